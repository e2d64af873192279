"""Whatever an editor pastes into a text is shown as text: it runs nothing, loads nothing, changes no page."""

import re
from urllib.parse import unquote

import pytest

from hostile_sample import PAYLOADS, PLACES, Text
from sites import expect_nothing

#: Every element of a page with the names of its attributes, in order: the page without its words.
#: The menu marks the page on which it stands: the one difference between pages of a kind.
SKELETON = """() => {
  const all = (root) => [...root.querySelectorAll('*')].map(
    it => it.tagName + ' ' + it.getAttributeNames().filter(name => name !== 'aria-current').sort().join(' '));
  return all(document);
}"""
CONTENT = """() => ({
  text: document.body.textContent,
  title: document.title,
  images: [...document.images].map(it => [it.alt, it.title]),
})"""
#: Between blocks and in Markdown, these are one space.
BLANKS = re.compile("[ \t\r\n]+")


def plain(text: str) -> str:
    return BLANKS.sub(" ", text).strip()


def quiet(page) -> list[str]:
    complaints = page.complaints
    foreign = [it for it in complaints.requests if not it.startswith("http://127.0.0.1:")]
    return complaints.dialogs + complaints.console + complaints.failures + foreign


@pytest.mark.parametrize("folder", PLACES)
def test_every_text_is_shown_as_it_was_written(sites, folder, page):
    def address(site, number):
        name = f"{folder[0]}{number:02}"
        return sites[site].url(f"{name}/index.html" if folder == "pages" else f"{folder}/{name}/index.html")

    # Harmless pages of a kind differ in nothing but a number in their words.
    page.goto(address("harmless", 0))
    harmless, wrong = page.evaluate(SKELETON), []
    for number, payload in enumerate(PAYLOADS):
        path = f"{folder}/{number:02}"
        page.goto(address("hostile", number))
        content = page.evaluate(CONTENT)
        text, bones = plain(content["text"]), page.evaluate(SKELETON)
        for place in PLACES[folder]:
            shown = plain(Text(place, number, payload).shown)
            if shown not in text:
                wrong.append(f"{path}: {place}: {shown!r} is not shown")
        title = plain(Text(PLACES[folder][0], number, payload).shown)
        if title not in plain(content["title"]):
            wrong.append(f"{path}: the window's title is {content['title']!r}")
        if folder == "pages":
            image = [[plain(Text(place, number, payload).shown) for place in ("alt", "tooltip")]]
            if [[plain(it) for it in pair] for pair in content["images"]] != image:
                wrong.append(f"{path}: the image has {content['images']}")
        if bones != harmless:
            wrong.append(f"{path}: the text {payload!r} changed the page's elements or attributes")
    expect_nothing(wrong + quiet(page))


@pytest.mark.parametrize("path", [
    "index.html", "claims/index.html", "figures/index.html", "sources/index.html", "events/index.html",
    "timeline/index.html", "404.html"])
def test_lists_of_hostile_titles_have_the_elements_of_harmless_ones(sites, path, page):
    page.goto(sites["hostile"].url(path))
    bones = page.evaluate(SKELETON)
    assert quiet(page) == []
    page.goto(sites["harmless"].url(path))
    assert sorted(bones) == sorted(page.evaluate(SKELETON))


def test_raw_markup_and_dangerous_addresses_leave_nothing_behind(sites, page):
    page.goto(sites["hostile"].url("raw/index.html"))
    assert quiet(page) == []
    main = page.locator("main")
    text = main.inner_text()
    for word in ["Words", "a link", "One", "two", "three", "four", "five", "six", "seven", "ten", "The end."]:
        assert word in text, word
    assert main.locator("script, style, iframe, div, b, [onclick], [onerror], [style]").count() == 0
    links = [unquote(link.get_attribute("href")) for link in main.locator("a").all()]
    assert links == ['https://ok.example/?a="b"&c=<d>']
    assert main.locator("img").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
