"""The index of the search, read by a decoder that knows nothing of the program: its format, its bounds, what each row
needs, and what must not be in it."""

import re
import shutil
import subprocess

import pytest

import search_hidden_sample
from search_index import GROUPS, Index
from search_terms import terms
from sites import REPOSITORY, expect_nothing, program, write

SITES = ["own", "newsroom", "crowded", "lists", "hostile", "hostile-prose", "turned", "french", "arabic", "chinese",
         "search-fr", "search-zh", "search-ar"]
#: The largest files, in bytes.
INDEX_FILE, GROUP_FILE = 24 << 10, 64 << 10
#: When the copy of this repository's dossier and the samples are built.
CLOCK = "2026-12-01T00:00:00Z"
#: How many files of the search one more word may change: its own of terms, those of its neighbours, and rows.
CHANGED = 8


@pytest.fixture(params=SITES)
def index(request, sites):
    return Index(sites[request.param].root)


def run(source, destination, *more: str) -> None:
    done = subprocess.run(
        [program(), "build", "--quiet", "--clock", CLOCK, "--source", source, "--destination", destination, *more],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def built(source, destination, *more: str) -> dict[str, bytes]:
    """The files of the search of a site, by their names."""
    run(source, destination, *more)
    return {path.name: path.read_bytes() for path in (destination / "search/data").iterdir()}


@pytest.fixture
def copy(tmp_path):
    """This repository's dossier in a folder of its own, without the record of what of it is published."""
    for name in ["content", "templates"]:
        shutil.copytree(REPOSITORY / name, tmp_path / "copy" / name)
    shutil.copy(REPOSITORY / "dossier.yml", tmp_path / "copy")
    return tmp_path / "copy"


def test_the_index_is_as_it_is_documented(index):
    index.check()


def test_no_file_is_large(index):
    files = (index.folder / "search/data").iterdir()
    sizes = {path.name: (path.stat().st_size, GROUP_FILE if path.name.split("-")[0] in GROUPS else INDEX_FILE)
             for path in files}
    expect_nothing([f"{name} has {size} bytes of {most}" for name, (size, most) in sizes.items() if size > most])


def test_every_result_leads_to_what_exists(index):
    wrong, ids = [], {}
    for group in GROUPS:
        for row in index.rows[group].values():
            for href in {row["h"], row.get("point", row)["h"]}:
                path, _, anchor = href.partition("#")
                file = index.folder / (path + "index.html" if path.endswith("/") or not path else path)
                if not file.is_file():
                    wrong.append(f"{group}: {href} is no page")
                    continue
                if path not in ids:
                    ids[path] = set(re.findall(r'\bid="([^"]*)"', file.read_text(encoding="utf-8")))
                if anchor and anchor not in ids[path]:
                    wrong.append(f"{group}: {href} is no anchor")
    expect_nothing(wrong)


def test_every_statement_has_the_status_and_the_reply_of_its_point(index):
    points = {row["h"]: row for row in index.rows["points"].values()}
    expect_nothing([f"{row['h']}: {row['point']}" for row in index.rows["statements"].values()
                    if not (row["point"]["s"] and row["point"]["w"] and row["point"]["r"])])
    # Statements of sections that are no points stand with what their claim says; those of points with the point's own row.
    expect_nothing([f"{row['h']} has another {key} than {row['point']['h']}" for row in index.rows["statements"].values()
                    for key in "swr" if row["point"]["h"] in points and points[row["point"]["h"]][key] != row["point"][key]])


def shown(group: str, row: dict) -> str:
    """What a result shows of itself, but for a point's link text, which says how it stands as well, and how names are joined."""
    names = " ".join(name for _, name in row.get("n", []))
    return "\n".join([*(row[key] for key in ("x" if group == "points" else "tqx") if key in row), names])


def test_every_word_that_a_result_shows_is_found(index):
    wrong = []
    for group in GROUPS:
        for number, row in index.rows[group].items():
            # The last word of a text that was cut is whole.
            missing = [term for term in terms(shown(group, row)) if number not in index.terms.get(term, {}).get(group, {})]
            wrong += [f"{group}, {row['h']}: {missing[:8]}"] if missing else []
    expect_nothing(wrong)


def filters(group: str, row: dict) -> set[str]:
    """The terms by which a result is kept or left out. A section that is no point has no date, and is left out by each."""
    if group == "points" and "d" not in row:
        return set()
    kind = {"points": "point", "events": "event", "pages": "page"}.get(group) or row["k"]
    status = row.get("point", row).get("s")
    return ({f"#k:{kind}"} | ({f"#s:{status}"} if status else set()) | ({f"#y:{row['d'][:4]}"} if "d" in row else set())
            | {f"#n:{id}" for id, _ in row.get("n", [])})


def test_results_are_filtered_by_what_their_rows_say(index):
    marks: dict[tuple[str, int], set[str]] = {}
    for term, groups in index.terms.items():
        for group, postings in groups.items() if term.startswith("#") else ():
            for number, weight in postings.items():
                assert weight == 0, f"{term} has a weight in {group}"
                marks.setdefault((group, number), set()).add(term)
    expect_nothing([f"{group}, {row['h']}: {sorted(marks.get((group, number), set()))} for {sorted(filters(group, row))}"
                    for group in GROUPS for number, row in index.rows[group].items()
                    if marks.get((group, number), set()) != filters(group, row)])


def test_a_higher_number_is_newer(index):
    for group in ["sources", "events"]:
        dates = [row["d"] for row in index.rows[group].values() if "d" in row]
        wrong = [f"{group}: {one} before {other}" for one, other in zip(dates, dates[1:])
                 if one[:min(len(one), len(other), 10)] > other[:min(len(one), len(other), 10)]]
        expect_nothing(wrong)


def test_the_bytes_are_the_same_with_one_and_with_eight_threads(tmp_path, copy):
    assert built(copy, tmp_path / "one", "--jobs", "1") == built(copy, tmp_path / "eight", "--jobs", "8")


def test_one_changed_word_changes_few_files(tmp_path, copy):
    before = built(copy, tmp_path / "before")
    claim = copy / "content/claims/two-michaels.md"
    text = claim.read_text(encoding="utf-8")
    assert text.count("He spoke at 9:36 p.m.") == 1
    claim.write_text(text.replace("He spoke at 9:36 p.m.", "He spoke mellifluously at 9:36 p.m."), encoding="utf-8")
    after = built(copy, tmp_path / "after")
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    assert 1 < len(changed) <= CHANGED, changed
    assert any(name.startswith("terms-") for name in changed)


def test_what_is_hidden_is_in_no_file(tmp_path):
    files = built(write(tmp_path / "source", search_hidden_sample.FILES), tmp_path / "site")
    index = Index(tmp_path / "site")
    index.check()
    assert "everybody" in index.terms
    expect_nothing([f"{word} in {name}" for word in search_hidden_sample.HIDDEN for name, data in files.items()
                    if word.encode() in data.lower()] + [f"{word} is a term" for word in search_hidden_sample.HIDDEN
                                                        if any(term.startswith(word) for term in index.terms)])


def test_a_site_can_do_without(tmp_path, copy):
    settings = copy / "dossier.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "search: false\n", encoding="utf-8")
    run(copy, tmp_path / "site")
    assert not (tmp_path / "site/search").exists()
    expect_nothing([f"{path} has a form for searching" for path in (tmp_path / "site").rglob("*.html")
                    if '<form role="search"' in path.read_text(encoding="utf-8")])
