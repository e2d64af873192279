"""The search page as a reader has it: words are typed or come with the address, and results stand in groups."""

from urllib.parse import quote

from playwright.sync_api import Page

from sites import Site

GROUPS = ["points", "statements", "figures", "sources", "events", "pages"]

#: The hrefs of each result of a group, in the order of the page, as absolute addresses.
LINKS = """group => [...document.querySelectorAll(`[data-group="${group}"] li`)].map(
    result => [...result.querySelectorAll("a[href]")].map(link => link.href))"""


def search(page: Page, site: Site, words: str, origin: str = "server") -> None:
    """Opens the search page at an address that names the words, and waits for what is found."""
    page.goto(f"{site.url('search/index.html', origin)}?q={quote(words)}")
    settle(page, words)


def settle(page: Page, words: str) -> None:
    """Waits until the page says what it found of these words."""
    page.wait_for_function("words => document.querySelector('[data-searched]')?.dataset.searched === words", arg=words)


def results(page: Page, site: Site, group: str, origin: str = "server") -> list[list[str]]:
    """What each result of a group links to, from the site's root and without `index.html`, first results first."""
    root = site.url("", origin)
    return [[link.removeprefix(root).replace("index.html", "") for link in links] for links in page.evaluate(LINKS, group)]
