"""Every link of every page leads somewhere, from a server, a sub-folder or a disk."""

import json
from urllib.parse import urlsplit

import pytest

from documents import addresses, ids, is_foreign, tag, target
from sites import LANGUAGES, expect_nothing, read_once


@pytest.fixture(params=read_once(["own", "newsroom", "crowded", "hostile", *LANGUAGES]))
def site(request, sites):
    return sites[request.param]


def links(site):
    """Every address within the site: page, element, address."""
    for path in site.pages:
        for element, address, _ in addresses(site, path):
            if not is_foreign(address):
                yield path, element, address


def test_every_link_leads_to_a_file_and_a_place_in_it(site):
    wrong, seen = [], 0
    known = {(site.root / path): set(ids(site, path)) for path in site.pages}
    for path, _, address in links(site):
        file, fragment = target(site, path, address)
        seen += 1
        if not file.is_file():
            wrong.append(f"{path}: {address} leads to no file")
        elif fragment and fragment not in known.get(file, ()):
            wrong.append(f"{path}: {address} leads to no place")
    expect_nothing(wrong)
    assert seen > 100


def test_every_link_is_relative_and_names_its_file(site):
    expect_nothing([
        f"{path}: {address}" for path, _, address in links(site)
        if path != "404.html" and (
            address == "" or address.startswith("/") or urlsplit(address).path.endswith(("/", "..")))])


def test_a_link_to_another_site_is_followed_only_by_the_reader(site):
    for path in site.pages:
        for element, address, _ in addresses(site, path):
            if is_foreign(address):
                assert tag(element) in {"a", "link", "blockquote", "q"}, f"{path}: {address}"
                assert urlsplit(address).scheme in {"http", "https", "mailto", "tel"}, f"{path}: {address}"
                if tag(element) == "link":
                    assert element.attrib["rel"] == "canonical", f"{path}: {address}"


def test_every_page_is_reached_from_the_first(site):
    reached, new = set(), {site.root / "index.html"}
    onward = {}
    for path, element, address in links(site):
        # The search is reached by its form alone.
        if tag(element) in {"a", "form"}:
            onward.setdefault(site.root / path, set()).add(target(site, path, address)[0])
    while new:
        reached |= new
        new = {file for page in new for file in onward.get(page, ())} - reached
    alone = {path for path in site.pages if site.root / path not in reached}
    assert alone <= {"404.html"} | site.redirects, alone


def test_the_manifest_names_every_file(site):
    named = json.loads((site.root / "manifest.json").read_text())["files"]
    found = {str(file.relative_to(site.root)) for file in site.root.rglob("*") if file.is_file()}
    assert named == sorted(found - {"manifest.json"})


def test_only_images_that_a_page_shows_are_published(site):
    shown = {target(site, path, address)[0] for path, _, address in links(site)}
    assert {file for file in (site.root / "assets").rglob("*") if file.is_file()} <= shown


def test_an_old_address_leads_to_the_page_that_took_its_place(sites):
    site = sites["newsroom"]
    assert site.redirects == {"old-harbour/index.html"}
    ends = {target(site, "old-harbour/index.html", address)[0]
            for element, address, _ in addresses(site, "old-harbour/index.html")
            if not is_foreign(address) and tag(element) != "script"}
    assert ends == {site.root / "claims/harbour/index.html"}


@pytest.mark.parametrize("origin", ["server", "disk"])
@pytest.mark.parametrize("anchor", ["", "#letter", "#l%C3%A9tter"])
def test_an_old_address_leads_on_with_its_anchor(sites, origin, anchor, page):
    site = sites["newsroom"]
    page.goto(site.url("old-harbour/index.html", origin) + anchor)
    page.wait_for_url(site.url("claims/harbour/index.html", origin) + anchor)
    assert page.complaints.console == []


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_an_old_address_leads_on_without_scripts(sites, origin, browser):
    site = sites["newsroom"]
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url("old-harbour/index.html", origin))
        page.wait_for_url(site.url("claims/harbour/index.html", origin))
