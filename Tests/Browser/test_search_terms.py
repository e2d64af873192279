"""On random dossiers in many scripts, the search finds what a plain scan of the texts finds: no more, no less, and in the
order that docs/search.md gives. `SEED=…` plays one again, `ROUNDS=…` tries so many."""

import os
import unicodedata
from dataclasses import dataclass

import pytest
import yaml

from search_index import GROUPS, Index
from search_random import RandomSite
from search_reference import find
from search_terms import query_terms, terms
from searching import answers, search, shown_results, type_words
from serving import serve
from sites import REPOSITORY, Site, build, expect_nothing, write

SEEDS = [int(os.environ["SEED"])] if "SEED" in os.environ else list(range(1, 1 + int(os.environ.get("ROUNDS", "3"))))
QUERIES = 60
WORDS = yaml.safe_load((REPOSITORY / "templates/words/en.yml").read_text(encoding="utf-8"))
IGNORED = WORDS["search"]["ignored"].split()
#: The filters by the letters of their terms, under the names that the page gives them.
FILTERS = {"k": "kind", "s": "status", "n": "speaker", "y": "year"}
OFFERED = """() => [...document.querySelectorAll("[data-search] option")].map(option => option.value)"""
MONTHS = "January February March April May June July August September October November December"


@dataclass
class Tried:
    """A random dossier, built and served."""

    written: RandomSite
    site: Site
    index: Index


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: f"seed {seed}")
def tried(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("random")
    written = RandomSite(request.param)
    build(write(folder / "source", written.files), folder / "site")
    site = Site(folder / "site", source=folder / "source")
    server = serve(site)
    yield Tried(written, site, Index(site.root))
    server.shutdown()
    server.server_close()


def texts(value) -> list[str]:
    """All texts of a tree."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    return [str(value)]


def test_each_result_is_found_by_its_words_and_by_no_others(tried):
    tried.index.check()
    found: dict[tuple[str, int], set[str]] = {}
    for term, groups in tried.index.terms.items():
        for group, postings in groups.items() if not term.startswith("#") else ():
            for number in postings:
                found.setdefault((group, number), set()).add(term)
    rows = {(group, row["h"].replace("index.html", "")): number
            for group in GROUPS for number, row in tried.index.rows[group].items()}
    # Names of figures and sources stand everywhere; the theme's words, dates and numbers do, too.
    names = [text for document in tried.written.documents if document.group in ("figures", "sources")
             for text in document.texts[:1] + document.texts[2:]]
    everywhere = terms("\n".join([*texts(WORDS), *names, MONTHS, *map(str, range(2100)), *(f"0{digit}" for digit in range(10))]))
    wrong = []
    for document in tried.written.documents:
        number = rows[document.group, document.href]
        expected = terms("\n".join(document.texts))
        has = found.get((document.group, number), set())
        more = has - expected - terms("\n".join(document.around)) - everywhere
        wrong += [f"{document.href}: not found by {sorted(expected - has)}"] if expected - has else []
        wrong += [f"{document.href}: found by {sorted(more)}, which it does not have"] if more else []
    expect_nothing(wrong)


def test_the_page_finds_what_a_scan_finds(page, tried):
    page.goto(tried.site.url("search/index.html"))
    wrong = []
    for _ in range(QUERIES):
        words = tried.written.query()
        type_words(page, words)
        expected = find(tried.index, words, ignored=IGNORED)
        counts = {group: len(numbers) for group, numbers in expected.items() if numbers}
        if answers(page) != counts:
            wrong.append(f"{words!r} {query_terms(words)}: {answers(page)}, and not {counts}")
            continue
        for group in counts:
            hrefs = [tried.index.rows[group][number]["h"] for number in expected[group]]
            shown = shown_results(page, tried.site, group)
            if not shown or shown != [href.replace("index.html", "") for href in hrefs[:len(shown)]]:
                wrong.append(f"{words!r}, {group}: {shown}, and not {hrefs[:len(shown)]}")
    expect_nothing(wrong)


def test_filters_leave_what_a_scan_leaves(page, tried):
    page.goto(tried.site.url("search/index.html"))
    offered = set(page.evaluate(OFFERED))
    # The speakers are offered when something of theirs is shown.
    choices = {letter: sorted(term for term in tried.index.terms if term.startswith(f"#{letter}:")
                              and (letter == "n" or term[3:] in offered)) for letter in FILTERS}
    wrong = []
    for _ in range(QUERIES // 3):
        letters = tried.written.random.sample(sorted(FILTERS), tried.written.random.randint(1, 2))
        chosen = [tried.written.random.choice(choices[letter]) for letter in letters]
        words = tried.written.random.choice(["", "x", tried.written.query()])
        search(page, tried.site, q=words, **{FILTERS[term[1]]: term[3:] for term in chosen})
        expected = find(tried.index, words, chosen, IGNORED)
        counts = {group: len(numbers) for group, numbers in expected.items() if numbers}
        if answers(page) != counts:
            wrong.append(f"{words!r}, {chosen}: {answers(page)}, and not {counts}")
    expect_nothing(wrong)


def test_both_forms_of_composed_signs_find_the_same(page, tried):
    """A reader's keyboard may send either."""
    page.goto(tried.site.url("search/index.html"))
    for _ in range(10):
        words = tried.written.query().strip()
        found = []
        for form in ["NFC", "NFD"]:
            type_words(page, unicodedata.normalize(form, words))
            found.append(answers(page))
        assert found[0] == found[1], words


def test_every_sign_is_folded_as_it_is_documented(tmp_path):
    """Each letter, mark and number of Unicode that Python knows, by itself and behind a letter, in the texts of pages."""
    signs = [chr(number) for number in range(0xA0, 0x110000) if unicodedata.category(chr(number))[0] in "LMN"]
    pages = [" ".join(f"{sign} q{sign}" for sign in signs[start:start + 2000]) for start in range(0, len(signs), 2000)]
    files = {f"content/pages/p{number}.md": f"---\ntitle: Signs {number}\n---\n\n{text}\n" for number, text in enumerate(pages)}
    build(write(tmp_path / "source", {"dossier.yml": "title: All signs\n", **files}), tmp_path / "site")
    index = Index(tmp_path / "site")
    numbers = {row["t"]: number for number, row in index.rows["pages"].items()}
    wrong = []
    for place, text in enumerate(pages):
        number = numbers[f"Signs {place}"]
        has = {term for term, groups in index.terms.items() if number in groups.get("pages", ()) and term[0] != "#"}
        expected = terms(text)
        wrong += [f"page {place}: {sorted(expected - has)[:9]} are missing"] if expected - has else []
        wrong += [f"page {place}: {sorted(more)[:9]} too many"] if (more := has - expected - everywhere_of_pages(place)) else []
    expect_nothing(wrong)


def everywhere_of_pages(place: int) -> set[str]:
    """What any page is found by, beside its text."""
    return terms("\n".join([f"Signs {place}", *texts(WORDS)]))


def test_of_a_sign_that_is_several_words_none_but_the_last_is_a_beginning(sites, page):
    search(page, sites["own"], q="201")
    assert answers(page), "no year of the 2010s is on record"
    # It is read as `201` and `2`.
    type_words(page, "20½")
    assert answers(page) == {}
