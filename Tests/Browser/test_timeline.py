"""The timeline: a row a day, whose years stay at hand; it shows only what was so on that day."""

import re

import pytest
from playwright.sync_api import expect

from sites import expect_nothing
from test_layout import LAYOUT

WIDTHS = [360, 768, 1280]
SAMPLES = ["own", "newsroom", "timeline", "crowded"]
ROWS = ".days tr[id]"


def timeline(site) -> str:
    """The page of the timeline, or of a part of it, that has the most rows."""
    paths = [path for path in site.pages if path.startswith("timeline/") and "<tr id=" in site.text(path)]
    return max(paths, key=lambda path: site.text(path).count("<tr id="))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", WIDTHS)
def test_rows_fit_every_window(sites, name, width, page):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(sites[name].url(timeline(sites[name])))
    assert page.locator(ROWS).count() > 2
    expect_nothing(page.evaluate(LAYOUT)["wrong"])


@pytest.mark.parametrize("name", SAMPLES)
def test_each_day_has_one_row_and_what_is_in_it_leads_on(sites, name, page):
    page.goto(sites[name].url(timeline(sites[name])))
    days = page.locator(f"{ROWS} > th").all_inner_texts()
    assert len(days) == len(set(days)) > 2
    assert page.evaluate("""rows => [...document.querySelectorAll(rows + ' p')].filter(it => !it.querySelector('a'))
      .map(it => it.textContent)""", ROWS) == []


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_a_year_leads_to_what_dates_from_it(sites, origin, page):
    for name in ["own", "crowded"]:
        page.goto(sites[name].url("timeline/index.html", origin))
        links = page.locator(".years a, .parts > ul > li > a")
        assert links.count() > 1
        for place in range(links.count()):
            year = links.nth(place).inner_text()
            links.nth(place).click()
            anchor = page.url.partition("#")[2]
            row = page.locator(f"[id='{anchor}'] > tr").first if anchor else page.locator(ROWS).first
            # A part may have a list of its own parts.
            if row.count():
                assert year in row.locator("th").inner_text()
                assert row.locator("th").evaluate("""it => {
                  const box = it.getBoundingClientRect(), bar = document.querySelector('.years')?.getBoundingClientRect();
                  return box.bottom <= innerHeight && box.top >= (bar && bar.top < 1 ? bar.bottom - 1 : 0);
                }"""), f"{name} {year}: its first row is out of sight"
            else:
                assert year in page.title()
            page.goto(sites[name].url("timeline/index.html", origin))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_bar_of_years_stays_in_sight(sites, width, page):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(sites["own"].url("timeline/index.html"))
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    box = page.locator(".years").bounding_box()
    assert -1 <= box["y"] <= 1 and box["height"] < 80


def test_a_link_to_a_day_shows_a_row_that_was_filtered_out(sites, page):
    page.goto(sites["timeline"].url("timeline/index.html"))
    statement = page.locator(f"{ROWS}:has([data-kind]:not([data-kind=event]))").last
    anchor = statement.get_attribute("id")
    page.locator("[data-filter=kind]").select_option("event")
    shown = page.locator(f"[id='{anchor}'] [data-entry]").first
    expect(shown).to_be_hidden()
    page.evaluate("anchor => { location.hash = anchor; }", anchor)
    expect(shown).to_be_visible()


def test_a_day_of_which_nothing_is_shown_has_no_row(sites, page):
    page.goto(sites["own"].url("timeline/index.html"))
    page.locator("[data-filter=kind]").select_option("event")
    bare = page.locator(ROWS).evaluate_all(
        "all => all.filter(it => it.checkVisibility() && !it.querySelector('[data-entry]:not([hidden])')).map(it => it.id)")
    assert bare == []
    assert page.locator(f"{ROWS}:visible").count() == page.locator(f"{ROWS}:has([data-kind=event])").count()


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_a_row_that_is_sorted_still_tells_its_day(sites, origin, page):
    page.goto(sites["own"].url("timeline/index.html", origin))
    page.locator("[data-sort]").select_option("newest")
    shown = page.locator("[data-entry]:visible")
    assert shown.count() > 20
    days = shown.evaluate_all("all => all.map(it => it.closest('tr')?.querySelector('th')?.textContent ?? '')")
    assert all(days), f"{days.count('')} of {len(days)} rows have lost their day"


def test_a_status_stands_only_where_that_day_changed_it(sites, page):
    """A row of 2023 says nothing of what was found in 2025."""
    page.goto(sites["own"].url("timeline/index.html"))
    told = page.locator(f"{ROWS}:has(th:text-matches('2023$'))").all_inner_texts()
    assert len(told) > 10
    early = [it for it in told if not re.search(r"(May|June|July|August|September|October|November|December) 2023", it)]
    assert not [it for it in early if "refuted" in it or "not established" in it]
    assert [it for it in told if "23 May 2023" in it and "from then on: refuted by finding" in it]


def test_days_stand_at_the_side_where_reading_begins(sites, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    for name, is_mirrored in [("timeline", True), ("newsroom", False)]:
        page.goto(sites[name].url(timeline(sites[name])))
        day, text = (page.locator(f"{ROWS} > {it}").first.bounding_box() for it in ["th", "td"])
        assert (day["x"] > text["x"]) == is_mirrored
