"""What other programs read of a site: its feed and its map name absolute addresses of pages that are there."""

from datetime import datetime
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

import hostile_sample
from documents import addresses, ids, tag
from hostile_payloads import PAYLOADS, isolated, plain
from hostile_sample import Text
from sites import Site, build, read_once, write

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASES = {
    "newsroom": "https://harbour.example/archive/",
    "crowded": "https://crowded.example/",
    "hostile": "https://hostile.example/",
}


@pytest.fixture(params=read_once(BASES))
def site(request, sites):
    sites[request.param].address = BASES[request.param]
    return sites[request.param]


def read(site, name):
    return ElementTree.parse(site.root / name).getroot()


def page_at(site, address):
    """The page that a server shows at an absolute address."""
    assert address.startswith(site.address), f"{address} is not an address of the site"
    path = unquote(urlsplit(address.removeprefix(site.address)).path)
    page = path + "index.html" if path == "" or path.endswith("/") else path
    assert (site.root / page).is_file(), f"{address} is not there"
    fragment = unquote(urlsplit(address).fragment)
    assert not fragment or fragment in ids(site, page), f"{address} is no place of its page"
    return page


def test_the_map_names_every_page_once(site):
    named = [page_at(site, it.text) for it in read(site, "sitemap.xml").iter(f"{MAP}loc")]
    assert sorted(named) == sorted(set(site.pages) - site.redirects - {"404.html"})


def test_every_page_names_its_own_address(site):
    for path in site.pages:
        canonical = [
            address for it, address, _ in addresses(site, path)
            if tag(it) == "link" and it.attrib.get("rel") == "canonical"]
        if path == "404.html":
            assert canonical == []
        elif path in site.redirects:
            assert page_at(site, canonical[0]) != path
        else:
            assert [page_at(site, it) for it in canonical] == [path]


def test_the_feed_holds_what_its_standard_asks_for(site):
    feed = read(site, "feed.xml")
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed" and entries
    for part in [feed, *entries]:
        assert part.findtext(f"{ATOM}id") and part.findtext(f"{ATOM}title")
        moment = datetime.fromisoformat(part.findtext(f"{ATOM}updated").replace("Z", "+00:00"))
        assert moment.tzinfo is not None
    names = [it.findtext(f"{ATOM}id") for it in entries]
    assert len(set(names)) == len(names)
    own = [it.get("href") for it in feed.findall(f"{ATOM}link") if it.get("rel") == "self"]
    assert own == [site.address + "feed.xml"]
    assert feed.find(f"{ATOM}author") is not None or all(it.find(f"{ATOM}author") is not None for it in entries)


def test_the_feed_leads_to_pages_that_are_there(site):
    links = [it.get("href") for it in read(site, "feed.xml").iter(f"{ATOM}link")]
    assert len(links) > 2
    for link in links:
        page_at(site, link)


def test_pages_tell_where_the_feed_is(site):
    for path in set(site.pages) - site.redirects:
        feeds = [it for it, _, _ in addresses(site, path) if it.attrib.get("type") == "application/atom+xml"]
        assert len(feeds) == 1, path


# A feed holds a hundred claims: all the payloads take several sites.
@pytest.mark.parametrize("start", range(0, len(PAYLOADS), 100))
def test_the_feed_holds_hostile_texts_as_they_were_written(start, tmp_path):
    """A parser of XML reads back each title, and what stands below it, and nothing else."""
    payloads = PAYLOADS[start:start + 100]
    build(write(tmp_path / "source", hostile_sample.files(payloads)), tmp_path / "site")
    feed = read(Site(tmp_path / "site"), "feed.xml")
    assert {it.tag for it in feed.iter()} == {
        ATOM + name for name in ("feed", "title", "id", "link", "updated", "author", "name", "entry", "summary")}
    entries = {it.findtext(f"{ATOM}id"): it for it in feed.findall(f"{ATOM}entry")}
    assert len(entries) == len(payloads)
    for number, payload in enumerate(payloads):
        entry = entries[f"https://hostile.example/claims/c{number:03}/"]
        assert plain(entry.findtext(f"{ATOM}title")) == "Claim: " + Text("title", number, payload).shown
        short = plain(Text("short", number, payload).written)
        assert plain(entry.findtext(f"{ATOM}summary")) == f"Alleged (contested): {isolated(short)}", payload
