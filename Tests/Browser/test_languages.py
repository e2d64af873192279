"""A site in another language says nothing in English but what it quotes, and says it in the direction of its letters."""

import re
from functools import cache
from xml.etree import ElementTree

import pytest
import yaml

import languages_words
from documents import elements, tag
from languages_words import FOREIGN_PAPER, FOREIGN_TITLE, FOREIGN_WORDS
from sites import LANGUAGES, REPOSITORY, expect_nothing

WORDS = REPOSITORY / "templates/words"
CODES = {"french": "fr", "arabic": "ar", "chinese": "zh"}
#: Attributes that a reader sees or hears.
SHOWN = {"aria-label", "title", "alt", "placeholder", "label", "data-copied", "data-selected"}
#: What a `meta` says to readers, by its name or property.
TOLD = {"description", "og:title", "og:description", "og:site_name", "og:image:alt"}
LETTERS = re.compile(r"[^\W\d_]{2,}")


def spoken(text: str) -> set[str]:
    """The words of a text, in small letters, without what it leaves open."""
    return {word.lower() for word in LETTERS.findall(re.sub(r"\{\w+\}", " ", text))}


def texts(tree) -> list[str]:
    """Every text of a file of words."""
    if isinstance(tree, dict):
        return [text for value in tree.values() for text in texts(value)]
    return [str(tree)]


@cache
def theirs(code: str) -> set[str]:
    """The words of a language's file."""
    file = yaml.load((WORDS / f"{code}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return set().union(*map(spoken, texts(file)))


@cache
def english(name: str) -> set[str]:
    """English words that are none of a language, as its file of words and its sample show."""
    sample = getattr(languages_words, name.upper())
    own = [text for value in vars(sample).values() for text in (value if isinstance(value, tuple) else [value])]
    foreign = {FOREIGN_PAPER, FOREIGN_TITLE, FOREIGN_WORDS}
    return theirs("en") - theirs(CODES[name]) - set().union(*(spoken(text) for text in own if text not in foreign))


def said(site, path):
    """Every text of a page that a reader sees or hears, and where it stands; but the names of terms, which are no words."""
    names = {part for it in elements(site, path) if it.attrib.get("translate") == "no" for part in it.iter()}
    for it in elements(site, path):
        if tag(it) in {"script", "style"} or it in names:
            continue
        for text in [it.text, *(child.tail for child in it)]:
            if text and text.strip():
                yield f"<{tag(it)}>", text
        for name, value in it.attrib.items():
            if name in SHOWN or name == "content" and {it.attrib.get("name"), it.attrib.get("property")} & TOLD:
                yield f"{name} of <{tag(it)}>", value


def unquoted(text: str) -> str:
    """The text without what is quoted, and without addresses: folders are called the same in every language."""
    text = re.sub(r"https?://\S+", " ", text)
    for other in [FOREIGN_PAPER, FOREIGN_TITLE, FOREIGN_WORDS, "claims/", "figures/", "sources/", "events/"]:
        text = text.replace(other, " ")
    return text


@pytest.fixture(params=LANGUAGES)
def site(request, sites):
    sites[request.param].language = request.param
    return sites[request.param]


def test_no_page_has_an_english_word(site):
    assert len(english(site.language)) > 150
    wrong = {}
    for path in site.pages:
        for where, text in said(site, path):
            if found := spoken(unquoted(text)) & english(site.language):
                # A sentence that stands on every page is reported once.
                wrong.setdefault((where, " ".join(text.split())[:80]), f"{path}: {where}: {' '.join(sorted(found))}")
    expect_nothing([f"{place} in “{text}”" for (_, text), place in wrong.items()])


def test_no_word_of_the_theme_is_marked_as_english(site):
    """That is how a missing word is shown."""
    wrong = {}
    for path in site.pages:
        for it in elements(site, path):
            text = "".join(it.itertext())
            if it.attrib.get("lang", "").strip("\u2068\u2069") == "en" and unquoted(text).strip(" “”«»\u00a0\n"):
                wrong.setdefault(text.strip()[:80], path)
    expect_nothing([f"{path}: “{text}”" for text, path in wrong.items()])


def test_no_feed_has_an_english_word(site):
    feed = ElementTree.parse(site.root / "feed.xml").getroot()
    titles = [it.text or "" for it in feed.iter() if it.tag.endswith(("title", "summary", "name"))]
    assert len(titles) > 3
    expect_nothing([text for text in titles if spoken(unquoted(text)) & english(site.language)])


def test_pages_name_their_language_and_direction(site):
    code = getattr(languages_words, site.language.upper()).code
    for path in site.pages:
        page = elements(site, path)[0].attrib
        assert page["lang"] == code and page.get("dir", "ltr") == ("rtl" if code == "ar" else "ltr"), path


def test_a_quotation_in_another_language_carries_it_and_its_direction(site, page):
    page.goto(site.url("claims/twelve/index.html"))
    quoted = page.locator("article blockquote", has_text=FOREIGN_WORDS)
    assert quoted.count() == 2
    for it in quoted.all():
        assert it.evaluate("it => it.closest('[lang]').lang") == "en"
        assert it.evaluate("it => getComputedStyle(it).direction") == "ltr"
    own = page.locator("article blockquote").filter(has_not_text=FOREIGN_WORDS)
    assert own.count() > 5
    assert set(own.evaluate_all("all => all.map(it => getComputedStyle(it).direction + ' ' + it.closest('[lang]').lang)")) == {
        ("rtl " if site.language == "arabic" else "ltr ") + getattr(languages_words, site.language.upper()).code}


def test_a_quotation_from_right_to_left_stands_so_on_an_english_page(sites, page):
    page.goto(sites["newsroom"].url("claims/harbour/index.html"))
    for it in page.locator("blockquote:text('التقت بالمقاولين')").all():
        assert it.evaluate("it => getComputedStyle(it).direction") == "rtl"
        assert it.evaluate("it => it.closest('[lang]').lang") == "ar"


RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("name", ["own", "crowded", "lists"])
def test_no_text_is_isolated_that_has_nothing_from_right_to_left(sites, name):
    site = sites[name]
    expect_nothing([
        f"{path}: <bdi>{''.join(it.itertext())}</bdi>" for path in site.pages for it in elements(site, path)
        if tag(it) == "bdi" and not RIGHT_TO_LEFT.search("".join(it.itertext()))])


def test_no_attribute_of_a_machine_is_isolated(sites):
    """Ids, addresses, languages and values are compared byte by byte; characters that isolate would change them."""
    machines = re.compile(r"id|class|lang|dir|href|src|for|value|name|property|rel|data-(?!copied|selected).*|aria-(?!label$).*")
    wrong = {}
    for name in ["newsroom", *LANGUAGES]:
        for path in sites[name].pages:
            for it in elements(sites[name], path):
                for attribute, value in it.attrib.items():
                    if machines.fullmatch(attribute) and re.search("[\u2066-\u2069]", value):
                        wrong.setdefault((name, tag(it), attribute), f"{name} {path}: {attribute}={value!r} of <{tag(it)}>")
    expect_nothing(list(wrong.values()))
