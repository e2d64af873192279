"""The record as one table: read down a column for what stood on a day, in words, by the keyboard, and on a telephone."""

import json
import subprocess
from datetime import datetime

import pytest

from sites import REPOSITORY, expect_nothing, program
from test_network import reached

CLAIMS = [("own", "claims/two-michaels/index.html"), ("own", "claims/nomination-2019/index.html"),
          ("newsroom", "claims/harbour/index.html"), ("arabic", "claims/twelve/index.html")]
STATUSES = {"contested", "admitted", "alleged", "found", "withdrawn"}
#: Each row: its point, and of each cell its words, its shade and its links.
ROWS = """() => [...document.querySelectorAll('.record tbody tr')].map(row => ({
  anchor: row.querySelector('th a').hash.slice(1),
  cells: [...row.querySelectorAll('td')].map(it => ({
    words: [...it.querySelectorAll('i')].map(word => word.textContent),
    shade: it.className, links: [...it.querySelectorAll('a')].map(link => [link.textContent, link.hash.slice(1)]),
    colour: getComputedStyle(it).backgroundColor,
  })),
}))"""


@pytest.fixture(params=CLAIMS, ids=lambda it: it[1].split("/")[1])
def grid(request, sites, page):
    name, path = request.param
    page.goto(sites[name].url(path))
    return page


def test_each_point_has_a_row_and_each_column_a_date(grid):
    points = grid.evaluate("() => [...document.querySelectorAll('section[data-status]')].map(it => it.id)")
    rows = grid.evaluate(ROWS)
    assert [it["anchor"] for it in rows] == points
    dates = grid.locator(".record thead th").all_inner_texts()[1:]
    # Of more than twelve dates the columns are months.
    assert 0 < len(dates) <= 24 and len(set(dates)) == len(dates)
    assert {len(it["cells"]) for it in rows} == {len(dates)}


def test_a_status_is_told_in_words_where_it_changes_and_shaded_from_there_on(grid):
    wrong = []
    plain = grid.evaluate("() => getComputedStyle(document.querySelector('.record td:not([class])') ?? document.body).backgroundColor")
    for row in grid.evaluate(ROWS):
        shade = ""
        for place, cell in enumerate(row["cells"]):
            # Without words nothing has changed: a shade alone says nothing new.
            if cell["shade"] != shade and not cell["words"]:
                wrong.append(f"#{row['anchor']}, column {place}: from {shade!r} to {cell['shade']!r} without a word")
            if bool(cell["shade"]) != (cell["colour"] != plain):
                wrong.append(f"#{row['anchor']}, column {place}: {cell['shade']!r} has the colour {cell['colour']}")
            if cell["shade"] not in STATUSES | {""}:
                wrong.append(f"#{row['anchor']}, column {place}: {cell['shade']!r} is no shade")
            shade = cell["shade"]
        if shade == "":
            wrong.append(f"#{row['anchor']} ends without a status")
    expect_nothing(wrong)


@pytest.mark.parametrize("claim", ["two-michaels", "nomination-2019"])
def test_what_stood_when_is_what_the_record_says(sites, claim, page):
    """The words of each row, in order, are the point's history: each at the column of its day or month."""
    done = subprocess.run([program(), "export", "json", "--source", REPOSITORY], capture_output=True, timeout=120)
    points = next(it for it in json.loads(done.stdout)["claims"] if it["id"] == claim)["points"]
    page.goto(sites["own"].url(f"claims/{claim}/index.html"))
    columns = page.locator(".record thead th").all_inner_texts()[1:]
    wrong = []
    for row, point in zip(page.evaluate(ROWS), points, strict=True):
        told = [(columns[place], word) for place, cell in enumerate(row["cells"]) for word in cell["words"]]
        if [word for _, word in told] != [it["status"] for it in point["history"]]:
            # Within a column of one day or month, only what it ends with is shown.
            ends = {}
            for it in point["history"]:
                ends[next(name for name in columns if covers(name, it["date"]))] = it["status"]
            last = {column: word for column, word in told}
            if last != {column: status for column, status in ends.items() if status in last.get(column, status)}:
                wrong.append(f"#{point['id']}: {told} where the history is {point['history']}")
        for (column, word), change in zip(told, point["history"]):
            if word == change["status"] and not covers(column, change["date"]):
                wrong.append(f"#{point['id']}: {word!r} stands at {column}, and dates from {change['date']}")
    expect_nothing(wrong)


def covers(column: str, date: str) -> bool:
    """Whether a day lies in the day or month that heads a column."""
    for form in ["%d %b %Y", "%b %Y", "%Y"]:
        try:
            day = datetime.strptime(column, form)
        except ValueError:
            continue
        return date.startswith(day.strftime({"%d %b %Y": "%Y-%m-%d", "%b %Y": "%Y-%m", "%Y": "%Y"}[form]))
    return False


def test_each_letter_leads_to_a_statement_of_its_point_and_is_explained(grid):
    key = grid.locator(".key").first.inner_text()
    kinds = grid.evaluate("""() => Object.fromEntries([...document.querySelectorAll('[data-kind][id]')].map(it =>
      [it.id, [it.querySelector('h3 a, h4 a')?.textContent ?? '', it.closest('[data-status]')?.id ?? '']]))""")
    wrong, seen = [], 0
    for row in grid.evaluate(ROWS):
        for letter, anchor in (link for cell in row["cells"] for link in cell["links"]):
            word, point = kinds.get(anchor, ("nothing", ""))
            seen += 1
            if point != row["anchor"]:
                wrong.append(f"{letter} in the row of #{row['anchor']} leads to #{anchor} of #{point}")
            if f"{letter} {word}" not in key:
                wrong.append(f"{letter} leads to a {word}, and the key says {key!r}")
    expect_nothing(wrong)
    assert seen > 5


def test_every_statement_of_a_point_but_context_is_in_its_row(grid):
    linked = {anchor for row in grid.evaluate(ROWS) for cell in row["cells"] for _, anchor in cell["links"]}
    dated = grid.evaluate("""() => [...document.querySelectorAll('[data-status] [data-kind][id]')]
      .filter(it => it.dataset.kind !== 'context' && it.querySelector(':is(h3, h4) > i')).map(it => it.id)""")
    expect_nothing([f"#{anchor} is not in the table" for anchor in dated if anchor not in linked])


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_each_letter_and_brings_it_into_sight(grid, width):
    grid.set_viewport_size({"width": width, "height": 800})
    region = grid.locator(".record")
    hrefs = region.locator("a").evaluate_all("all => all.map(it => it.getAttribute('href'))")[:40]
    assert reached(grid, region, len(hrefs)) == hrefs


def test_the_keyboard_scrolls_it_sideways(sites, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(sites["own"].url("claims/nomination-2019/index.html"))
    page.locator(".record").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.record').scrollLeft > 60")


def test_on_a_telephone_it_scrolls_under_a_first_column_that_stays(sites, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(sites["own"].url("claims/nomination-2019/index.html"))
    record = page.locator(".record")
    assert record.evaluate("it => it.scrollWidth > it.clientWidth + 100")
    before = page.locator(".record tbody th").first.bounding_box()
    record.evaluate("it => it.scrollBy(it.scrollWidth, 0)")
    after = page.locator(".record tbody th").first.bounding_box()
    assert abs(before["x"] - after["x"]) < 1 and after["width"] < 195
    last = page.locator(".record tbody tr").first.locator("td").last.bounding_box()
    assert last["x"] >= after["x"] + after["width"] - 1 and last["x"] + last["width"] <= 391
    # What scrolls below it is covered, not mixed with it.
    assert page.locator(".record tbody th").first.evaluate("it => !/, 0\\)$/.test(getComputedStyle(it).backgroundColor)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_in_shades_stand_out(grid, theme):
    grid.emulate_media(color_scheme=theme)
    low = grid.evaluate("""() => {
      const parts = colour => colour.match(/[\\d.]+/g).map(Number);
      // A colour that was mixed is given as parts of one.
      const rgb = colour => colour.startsWith('color(') ? parts(colour.replace('srgb', '')).map((it, n) => n < 3 ? it * 255 : it) : parts(colour);
      const over = (top, below) => { const a = top[3] ?? 1; return [0, 1, 2].map(n => top[n] * a + below[n] * (1 - a)); };
      const light = colour => {
        const [r, g, b] = colour.map(it => it / 255).map(it => it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = rgb(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll('.record td :is(a, i)')].filter(it => {
        const below = over(rgb(getComputedStyle(it.closest('td')).backgroundColor), paper);
        const [a, b] = [light(rgb(getComputedStyle(it).color)), light(below)].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05) < 4.5;
      }).map(it => it.outerHTML);
    }""")
    expect_nothing(low)
