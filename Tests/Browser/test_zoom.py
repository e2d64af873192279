"""Text of twice the size is neither lost nor cut off, whether a reader asks the browser for it or the root says so."""

import re

import pytest

from sites import PAGES, expect_nothing
from test_layout import LAYOUT

WIDTHS = {1280: 900, 768: 1024}
TEXTS = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), shown = [];
  while (texts.nextNode()) {
    const words = texts.currentNode.data.replace(/\\s+/g, ' ').trim(), at = texts.currentNode.parentElement;
    if (words && at.checkVisibility()) shown.push(words);
  }
  return shown;
}"""
SIZES = """() => [...document.querySelectorAll('main :is(h1, p, li, td, th, blockquote, summary, dd)')]
  .filter(it => it.checkVisibility() && it.textContent.trim()).map(it => parseFloat(getComputedStyle(it).fontSize))"""
WAYS = ["the root", "the browser"]


def doubled(page, way: str) -> None:
    if way == "the root":
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    else:
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})


def is_narrow(fault: str) -> bool:
    """Where the root alone grows, the width at which columns part does not: they get half the letters, and four at least."""
    column = re.match(r"a column too narrow: .* ([\d.]+)px$", fault)
    return fault.startswith("a short word is broken") or column is not None and float(column[1]) > 4 * 28


@pytest.fixture(scope="module")
def large(browser):
    """A page of its own, since what is set on it stays."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("site, kind", PAGES, indirect=["site"])
def test_text_of_twice_the_size_is_all_there_and_fits(site, kind, way, large):
    path, wrong = site.samples(kind)[0], []
    for width, height in WIDTHS.items():
        session = large.context.new_cdp_session(large)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        large.set_viewport_size({"width": width, "height": height})
        large.goto(site.url(path))
        texts, sizes = large.evaluate(TEXTS), large.evaluate(SIZES)
        doubled(large, way)
        large.wait_for_timeout(50)
        if large.evaluate(TEXTS) != texts:
            wrong.append(f"{path} at {width}: not every text is shown")
        # A heading's size hangs on the window as well.
        if grown := [(one, two) for one, two in zip(sizes, large.evaluate(SIZES)) if two < 1.3 * one]:
            wrong.append(f"{path} at {width}: of {len(sizes)} texts {len(grown)} have not grown: {grown[:3]}")
        wrong += [f"{path} at {width}: {it}" for it in large.evaluate(LAYOUT)["wrong"]
                  if way == "the browser" or not is_narrow(it)]
    expect_nothing(wrong)
