"""What a reader of the case loads, scrolls and prints. Bytes, pixels and sheets are asserted; how long it takes is not ours to say."""

import gzip
import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from documents import addresses, target

KB = 1024
CLAIM, HOME, FIGURE = "claims/two-michaels/index.html", "index.html", "figures/han-dong/index.html"
TIMELINE, NETWORK = "timeline/index.html", "network/index.html"
#: The page, what of it is measured, and the most that it may be: in bytes, pixels at that width of the window, sheets of A4.
BUDGETS = [
    # 85 KB were set when it had 57 statements: what it may have grows with them.
    (CLAIM, "bytes a statement", 85 * KB // 57),
    (CLAIM, "bytes zipped of all that it loads", 35 * KB),
    (CLAIM, "pixels at 1280", 14_000),
    (CLAIM, "pixels at 390", 27_000),
    (CLAIM, "sheets", 10),
    (HOME, "pixels at 1280", 2_200),
    (FIGURE, "pixels at 1280", 5_000),
    (TIMELINE, "pixels at 1280", 4_500),
    (NETWORK, "bytes", 40 * KB),
]
#: What pages say to programs, the case's with an address and an average page of the lists' sample: an element of its own,
#: which the budgets above are without.
DATA = re.compile(rb'<script type="application/ld\+json">.*?</script>', re.DOTALL)
DATA_BUDGETS = [
    (CLAIM, "bytes a statement", 1100),
    (CLAIM, "bytes zipped", 12 * KB),
    (HOME, "bytes", 1536),
    (FIGURE, "bytes", 2 * KB),
    (TIMELINE, "bytes", KB),
]
#: All scripts of a site together, but that of the search, which its page alone loads.
SCRIPTS = 10 * KB
SEARCH_SCRIPT = 6 * KB
#: What a page weighs more by the form that leads to the search: of its own, and with its style.
FORM, FORM_WITH_STYLE = 300, 2 * KB
#: The budgets were set without that form.
WITHOUT_FORM = "document.querySelector('body > header form')?.remove()"


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, compresslevel=9, mtime=0))


def loaded(site, path, page) -> set[Path]:
    """All that a page loads from top to end. Of its icon a browser asks now and then only."""
    page.complaints.__init__()
    page.goto(site.url(path))
    page.evaluate("() => { for (const image of document.images) image.loading = 'eager'; }")
    page.wait_for_load_state("networkidle")
    asked = {site.root / url.removeprefix(site.server + site.base) for url in page.complaints.requests}
    named = {target(site, path, address)[0] for _, address, loads in addresses(site, path) if loads}
    assert named <= asked | {site.root / "theme/icon.svg"}, f"{path} does not load {named - asked}"
    return asked | named


def measured(site, path, what, page) -> int:
    kind, *more = what.split()
    if kind == "bytes" and "statement" in more:
        return (site.root / path).stat().st_size // site.text(path).count("<article ")
    if kind == "bytes" and more:
        return sum(zipped(file.read_bytes()) for file in loaded(site, path, page))
    if kind == "bytes":
        return (site.root / path).stat().st_size
    if kind == "pixels":
        page.set_viewport_size({"width": int(more[-1]), "height": 800})
        page.goto(site.url(path))
        page.evaluate(WITHOUT_FORM)
        return page.evaluate("document.documentElement.scrollHeight")
    page.emulate_media(media="print")
    page.goto(site.url(path))
    return len(PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages)


@pytest.mark.parametrize("path, what, most", BUDGETS, ids=lambda it: str(it).removesuffix("/index.html"))
def test_a_page_of_the_case_keeps_to_its_budget(sites, path, what, most, page):
    found = measured(sites["own"], path, what, page)
    # What measures nothing has not been measured.
    assert 0 < found <= most, f"{path} has {found} {what}, {found - most} more than {most}"


@pytest.mark.parametrize("path, what, most", DATA_BUDGETS, ids=lambda it: str(it).removesuffix("/index.html"))
def test_what_a_page_says_to_programs_keeps_to_its_budget(sites, path, what, most):
    page = (sites["addressed"].root / path).read_bytes()
    without, count = DATA.subn(b"", page)
    assert count == 1
    # The page is the same but for the links that an address makes.
    found = len(page) - len(without)
    if "statement" in what:
        found //= page.count(b"<article ")
    elif "zipped" in what:
        found = zipped(page) - zipped(without)
    assert 0 < found <= most, f"{path} has {found} {what} of structured data, {found - most} more than {most}"


def test_all_scripts_of_a_site_together_are_small(sites):
    scripts = {it for it in (sites["own"].root / "theme").rglob("*.js") if it.name != "search.js"}
    assert 0 < sum(zipped(script.read_bytes()) for script in scripts) < SCRIPTS


def test_the_search_is_loaded_on_its_own_page_alone_and_its_script_is_small(sites, page):
    site = sites["own"]
    own = {site.root / "theme/search.js", site.root / "theme/search.css"}
    assert 0 < zipped((site.root / "theme/search.js").read_bytes()) <= SEARCH_SCRIPT
    assert own <= loaded(site, "search/index.html", page)
    for path in [CLAIM, HOME, FIGURE, TIMELINE, NETWORK]:
        assert not {file for file in loaded(site, path, page) if file in own or "search" in file.parts}, path


def test_a_page_weighs_little_more_by_the_form_that_it_does_not_use(sites):
    site = sites["own"]
    style = sum(len(line) for line in (site.root / "theme/style.css").read_bytes().splitlines(True)
                if b"form" in line.split(b"{")[0] or b"header :is(input" in line or b"header button" in line)
    for path in site.pages:
        form = re.search("<form.*?</form>\n", site.text(path))
        if path in site.redirects:
            assert not form, path
        elif path != "search/index.html":
            size = len(form[0].encode())
            assert size <= FORM and size + style <= FORM_WITH_STYLE, f"{path}: {size}, and {style} of style"
