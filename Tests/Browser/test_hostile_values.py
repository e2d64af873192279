"""Where not every text is a value (addresses, ids, dates, anchors, file names), a hostile one is refused or harmless."""

import json
import re
import subprocess
from urllib.parse import quote

import pytest

from hostile_payloads import PAYLOADS, isolated, markdown, one_line, plain, yaml
from newsroom_sample import picture
from serving import serve
from sites import CLOCK, Site, build, expect_nothing, program, write

FIGURE = "---\ntitle: Figure {n} {field}\nkind: person\n{line}\n---\n{body}\n"
SOURCE = "---\ntitle: Source {n} {field}\ntype: other\npublisher-name: A house\n{date}\n{line}\n---\n"
#: A file for each payload: its folder, and what is written in it.
VALUES = {
    "url": ("figures", "url: {yaml}"), "wikidata": ("figures", "wikidata: {yaml}"),
    "redirects": ("figures", "redirects: [{yaml}]"), "rooted": ("figures", "redirects: [{rooted}]"),
    "draft": ("figures", "draft: {yaml}"), "embargo": ("figures", "embargo: {yaml}"),
    "role-date": ("figures", "roles: [{{title: x, from: {yaml}}}]"),
    "role-source": ("figures", "roles: [{{title: x, sources: [{yaml}]}}]"),
    "waived": ("figures", "waive: [{{rule: {yaml}, reason: x}}]"),
    "corrected": ("figures", "corrections: [{{date: {yaml}, kind: {yaml}, text: x}}]"),
    "key": ("figures", "{yaml}: x"), "source-url": ("sources", "url: {yaml}"), "copy": ("sources", "copy-url: {yaml}"),
    "language": ("sources", "language: {yaml}"), "date": ("sources", "date: {yaml}"),
    "accessed": ("sources", "accessed: {yaml}"), "seen": ("sources", "seen: {yaml}"),
    "relays": ("sources", "relays: [{{source: {yaml}}}]"), "verified": ("sources", "relays: [{{source: x, verified: {yaml}}}]"),
}
#: A paragraph for each payload, on a page alone. A heading's anchor is one too.
PROSE = {
    "link": "A [word{n:03}](<{bare}>) here.", "fragment": "A [word{n:03}](<#{bare}>) here.",
    "path": "A [word{n:03}](<../{bare}>) here.", "image": "An ![image{n:03}](<{bare}>) here.",
    "wikilink": "A [[{bare}]] here.", "anchored": "A [[f|{bare}]] here.", "cited": "A [@{bare}] here.",
    "automatic": "A <{line}> here.", "raw": "A {line} here.", "anchor": "## Heading {n} {{#{line}}}",
}
#: Values of which no payload is one.
NEVER = {
    "wikidata", "draft", "embargo", "role-date", "role-source", "waived", "corrected", "key", "language",
    "date", "accessed", "seen", "relays", "verified",
}


def site_of_values() -> dict[str, str]:
    made = {"dossier.yml": "title: Values\nbase-url: https://values.example/\n",
            "content/figures/f.md": "---\ntitle: F\nkind: person\n---\n"}
    for n, payload in enumerate(PAYLOADS):
        for field, (folder, line) in VALUES.items():
            line = line.format(yaml=yaml(payload), rooted=yaml("/" + payload))
            date = "" if field == "date" else "date: 2024-01-01"
            frame = FIGURE if folder == "figures" else SOURCE
            made[f"content/{folder}/{field}-{n:03}.md"] = frame.format(n=n, field=field, line=line, date=date, body="")
    for field, text in PROSE.items():
        made[f"content/pages/{field}.md"] = "---\ntitle: x\n---\n" + "".join(
            "\n" + text.format(n=n, bare=markdown(payload), line=one_line(payload)) + "\n"
            for n, payload in enumerate(PAYLOADS))
    return made


def errors(folder) -> tuple[dict[str, set[int]], str]:
    """The lines with errors of each file."""
    done = subprocess.run(
        [program(), "check", "--clock", CLOCK, "--source", folder], capture_output=True, timeout=300)
    told = done.stderr.decode()
    assert done.returncode in (0, 1), told[-2000:]
    found: dict[str, set[int]] = {}
    for path, line in re.findall(r"^(\S.*?):(\d+):\d+: error: ", told, re.MULTILINE):
        found.setdefault(path, set()).add(int(line))
    return found, told


#: The site of all values is made by one worker alone.
of_values = pytest.mark.xdist_group("values")


@pytest.fixture(scope="module")
def values(tmp_path_factory):
    """The site of all values, and of those that were not refused, built and served."""
    folder = tmp_path_factory.mktemp("values")
    made = site_of_values()
    source = write(folder / "source", made)
    refused, told = errors(source)
    # Until nothing is told any more: what refers to a refused file is refused then.
    wrong = refused
    for _ in range(4):
        for path, lines in wrong.items():
            if path.startswith("content/pages/"):
                text = (source / path).read_text(encoding="utf-8").split("\n")
                kept = [line for number, line in enumerate(text, 1) if number not in lines]
                (source / path).write_text("\n".join(kept), encoding="utf-8")
            else:
                (source / path).unlink()
        wrong, _ = errors(source)
        if not wrong:
            break
    build(source, folder / "site")
    site = Site(folder / "site")
    server = serve(site)
    yield refused, told, site
    server.shutdown()
    server.server_close()


@of_values
def test_what_is_no_value_is_told_at_its_line(values):
    refused, _, _ = values
    wrong = [
        f"{field}: {payload[:80]!r} is taken" for field in sorted(NEVER) for n, payload in enumerate(PAYLOADS)
        if f"content/{VALUES[field][0]}/{field}-{n:03}.md" not in refused]
    expect_nothing(wrong)


@of_values
def test_messages_hold_nothing_that_a_terminal_obeys(values):
    _, told, _ = values
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", told) == []


@of_values
@pytest.mark.parametrize("origin", ["server", "disk"])
def test_what_is_taken_is_harmless(values, origin, page):
    """Of an address that no browser can read, the protocol is a bare colon: it leads nowhere."""
    _, _, site = values
    wrong = []
    assert len(site.pages) > 40
    # The page for what is missing is not made for a disk.
    for path in sorted({*site.pages} - site.redirects - {"404.html"})[::1 if origin == "server" else 10]:
        page.goto(site.url(path, origin))
        wrong += [f"{path}: {fault}" for fault in page.evaluate("""() => [
          ...[...document.querySelectorAll('a')].filter(it => !['http:', 'https:', 'mailto:', 'tel:', 'file:', ':']
            .includes(it.protocol ?? new URL(it.getAttribute('href'), document.baseURI).protocol))
            .map(it => 'leads to ' + it.getAttribute('href')),
          ...[...document.querySelectorAll('a')].filter(it => /^(file|\\/\\/|\\\\)/i.test(it.getAttribute('href').trim()))
            .map(it => 'leads to ' + it.getAttribute('href')),
          ...[...document.querySelectorAll('script, iframe, object, embed, base, form, style, [style], svg, math')]
            // The theme's own scripts, data, and the form that leads to the search.
            .filter(it => !it.matches('script[type="application/ld+json"]') || !JSON.parse(it.textContent)['@graph'])
            .filter(it => !(it.localName === 'script' && /^([.][.][/])*theme[/](dossier|search)[.]js$/.test(it.getAttribute('src')) && !it.textContent))
            .filter(it => !(it.localName === 'form' && /^([.][.][/])*search[/]index[.]html$/.test(it.getAttribute('action') ?? 'search/index.html')))
            // Pictures, whose text and links are looked at like all others.
            .filter(it => it.localName !== 'svg' || !it.closest('.graph')).map(it => it.outerHTML),
          ...[...document.querySelectorAll('*')].flatMap(it => it.getAttributeNames()).filter(name => name.startsWith('on')),
        ]""")]
    complaints = page.complaints
    foreign = [it for it in complaints.requests if not it.startswith(("http://127.0.0.1:", "file:///"))]
    expect_nothing(wrong + complaints.dialogs + complaints.console + complaints.failures + foreign)


@of_values
def test_old_addresses_lead_to_the_figure_that_took_them(values):
    _, _, site = values
    assert len(site.redirects) > 100
    target = re.compile(r'<meta http-equiv="refresh" content="0; url=(\.\./)+figures/r[a-z]+-\d{3}/index\.html">')
    expect_nothing([f"{path}: {site.text(path)[:600]}" for path in site.redirects
                    if len(target.findall(site.text(path))) != 1])


@of_values
def test_addresses_that_are_taken_are_shown_and_followed_as_they_were_written(values, page):
    refused, _, site = values
    taken = [n for n in range(len(PAYLOADS)) if f"content/figures/url-{n:03}.md" not in refused]
    assert taken and len(taken) < len(PAYLOADS) / 10
    for n in taken:
        page.goto(site.url(f"figures/url-{n:03}/index.html"))
        link = page.locator(".facts a")
        assert plain(link.text_content()) == isolated(PAYLOADS[n])
        assert link.evaluate("it => it.href") == page.evaluate("address => new URL(address).href", PAYLOADS[n])


def test_file_names_are_refused_or_served(tmp_path, page):
    """Images and files of every name that a disk can hold."""
    def fits(name):
        return "/" not in name and "\0" not in name and len(name.encode()) < 200

    names = {n: f"{n:03}{payload}" for n, payload in enumerate(PAYLOADS) if fits(f"{n:03}{payload}")}
    assert len(names) > 180
    source = write(tmp_path / "source", {
        "dossier.yml": "title: Names\nbase-url: https://names.example/\n",
        **{f"content/assets/{name}.png": picture(2, 2) for name in names.values()},
        **{f"content/static/{name}.txt": name for name in names.values()},
        "content/pages/images.md": "---\ntitle: Images\n---\n" + "".join(
            f"\n![x](<../assets/{quote(name)}.png>)\n" for name in names.values()),
    })
    done = subprocess.run(
        [program(), "check", "--clock", CLOCK, "--source", source], capture_output=True, timeout=300)
    told = done.stderr.decode()
    refused = {int(it) for it in re.findall(r"^content/(?:assets|static)/(\d{3}).*: error: ", told, re.MULTILINE)}
    lines = {int(it) for it in re.findall(r"^content/pages/images.md:(\d+):\d+: error: ", told, re.MULTILINE)}
    refused |= {list(names)[(line - 5) // 2] for line in lines}
    for n in refused:
        (source / f"content/assets/{names[n]}.png").unlink()
        (source / f"content/static/{names[n]}.txt").unlink()
    kept = [name for n, name in names.items() if n not in refused]
    assert len(kept) > 100, told[-3000:]
    write(source, {"content/pages/images.md": "---\ntitle: Images\n---\n" + "".join(
        f"\n![x](<../assets/{quote(name)}.png>)\n" for name in kept)})
    build(source, tmp_path / "site")
    site = Site(tmp_path / "site")
    server = serve(site)
    try:
        for origin in ["server", "disk"]:
            page.goto(site.url("images/index.html", origin))
            assert page.locator("main img").count() == len(kept)
            page.evaluate("document.querySelectorAll('img').forEach(it => it.loading = 'eager')")
            page.evaluate("Promise.all([...document.images].map(it => it.decode()))")
        assert all((site.root / f"{name}.txt").read_text(encoding="utf-8") == name for name in kept)
        assert page.complaints.console == page.complaints.failures == page.complaints.dialogs == []
    finally:
        server.shutdown()
        server.server_close()


SETTINGS_CLAIM = """---
title: A claim
about: [f]
assessment: {{label: {label}, explanation: x}}
---

## A point {{#point}}

It is so.

### Allegation

- By: [[f]]
- In: [@s]
- Date: 2024-01-01

### Comment request

- By: [[f]]
- To: [[f]]
- In: [@s]
- Outcome: {word}
"""


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 40))
def test_settings_are_shown_as_they_were_written(tmp_path, first, page):
    """Forty payloads a site: in its title, its publisher, a label of its ratings and a word of its own.
    A comment or note in a setting is an error, and so are marks of Markdown, unless a site says otherwise."""
    payloads = [it for it in PAYLOADS[first:first + 40]
                if len(it) < 1000 and not any(sign in it for sign in ["<!", "<?", "%%"])]
    text = " | ".join(["begin", *payloads, "end"])

    # What is typed in a list of keys has no line ends.
    word = plain(text)
    build(write(tmp_path / "source", {
        "dossier.yml": f"title: {yaml('t ' + text)}\nbase-url: https://settings.example/\npublisher: {{name: {yaml('p ' + text)}}}\n"
                       f"ratings:\n  ? {yaml('r ' + text)}\n  : 1\nrules: {{unsupported-syntax: warning}}\nwords: {{no response: {yaml('w ' + word)}}}\n",
        "content/figures/f.md": "---\ntitle: F\nkind: person\n---\n",
        "content/sources/s.md": "---\ntitle: S\ntype: other\ndate: 2024-01-01\npublisher-name: H\n---\n",
        "content/claims/c.md": SETTINGS_CLAIM.format(label=yaml("r " + text), word=markdown("w " + word)),
    }), tmp_path / "site")
    page.goto(Site(tmp_path / "site").url("claims/c/index.html", "disk"))
    body = plain(page.evaluate("document.body.textContent"))
    for mark in "tprw":
        expected = isolated(plain(f"{mark} {text}"))
        assert expected in body, mark
    assert isolated(plain(f"t {text}")) in plain(page.evaluate("document.title"))
    assert page.evaluate("""[...document.querySelectorAll('script, iframe, img, style, [onclick]')]
      .filter(it => !it.matches('script[src="../../theme/dossier.js"]:empty, script[type="application/ld+json"]'))
      .map(it => it.outerHTML)""") == []
    data = json.loads(page.locator("script[type='application/ld+json']").text_content())
    ratings = [it["reviewRating"]["alternateName"] for it in data["@graph"] if "reviewRating" in it]
    assert list(map(plain, ratings)) == [plain(f"r {text}")]
    assert page.complaints.console == page.complaints.dialogs == page.complaints.failures == []

