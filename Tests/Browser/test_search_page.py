"""The page on which a site is searched: what is found while readers type, by the keyboard, from a disk, in each language,
where files do not load, and where scripts do not run."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sites import expect_nothing
from test_accessibility import RULES

ORIGINS = ["server", "disk"]
SHOWN = "() => [...document.querySelectorAll('[data-group]')].filter(it => it.checkVisibility()).map(it => it.dataset.group)"
MARKS = "() => [...new Set([...document.querySelectorAll('[data-group] mark')].map(it => it.textContent))]"
RESULTS = re.compile(r"^(Results|Résultats|النتائج|结果)\D*(\d+)$")


def field(page):
    return page.locator("[data-search] input")


def status(page):
    return page.locator("[data-found] [role=status]")


def index(page):
    return page.locator("[data-index]")


def count(page) -> int:
    """How many results there are, as soon as it is said."""
    expect(status(page)).to_have_text(RESULTS)
    return int(RESULTS.match(status(page).text_content())[2])


def items(page, group: str):
    return page.locator(f"[data-group={group}] li")


@pytest.fixture
def newsroom(sites):
    return sites["newsroom"]


def open_search(site, page, query="", origin="server"):
    page.goto(site.url("search/index.html", origin) + query)
    expect(page.locator("[data-search]")).to_be_visible()


@pytest.mark.parametrize("origin", ORIGINS)
def test_the_form_in_the_header_of_every_page_leads_to_what_is_found(newsroom, origin, page):
    page.goto(newsroom.url("figures/ann-lee/index.html", origin))
    page.get_by_role("search").get_by_role("searchbox", name="Search this dossier").fill("never paid")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/index.html?q=never+paid")
    assert count(page) >= 1
    expect(field(page)).to_have_value("never paid")
    assert "I was never paid by anybody." in items(page, "statements").first.inner_text()
    assert set(page.evaluate(MARKS)) == {"never", "paid"}
    expect(index(page)).to_be_hidden()
    assert page.complaints.console == [] and page.complaints.failures == []
    asked = [url for url in page.complaints.requests if "/search/data/" in url]
    assert len(asked) == len(set(asked)) > 0 or origin == "disk"


def test_what_is_served_at_the_folder_finds_its_files(newsroom, page):
    page.goto(newsroom.url("search/?q=never+paid"))
    assert count(page) >= 1
    items(page, "statements").first.get_by_role("link").first.click()
    page.wait_for_url("**/claims/harbour/index.html#*")


def test_no_statement_is_shown_without_its_point_and_its_status_and_reply(newsroom, page):
    open_search(newsroom, page, "?kind=allegation")
    assert count(page) == items(page, "statements").count() == 5
    for item in items(page, "statements").all():
        text = item.inner_text()
        assert re.search(r"Alleged( \([a-z ,]+\))?: ", text), text
        assert re.search(r"\b(alleged|contested|admitted|no evidence found)\b", text), text
        assert re.search(r"denied|admitted|no response|no request on record|responded", text), text
        assert item.get_by_role("link").count() == 2


@pytest.mark.parametrize("query, marked", [
    ("HADDAD", "Haddad"), ("donaudampf", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
    ("收过任何", "收过任何"), ("钱", "钱"), ("الدفع", "الدفع"), ("gazette’s", "Gazette"), ("l’audit", "audit")])
def test_words_are_found_and_marked_whatever_their_case_marks_and_script(newsroom, query, marked, page):
    open_search(newsroom, page, f"?q={query}")
    assert count(page) >= 1
    assert marked in page.evaluate(MARKS)


def test_filters_narrow_what_is_found_and_are_in_the_address(newsroom, page):
    open_search(newsroom, page)
    expect(page.get_by_label("Speaker")).to_be_hidden()
    field(page).press_sequentially("paid")
    everything = count(page)
    page.get_by_label("Kind").select_option("denial")
    page.wait_for_url("**?q=paid&kind=denial")
    expect(status(page)).not_to_have_text(f"Results: {everything}")
    assert page.evaluate(SHOWN) == ["statements"]
    expect(page.get_by_label("Speaker")).to_be_visible()
    page.get_by_label("Speaker").select_option("Ann Lee")
    page.wait_for_url("**?q=paid&kind=denial&speaker=ann-lee")
    assert count(page) >= 1
    page.get_by_label("Year").select_option("2024")
    page.wait_for_url("**&year=2024")
    assert count(page) >= 1
    page.reload()
    assert count(page) >= 1
    assert [page.get_by_label(name).input_value() for name in ["Kind", "Speaker", "Year"]] == ["denial", "ann-lee", "2024"]
    expect(page.get_by_label("Speaker").locator("option:checked")).to_have_text("Ann Lee")
    # Without words everything that has what was chosen is shown.
    field(page).fill("")
    page.wait_for_url("**/search/index.html?kind=denial&speaker=ann-lee&year=2024")
    assert page.evaluate(SHOWN) == ["statements"]
    page.get_by_label("Status").select_option("contested")
    assert count(page) >= 1


@pytest.mark.parametrize("origin", ORIGINS)
def test_the_way_back_from_a_result_leads_to_the_same_results(newsroom, origin, page):
    open_search(newsroom, page, origin=origin)
    field(page).press_sequentially("harbour contract")
    found = count(page)
    page.locator("[data-found] li a").first.click()
    page.wait_for_url(lambda url: "/search/" not in url)
    page.go_back()
    assert count(page) == found
    expect(field(page)).to_have_value("harbour contract")
    field(page).fill("")
    expect(index(page)).to_be_visible()
    expect(status(page)).to_have_text("")
    assert page.complaints.console == []


def test_the_keyboard_reaches_the_field_and_all_that_is_found(newsroom, page):
    open_search(newsroom, page)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("a/b paid")
    expect(field(page)).to_have_value("a/b paid")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    expect(index(page)).to_be_visible()
    page.keyboard.type("never paid")
    page.keyboard.press("Enter")
    assert count(page) >= 1
    links = page.locator("[data-found] a").count()
    reached = set()
    for _ in range(links + 8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('[data-found] a')].indexOf(document.activeElement)"))
    assert set(range(links)) <= reached


def test_more_of_a_group_is_shown_when_asked_for_and_the_focus_goes_on_there(sites, page):
    open_search(sites["own"], page, "?q=dong&kind=denial")
    found = count(page)
    assert items(page, "statements").count() == 5 < found
    more = page.get_by_role("button", name=f"Show {min(20, found - 5)} more")
    expect(more).to_have_accessible_description("Statements")
    more.focus()
    page.keyboard.press("Enter")
    expect(items(page, "statements")).to_have_count(min(25, found))
    expect(items(page, "statements").nth(5).get_by_role("link").first).to_be_focused()
    texts = items(page, "statements").all_inner_texts()
    assert len(set(texts)) == len(texts)


def test_where_nothing_matches_all_words_each_of_them_is_offered(newsroom, page):
    open_search(newsroom, page, "?q=zebra+harbour")
    expect(status(page)).to_have_text("Nothing on record matches all of this.")
    assert page.evaluate(SHOWN) == []
    alone = page.locator("[data-alone] li")
    expect(alone).to_have_text(["zebra 0", re.compile(r"^harbour [1-9]\d*$")])
    offered = int(alone.nth(1).text_content().split()[-1])
    alone.nth(1).get_by_role("link").click()
    page.wait_for_url("**?q=harbour")
    assert count(page) == offered


@pytest.mark.parametrize("file", ["root", "terms-0", "statements-0"])
def test_what_does_not_load_is_said_and_can_be_tried_again(newsroom, file, page):
    page.route(f"**/search/data/{file}.js", lambda route: route.abort())
    open_search(newsroom, page, "?q=never+paid&kind=denial")
    expect(status(page)).to_have_text("A part of the search could not be loaded.")
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    assert count(page) >= 1
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()


def test_a_late_answer_never_takes_the_place_of_a_newer_one(newsroom, page):
    held = []
    page.route("**/search/data/statements-*.js", lambda route: held.append(route))
    open_search(newsroom, page)
    field(page).press_sequentially("never paid")
    expect(status(page)).to_have_text("Searching…")
    assert held
    field(page).fill("zebra")
    expect(status(page)).to_have_text("Nothing on record matches all of this.")
    for route in held:
        route.continue_()
    page.wait_for_timeout(400)
    expect(status(page)).to_have_text("Nothing on record matches all of this.")
    assert page.evaluate(SHOWN) == []


@pytest.mark.parametrize("site, query", [
    ("french", "eglantine"), ("french", "d’où venait"), ("arabic", "العبارة"), ("chinese", "渡船合同"), ("chinese", "签")])
def test_each_language_finds_its_words_and_says_so_in_its_own(sites, site, query, page):
    open_search(sites[site], page, f"?q={query}")
    assert count(page) >= 1
    assert page.evaluate(MARKS)
    for width in [1280, 360]:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


@pytest.mark.parametrize("site, query", [("newsroom", "paid"), ("newsroom", "zebra+harbour"), ("arabic", "العبارة")])
def test_a_screen_reader_is_told_what_is_found(sites, site, query, page):
    open_search(sites[site], page, f"?q={query}")
    expect(status(page)).not_to_have_text("")
    assert page.get_by_role("search").count() == 1
    assert page.get_by_role("searchbox").count() == 1
    expect(status(page)).to_have_attribute("role", "status")
    groups = page.evaluate(SHOWN)
    headings = page.locator("[data-found]").get_by_role("heading", level=2)
    assert headings.count() == len(groups)
    for heading in page.locator("[data-found]").get_by_role("heading", level=3).all():
        assert heading.get_by_role("link").count() == 1
    wrong = []
    for theme, width in {"light": 1280, "dark": 360}.items():
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 800})
        for rule in Axe().run(page, options=RULES).response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in rule["nodes"]]
            wrong.append(f"{theme} at {width}: {rule['id']}: {rule['help']}: {places[:4]}")
    expect_nothing(wrong)


@pytest.mark.parametrize("origin", ORIGINS)
def test_without_scripts_the_form_leads_to_an_index_from_a_to_z(newsroom, origin, browser):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(newsroom.url("index.html", origin))
        page.get_by_role("searchbox").fill("harbour")
        page.get_by_role("button", name="Search").click()
        page.wait_for_url("**/search/index.html?q=harbour")
        expect(status(page).get_by_text("Searching needs scripts")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_have_count(0)
        listed = index(page).get_by_role("listitem").all_inner_texts()
        assert any(re.match(r"The harbour contract .*Alleged \(no evidence found\).*denied", it, re.S) for it in listed), listed
        assert any(re.match(r"Layla Haddad\s+see \u2068?ليلى حداد", it) for it in listed), listed
        assert index(page).get_by_role("heading").all_inner_texts()[1:] == sorted(
            index(page).get_by_role("heading").all_inner_texts()[1:])


def test_the_form_is_not_printed(newsroom, page):
    page.emulate_media(media="print")
    for path in ["index.html", "search/index.html"]:
        page.goto(newsroom.url(path))
        assert not page.locator("form").is_visible()
