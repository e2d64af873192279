"""Runs programs in turn and notes what each run took."""

import os
import shutil
import signal
import subprocess


class Failure(Exception):
    pass


class Program:
    """One column of the comparison: what is run, and what is made ready before and looked at after it."""

    def __init__(self, name, files, command, output=None, keeps_output=False, check=None, where="memory"):
        self.name, self.files, self.command, self.where = name, files, command, where
        self.output = output  # absent at the start of each run, unless it is kept
        self.keeps_output = keeps_output
        self.check = check  # is called after the warm-up, with the output there
        self.runs, self.size = [], None


class Measuring:
    def __init__(self, measure, folder, say):
        self.measure, self.folder, self.say = measure, folder, say

    def alternate(self, title, programs, runs):
        """Each program once to warm up, then A B C A B C …, so that a machine that drifts does so for all."""
        for round in range(runs + 1):
            for place, program in enumerate(programs):
                if program.output and not program.keeps_output:
                    remove(program.output)
                run = self.run(program.command)
                if round == 0:
                    if program.output:
                        program.size = size_of(program.output)
                    if program.check:
                        program.check(program)
                else:
                    program.runs.append(run)
                self.say(f"{title}, {'warm-up' if round == 0 else f'run {round}'}: {program.name}, "
                         f"{program.files:,} files: {run['wall']:.3f} s")
                # The next one may want to find what this one has written.
                if program.output and not any(
                        other.keeps_output and other.output == program.output for other in programs[place + 1:]):
                    remove(program.output)
        return programs

    def run(self, command):
        result, log = os.path.join(self.folder, "result"), os.path.join(self.folder, "log")
        with open(log, "wb") as told:
            # A group of its own, so that an interrupted benchmark leaves nothing running.
            process = subprocess.Popen(
                [self.measure, result, *command], stdin=subprocess.DEVNULL, stdout=told, stderr=told,
                start_new_session=True)
            try:
                ended = process.wait()
            except BaseException:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                raise
        if ended != 0:
            raise Failure(f"{self.measure} failed: {read(log)}")
        wall, user, system, memory, status = read(result).split()
        if status != "0":
            raise Failure(f"{' '.join(command)} failed ({status}):\n{read(log)[-2000:]}")
        return {"wall": float(wall), "cpu": float(user) + float(system), "memory": int(memory) * 1024}


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def remove(folder):
    if os.path.lexists(folder):
        shutil.rmtree(folder)


def files_below(folder):
    """The size of each file by its path in the folder, sorted by path."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder)] = os.path.getsize(path)
    return dict(sorted(found.items()))


def size_of(folder):
    files = files_below(folder)
    pages = [size for path, size in files.items() if path.endswith(".html")]
    return {"files": len(files), "bytes": sum(files.values()), "pages": len(pages), "page_bytes": sum(pages)}
