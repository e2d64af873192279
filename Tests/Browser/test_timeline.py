"""The timeline's picture: legible at every width, reached by the keyboard, and told again by the rows below it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sites import expect_nothing
from test_accessibility import RULES
from test_layout import LAYOUT

WIDTHS = [360, 768, 1280]
SAMPLES = ["own", "newsroom", "timeline", "crowded"]
PICTURE = """() => {
  const wrong = [], texts = [...document.querySelectorAll('.lanes svg text')];
  const boxes = texts.map(it => [it, it.getBoundingClientRect()]);
  for (const [it, box] of boxes) {
    if (parseFloat(getComputedStyle(it).fontSize) < 11) wrong.push('small: ' + it.textContent);
    if (box.left < 0 || box.right > document.documentElement.clientWidth) wrong.push('outside: ' + it.textContent);
    for (const [other, over] of boxes) {
      if (other === it) break;
      if (box.left < over.right - 1 && over.left < box.right - 1 && box.top < over.bottom - 1 && over.top < box.bottom - 1)
        wrong.push(`${it.textContent} over ${other.textContent}`);
    }
  }
  const marks = [...document.querySelectorAll('.lanes a[href^="#_entry-"]')].map(it => [it, it.getBoundingClientRect()]);
  for (const [it, box] of marks) {
    if (box.width < 18 || box.left < 0 || box.right > document.documentElement.clientWidth) wrong.push('mark ' + it.outerHTML);
    for (const [other, over] of marks) {
      if (other === it) break;
      const apart = Math.hypot((box.left + box.right - over.left - over.right) / 2, (box.top + box.bottom - over.top - over.bottom) / 2);
      if (apart < 24) wrong.push(`marks ${apart} apart: ${it.textContent} ${other.textContent}`);
    }
  }
  return { wrong, texts: texts.length, marks: marks.length };
}"""


def timeline(site) -> str:
    """The page of the timeline, or of a part of it, that has the most marks."""
    paths = [path for path in site.pages if path.startswith("timeline/") and 'class="lanes"' in site.text(path)]
    return max(paths, key=lambda path: site.text(path).count('href="#_entry-'))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_in_the_picture_overlaps_or_is_too_small(sites, name, width, page):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(sites[name].url(timeline(sites[name])))
    found = page.evaluate(PICTURE)
    assert found["texts"] > 1 and found["marks"] > 2
    expect_nothing(found["wrong"] + page.evaluate(LAYOUT)["wrong"])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_mark_is_named_focused_and_leads_to_its_row(sites, name, page):
    page.goto(sites[name].url(timeline(sites[name])))
    marks = page.locator('.lanes a[href^="#_entry-"]')
    for mark in marks.all()[:12]:
        mark.focus()
        assert page.evaluate("document.activeElement.matches('.lanes a:focus-visible')")
        assert mark.locator("title").text_content().strip()
        mark.press("Enter")
        anchor = mark.get_attribute("href")
        assert page.evaluate("location.hash") == anchor
        expect(page.locator(anchor)).to_be_visible()
    assert page.evaluate("""() => [...document.querySelectorAll('.lanes a, .year-columns a')]
      .filter(it => it.tabIndex < 0 || !it.textContent.trim()).length""") == 0


def test_a_mark_shows_a_row_that_was_filtered_out(sites, page):
    page.goto(sites["timeline"].url("timeline/index.html"))
    page.get_by_role("combobox", name="Kind").select_option("event")
    mark = page.locator('.lanes a[href^="#_entry-"]').last
    anchor = mark.get_attribute("href")
    expect(page.locator(anchor)).to_be_hidden()
    mark.click()
    expect(page.locator(anchor)).to_be_visible()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("theme, width", [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_in_the_picture(sites, name, theme, width, page):
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(sites[name].url(timeline(sites[name])))
    expect_nothing([
        f"{rule['id']}: {[node['target'] for node in rule['nodes']][:4]}"
        for rule in Axe().run(page, options=RULES).response["violations"]])


def test_time_runs_from_right_to_left_where_pages_are_read_so(sites, page):
    for name, is_mirrored in [("timeline", True), ("newsroom", False)]:
        page.goto(sites[name].url(timeline(sites[name])))
        ticks = page.evaluate("""() => [...document.querySelectorAll('.lanes .axis text')]
          .map(it => [it.textContent, it.getBoundingClientRect().left])""")
        places = [left for _, left in sorted(ticks)]
        assert len(places) > 1
        assert places == sorted(places, reverse=is_mirrored)


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_a_year_leads_to_what_dates_from_it(sites, origin, page):
    for name in ["own", "crowded"]:
        page.goto(sites[name].url("timeline/index.html", origin))
        links = page.locator(".year-columns a")
        assert links.count() > 1
        for place in range(links.count()):
            year = links.nth(place).get_attribute("aria-label").split(":")[0]
            links.nth(place).click()
            assert page.get_by_role("heading", name=year).first.is_visible() or year in page.title()
            page.goto(sites[name].url("timeline/index.html", origin))


def test_text_in_the_picture_has_contrast(sites, page):
    """Axe cannot judge text in pictures."""
    for theme in ["light", "dark"]:
        page.emulate_media(color_scheme=theme)
        page.goto(sites["own"].url("timeline/index.html"))
        low = page.evaluate("""() => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(it => it / 255)
              .map(it => it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [...document.querySelectorAll('.lanes text')].filter(it => {
            const shape = it.closest('a')?.querySelector('path');
            const below = shape ? getComputedStyle(shape).fill : getComputedStyle(document.body).backgroundColor;
            const [a, b] = [light(getComputedStyle(it).fill), light(below)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05) < 4.5;
          }).map(it => it.textContent);
        }""")
        assert low == []
