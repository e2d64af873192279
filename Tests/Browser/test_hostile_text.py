"""Whatever an editor pastes into a text is shown as text: it runs nothing, loads nothing, changes no page."""

import json
import subprocess
from collections import Counter
from urllib.parse import unquote

import pytest

import hostile_sample
from hostile_payloads import GROUPS, HARMLESS, PAYLOADS, plain
from hostile_sample import ATTRIBUTES, HIDDEN, PARTS, PLACES, Text
from serving import serve
from sites import CLOCK, Site, build, expect_nothing, program, write

#: Every element of a page with the names of its attributes, in order: the page without its words.
#: The menu marks the page on which it stands, and a text with letters from right to left has an element of its own: no
#: other differences are between pages of a kind.
SKELETON = """() => {
  const shape = it => it.tagName + ' ' + it.getAttributeNames().filter(name => name !== 'aria-current').sort().join(' ');
  return [...document.querySelectorAll('*')].map(shape).filter(it => it !== 'BDI ').join('\\n');
}"""
#: What a page shows against what it should: white space as HTML reads it.
FAULTS = """expected => {
  const plain = text => text.replace(/[ \\t\\r\\n\\f]+/g, ' ').replace(/^ | $/g, '');
  const all = [...document.querySelectorAll('*')];
  const texts = new Set(all.map(it => plain(it.textContent)));
  const values = new Set(all.flatMap(it => it.getAttributeNames().map(name => plain(it.getAttribute(name)))));
  const body = plain(document.body.textContent), source = document.documentElement.outerHTML;
  return [
    ...expected.whole.filter(text => !texts.has(text)).map(text => 'no element has the text ' + text),
    ...expected.parts.filter(text => !body.includes(text)).map(text => 'nowhere stands ' + text),
    ...expected.values.filter(text => !values.has(text)).map(text => 'no attribute has the value ' + text),
    ...expected.hidden.filter(mark => source.includes(mark)).map(mark => 'not meant for readers: ' + mark),
    ...document.title.includes(expected.title) ? [] : ['the title is ' + document.title],
  ].map(fault => fault.slice(0, 300));
}"""


def quiet(page) -> list[str]:
    complaints = page.complaints
    foreign = [it for it in complaints.requests if not it.startswith(("http://127.0.0.1:", "file:///"))]
    return complaints.dialogs + complaints.console + complaints.failures + foreign


def address(site, folder, number, origin="server"):
    name = f"{folder[0]}{number:03}"
    return site.url(f"{name}/index.html" if folder == "pages" else f"{folder}/{name}/index.html", origin)


def expected(folder, number):
    def shown(places):
        return [Text(place, number, PAYLOADS[number]).shown for place in places]

    return {
        "whole": shown(PLACES[folder]), "parts": shown(PARTS[folder]), "values": shown(ATTRIBUTES[folder]),
        "hidden": [f"{place}{number:03}" for place in HIDDEN[folder]],
        "title": shown(PLACES[folder][:1])[0],
    }


def test_there_are_more_than_200_payloads_of_every_kind():
    assert len(set(PAYLOADS)) == len(PAYLOADS) > 200
    assert len(GROUPS) == 15 and all(GROUPS.values())


@pytest.mark.parametrize("origin", ["server", "disk"])
@pytest.mark.parametrize("folder", PLACES)
def test_every_text_is_shown_as_it_was_written(sites, folder, origin, page):
    hostile, harmless = (sites[f"{name}-prose" if folder == "pages" else name] for name in ("hostile", "harmless"))
    # Harmless pages of a kind differ in nothing but a number in their words.
    page.goto(address(harmless, folder, 0, origin))
    bones, wrong = page.evaluate(SKELETON), []
    # What a page is made of does not hang on where it is read: from the disk one of each group will do.
    firsts = {payloads[0] for payloads in GROUPS.values()}
    for number, payload in enumerate(PAYLOADS):
        if origin == "disk" and payload not in firsts:
            continue
        page.goto(address(hostile, folder, number, origin))
        path = f"{folder}/{number:03}"
        wrong += [f"{path}: {fault}" for fault in page.evaluate(FAULTS, expected(folder, number))]
        if page.evaluate(SKELETON) != bones:
            wrong.append(f"{path}: the text {payload[:80]!r} changed the page's elements or attributes")
    expect_nothing(wrong + quiet(page))


LISTED = [
    "index.html", "claims/index.html", "figures/index.html", "sources/index.html", "events/index.html",
    "timeline/index.html", "network/index.html", "open-questions/index.html", "404.html"]


def bones_of_lists(name: str, texts, folder, page) -> dict[str, Counter]:
    """The elements of each list of a site with these texts."""
    build(write(folder / f"{name}-source", hostile_sample.files(texts)), folder / name)
    assert not [*(folder / name).rglob("_*")], f"a list of the {name} site is cut into parts"
    site = Site(folder / name)
    server, bones = serve(site), {}
    for path in LISTED:
        page.goto(site.url(path))
        bones[path] = Counter(page.evaluate(SKELETON).split("\n"))
    # The server stays until the browser has all that it asked for.
    page.wait_for_load_state("networkidle")
    assert quiet(page) == []
    server.shutdown()
    server.server_close()
    return bones


@pytest.fixture(scope="module")
def harmless_bones() -> dict[int, dict[str, Counter]]:
    """The elements of the lists of harmless titles, by how many there are, once they are known."""
    return {}


# So few that no list is cut into parts, since where it is cut depends on the texts' lengths; and whole groups of three,
# of which one has the line ends of another system.
@pytest.mark.parametrize("start", range(0, len(PAYLOADS), 30))
def test_lists_of_hostile_titles_have_the_elements_of_harmless_ones(start, harmless_bones, tmp_path, page):
    payloads = PAYLOADS[start:start + 30]
    hostile, count = bones_of_lists("hostile", payloads, tmp_path, page), len(payloads)
    if count not in harmless_bones:
        harmless_bones[count] = bones_of_lists("harmless", HARMLESS[:count], tmp_path, page)
    harmless = harmless_bones[count]
    expect_nothing([
        f"{path}: {difference}" for path in LISTED
        if (difference := (hostile[path] - harmless[path]) + (harmless[path] - hostile[path]))])


def test_the_test_sees_a_script_that_runs_and_an_attribute_that_appears(sites, page):
    """What the tests above look for can be found."""
    page.goto(address(sites["harmless"], "figures", 0))
    bones = page.evaluate(SKELETON)
    page.evaluate("document.querySelector('h1').setAttribute('onclick', 'alert(1)')")
    assert page.evaluate(SKELETON) != bones
    page.evaluate("document.title = ''")
    # The payloads are missing here, and the hidden marks are not.
    faults = page.evaluate(FAULTS, {**expected("figures", 0), "hidden": ["figures"], "values": ["no such"]})
    assert len(faults) == len(PLACES["figures"] + PARTS["figures"]) + 3
    page.evaluate("setTimeout(() => alert(1))")
    page.wait_for_timeout(50)
    assert page.complaints.dialogs == ["1"]
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://evil.example/'}))")
    page.wait_for_timeout(50)
    assert quiet(page) != []


def test_the_export_holds_every_text_as_it_was_written(sites):
    done = subprocess.run(
        [program(), "export", "json", "--clock", CLOCK, "--source", sites["hostile"].root.parent / "hostile-source"],
        capture_output=True, timeout=120)
    export = json.loads(done.stdout)
    by_id = {kind: {it["id"]: it for it in export[kind]} for kind in ("claims", "figures", "sources", "events")}
    for number, payload in enumerate(PAYLOADS):
        def written(place):
            return Text(place, number, payload).written

        claim, figure = by_id["claims"][f"c{number:03}"], by_id["figures"][f"f{number:03}"]
        source, event = by_id["sources"][f"s{number:03}"], by_id["events"][f"e{number:03}"]
        point = claim["points"][0]
        said, denied = point["statements"]
        assert [claim["title"], figure["title"], figure["aliases"], figure["role"], figure["roles"][0]["title"],
                figure["roles"][0]["organization"], source["title"], source["publisher"], event["title"]] == [
            written("title"), written("name"), [written("alias")], written("role"), written("post"), written("organ"),
            written("work"), written("house"), written("happening")]
        # Markdown takes a line's end for a blank, and names and propositions lose blanks at their ends.
        assert [plain(it) for it in (point["title"], point["proposition"], said["unnamed"], said["quote"], denied["text"])] == [
            plain(written(place)) for place in ("heading", "proposition", "speaker", "quote", "words")]
        assert [plain(it) for it in [*said["to"], denied["via"]]] == [
            plain(Text(place, number, payload).words) for place in ("to", "via")]
    assert not any(mark in done.stdout.decode() for mark in ("hidden0", "waived0"))


@pytest.mark.parametrize("folder", PLACES)
def test_words_of_ten_thousand_letters_do_not_widen_a_page(sites, folder, page):
    longest = [number for number, payload in enumerate(PAYLOADS) if payload.startswith("long: ")]
    assert longest
    for number in longest:
        page.goto(address(sites["hostile-prose" if folder == "pages" else "hostile"], folder, number))
        for width in [320, 1280]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, PAYLOADS[number][:20]


def test_raw_markup_and_dangerous_addresses_leave_nothing_behind(sites, page):
    page.goto(sites["hostile"].url("raw/index.html"))
    assert quiet(page) == []
    main = page.locator("main")
    text = main.inner_text()
    for word in ["Words", "a link", "One", "two", "three", "four", "five", "six", "seven", "ten", "The end."]:
        assert word in text, word
    assert main.locator("#_text :is(script, style, iframe, div, b, [onclick], [onerror], [style])").count() == 0
    links = [unquote(link.get_attribute("href")) for link in main.locator("a").all()]
    assert links == ['https://ok.example/?a="b"&c=<d>']
    assert main.locator("img").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
