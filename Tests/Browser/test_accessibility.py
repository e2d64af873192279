"""Nothing on a page keeps out those who read it with other means, by light or in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import MADE, expect_nothing

OPEN_ALL = "() => document.querySelectorAll('details').forEach(it => it.open = true)"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_axe_finds_nothing(site, kind, page):
    # The sample has long pages; of a real or a large site's, one of each kind is judged in reasonable time.
    path = site.samples(kind)[-1 if site.root.name in {"own", "crowded"} else 0]
    if site.longest_only:
        path = sorted(site.of_kind(kind), key=lambda it: len(site.text(it)))[len(site.of_kind(kind)) // 2]
    page.goto(site.url(path))
    page.evaluate(OPEN_ALL)
    wrong = []
    # The light page as on a desk, the dark one as on a telephone: each layout is judged once.
    for theme, width in {"light": 1280, "dark": 360}.items():
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 800})
        for rule in Axe().run(page, options=RULES).response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in rule["nodes"]]
            wrong.append(f"{path}, {theme} at {width}: {rule['id']}: {rule['help']}: {places[:4]}")
    expect_nothing(wrong)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_follows_what_the_reader_prefers(site, theme, page):
    page.emulate_media(color_scheme=theme)
    page.goto(site.url("index.html"))
    paper, ink = page.evaluate("""() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color].map(it => it.match(/[\\d.]+/g).slice(0, 3).map(Number));
    }""")
    assert (sum(paper) > sum(ink)) == (theme == "light"), f"{paper} behind {ink}"
    assert abs(sum(paper) - sum(ink)) > 450


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_a_page_has_one_heading_of_the_first_level_and_the_landmarks(site, kind, page):
    page.goto(site.url(site.samples(kind)[0]))
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("banner").count() == 1
    assert page.get_by_role("contentinfo").count() == 1
    assert page.get_by_role("heading", level=1).inner_text() in page.title()
