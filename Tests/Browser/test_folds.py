"""A long quotation folds after its first lines; the rest is one key away, and never lost."""

from pathlib import Path

import pytest

from sites import LANGUAGES, expect_nothing

LAYOUT = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8")
#: Of each fold: how much of it is seen, how much there is, and how tall a line is.
FOLDS = """() => [...document.querySelectorAll('.fold > .folded')].map(it => ({
  seen: it.clientHeight, whole: it.scrollHeight,
  line: parseFloat(getComputedStyle(it.querySelector('blockquote')).lineHeight),
  first: it.querySelector('blockquote').getBoundingClientRect().top - it.getBoundingClientRect().top,
}))"""


@pytest.fixture(params=LANGUAGES)
def claim(request, sites):
    """The address of a claim that has long quotations."""
    site = sites[request.param]
    return site.url(site.samples("claim")[0])


@pytest.fixture(scope="module")
def scriptless(browser):
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def is_cut(fold) -> bool:
    return fold["whole"] > fold["seen"] + 1


def test_its_first_lines_are_seen_and_there_is_more(claim, page):
    for width in [360, 1280]:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(claim)
        folds = page.evaluate(FOLDS)
        # A switch that opens nothing would only be in the way.
        assert folds and all(map(is_cut, folds)), folds
        assert all(it["seen"] >= min(it["whole"], 4 * it["line"]) and 0 <= it["first"] < it["line"] for it in folds)
        expect_nothing(page.evaluate(LAYOUT)["wrong"])


@pytest.mark.parametrize("scripts", [True, False])
def test_it_opens_and_closes_by_the_keyboard(scripts, claim, page, scriptless):
    tab = page if scripts else scriptless
    tab.set_viewport_size({"width": 360, "height": 800})
    tab.goto(claim)
    place = next(number for number, it in enumerate(tab.evaluate(FOLDS)) if is_cut(it))
    tab.locator(".fold > .unfold > summary").nth(place).focus()
    tab.keyboard.press("Enter")
    assert not is_cut(tab.evaluate(FOLDS)[place])
    tab.keyboard.press("Enter")
    assert is_cut(tab.evaluate(FOLDS)[place])


def test_it_opens_where_the_focus_goes_into_it(claim, page):
    page.goto(claim)
    place = page.evaluate("""() => {
      const folds = [...document.querySelectorAll('.fold > .folded')];
      const place = folds.findIndex(it => it.scrollHeight > it.clientHeight + 1);
      const link = document.createElement('a');
      link.href = '#';
      link.append('a link');
      folds[place].lastElementChild.append(link);
      link.focus();
      return place;
    }""")
    assert place >= 0 and not is_cut(page.evaluate(FOLDS)[place])


def test_it_is_whole_on_paper_and_without_a_style_sheet(claim, page):
    page.goto(claim)
    assert any(map(is_cut, page.evaluate(FOLDS)))
    page.emulate_media(media="print")
    assert not any(map(is_cut, page.evaluate(FOLDS)))
    page.emulate_media(media="screen")
    page.route("**/*.css", lambda route: route.abort())
    page.goto(claim)
    folds = page.evaluate("() => [...document.querySelectorAll('.folded')].map(it => [it.clientHeight, it.scrollHeight])")
    assert folds and all(seen == whole for seen, whole in folds)
