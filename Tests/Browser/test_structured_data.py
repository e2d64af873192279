"""What pages say to programs: read by programs that know nothing of dossiers, held against schema.org, against closed
shapes of our own, and against what a reader of the page sees."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import extruct
import pytest
from pyshacl import validate
from rdflib import RDF, Graph, URIRef
from schema_org import SCHEMA_VERSION, registry

from sites import expect_nothing, read_once
from structured_data import ADDRESSES, DATES, NO_WORDS, chosen, members, nodes, pages_of, plain

SCHEMA = "https://schema.org/"
SITES = ["addressed", "newsroom", "crowded", "french", "arabic", "chinese", "hostile", "turned"]
#: Where a value may be its name, number or address, whatever else the property is made for.
PLAIN = {"Text", "URL", "Number", "Date", "DateTime", "Integer"}
#: In place of the one of schema.org, which no test fetches: as there, these are addresses.
CONTEXT = {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in sorted(ADDRESSES - {"@id"})}}
SHAPES = Path(__file__).with_suffix(".ttl")


def every(site):
    """The pages that have data, with what an assertion names them by."""
    pages = pages_of(site)
    return [(path, pages[path]) for path in chosen(site) if pages[path].data]


def base(site) -> str:
    home = pages_of(site)["index.html"]
    return next(node["url"] for node in home.graph if node["@type"] == "WebSite")


def file(address: str, start: str) -> tuple[str, str]:
    """The file of the site at one of its whole addresses, and the fragment."""
    parts = urlsplit(address.removeprefix(start))
    path = unquote(parts.path)
    return (path + "index.html" if not path or path.endswith("/") else path), unquote(parts.fragment)


@pytest.mark.parametrize("name", read_once(["addressed", "newsroom"]))
def test_a_reader_of_data_finds_one_graph_on_every_page(sites, name):
    site, wrong = sites[name], []
    for path in site.pages:
        page = pages_of(site)[path]
        found = extruct.extract(site.text(path), base_url="https://a.example/", syntaxes=["json-ld"])["json-ld"]
        if found != ([page.data] if page.data else []):
            wrong.append(f"{path}: {str(found)[:200]}")
        if (page.data is None) != (path == "404.html" or path in site.redirects):
            wrong.append(f"{path} has {'a' if page.data else 'no'} graph")
    expect_nothing(wrong)


def test_there_is_none_without_an_address(sites):
    assert not every(sites["own"])
    assert not (sites["own"].root / "vocabulary").exists()


@pytest.mark.parametrize("name", read_once(SITES))
def test_every_text_is_one_that_a_reader_sees(sites, name):
    site, wrong, count = sites[name], [], 0
    for path, page in every(site):
        for member, value in members(page.graph):
            if member in NO_WORDS or not isinstance(value, str):
                continue
            count += 1
            # Between the paragraphs of what is quoted others may stand.
            wrong += [f"{path}: {member}: {plain(part)!r} is not on the page"
                      for part in value.split("\n\n") if plain(part) not in page.text]
    assert count > 100
    expect_nothing(wrong)


def test_hostile_texts_end_no_element_and_are_read_as_they_were(sites):
    """What a page's own text shows is held against its data above; here that the data is nothing but data."""
    site = sites["hostile"]
    for path in chosen(site):
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script', site.text(path), re.DOTALL)
        assert len(found) < 2 and not any(set("<>&\u2028\u2029") & set(it) for it in found), path


@pytest.mark.parametrize("name", read_once(SITES))
def test_every_address_leads_somewhere_and_dates_and_languages_are_those_of_the_page(sites, name):
    site, wrong = sites[name], []
    start, found = base(site), pages_of(site)
    for path, page in every(site):
        for member, value in members(page.graph):
            if member in ADDRESSES and value.startswith(start):
                target, fragment = file(value, start)
                if not (site.root / target).exists():
                    wrong.append(f"{path}: there is no {target}")
                elif fragment not in {"", "_site", "_publisher"} and fragment not in found[target].ids:
                    wrong.append(f"{path}: {target} has no {fragment}")
            elif member in ADDRESSES and plain(value) not in map(plain, page.addresses):
                wrong.append(f"{path}: {member}: {value} is no link of the page")
            elif member in DATES and (re.fullmatch(r"\d{4}(-\d\d){0,2}", value) is None or value[:4] not in page.text):
                wrong.append(f"{path}: {member}: {value} is no date of the page")
            elif member == "inLanguage" and value not in page.languages and value not in page.text:
                wrong.append(f"{path}: {value} is no language of the page")
    expect_nothing(wrong)


# What the terms mean


def ancestors(kind: str) -> set[str]:
    found, open_ = set(), [kind]
    while open_:
        one = open_.pop()
        found.add(one)
        open_ += [it for it in registry.CLASS_METADATA[one].parents if it in registry.CLASS_METADATA]
    return found


def faults_of_node(node: dict) -> list[str]:
    """What schema.org has against an object: its type, its properties, and what these may hold."""
    kind = node.get("@type")
    if kind not in registry.CLASS_METADATA:
        return [f"{kind} is no type"]
    wrong = []
    for name, value in node.items():
        if name.startswith(("@", "dossier:")):
            continue
        known = registry.PROPERTY_BY_SCHEMA.get(name)
        if known is None or known.superseded_by:
            wrong.append(f"{kind}.{name} is no property")
        elif not ancestors(kind) & set(known.domains):
            wrong.append(f"{kind} has no {name}")
        else:
            for one in value if isinstance(value, list) else [value]:
                kinds = ancestors(one["@type"]) if isinstance(one, dict) and "@type" in one else PLAIN
                if not (isinstance(one, dict) and set(one) == {"@id"}) and not kinds & set(known.ranges):
                    wrong.append(f"{kind}.{name} cannot be {one}")
    return wrong


def feed(site):
    return json.loads((site.root / "claimreview.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", read_once(["addressed", "newsroom", "turned"]))
def test_every_type_and_property_is_one_of_schema_org(sites, name):
    assert SCHEMA_VERSION == "30.1"
    site = sites[name]
    graphs = [(path, page.graph) for path, page in every(site)]
    if name == "turned":
        graphs.append(("claimreview.json", [{name: it for name, it in feed(site).items() if name != "@context"}]))
    expect_nothing(sorted({
        f"{path}: {fault}" for path, graph in graphs for node in nodes(graph) for fault in faults_of_node(node)}))


@pytest.mark.parametrize("kind, node", [
    ("an unknown type", {"@type": "Clam"}), ("an unknown property", {"@type": "Claim", "txt": "a"}),
    ("another type's property", {"@type": "Claim", "jobTitle": "a"}),
    ("a value of another type", {"@type": "Claim", "appearance": {"@type": "Person"}}),
    ("a text in place of a thing", {"@type": "Claim", "claimInterpreter": "a"}),
])
def test_what_schema_org_does_not_know_is_found(kind, node):
    assert faults_of_node(node)


def test_every_term_of_our_own_is_explained_and_used(sites):
    used, explained = set(), []
    for name in ["addressed", "newsroom"]:
        site = sites[name]
        page = pages_of(site)["vocabulary/index.html"]
        terms = page.graph[0]["mainEntity"]["hasDefinedTerm"]
        explained.append([it["name"] for it in terms])
        assert all(it["@id"] == f"{base(site)}vocabulary/#{it['name']}" and it["name"] in page.ids for it in terms)
        for path, other in every(site):
            own = {it.removeprefix("dossier:") for node in nodes(other.graph) for it in node if it.startswith("dossier:")}
            context = other.data["@context"]
            assert own <= set(explained[0]), path
            assert not own or context == ["https://schema.org", {"dossier": f"{base(site)}vocabulary/#"}], path
            used |= own
        assert any("vocabulary/index.html" in it for it in pages_of(site)["index.html"].addresses)
    assert explained[0] == explained[1]
    # The case and the newsroom have no statement of these kinds, and no finding that another has replaced.
    assert set(explained[0]) - used <= {"partialAdmission", "retraction", "correction", "replacedBy"}, used


# Fairness


@pytest.mark.parametrize("name", read_once(["addressed", "newsroom", "french", "arabic", "chinese"]))
def test_no_claim_is_told_without_who_alleged_it_its_status_and_every_reply(sites, name):
    wrong, count = [], 0
    for path, page in every(sites[name]):
        for node in nodes(page.graph):
            if node.get("@type") != "Claim":
                continue
            count += 1
            shown = re.search(r"<p><i>(.+?)</i>", sites[name].text(path))[1]
            if not node["text"].startswith(shown + " ") or not node["creditText"] or not node["dossier:status"]:
                wrong.append(f"{path}: {node['text']}")
            if len(node.get("about", [])) != len(node.get("dossier:reply", [])):
                wrong.append(f"{path}: {node['text']} lacks a reply")
        for node in nodes(page.graph):
            if "dossier:allegation" in node and node["@type"] != "Claim":
                wrong.append(f"{path}: an allegation outside its claim")
    assert count
    expect_nothing(wrong)


# Shapes


def triples(documents) -> Graph:
    graph = Graph()
    for document in documents:
        context = document["@context"]
        own = context[1] if isinstance(context, list) else {}
        graph.parse(data=json.dumps({**document, "@context": {**CONTEXT, **own}}), format="json-ld")
    return graph


def told(site) -> Graph:
    """What the longest and the shortest page of each kind say, each about itself."""
    chosen = {path for kind in ["home", "claims", "timeline", "vocabulary", "claim", "figure", "source", "event", "page"]
              for path in site.samples(kind)}
    graph = triples(pages_of(site)[path].data for path in sorted(chosen))
    # Each site has its own address for our terms: the shapes have one.
    own = f"{base(site)}vocabulary/#"
    renamed = Graph()
    for subject, predicate, value in graph:
        if str(predicate).startswith(own):
            predicate = URIRef("https://dossier.example/vocabulary/#" + str(predicate).removeprefix(own))
        renamed.add((subject, predicate, value))
    return renamed


@pytest.mark.parametrize("name", read_once(["addressed", "newsroom", "arabic"]))
def test_every_node_has_the_shape_of_its_type_and_nothing_else(sites, name):
    graph, shapes = told(sites[name]), Graph().parse(SHAPES)
    targets = set(shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#targetClass")))
    assert set(graph.objects(None, RDF.type)) <= targets
    conforms, _, report = validate(graph, shacl_graph=shapes)
    assert conforms, report[:4000]


@pytest.mark.parametrize("wrong, right", [
    ('"creditText":', '"creditTxt":'), ('"@type":"Quotation"', '"@type":"Claim"'), ('"dossier:status":', '"dossier:state":'),
    ('"datePublished":"2024', '"datePublished":"the year 2024'),
])
def test_a_shape_refuses_what_is_misspelt_or_missing(sites, wrong, right):
    site = sites["newsroom"]
    text = json.dumps(pages_of(site)["claims/harbour/index.html"].data, separators=(",", ":"))
    assert wrong in text
    graph = triples([json.loads(text.replace(wrong, right))])
    graph = graph.parse(data=graph.serialize(format="nt").replace("harbour.example/archive/vocabulary", "dossier.example/vocabulary"), format="nt")
    assert not validate(graph, shacl_graph=Graph().parse(SHAPES))[0]


# Assessments


def test_the_feed_of_assessments_has_every_one_by_itself(sites):
    for name in ["turned", "hostile"]:
        site = sites[name]
        items = feed(site)["dataFeedElement"]
        reviews = [item for it in items for item in it["item"]]
        shown = [node for _, page in every(site) for node in page.graph if node["@type"] == "ClaimReview"]
        assert reviews and len(reviews) == len(shown)
        by_address = {it["url"]: it for it in shown}
        for review in reviews:
            other = by_address[review["url"]]
            assert {**review, "author": 0, "itemReviewed": 0} == {**other, "author": 0, "itemReviewed": 0}
            rating, claim = review["reviewRating"], review["itemReviewed"]
            assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
            assert claim["@id"] == other["itemReviewed"]["@id"] and claim["text"] == review["claimReviewed"]
            assert claim["dossier:status"] and claim["creditText"] and review["author"]["name"]


def test_trust_txt_is_one_statement_a_line(sites):
    lines = (sites["newsroom"].root / "trust.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["# Harbour Gazette", "controlledby=https://gazette.example/"]
