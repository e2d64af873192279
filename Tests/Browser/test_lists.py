"""Lists are filtered and sorted in place where scripts run, and are plain lists where not; what can be copied is."""

import gzip

import pytest
from playwright.sync_api import expect

import open_questions_sample
from lists_sample import TITLES
from sites import REPOSITORY, build, expect_nothing, write

ORIGINS = ["server", "disk"]
SHOWN = "() => [...document.querySelectorAll('[data-entry]')].filter(it => it.checkVisibility()).map(it => it.querySelector('a').textContent)"
HEADINGS = "() => [...document.querySelectorAll('[data-listing] > section > h2')].filter(it => it.checkVisibility()).map(it => it.textContent)"


@pytest.fixture
def lists(sites):
    return sites["lists"]


def shown(page) -> list[str]:
    return [title.strip("\u2068\u2069") for title in page.evaluate(SHOWN)]


def choice(page, name):
    return page.get_by_role("combobox", name=name, exact=True)


def told(page):
    return page.locator(".list-tools [role=status]")


def test_the_script_is_small():
    script = (REPOSITORY / "templates/theme/dossier.js").read_bytes()
    assert len(gzip.compress(script, 9, mtime=0)) < 4_000


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_list_is_filtered_by_what_its_entries_have(lists, origin, page):
    page.goto(lists.url("claims/index.html", origin))
    listed = shown(page)
    assert sorted(listed) == sorted(TITLES)
    expect(told(page)).to_have_text("8 / 8")
    choice(page, "Status").select_option("contested")
    contested = shown(page)
    assert sorted(contested) == sorted([TITLES[1], TITLES[5], TITLES[7]])
    assert contested == [title for title in listed if title in contested]
    expect(told(page)).to_have_text("3 / 8")
    choice(page, "Year").select_option("2023")
    assert sorted(shown(page)) == sorted([TITLES[1], TITLES[7]])
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == listed
    expect(told(page)).to_have_text("8 / 8")
    choice(page, "Reply").select_option("no request on record")
    assert sorted(shown(page)) == sorted(TITLES[::2])
    assert page.complaints.console == [] and page.complaints.failures == []


@pytest.mark.parametrize("words, found", [
    ("elan", ["Élan vital"]), ("ÑANDU", ["Ñandú park"]), ("olpreis", ["Ölpreis"]), ("合同", ["港口合同"]),
    ("Matter 3.", ["Ñandú park"]), ("vital élan", ["Élan vital"]), ("no such words", []), ("  ", TITLES),
])
def test_words_are_found_whatever_their_case_and_marks(lists, page, words, found):
    page.goto(lists.url("claims/index.html"))
    page.get_by_label("Words").fill(words)
    assert sorted(shown(page)) == sorted(found)
    expect(told(page)).to_have_text(f"{len(found)} / 8")


def test_a_list_is_sorted_by_date_title_and_status(lists, page):
    page.goto(lists.url("claims/index.html"))
    listed = shown(page)
    order = choice(page, "Order")
    order.select_option("newest")
    # What is known less precisely counts from its last day, as in the list itself.
    assert shown(page) == [TITLES[n] for n in [4, 7, 2, 1, 5, 3, 0, 6]]
    order.select_option("oldest")
    assert shown(page) == [TITLES[n] for n in [0, 6, 3, 5, 4, 2, 1, 7]]
    order.select_option("title")
    assert shown(page)[:7] == ["apple tax", "Claim 9", "Claim 10", "Élan vital", "Ñandú park", "Ölpreis", "Zebra crossing"]
    order.select_option("status")
    assert shown(page)[0] == TITLES[3]
    assert set(shown(page)[1:4]) == {TITLES[1], TITLES[5], TITLES[7]}
    order.select_option("")
    assert shown(page) == listed


def test_groups_without_an_entry_are_not_shown(lists, page):
    page.goto(lists.url("figures/index.html"))
    assert page.evaluate(HEADINGS) == ["People", "News outlets", "Public bodies"]
    choice(page, "Kind").select_option("outlet")
    assert page.evaluate(HEADINGS) == ["News outlets"]
    assert shown(page) == ["Gazette"]
    choice(page, "Kind").select_option("")
    choice(page, "Order").select_option("title")
    # In one list, since the order goes across the groups.
    assert page.evaluate(HEADINGS) == []
    assert shown(page) == ["Ann Lee", "Council", "Gazette", *[f"Person {n}" for n in range(6)]]
    page.get_by_role("button", name="Show all").click()
    assert page.evaluate(HEADINGS) == ["People", "News outlets", "Public bodies"]
    assert shown(page)[0] == "Ann Lee" and shown(page)[-1] == "Council"
    page.goto(lists.url("sources/index.html"))
    choice(page, "Year").select_option("2021")
    assert page.evaluate(HEADINGS) == ["2021"]
    page.goto(lists.url("events/index.html"))
    choice(page, "Year").select_option("2022")
    assert shown(page) == ["Event 2", "Event 5"]


@pytest.fixture(scope="module")
def open_questions(tmp_path_factory) -> dict[str, str]:
    """The addresses of two lists of what is open: one of points and requests, and one of points alone."""
    addresses = {}
    for name, requests in {"both": open_questions_sample.REQUESTS, "points": []}.items():
        folder = tmp_path_factory.mktemp(name)
        build(write(folder / "source", open_questions_sample.files(requests)), folder / "site")
        addresses[name] = (folder / "site/open-questions/index.html").as_uri()
    return addresses


def test_what_is_open_is_filtered_by_kind_status_reply_and_year(open_questions, page):
    page.goto(open_questions["both"])
    entries = lambda: page.locator("[data-entry]:visible").evaluate_all("all => all.map(it => ({...it.dataset}))")
    listed = entries()
    # Each point is open for want of a finding, and of an answer.
    assert len(listed) == 5 + 5 + 3
    value_of = lambda it, facet: it["date"][:4] if facet == "year" else it.get(facet)
    for facet, label in {"kind": "Kind", "status": "Status", "answer": "Reply", "year": "Year"}.items():
        values = {value_of(it, facet) for it in listed} - {None}
        assert len(values) > 1, facet
        for value in values:
            choice(page, label).select_option(value)
            assert entries() == [it for it in listed if value_of(it, facet) == value], value
            # A section without an entry is not shown.
            assert page.locator("[data-listing] section:visible:not(:has([data-entry]:visible))").count() == 0
        choice(page, label).select_option("")
    choice(page, "Order").select_option("status")
    assert [it.get("status") for it in entries()] == ["contested"] * 2 + ["alleged"] * 8 + [None] * 3
    choice(page, "Order").select_option("oldest")
    assert [it["date"] for it in entries()] == sorted(it["date"] for it in listed)
    page.get_by_role("button", name="Show all").click()
    assert entries() == listed
    assert page.complaints.console == []


def test_a_section_that_says_it_has_none_stays(open_questions, page):
    page.goto(open_questions["points"])
    none = page.get_by_text("None.", exact=True)
    count = page.locator("[data-entry]").count()
    expect(told(page)).to_have_text(f"{count} / {count}")
    assert none.is_visible()
    page.get_by_label("Words").fill("no such words")
    expect(told(page)).to_have_text(f"0 / {count}")
    assert none.is_visible()


@pytest.mark.parametrize("origin", ORIGINS)
def test_the_address_of_a_filtered_list_can_be_shared(lists, origin, page, browser):
    page.goto(lists.url("claims/index.html", origin))
    page.evaluate("window.unchanged = true")
    length = page.evaluate("history.length")
    choice(page, "Status").select_option("contested")
    page.get_by_label("Words").fill("élan & more?")
    page.get_by_label("Words").fill("élan")
    choice(page, "Order").select_option("title")
    page.wait_for_url("**#?*title*")
    assert page.evaluate("window.unchanged") and page.evaluate("history.length") == length
    with browser.new_context() as context:
        other = context.new_page()
        other.goto(page.url)
        assert shown(other) == ["Élan vital"]
        assert other.get_by_label("Words").input_value() == "élan"
        assert choice(other, "Status").input_value() == "contested"
        assert choice(other, "Order").input_value() == "title"
        # A choice that the list does not have is none.
        other.goto(lists.url("claims/index.html", origin) + "#?status=nothing&year=2022")
        other.reload()
        assert sorted(shown(other)) == sorted([TITLES[3], TITLES[5]])
        assert choice(other, "Status").input_value() == ""
        # Another place on the page leaves the list as it is.
        other.evaluate("location.hash = '_main'")
        assert sorted(shown(other)) == sorted([TITLES[3], TITLES[5]])
    page.get_by_role("button", name="Show all").click()
    page.wait_for_url(lists.url("claims/index.html", origin))
    assert page.complaints.console == []


def test_the_tools_are_used_by_the_keyboard_alone(lists, page):
    page.goto(lists.url("claims/index.html"))
    page.get_by_label("Words").focus()
    page.keyboard.type("claim")
    # Every summary says "matter"; only two titles say "Claim".
    assert sorted(shown(page)) == ["Claim 10", "Claim 9"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.filter") == "status"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") != ""
    for name in ["Reply", "Year", "Order"]:
        page.keyboard.press("Tab")
        expect(choice(page, name)).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('data-reset')")
    page.keyboard.press("Enter")
    assert len(shown(page)) == 8
    assert page.evaluate("document.activeElement.hasAttribute('data-reset')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-entry]') !== null")


def test_without_scripts_the_list_is_plain_and_complete(lists, browser):
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        for path in ["claims", "figures", "sources", "events"]:
            plain.goto(lists.url(f"{path}/index.html") + "#?words=nothing")
            assert plain.locator(".list-tools").count() == 1
            assert not plain.locator(".list-tools").is_visible()
            entries = plain.locator("[data-entry]")
            assert entries.count() >= 7 and all(it.is_visible() for it in entries.all())


def test_nothing_moves_when_the_script_runs(lists, page):
    page.route("**/dossier.js", lambda route: route.abort())
    page.goto(lists.url("sources/index.html"))
    before = page.evaluate("document.querySelector('[data-listing]').getBoundingClientRect().top")
    assert page.locator(".list-tools").is_visible()
    page.unroute("**/dossier.js")
    page.reload()
    assert page.locator(".list-tools").get_attribute("hidden") is None
    assert page.evaluate("document.querySelector('[data-listing]').getBoundingClientRect().top") == before


def test_the_tools_are_not_printed(lists, page):
    page.goto(lists.url("claims/index.html"))
    page.emulate_media(media="print")
    assert not page.locator(".list-tools").is_visible()
    assert page.locator("[data-entry]").first.is_visible()


def test_a_part_of_a_list_says_that_it_is_one(sites, page):
    site = sites["crowded"]
    parts = [path for path in site.pages if "/_" in path and "data-list-tools" in site.text(path)]
    assert parts
    page.goto(site.url(parts[0]))
    expect(page.locator(".list-tools p")).to_contain_text("of those on this page")
    count = page.locator("[data-entry]").count()
    expect(told(page)).to_have_text(f"{count} / {count}")


# What a browser may lack; what the page does then.
MISSING = {
    "nothing": "",
    "the clipboard": "Object.defineProperty(navigator, 'clipboard', { value: undefined });",
    "leave to copy": "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } });"
                     "document.execCommand = () => false;",
}


@pytest.mark.parametrize("missing", MISSING)
@pytest.mark.parametrize("origin", ORIGINS)
def test_a_permalink_is_copied_and_leads_there(lists, origin, missing, browser):
    with browser.new_context() as context:
        if origin == "server":
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=lists.server)
        context.add_init_script(MISSING[missing])
        page = context.new_page()
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(lists.url("claims/c1/index.html", origin))
        page.evaluate("""() => {
          window.copied = [];
          document.addEventListener('copy', () => window.copied.push(getSelection().toString()));
        }""")
        link = page.locator("#knew h2 > a").first
        link.click()
        address = lists.url("claims/c1/index.html", origin) + "#knew"
        assert page.url == address
        status = page.locator("[data-copied]")
        if missing == "leave to copy":
            expect(status).to_have_text(address)
            assert page.evaluate("getSelection().toString().trim()") == address
        else:
            expect(status).to_have_text("Copied.")
            if missing == "nothing" and origin == "server":
                assert page.evaluate("navigator.clipboard.readText()") == address
            if missing == "the clipboard":
                assert [it.strip() for it in page.evaluate("window.copied")] == [address]
        expect_nothing(wrong)


@pytest.mark.parametrize("missing", MISSING)
def test_a_button_copies_the_text_that_it_names(lists, missing, browser):
    """The button is put in beside a text as templates do it."""
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=lists.server)
        context.add_init_script(MISSING[missing])
        page = context.new_page()
        page.goto(lists.url("claims/c1/index.html"))
        page.evaluate("""() => document.querySelector('main').insertAdjacentHTML('afterbegin',
          '<p id="_cited">The  lists:\\n <i>Élan vital</i></p><button type="button" data-copy="_cited">Copy</button>')""")
        page.get_by_role("button", name="Copy").first.click()
        status = page.locator("[data-copied]")
        if missing == "leave to copy":
            expect(status).to_contain_text("Selected")
            assert page.evaluate("getSelection().toString().trim()") == "The lists: Élan vital"
        else:
            expect(status).to_have_text("Copied.")
            if missing == "nothing":
                assert page.evaluate("navigator.clipboard.readText()") == "The lists: Élan vital"
