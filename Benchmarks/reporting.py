"""The results as tables, for the terminal and for docs/performance.md."""

import json
import os
import platform
import re
import subprocess
from statistics import median

MIB, KIB = 1 << 20, 1 << 10
COLUMNS = ["program", "files", "wall", "min–max", "CPU", "peak memory", "pages", "HTML a page", "output"]


def machine(options):
    """What the runs depend on, as name and value."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read())[1]) / (1 << 20)
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": f"{options.cores} used of {os.cpu_count()}",
        "memory": f"{memory:.0f} GiB",
        "kernel": platform.system() + " " + platform.release(),
        "Swift": first_line(["swift", "--version"], r"Swift version (\S+)"),
        "Hugo": first_line([options.hugo, "version"], r"v([\d.]+\S*)"),
        "libcmark": first_line(["pkg-config", "--modversion", "libcmark"], r"(\S+)"),
        "Python": platform.python_version(),
        "load before": f"{LOAD:.2f}",
    }


LOAD = os.getloadavg()[0]


def first_line(command, pattern):
    try:
        text = subprocess.run(command, capture_output=True, text=True).stdout
    except OSError:
        return "unknown"
    found = re.search(pattern, text)
    return found[1] if found else "unknown"


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def mebibytes(value):
    return f"{value / MIB:,.0f} MiB"


def row(program):
    runs, output = program["runs"], program["output"]
    walls = [run["wall"] for run in runs]
    return [
        program["name"], f"{program['files']:,}", seconds(median(walls)), f"{seconds(min(walls))} – {seconds(max(walls))}",
        seconds(median(run["cpu"] for run in runs)), mebibytes(median(run["memory"] for run in runs)),
        f"{output['pages']:,}" if output else "–",
        f"{output['page_bytes'] / output['pages'] / KIB:.1f} KiB" if output else "–",
        mebibytes(output["bytes"]) if output else "–"]


def bar_rows(bars):
    return [
        [bar.name, bar.shown(bar.value), f"{bar.shown(min(bar.values))} – {bar.shown(max(bar.values))}" if bar.values else "–",
         bar.bound(bar.must), bar.bound(bar.aim), bar.verdict()] for bar in bars]


BAR_COLUMNS = ["", "median", "min–max", "must", "aim", ""]


def page_sizes(result):
    """Bytes a page beside the ratio: fat pages would flatter a ratio to the floor, thin ones a ratio to Hugo."""
    title = f"{result['sizes'][1]:,} files"
    programs = {program["name"]: program for group in result["groups"] if group["title"] == title
                for program in group["programs"]}
    sizes = {name: programs[name]["output"]["page_bytes"] / programs[name]["output"]["pages"] / KIB
             for name in ("dossier build", "Hugo")}
    return (f"At {title} a page has {sizes['dossier build']:.1f} KiB of HTML on average with dossier and "
            f"{sizes['Hugo']:.1f} KiB with Hugo; the floor writes dossier's bytes.")


def stage_rows(stages):
    """A stage's parts are set in and have no time on the wall, since they take turns on every thread."""
    return [[("– " if name.startswith(" ") else "") + name.strip(), f"{wall:,.0f} ms" if wall is not None else "",
             f"{processor:,.0f} ms"] for name, wall, processor in stages]


STAGE_COLUMNS = ["stage", "wall", "CPU"]


def table(columns, rows):
    """A Markdown table that is also straight in a terminal."""
    widths = [max(len(str(row[i])) for row in [columns, *rows]) for i in range(len(columns))]
    line = lambda cells: "| " + " | ".join(str(cell).ljust(width) for cell, width in zip(cells, widths)) + " |"
    return "\n".join([line(columns), "|" + "|".join("-" * (width + 2) for width in widths) + "|", *map(line, rows)])


def text(result, bars):
    parts = []
    for group in result["groups"]:
        parts += [f"\n{group['title']}\n", table(COLUMNS, [row(program) for program in group["programs"]])]
    parts += ["\nwhere dossier's time goes\n", table(STAGE_COLUMNS, stage_rows(result["stages"]))]
    parts += ["\nratios, run by run" + (" (a quick run: not judged)" if result["quick"] else "") + "\n",
              table(BAR_COLUMNS, bar_rows(bars)), "\n" + page_sizes(result)]
    return "\n".join(parts)


PAGE = """# Performance

`make bench` wrote this page on the machine below. [Benchmarks/README.md](../Benchmarks/README.md) says what is
measured, against what, and why each setting is as it is. Ratios are of runs in turn, one by one; the median decides.
The runs themselves are in [performance.json](performance.json).

## What is promised

{bars}

{sizes} Hugo does less: it resolves no links and no citations, works out no status, and checks nothing.

## Time and memory

![Seconds of a whole build over the number of files, for dossier, Hugo and the floor](performance-time.svg)

![Peak memory of a build over the number of files, for dossier, Hugo and the floor](performance-memory.svg)

## The runs

Medians of {runs} runs after one to warm up, of the whole process; content and output in memory, but where it says disk.

{groups}

## Where the time goes

`dossier build --timings` at {size} files, the median of {stage_runs} builds. Stages follow upon each other; what is told
of a stage's parts is of all threads together.

{stages}

## The machine

{machine}
"""


def write(result, bars, folder):
    groups = "\n\n".join(
        f"### {group['title'][0].upper() + group['title'][1:]}\n\n" + table(COLUMNS, [row(program) for program in group["programs"]])
        for group in result["groups"])
    runs = sorted({len(program["runs"]) for group in result["groups"] for program in group["programs"]})
    page = PAGE.format(
        bars=table(["", "median", "min–max", "must", "aim", "verdict"], bar_rows(bars)), sizes=page_sizes(result), groups=groups,
        runs=" or ".join(map(str, runs)), size=f"{result['sizes'][1]:,}", stage_runs=min(runs),
        stages=table(STAGE_COLUMNS, stage_rows(result["stages"])), machine=table(["", ""], list(result["machine"].items())))
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "performance.md"), "w", encoding="utf-8") as file:
        file.write(page)
    save(result, os.path.join(folder, "performance.json"))
    here = os.path.dirname(os.path.abspath(__file__))
    subprocess.run([os.path.join(here, "plot"), os.path.join(folder, "performance.json"), folder], check=True)


def save(result, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1, ensure_ascii=False)
        file.write("\n")
