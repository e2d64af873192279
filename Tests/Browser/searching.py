"""The search page as a reader has it: words are typed or come with the address, and results stand in groups."""

from urllib.parse import urlencode

from playwright.sync_api import Page

from sites import Site

#: A text that the page never shows: as long as it stands there, the page has not answered.
UNANSWERED = "\u2026?"
ANSWERED = """unanswered => {
    const status = document.querySelector("[data-found] [role=status]"), waiting = document.querySelector("[data-found]").dataset.searching;
    return ![unanswered, waiting].includes(status.textContent); }"""
TYPE = """([words, unanswered]) => {
    document.querySelector("[data-found] [role=status]").textContent = unanswered;
    const field = document.querySelector("[data-search] [name=q]");
    field.value = words;
    field.form.requestSubmit(); }"""
#: The hrefs of each result of a group, in the order of the page, as absolute addresses.
LINKS = """group => [...document.querySelectorAll(`[data-group="${group}"]:not([hidden]) li`)].map(
    result => [...result.querySelectorAll("a[href]")].map(link => link.href))"""
COUNTS = """() => Object.fromEntries([...document.querySelectorAll("[data-group]:not([hidden])")].map(
    section => [section.dataset.group, Number(section.querySelector("header p").textContent.replace(/\\D/g, ""))]))"""


def search(page: Page, site: Site, origin: str = "server", **query: str) -> None:
    """Opens the search page at an address that names the words, and filters, and waits for the answer."""
    page.goto(f"{site.url('search/index.html', origin)}?{urlencode(query)}")
    page.wait_for_function(ANSWERED, arg="")


def type_words(page: Page, words: str) -> None:
    """Has other words in the field, presses Enter, and waits for the answer."""
    page.evaluate(TYPE, [words, UNANSWERED])
    page.wait_for_function(ANSWERED, arg=UNANSWERED)


def answers(page: Page) -> dict[str, int]:
    """How many results each group has that has any."""
    return page.evaluate(COUNTS)


def results(page: Page, site: Site, group: str, origin: str = "server") -> list[list[str]]:
    """What each result that is shown of a group links to, from the site's root and without `index.html`, best first."""
    root = site.url("", origin).rstrip("/") + "/"
    return [[link.removeprefix(root).replace("index.html", "") for link in links] for links in page.evaluate(LINKS, group)]


def shown_results(page: Page, site: Site, group: str) -> list[str]:
    """The results themselves that are shown of a group."""
    return [links[0] for links in results(page, site, group)]
