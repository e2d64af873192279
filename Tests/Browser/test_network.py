"""The network: who said what on which point as one table, and one graph of figures that everybody reaches."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import expect_nothing

SAMPLES = ["own", "newsroom", "crowded"]
MATRIX, GRAPH = ".matrix", ".graph svg"
#: Names and marks that lie over those of another figure, leave the picture, or are too small to be read.
FAULTS = """picture => {
  const svg = document.querySelector(picture), frame = svg.getBoundingClientRect(), wrong = [];
  const all = [...svg.querySelectorAll('a')].flatMap(link =>
    [...link.querySelectorAll('text, circle')].map(part => ({link, part, box: part.getBoundingClientRect()})));
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
      // A line of text is some pixels higher than its letters.
      if (wide > 0 && high > 3) wrong.push(`${name} lies over ${other.link.textContent.trim()}`);
    }
  }
  return {count: all.length, wrong};
}"""
#: Each row of the table: whose it is, and what stands in it.
ROWS = """() => [...document.querySelectorAll('.matrix tbody tr')].map(row => ({
  figure: row.querySelector('th a').textContent,
  cells: [...row.querySelectorAll('td')].map(it => it.textContent.trim()),
  links: [...row.querySelectorAll('td a')].map(it => it.href),
}))"""


@pytest.fixture(params=SAMPLES)
def network(request, sites, page):
    page.goto(sites[request.param].url("network/index.html"))
    return page


@pytest.mark.parametrize("width", [360, 1280])
def test_no_name_of_the_graph_lies_over_another_or_is_too_small(network, width):
    network.set_viewport_size({"width": width, "height": 800})
    found = network.evaluate(FAULTS, GRAPH)
    assert found["count"] >= 4
    expect_nothing(found["wrong"])
    assert network.evaluate("document.documentElement.scrollWidth") <= width


def reached(page, region, count):
    """What the keyboard reaches in a region that scrolls, and whether it is in sight there."""
    region.focus()
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("""() => {
          const it = document.activeElement, frame = it.closest('[role=region]');
          if (!frame) return 'left the region';
          if (getComputedStyle(it).outlineStyle !== 'solid') return 'no outline: ' + it.textContent;
          // A figure's mark, or a link's words; of words that are wider than the frame, their beginning.
          const range = document.createRange();
          range.selectNodeContents(it);
          const boxes = [it.querySelector('circle') ?? range, range].map(part => part.getBoundingClientRect());
          const edge = frame.getBoundingClientRect();
          // A first column that stays covers what scrolls below it.
          const head = it.closest('th') ? null : it.closest('tr')?.querySelector('th').getBoundingClientRect();
          const mirrored = document.dir === 'rtl';
          const left = head && !mirrored ? head.right : edge.left, right = head && mirrored ? head.left : edge.right;
          return boxes.some(box => box.top >= -1 && box.bottom <= innerHeight + 1
            && Math.min(box.right, right) - Math.max(box.left, left) >= 0.5 * Math.min(box.width, 32))
            ? it.getAttribute('href') : `out of sight: ${it.textContent} ${it.getAttribute('href')}`;
        }"""))
    return stops


@pytest.mark.parametrize("part", [MATRIX, GRAPH])
def test_the_keyboard_reaches_each_link_in_order_and_brings_it_into_sight(network, part):
    network.set_viewport_size({"width": 360, "height": 800})
    region = network.locator(part).locator("xpath=..")
    assert region.get_attribute("aria-label") or region.get_attribute("aria-labelledby")
    hrefs = region.locator("a").evaluate_all("all => all.map(it => it.getAttribute('href'))")[:40]
    assert reached(network, region, len(hrefs)) == hrefs


def test_each_letter_leads_to_a_statement_of_its_kind_on_its_point(sites, page):
    site = sites["own"]
    page.goto(site.url("network/index.html"))
    key = dict(it.split(" ", 1) for it in page.locator(".key").inner_text().split(" · ")[:-1])
    links = page.locator(f"{MATRIX} td a").evaluate_all("""all => all.map(it => [it.textContent, it.getAttribute('href'),
      it.closest('table').querySelectorAll('thead tr:last-child th')[it.closest('td').cellIndex].querySelector('a').getAttribute('href')])""")
    assert len(links) > 40
    wrong, pages = [], {}
    for letter, href, point in links:
        path, anchor = href.removeprefix("../").split("#")
        if path not in pages:
            page.goto(site.url(path))
            pages[path] = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('[data-kind][id]')].map(it =>
              [it.id, [it.dataset.kind, it.closest('[data-status]')?.id]]))""")
        kind, of = pages[path].get(anchor, ("nothing", None))
        if key[letter].lower().replace(" ", "-") != kind or point.split("#")[1] != of:
            wrong.append(f"{letter} leads to {href}, a {kind} of {of}, in the column of {point}")
    expect_nothing(wrong)


def test_no_row_of_the_table_says_nothing(network):
    rows = network.evaluate(ROWS)
    assert len(rows) >= 2
    expect_nothing([f"{it['figure']} has an empty row" for it in rows if not any(it["cells"])])


def test_a_column_says_which_point_it_is(network):
    heads = network.locator(f"{MATRIX} thead a[title]")
    for head in heads.all():
        assert len(head.get_attribute("title")) > 10
        assert head.get_attribute("href").count("#") == 1


def test_a_row_and_a_column_are_lit_together(sites, page):
    page.goto(sites["own"].url("network/index.html"))
    plain = "it => getComputedStyle(it).backgroundColor"
    link = page.locator(f"{MATRIX} tbody td a").nth(5)
    row = link.locator("xpath=ancestor::tr")
    place = link.evaluate("it => it.closest('td').cellIndex")
    column = page.locator(f"{MATRIX} tbody tr").last.locator("th, td").nth(place)
    before = [row.evaluate(plain), column.evaluate(plain)]
    link.focus()
    assert row.evaluate(plain) != before[0], "the row is not lit"
    assert column.evaluate(plain) != before[1], "the column is not lit"


def test_the_graph_lights_up_the_lines_of_the_figure_that_is_focused_or_linked_to(sites, page):
    page.emulate_media(reduced_motion="reduce")
    page.goto(sites["own"].url("network/index.html"))
    mark = page.locator(f"{GRAPH} a").first
    number = mark.get_attribute("id").removeprefix("_n")
    faint = """number => [...document.querySelectorAll('.graph path')].map(it =>
      [it.classList.contains('n' + number), parseFloat(getComputedStyle(it).opacity) < 0.5])"""
    assert not any(is_faint for _, is_faint in page.evaluate(faint, number))
    mark.focus()
    assert all(own != is_faint for own, is_faint in page.evaluate(faint, number))
    page.evaluate("() => document.activeElement.blur()")
    page.evaluate("number => { location.hash = '_n' + number; }", number)
    assert all(own != is_faint for own, is_faint in page.evaluate(faint, number))
    page.emulate_media(reduced_motion="no-preference")


def test_each_figure_of_the_graph_has_a_rule_that_lights_it_up(network):
    marks = network.locator(f"{GRAPH} a").count()
    rules = network.evaluate("""() => [...document.styleSheets].flatMap(it => [...it.cssRules]).map(it => it.selectorText ?? '')
      .filter(it => it.includes('#_n')).length""")
    assert rules >= marks


def test_the_first_column_stays_in_sight_on_a_telephone(sites, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(sites["own"].url("network/index.html"))
    page.locator(".record").evaluate("it => it.scrollBy(400, 0)")
    assert page.locator(".record").evaluate("it => it.scrollLeft") == 400
    name = page.locator(f"{MATRIX} tbody th").nth(5).bounding_box()
    assert 0 <= name["x"] and name["x"] + name["width"] < 250


def test_axe_finds_nothing_in_the_network(network):
    for theme in ["light", "dark"]:
        network.emulate_media(color_scheme=theme)
        assert [it["id"] for it in Axe().run(network).response["violations"]] == []
