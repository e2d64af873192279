"""Built pages as parsed documents, read once for all tests that need no browser."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from sites import Site

XHTML = "{http://www.w3.org/1999/xhtml}"
#: Attributes that hold an address, and whether it is loaded with the page (`True`) or only followed.
ADDRESSES = {"href": False, "src": True, "poster": True, "data": True, "action": False, "cite": False}


def tag(element: Element) -> str:
    return str(element.tag).removeprefix(XHTML)


@cache
def document(file: Path) -> tuple[Element, list[str]]:
    """A page's tree, and what a strict parser says against it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    tree = parser.parse(file.read_bytes(), transport_encoding="utf-8")
    errors = [f"{line}:{column}: {code} {more}" for (line, column), code, more in parser.errors]
    return tree, errors


def elements(site: Site, path: str):
    """Every element of a page; comments and the like are left out."""
    return [it for it in document(site.root / path)[0].iter() if isinstance(it.tag, str)]


def ids(site: Site, path: str) -> list[str]:
    return [it.attrib["id"] for it in elements(site, path) if "id" in it.attrib]


def addresses(site: Site, path: str):
    """Every address on a page: its element, the address, and whether a browser loads it unasked."""
    for element in elements(site, path):
        for name, loads in ADDRESSES.items():
            if name in element.attrib:
                # Only these relations make a browser load what a `link` names.
                relation = element.attrib.get("rel", "").split()
                loaded = bool({"stylesheet", "icon", "preload", "manifest"} & set(relation))
                yield element, element.attrib[name], loads or tag(element) == "link" and loaded
        if tag(element) == "meta" and element.attrib.get("http-equiv") == "refresh":
            yield element, element.attrib["content"].split("url=", 1)[1], True
        for source in filter(None, element.attrib.get("srcset", "").split(",")):
            yield element, source.split()[0], True


def is_foreign(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def target(site: Site, path: str, address: str) -> tuple[Path, str]:
    """The file and the fragment that an address of a page leads to."""
    parts = urlsplit(address)
    inside = unquote(parts.path, errors="strict")
    if not inside:
        return site.root / path, unquote(parts.fragment)
    if inside.startswith("/"):
        assert inside.startswith(site.base), f"{path}: {address} leaves the site"
        return site.root / inside.removeprefix(site.base), unquote(parts.fragment)
    return (site.root / path).parent.joinpath(inside).resolve(), unquote(parts.fragment)
