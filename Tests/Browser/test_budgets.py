"""What a reader of the case loads, scrolls and prints. Bytes, pixels and sheets are asserted; how long it takes is not ours to say."""

import gzip
import io
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
#: All scripts of a site together.
SCRIPTS = 10 * KB


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
        return page.evaluate("document.documentElement.scrollHeight")
    page.emulate_media(media="print")
    page.goto(site.url(path))
    return len(PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages)


@pytest.mark.parametrize("path, what, most", BUDGETS, ids=lambda it: str(it).removesuffix("/index.html"))
def test_a_page_of_the_case_keeps_to_its_budget(sites, path, what, most, page):
    found = measured(sites["own"], path, what, page)
    # What measures nothing has not been measured.
    assert 0 < found <= most, f"{path} has {found} {what}, {found - most} more than {most}"


def test_all_scripts_of_a_site_together_are_small(sites):
    scripts = list(sites["own"].root.rglob("*.js"))
    assert 0 < sum(zipped(script.read_bytes()) for script in scripts) < SCRIPTS
