"""The pictures of the graph: names that nobody covers, links that everybody reaches, and a table with the same."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import expect_nothing

PICTURES = [("own", "[aria-labelledby=_groups] svg"), ("own", "[aria-labelledby=_network] svg[role]"),
            ("newsroom", "[aria-labelledby=_network] svg[role]"), ("crowded", "[aria-labelledby=_groups] svg"),
            ("crowded", "[aria-labelledby=_network] svg[role]")]
#: Words and marks that lie over those of another link, leave the picture, or are too small to be read.
FAULTS = """picture => {
  const svg = document.querySelector(picture), frame = svg.getBoundingClientRect(), wrong = [];
  const all = [...svg.querySelectorAll('a')].flatMap(link =>
    [...link.querySelectorAll('text, path, circle')].map(part => ({link, part, box: part.getBoundingClientRect()})));
  for (const {link, part, box} of all) {
    const name = link.textContent.trim().replace(/\\s+/g, ' ');
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      wrong.push(`outside the picture: ${name}`);
    const size = parseFloat(getComputedStyle(part).fontSize) * frame.width / svg.viewBox.baseVal.width;
    if (part.tagName === 'text' && size < 11) wrong.push(`only ${size}px high: ${name}`);
    for (const other of all) {
      if (other.link === link) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 0 && high > 0) wrong.push(`${name} lies over ${other.link.textContent.trim()}`);
    }
  }
  return {count: all.length, wrong};
}"""


@pytest.mark.parametrize("name, picture", PICTURES)
@pytest.mark.parametrize("width", [360, 1280])
def test_no_name_lies_over_another_or_is_too_small(sites, name, picture, width, page):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(sites[name].url("network/index.html"))
    found = page.evaluate(FAULTS, picture)
    assert found["count"] > 10
    expect_nothing(found["wrong"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name, picture", PICTURES)
def test_the_keyboard_reaches_each_mark_and_brings_it_into_sight(sites, name, picture, page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(sites[name].url("network/index.html"))
    region = page.locator(picture).locator("xpath=..")
    assert region.get_attribute("aria-label")
    region.focus()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    wrong = []
    links = page.locator(picture).locator("a")
    for number in range(min(30, links.count())):
        page.keyboard.press("Tab")
        stop = page.evaluate("""picture => {
          const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
          const frame = it.closest('[role=region]').getBoundingClientRect();
          return {index: [...document.querySelectorAll(picture + ' a')].indexOf(it), outline: style.outlineStyle,
            seen: box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= 0 && box.bottom <= innerHeight};
        }""", picture)
        if stop != {"index": number, "outline": "solid", "seen": True}:
            wrong.append(f"{number}: {stop}")
    expect_nothing(wrong)


@pytest.mark.parametrize("name", ["own", "crowded"])
def test_axe_finds_nothing_in_the_network(sites, name, page):
    page.goto(sites[name].url("network/index.html"))
    page.locator("details").first.evaluate("it => it.open = true")
    for theme in ["light", "dark"]:
        page.emulate_media(color_scheme=theme)
        assert [it["id"] for it in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize("name", ["own", "newsroom", "crowded"])
def test_the_table_has_every_mark_of_the_picture_and_no_more(sites, name, page):
    page.goto(sites[name].url("network/index.html"))
    drawn, told = page.evaluate("""() => ['svg a', 'tbody th a'].map(links =>
      [...document.querySelectorAll(`[aria-labelledby=_network] ${links}`)].map(it => it.href.baseVal ?? it.getAttribute('href')).sort())""")
    assert drawn == told and len(drawn) > 10
    groups, rows = page.evaluate("""() => ['svg a', 'tbody tr'].map(parts =>
      [...document.querySelectorAll(`[aria-labelledby=_groups] ${parts}`)].map(it => it.id || it.href.baseVal.slice(1)).sort())""")
    assert groups == rows and bool(groups) == (name != "newsroom")


def test_a_neighbourhood_is_a_part_of_the_table_of_relations(sites, page):
    missing = []
    for kind in ["claim", "figure", "source", "event"]:
        for path in sites["own"].samples(kind)[:1]:
            page.goto(sites["own"].url(path))
            missing += page.evaluate("""() => {
              const table = new Set([...document.querySelectorAll('.relations a')].map(it => it.href));
              const pages = new Set([...table].map(it => it.split('#')[0]));
              const links = [...document.querySelectorAll('.neighbourhood a')].map(it => new URL(it.href.baseVal, document.baseURI).href);
              return links.length > 1 ? links.filter(it => !table.has(it) && !pages.has(it.split('#')[0])) : ['no picture'];
            }""")
    assert missing == []
