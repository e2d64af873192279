"""Front matters to hold the JSON Schema and the program's own checks against each other: for each kind a right one with
every key, and what stands in the place of each value and key in turn."""

import copy

COMMON = {
    "title": "The harbour", "summary": "In short.", "tags": ["sea"], "draft": False,
    "embargo": "2020-01-01T00:00:00Z", "redirects": ["/old/page/"],
    "corrections": [
        {"date": "2024-05-02", "kind": "correction", "text": "Wrong.", "was": "a", "now": "b"}],
    "private": {"phone": "555"}, "waive": [{"rule": "raw-html", "reason": "A map.", "at": "p"}],
    "extra": {"colour": ["red", {"deep": "yes"}]},
}

RIGHT = {
    "claim": COMMON | {
        "about": ["ana"], "short": "In short",
        "assessment": {"label": "False", "explanation": "So.", "by": "Us", "date": "2024"}},
    "figure": COMMON | {
        "kind": "person", "aliases": ["Ana"], "role": "Mayor",
        "roles": [{"title": "Mayor", "organization": "Town", "from": "unknown", "to": "9000",
                   "sources": ["doc"]}],
        "wikidata": "Q42", "url": "https://ana.example/", "standalone": True},
    "source": COMMON | {
        "type": "news-report", "date": "2024-02-01", "publisher": ["ana", "bo"], "authors": ["Bo"],
        "headline": False, "file": "logo.png", "standalone": False,
        "url": "https://a.example/x", "copy-url": "https://b.example/y", "seen": "copy",
        "accessed": "2024-03", "language": "fr-CA",
        "relays": [{"source": "doc", "verified": True}],
        "unnamed-sources": [{"count": "2", "description": "Two.", "reason": "Fear."}]},
    "event": COMMON | {
        "date": "2024-02-01/2024-03", "place": "Town", "figures": ["ana"], "claims": ["bribe"],
        "standalone": True},
    "page": COMMON,
    "settings": {
        "title": "A site", "base-url": "https://a.example/b/", "language": "en",
        "publisher": {"name": "Us", "url": "https://us.example", "logo": "logo.png"},
        "policies": {
            "methodology": "how", "corrections": "errors", "contact": "us", "funding": "money",
            "unnamed-sources": "unnamed"},
        "ratings": {"False": 1, "True": "2.5"}, "words": {"Denial": "Démenti"}, "search": False,
        "rules": {"no-request": "off", "raw-html": "note", "dead-link": "error"},
        "evidence": {"fetch": "curl --fail"}, "extra": {"colour": "red"}},
}

FOLDERS = {"claim": "claims", "figure": "figures", "source": "sources", "event": "events",
           "page": "pages"}

VALUES = [
    "words", "韩东", "a b", "", " ", "\u00a0", "\u3000x", "true", "false", "True", "no", "off", "yes",
    True, False, 0, 3, -7, 0.5, 2021, 20210, 999, "3", "-0.5", "+1", "1e5", ".5", "5.", "1,5", "nan",
    "0x1F", "inf", "1_000", "x" * 20_000, "x" * 20_001,
    "2021", "0001", "0000", "2021-02", "2021-13", "2021-00", "2021-2", "2021-02-28", "2021-02-29",
    "2020-02-29", "2000-02-29", "1900-02-29", "2021-04-31", "2021-12-31", "2021-12-32", "21-01-01",
    "3/4/2024", "2021-02-16T09:30:00Z", "2021-02-16 09:30:00+14:00", "2021-02-16T24:00:00Z",
    "2021-02-16T09:30:60.25-05:30", "2021-02-16T09:30Z", "2021-02-16T09:30:00", "2021-02-30T09:30:00Z",
    "2021/2022-03", "2021-02-16/", "/2021", "2021/2022/2023", "unknown", "Unknown",
    "ana", "ana-2", "Ana", "ana.md", "ána", "-",
    "https://a.example", "http://a.example/", "HTTPS://a.example/x/", "ftp://a.example/",
    "https://", "https:///x", "https://a.example/a b", "https://a.example/é/", "https://a.example/<",
    "https://a.example:80/", "https://a.example:65535", "https://a.example:65536/", "https://a:b/",
    "https://[::1]/", "https://[::1]:8080/x", "https://:/", "https://a.example/?q=1#x/",
    "https://a.example/\u2028", "https://a.example/\u00ad/", "//a.example/", "mailto:a@a.example",
    "/", "/x", "/x/y/", "x/y", "//", "/x//y", "/./", "/x/..", "/...", "/x y/", "/ x/", "/x /", "/x?y",
    "/x#y", "/x\\y", "/é/韩/", "/" + "x" * 199 + "/", "/" + "x" * 201, "/x" * 32, "/x" * 33,
    "en", "fr-CA", "zh-Hant-TW", "e", "en_US", "en-", "abcdefghi", "de-1996", "é1",
    "Q42", "Q0", "Q042", "q42", "Q", "Q4x", "Q٤",
    "person", "persn", "news-report", "original", "correction", "retraction", "raw-html", "dead-link",
    "note", "warning", "error",
    [], ["words"], ["ana"], [["ana"]], [3], [True], [""], ["/x/"], [{}], {}, {"words": "words"},
    {"title": "x"}, {"rule": "raw-html", "reason": "x"}, [{"rule": "dead-link", "reason": "x"}],
    {"draft": True}, {"draft": False}, {"draft": "true"}, {"draft": "1"}, {"private": "x"},
    {"embargo": "2020-01-01T00:00:00Z"}, {"embargo": "none"}, {"deep": {"draft": True}},
    {"ana": 3}, {"ana": "3"}, {"Denial": "Nein"}, {"Denail": "Nein"}, {"no-request": "error"},
    {"no-requests": "error"}, {"dead-link": "off"}, {"raw-html": "of"},
    [{"date": "2024", "kind": "update", "text": "x"}],
    [{"date": "2024", "kind": "correction", "text": "x"}],
    [{"date": "2024", "kind": "correction", "text": "x", "was": "y"}],
]

# What every settings' place is tried with: each is a site of its own, which takes longer.
FEWER = [
    "words", "", True, 3, "2021", "ana", "Ana", "https://a.example/", "https://a.example/x",
    "https://a.example/?q/", "en", "en_US", "error", [], ["words"], {}, {"words": "words"},
    {"draft": True}, {"ana": "3"}, {"ana": "x"}, {"Denial": "Nein"}, {"Denail": "Nein"},
    {"no-request": "error"}, {"no-requests": "error"}, {"dead-link": "off"}, {"raw-html": "of"},
]


def places(value, path=()):
    """The path of every value in a front matter, and of the map around all."""
    yield path
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def values(kind, path):
    if kind != "settings":
        return VALUES if path else []
    # Of the inner keys of one type one is tried with all.
    chosen = {"url", "contact", "True", "Denial", "no-request"}
    if len(path) == 1 or path and path[-1] in chosen:
        return FEWER
    return FEWER[::8] if path else []


def cases(kind):
    """Front matters of a kind, right and wrong. What all kinds have in common is tried for pages alone."""
    right = RIGHT[kind]
    common = COMMON if kind not in ("page", "settings") else {}
    yield right
    for path in places(right):
        if path and path[0] in common:
            continue
        for value in values(kind, path):
            changed = copy.deepcopy(right)
            at(changed, path[:-1])[path[-1]] = value
            yield changed
        if path and isinstance(path[-1], str):
            changed = copy.deepcopy(right)
            del at(changed, path[:-1])[path[-1]]
            yield changed
        if isinstance(at(right, path), dict):
            for key in ("zzz", "Title", "titel"):
                changed = copy.deepcopy(right)
                at(changed, path)[key] = "words"
                yield changed
    if kind == "source":
        yield right | {"publisher-name": "Words"}
        alone = {key: value for key, value in right.items() if key != "publisher"}
        for value in VALUES:
            yield alone | {"publisher-name": value}
