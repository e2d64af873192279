"""A name with bidirectional control characters turns nothing but itself."""

from xml.etree import ElementTree

from bidi_sample import NAMES
from sites import expect_nothing

#: Characters that stand outside every isolate of their text, in the order of the page. Those of one line must
#: stand from left to right on the screen.
FAULTS = """strip => {
  const controls = /[\\u202a-\\u202e\\u2066-\\u2069]/, wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const block = node => { let at = node.parentElement; while (getComputedStyle(at).display.startsWith('inline')) at = at.parentElement; return at; };
  let last = null;
  for (const node of nodes) {
    if (strip) node.data = node.data.replace(/[\\u2066-\\u2069]/g, '');
    if (!node.parentElement.checkVisibility()) continue;
    let depth = 0;
    for (let at = 0; at < node.data.length; at++) {
      const character = node.data[at];
      if (/[\\u2066-\\u2068]/.test(character)) { depth += 1; continue; }
      if (character === '\\u2069') { depth -= 1; continue; }
      if (depth > 0 || controls.test(character) || /\\s/.test(character)) continue;
      // A name that turns in an element of its own turns in there only.
      if (node.parentElement.closest('bdi') && controls.test(node.data)) continue;
      const range = document.createRange();
      range.setStart(node, at); range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const here = {line: Math.round(box.bottom), left: box.left, block: block(node), node};
      if (last && last.block === here.block && Math.abs(last.line - here.line) < 3 && here.left < last.left)
        wrong.push(here.block.textContent.trim().replace(/\\s+/g, ' ').slice(0, 120) + ' … at ' + node.data.slice(at, at + 20));
      last = here;
    }
  }
  return [...new Set(wrong)];
}"""


def test_what_stands_beside_a_name_that_turns_is_read_from_left_to_right(sites, page):
    site, wrong = sites["turned"], []
    page.set_viewport_size({"width": 4000, "height": 900})
    assert len(site.pages) > 30
    for path in site.pages:
        page.goto(site.url(path))
        wrong += [f"{path}: {fault}" for fault in page.evaluate(FAULTS, False)]
    expect_nothing(wrong)


def test_without_the_isolating_characters_names_turn_their_neighbours(sites, page):
    """What the test above looks for can be found."""
    page.set_viewport_size({"width": 4000, "height": 900})
    for path in ["claims/c0/index.html", "p0/index.html"]:
        page.goto(sites["turned"].url(path))
        assert page.evaluate(FAULTS, True), path


def test_no_text_of_a_page_or_a_feed_leaves_an_isolate_open_or_closes_anothers(sites, page):
    def balanced(text):
        depth = 0
        for character in text:
            depth += {"\u2066": 1, "\u2067": 1, "\u2068": 1, "\u2069": -1}.get(character, 0)
            if depth < 0 or depth == 0 and "\u202a" <= character <= "\u202e":
                return False
        return depth == 0

    site, seen = sites["turned"], 0
    for path in site.pages:
        page.goto(site.url(path))
        texts = page.evaluate("""() => [document.title, ...[...document.querySelectorAll('*')].flatMap(
          it => it.getAttributeNames().map(name => it.getAttribute(name)))]""")
        seen += sum("\u2068" in text for text in texts)
        assert [text for text in texts if not balanced(text)] == [], path
    assert seen > 30
    feed = ElementTree.parse(site.root / "feed.xml")
    texts = [it.text for it in feed.iter() if it.text]
    assert all(balanced(text) for text in texts) and sum("\u2068" in text for text in texts) > len(NAMES)
