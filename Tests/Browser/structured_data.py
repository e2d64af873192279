"""The structured data of pages, and what a reader sees of the same pages."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import lxml.html

from sites import Site

#: Members whose values are addresses, and those whose values are not words.
ADDRESSES = {"@id", "url", "sameAs", "archivedAt", "logo", "publishingPrinciples", "correctionsPolicy",
             "verificationFactCheckingPolicy", "unnamedSourcesPolicy", "ownershipFundingInfo"}
DATES = {"datePublished", "dateModified", "dateCreated", "startDate", "endDate"}
NO_WORDS = ADDRESSES | DATES | {"@type", "@context", "inLanguage"}
#: Elements at whose edges a reader sees a gap.
BLOCKS = {"p", "li", "div", "blockquote", "section", "article", "header", "footer", "nav", "main", "dt", "dd", "td", "th",
          "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "pre", "figcaption", "summary", "caption", "ul", "ol", "img"}
#: What parts directions, and what a reader does not see.
UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", UNSEEN.sub("", text)).strip()


@dataclass
class Page:
    """A page with its data, as a program finds them."""

    path: str
    data: dict | None
    #: Its text, descriptions of images included, numbers of sources left out.
    text: str
    addresses: set[str]
    languages: set[str]
    ids: set[str]

    @property
    def graph(self) -> list[dict]:
        return self.data["@graph"] if self.data else []


def visible(element, parts: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in {"script", "style", "head"}:
        return
    if element.tag == "sup":
        return
    gap = element.tag in BLOCKS
    parts.append(" " if gap else "")
    parts.append(element.get("alt") or "")
    if element.tag == "li" and element.getparent().tag == "ol" and element.getparent().getparent().tag == "blockquote":
        before = sum(1 for _ in element.itersiblings("li", preceding=True))
        parts.append(f"{int(element.getparent().get('start', 1)) + before}. ")
    parts.append(element.text or "")
    for child in element:
        visible(child, parts)
        parts.append(child.tail or "")
    parts.append(" " if gap else "")


def read(file: Path, path: str) -> Page:
    content = file.read_text(encoding="utf-8")
    tree = lxml.html.fromstring(content.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True))
    scripts = [it.text for it in tree.iter("script") if it.get("type") == "application/ld+json"]
    assert len(scripts) < 2, f"{path} has {len(scripts)} graphs"
    parts: list[str] = []
    # The window has a title, too.
    parts.append(tree.findtext("head/title") + " ")
    visible(tree.find("body"), parts)
    return Page(
        path, json.loads(scripts[0]) if scripts else None, plain("".join(parts)),
        {it.get(name) for it in tree.iter() for name in ("href", "src") if it.get(name)},
        {it.get("lang") for it in tree.iter() if it.get("lang")}, {it.get("id") for it in tree.iter() if it.get("id")})


class Pages(dict):
    """The pages of a site by their paths, read when they are asked for."""

    def __init__(self, root: Path):
        self.root = root

    def __missing__(self, path: str) -> Page:
        self[path] = read(self.root / path, path)
        return self[path]


@cache
def pages(root: Path) -> Pages:
    return Pages(root)


def pages_of(site: Site) -> Pages:
    return pages(site.root)


def chosen(site: Site) -> list[str]:
    """All pages; of those of three hundred hostile texts each text on a claim's and on one other."""
    turns = ["figures", "sources", "events"]

    def has_turn(path: str) -> bool:
        match = re.fullmatch(r"(figures|sources|events)/[a-z](\d{3})/index.html", path)
        return match is None or int(match[2]) % 3 == turns.index(match[1])

    return [path for path in site.pages if has_turn(path)]


def nodes(value):
    """Every object of the data, the outer ones first; not those that only name another."""
    if isinstance(value, dict):
        if set(value) != {"@id"}:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def members(value):
    """Every member of every object that has no objects in it: its name and its value, one at a time."""
    if isinstance(value, dict):
        for name, inner in value.items():
            for one in inner if isinstance(inner, list) else [inner]:
                if isinstance(one, (dict, list)):
                    yield from members(one)
                else:
                    yield name, one
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)
