"""An editor saves a file, and every browser on the preview shows what became of it."""

import re
import resource
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import newsroom_sample
from preview import Preview, built_pages, small_site, without_preview
from sites import REPOSITORY, expect_nothing, write
from test_accessibility import RULES

FIGURE = "content/figures/ana.md"


@pytest.fixture
def previews():
    """Starts previews, and ends them with the test."""
    started = []

    def start(*arguments, **options):
        started.append(Preview(*arguments, **options))
        return started[-1]

    yield start
    for preview in started:
        preview.close()


@pytest.fixture
def small(previews, tmp_path):
    return previews(small_site(tmp_path / "site"))


@pytest.fixture
def newsroom(previews, tmp_path):
    return previews(write(tmp_path / "site", newsroom_sample.FILES))


def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read()


def overlay(page):
    return page.get_by_role("dialog")


def strip(page):
    return page.get_by_role("complementary", name="Preview")


def followed(page, url):
    """Opens the page and waits until it follows the editions: its first event shows the strip."""
    with page.expect_response(re.compile("/.dossier/events$")):
        page.goto(url)
    return page


def test_a_saved_edit_appears_by_itself(small, page):
    followed(page, small.url("figures/ana/"))
    small.edit(FIGURE, "the harbour", "the new harbour")
    expect(page.get_by_text("She runs the new harbour.")).to_be_visible()
    small.edit(FIGURE, "Ana Ruiz", "Ana Maria Ruiz")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ana Maria Ruiz")
    assert page.complaints.console == []
    assert page.complaints.failures == []


def test_the_place_and_what_is_open_are_kept(previews, page, tmp_path):
    """A site's own template may fold what it likes."""
    fold = "<details><summary>{{heading}}</summary><p>{{heading}}</details>\n"
    claim = (REPOSITORY / "templates/claim.mustache").read_text(encoding="utf-8")
    head = "<div>\n{{#grid}}\n"
    assert head in claim
    own = {"templates/claim.mustache": claim.replace(head, "<div>\n" + fold.replace("heading", "title") * 3 + "{{#grid}}\n")}
    newsroom = previews(write(tmp_path / "site", {**newsroom_sample.FILES, **own}))
    page.set_viewport_size({"width": 800, "height": 500})
    followed(page, newsroom.url("claims/harbour/"))
    assert page.locator("details").count() > 1
    page.evaluate("() => { document.querySelector('details:last-of-type').open = true; scrollTo(0, 900); }")
    opened = "() => [...document.querySelectorAll('details')].map(it => it.open)"
    before = page.evaluate(opened)
    assert True in before and False in before
    newsroom.edit("content/claims/harbour.md", "\n## ", "\nA new last paragraph.\n\n## ")
    page.wait_for_function("() => document.body.textContent.includes('A new last paragraph.')")
    page.wait_for_load_state("load")
    assert page.evaluate(opened) == before
    page.wait_for_function("() => scrollY === 900")
    # What a reader chooses afterwards is left to the browser.
    assert page.evaluate("() => history.scrollRestoration") == "auto"


def test_broken_front_matter_lies_over_the_old_page_until_it_is_mended(small, page):
    followed(page, small.url("figures/ana/"))
    small.edit(FIGURE, "kind: person", "kind: pear")
    expect(overlay(page)).to_be_visible()
    expect(overlay(page)).to_have_accessible_name("An error holds the site back")
    problem = overlay(page).get_by_role("listitem").first
    expect(problem).to_contain_text("content/figures/ana.md:3:")
    expect(problem.locator("pre")).to_contain_text("kind: pear")
    expect(problem.locator("mark")).to_have_text("p")
    expect(problem).to_contain_text("person")
    link = problem.get_by_role("link").first
    assert re.fullmatch(r"vscode://file/.*/content/figures/ana\.md:3(:\d+)?", link.get_attribute("href"))
    # The last good page is still there, behind it.
    expect(page.get_by_text("She runs the harbour.")).to_be_attached()
    assert b"She runs the harbour." in fetch(small.url("figures/ana/"))
    small.edit(FIGURE, "kind: pear", "kind: person")
    expect(overlay(page)).to_be_hidden()
    assert page.complaints.console == []


def test_escape_hides_the_errors_until_the_next_edition(small, page):
    followed(page, small.url("figures/ana/"))
    small.edit(FIGURE, "kind: person", "kind: pear")
    expect(overlay(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    followed(page, small.url("figures/"))
    expect(strip(page).get_by_role("button")).to_have_text("1 error")
    expect(overlay(page)).to_be_hidden()
    strip(page).get_by_role("button").press("Enter")
    expect(overlay(page)).to_be_visible()
    expect(overlay(page).get_by_role("button", name="Hide")).to_be_focused()
    page.keyboard.press("Enter")
    expect(overlay(page)).to_be_hidden()
    small.edit(FIGURE, "kind: pear", "kind: plum")
    expect(overlay(page)).to_be_visible()


def test_a_site_that_begins_broken_is_mended_in_the_browser(previews, page, tmp_path):
    folder = small_site(tmp_path / "site")
    (folder / FIGURE).write_text("---\ntitle: Ana Ruiz\nkind: pear\n---\n", encoding="utf-8")
    preview = previews(folder)
    followed(page, preview.url("figures/ana/"))
    expect(page.get_by_role("heading", name="No page yet")).to_be_attached()
    expect(overlay(page)).to_be_visible()
    preview.edit(FIGURE, "kind: pear", "kind: person")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ana Ruiz")
    expect(overlay(page)).to_be_hidden()


def test_a_changed_stylesheet_is_swapped_without_loading_the_page_again(previews, page, tmp_path):
    folder = small_site(tmp_path / "site")
    style = (REPOSITORY / "templates/theme/style.css").read_text(encoding="utf-8")
    write(folder, {"templates/theme/style.css": style})
    preview = previews(folder)
    followed(page, preview.url("figures/ana/"))
    page.evaluate("() => { window.unloaded = 'no'; }")
    for colour in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
        (folder / "templates/theme/style.css").write_text(
            f"{style}\nbody {{ background: {colour}; }}\n", encoding="utf-8")
        page.wait_for_function(f"() => getComputedStyle(document.body).backgroundColor === '{colour}'")
    assert page.evaluate("() => window.unloaded") == "no"
    page.wait_for_function(
        "() => document.querySelectorAll('link[rel=stylesheet]:not([href^=\"/.dossier\"])').length === 2")
    assert page.complaints.console == []


def test_the_form_in_the_header_leads_to_the_search_which_finds_what_was_saved(small, page):
    followed(page, small.url("figures/ana/"))
    page.get_by_role("searchbox").fill("Ana")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=Ana")
    found = page.locator("[data-group=figures] li")
    expect(found).to_have_count(1)
    small.edit(FIGURE, "the harbour", "the lighthouse")
    followed(page, small.url("figures/ana/"))
    expect(page.get_by_text("She runs the lighthouse.")).to_be_visible()
    followed(page, small.url("search/?q=lighthouse"))
    expect(found).to_contain_text("Ana Ruiz")
    expect(found.locator("mark")).to_have_text("lighthouse")
    # What is found already is found no more where it has gone.
    small.edit(FIGURE, "the lighthouse", "the ferry")
    followed(page, small.url("figures/ana/"))
    expect(page.get_by_text("She runs the ferry.")).to_be_visible()
    page.goto(small.url("search/?q=lighthouse"))
    expect(page.locator("[data-found] [role=status]")).to_have_text("Nothing on record matches all of this.")
    assert page.complaints.console == [] and page.complaints.failures == []


def test_of_fifty_saves_in_five_seconds_the_last_one_shows(small, page):
    followed(page, small.url("figures/ana/"))
    text = (small.folder / FIGURE).read_text(encoding="utf-8")
    for number in range(50):
        (small.folder / FIGURE).write_text(f"{text}\nSaved {number} times.\n", encoding="utf-8")
        time.sleep(0.1)
    expect(page.get_by_text("Saved 49 times.")).to_be_visible()
    # And nothing older comes after it.
    page.wait_for_timeout(1000)
    expect(page.get_by_text("Saved 49 times.")).to_be_visible()
    assert page.complaints.console == []


def test_two_tabs_follow(small, browser):
    with browser.new_context() as context:
        tabs = [followed(context.new_page(), small.url(path)) for path in ["figures/ana/", "figures/"]]
        small.edit(FIGURE, "Ana Ruiz", "Ana Maria Ruiz")
        for tab in tabs:
            expect(tab.get_by_text("Ana Maria Ruiz").first).to_be_visible()


def test_a_checkout_of_a_thousand_files_settles_to_the_right_site(previews, page, tmp_path):
    folder = small_site(tmp_path / "site")

    def git(*arguments):
        subprocess.run(
            ["git", "-C", folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", *arguments],
            check=True, capture_output=True)

    def fill(word, numbers):
        write(folder, {
            f"content/figures/group-{number % 7}/figure-{number}.md":
                f"---\ntitle: {word} {number}\nkind: person\n---\n\nShe is {word} [[ana]].\n"
            for number in numbers})
        git("add", "-A")
        git("commit", "-q", "-m", word)

    git("init", "-q", "-b", "first")
    fill("First", range(1000))
    git("checkout", "-q", "-b", "second")
    git("rm", "-rq", "content/figures/group-3")
    fill("Second", [number for number in range(1100) if number % 7 != 3])
    git("checkout", "-q", "first")

    preview = previews(folder)
    followed(page, preview.url("figures/figure-1/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("First 1")
    for branch, word in [("second", "Second"), ("first", "First"), ("second", "Second")]:
        git("checkout", "-q", branch)
        expect(page.get_by_role("heading", level=1)).to_have_text(f"{word} 1", timeout=20_000)
    pages = built_pages(folder, tmp_path / "built")
    assert len(pages) > 900
    wrong = settled(preview, pages)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(preview.url("figures/figure-3/"))
    expect_nothing(wrong)


def settled(preview, pages: dict[str, bytes]) -> list[str]:
    """Which pages are not as a build writes them, after some seconds in which they may become so."""
    for _ in range(20):
        wrong = [
            path for path, page in sorted(pages.items())
            if path != "404.html" and without_preview(fetch(preview.url(path))) != page]
        if not wrong:
            break
        time.sleep(0.5)
    return wrong


def test_what_is_shown_is_what_a_build_writes(newsroom, tmp_path):
    pages = built_pages(newsroom.folder, tmp_path / "built")
    shown = fetch(newsroom.url("claims/harbour/"))
    assert b"<!--serve-->" in shown and b"connect-src 'self'" in shown
    expect_nothing(settled(newsroom, pages))


def test_a_tab_that_was_asleep_catches_up(small, browser):
    # In a tab of its own: one to which such a session was opened no longer shows what is printed.
    with browser.new_context() as context:
        page = followed(context.new_page(), small.url("figures/ana/"))
        session = context.new_cdp_session(page)
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        small.edit(FIGURE, "the harbour", "the new harbour")
        time.sleep(1)
        session.send("Page.setWebLifecycleState", {"state": "active"})
        expect(page.get_by_text("She runs the new harbour.")).to_be_visible()


def test_a_hidden_tab_lets_go_and_catches_up_when_it_is_looked_at(small, page):
    followed(page, small.url("figures/ana/"))
    look = """state => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(look, "hidden")
    small.edit(FIGURE, "the harbour", "the new harbour")
    page.wait_for_timeout(1000)
    expect(page.get_by_text("She runs the harbour.")).to_be_visible()
    page.evaluate(look, "visible")
    expect(page.get_by_text("She runs the new harbour.")).to_be_visible()


def test_going_back_shows_what_was_saved_meanwhile(small, page):
    followed(page, small.url("figures/ana/"))
    followed(page, small.url("figures/"))
    small.edit(FIGURE, "the harbour", "the new harbour")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_timeout(500)
    page.go_back()
    expect(page.get_by_text("She runs the new harbour.")).to_be_visible()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_tab_catches_up_with_a_preview_that_was_started_again(how, previews, page, tmp_path):
    folder = small_site(tmp_path / "site")
    first = previews(folder)
    followed(page, first.url("figures/ana/"))
    assert first.stop(how) == 0
    stopped = strip(page).get_by_text("The preview has stopped.")
    expect(stopped).to_be_visible()
    first.edit(FIGURE, "the harbour", "the new harbour")
    second = previews(folder, port=first.port)
    assert second.port == first.port
    expect(page.get_by_text("She runs the new harbour.")).to_be_visible()
    expect(stopped).to_be_hidden()


def test_the_strip_counts_what_is_weaker_than_an_error_and_leads_to_it(newsroom, page):
    followed(page, newsroom.url("claims/silent/"))
    button = strip(page).get_by_role("button")
    expect(button).to_have_text("5 warnings")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(strip(page).get_by_text("no-request")).to_be_visible()
    # It stays open when the page is loaded again.
    newsroom.edit("content/claims/silent.md", "\n## ", "\nSome new words.\n\n## ")
    page.wait_for_function("() => document.body.textContent.includes('Some new words.')")
    expect(strip(page).get_by_text("no-request")).to_be_visible()
    strip(page).locator(".list").press("Escape")
    expect(strip(page).get_by_text("no-request")).to_be_hidden()
    expect(strip(page).get_by_role("button")).to_be_focused()


def test_the_strip_names_what_is_withheld_and_with_what(previews, page, tmp_path):
    folder = write(small_site(tmp_path / "site"), {
        "content/figures/bo.md": "---\ntitle: Bo\nkind: person\n---\n",
        "content/pages/soon.md": "---\ntitle: Soon\ndraft: true\n---\n\n[[bo]]\n",
    })
    preview = previews(folder)
    followed(page, preview.url("figures/ana/"))
    button = strip(page).get_by_role("button")
    expect(button).to_have_text("1 withheld")
    button.press("Enter")
    expect(strip(page).get_by_text("figure bo, with page soon")).to_be_visible()
    preview.edit("content/pages/soon.md", "draft: true", "summary: now")
    expect(button).to_be_hidden()


def test_the_page_leads_to_the_file_it_is_made_from(previews, page, tmp_path):
    folder = small_site(tmp_path / "site")
    preview = previews(folder, "--editor", "myeditor://open?file={path}&line={line}")
    followed(page, preview.url("figures/ana/"))
    link = strip(page).get_by_role("link", name="Edit this page")
    href = link.get_attribute("href")
    assert href.startswith("myeditor://open?file=/") and "content/figures/ana.md&line=" in href


def test_the_strip_covers_nothing_and_is_not_printed(small, page):
    page.set_viewport_size({"width": 360, "height": 500})
    followed(page, small.url("figures/ana/"))
    expect(strip(page)).to_be_visible()
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    foot = page.locator("footer").last.bounding_box()
    assert foot["y"] + foot["height"] <= strip(page).bounding_box()["y"] + 1
    page.emulate_media(media="print")
    expect(strip(page)).to_be_hidden()


def test_axe_finds_nothing_in_what_the_preview_adds(newsroom, page):
    followed(page, newsroom.url("claims/silent/"))
    expect(strip(page).get_by_role("button")).to_have_text("5 warnings")
    wrong = judged(page, "strip")
    strip(page).get_by_role("button").click()
    wrong += judged(page, "list")
    newsroom.edit("content/figures/layla.md", "kind: person", "kind: pear")
    expect(overlay(page)).to_be_visible()
    expect_nothing(wrong + judged(page, "overlay"))


def judged(page, what: str) -> list[str]:
    wrong = []
    for theme, width in {"light": 1280, "dark": 360}.items():
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 800})
        for rule in Axe().run(page, options=RULES).response["violations"]:
            places = [str(node["target"]) for node in rule["nodes"]]
            wrong.append(f"{what}, {theme}: {rule['id']}: {rule['help']}: {places[:4]}")
    return wrong


def test_more_clients_than_files_may_be_open_keep_nobody_out(previews, page, tmp_path):
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))

    preview = previews(small_site(tmp_path / "site"), before=few)
    followed(page, preview.url("figures/ana/"))
    silent = [socket.create_connection(("127.0.0.1", preview.port), timeout=5) for _ in range(300)]
    preview.edit(FIGURE, "the harbour", "the new harbour")
    expect(page.get_by_text("She runs the new harbour.")).to_be_visible()
    assert b"She runs the new harbour." in fetch(preview.url("figures/ana/"))
    for client in silent:
        client.close()


@pytest.mark.parametrize("path", ["", "figures/ana/", "theme/style.css", "../.dossier/events"])
def test_pages_of_other_sites_cannot_read_it(path, small, page):
    page.goto("about:blank")
    told = page.evaluate("""async url => {
      const tries = [{}, { mode: 'no-cors' }].map(options => fetch(url, options).then(() => 'read', () => 'refused'));
      const stream = new EventSource(url);
      const follow = new Promise(done => { stream.onopen = () => done('read'); stream.onerror = () => done('refused'); });
      return Promise.all([...tries, follow]);
    }""", small.url(path))
    assert told == ["refused"] * 3


def test_a_second_preview_takes_the_next_port_and_says_so(previews, small, tmp_path):
    other = previews(small_site(tmp_path / "other"), port=small.port)
    assert other.port != small.port
    assert any(str(small.port) in line for line in other.said)
