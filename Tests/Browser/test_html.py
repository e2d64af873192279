"""Every page that is built is sound HTML, and says to browsers what it may load."""

import json
from collections import Counter

import pytest

from documents import document, elements, ids, is_foreign, tag, addresses
from sites import KINDS, LANGUAGES, PARTS, expect_nothing, read_once


@pytest.fixture(params=read_once(["own", "newsroom", "crowded", "hostile", *LANGUAGES]))
def site(request, sites):
    return sites[request.param]


def test_every_page_is_of_a_kind_that_is_tried_in_a_browser(site):
    known = {path for kind in KINDS + PARTS for path in site.of_kind(kind)} | site.redirects
    expect_nothing([f"{path} needs its kind in sites.py" for path in site.pages if path not in known])


def test_every_page_is_read_by_a_strict_parser_without_an_error(site):
    expect_nothing([
        f"{path}:{error}" for path in site.pages for error in document(site.root / path)[1]
        # A hostile text has characters that no text should have, and they are shown.
        if site.root.name != "hostile" or "invalid-codepoint" not in error])


def test_every_id_is_the_only_one_of_its_page(site):
    expect_nothing([
        f"{path}: {name!r} stands {count} times"
        for path in site.pages for name, count in Counter(ids(site, path)).items()
        if count > 1 or not name or name != "".join(name.split())])


def test_references_to_ids_find_them(site):
    names = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list"]
    expect_nothing([
        f"{path}: {name}={word!r}"
        for path in site.pages for it in elements(site, path) for name in names
        for word in it.attrib.get(name, "").split() if word not in set(ids(site, path))])


def test_no_page_has_styles_or_scripts_within(site):
    wrong = []
    for path in site.pages:
        for it in elements(site, path):
            if tag(it) == "style" or "style" in it.attrib:
                wrong.append(f"{path}: a style in <{tag(it)}>")
            if tag(it) == "script" and "src" not in it.attrib and it.attrib.get("type") != "application/ld+json":
                wrong.append(f"{path}: a script")
            if tag(it) in {"iframe", "object", "embed", "base", "frame", "applet"}:
                wrong.append(f"{path}: <{tag(it)}>")
            wrong += [f"{path}: {name} in <{tag(it)}>" for name in it.attrib if name.lower().startswith("on")]
            wrong += [
                f"{path}: {name}={value!r}" for name, value in it.attrib.items()
                if "".join(value.split()).lower().startswith(("javascript:", "vbscript:"))
                and name in {"href", "src", "action", "formaction"}]
    expect_nothing(wrong)


def test_every_page_forbids_what_it_does_not_use(site):
    for path in site.pages:
        head = next(it for it in elements(site, path) if tag(it) == "head")
        policies = [
            (place, it.attrib["content"]) for place, it in enumerate(head)
            if it.attrib.get("http-equiv", "").lower() == "content-security-policy"]
        assert len(policies) == 1, path
        place, policy = policies[0]
        rules = {words[0]: words[1:] for words in (rule.split() for rule in policy.split(";")) if words}
        assert rules["default-src"] == rules["base-uri"] == ["'none'"], path
        assert rules["form-action"] == ["'none'" if path in site.redirects else "'self'"], path
        assert {word for words in rules.values() for word in words} <= {"'none'", "'self'"}, policy
        # It holds only for what comes after it.
        before = [tag(it) for it in head[:place]]
        assert set(before) <= {"meta"}, f"{path}: {before} stand before the policy"


def test_nothing_is_loaded_from_another_host(site):
    expect_nothing([
        f"{path}: {address}" for path in site.pages
        for _, address, loaded in addresses(site, path) if loaded and is_foreign(address)])
    for sheet in site.root.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text and "url(" not in text.replace("url(data:", ""), sheet.name


def test_data_for_machines_can_be_read(site):
    for path in site.pages:
        for it in elements(site, path):
            if tag(it) == "script" and it.attrib.get("type") == "application/ld+json":
                data = json.loads(it.text)
                assert "schema.org" in str(data.get("@context")), path


def test_every_page_has_a_language_a_title_and_a_width(site):
    for path in site.pages:
        found = elements(site, path)
        assert tag(found[0]) == "html" and found[0].attrib.get("lang"), path
        assert [it.text.strip() != "" for it in found if tag(it) == "title"] == [True], path
        assert sum(it.attrib.get("name") == "viewport" for it in found) == 1, path
        assert all("alt" in it.attrib for it in found if tag(it) == "img"), path
