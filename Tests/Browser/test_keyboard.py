"""Readers who use the keyboard alone reach everything, in the order in which it reads, and see where they are."""

import pytest

from sites import KINDS, PARTS, TELLING

STOPS = """() => [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex]')]
  .filter(it => it.checkVisibility() && it.tabIndex >= 0)"""
FOCUSED = f"""() => {{
  const it = document.activeElement;
  const style = getComputedStyle(it);
  const picture = it.closest('svg');
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  // A link in a picture may be marked by how its shapes are drawn.
  const drawn = () => [it, ...it.querySelectorAll('*')].map(shape => {{
    const {{stroke, strokeWidth, fill, outlineStyle}} = getComputedStyle(shape);
    return [stroke, strokeWidth, fill, outlineStyle].join(' ');
  }}).join();
  const redrawn = () => {{
    const focused = drawn();
    it.blur();
    const plain = drawn();
    it.focus();
    return focused !== plain;
  }};
  return {{
    index: ({STOPS})().indexOf(it),
    html: it.outerHTML.slice(0, 100),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && !/, 0\\)$/.test(style.outlineColor) && style.outlineColor !== getComputedStyle(document.body).backgroundColor
      || !!picture && redrawn(),
    // The browser scrolls by whole pixels, to within two of the edge. Of what is larger than its frame, a part.
    seen: (box.height > innerHeight ? box.top < innerHeight - 32 && box.bottom > 32 : box.top >= -2 && box.bottom <= innerHeight + 2)
      && (it.closest('[role=region]') && it.tabIndex >= 0
        ? Math.min(box.right, innerWidth) - Math.max(box.left, 0) >= 0.7 * Math.min(box.width, 32)
        : box.left >= -2 && box.right <= innerWidth + 2),
    // A picture is read as a whole, its links in their own order.
    top: (picture ?? it).getBoundingClientRect().top + scrollY,
    inMain: !!it.closest('main'),
  }};
}}"""
MOST = 150


def tab_through(page, key="Tab"):
    count = min(page.evaluate(f"({STOPS})().length"), MOST)
    visited = []
    for _ in range(count):
        page.keyboard.press(key)
        visited.append(page.evaluate(FOCUSED))
    return visited


#: The kinds in a site of every sort of statement, in one that reads from right to left, and in a large one.
VISITED = [("newsroom", kind) for kind in KINDS] + [("arabic", kind) for kind in TELLING] + [
    ("crowded", kind) for kind in PARTS]


@pytest.mark.parametrize("site, kind", VISITED, indirect=["site"])
def test_the_tab_key_reaches_every_link_in_reading_order(site, kind, page):
    # In one column, what reads later stands lower.
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site.url(site.samples(kind)[0]))
    page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)")
    visited = tab_through(page)
    assert [it["index"] for it in visited] == list(range(len(visited)))
    unmarked = [it["html"] for it in visited if not it["marked"]]
    assert not unmarked, unmarked
    hidden = [it["html"] for it in visited if not it["seen"]]
    assert not hidden, hidden
    inside = [it for it in visited if it["inMain"]]
    jumps = [(a["html"], b["html"]) for a, b in zip(inside, inside[1:]) if b["top"] < a["top"] - 12]
    assert not jumps, jumps


@pytest.mark.parametrize("site, kind", [("newsroom", kind) for kind in KINDS] + [("arabic", "claim")], indirect=["site"])
def test_the_first_stop_leads_past_the_menu_to_the_text(site, kind, page):
    page.goto(site.url(site.samples(kind)[0]))
    skip = page.locator("a").first
    box = skip.bounding_box()
    assert box["y"] + box["height"] <= 0, "it is out of sight until it has the focus"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.querySelector('a')")
    box = skip.bounding_box()
    assert box["y"] >= 0 and box["x"] >= 0
    page.keyboard.press("Enter")
    assert skip.get_attribute("href") == "#" + page.locator("main").get_attribute("id")
    page.keyboard.press("Tab")
    after = page.evaluate("""() => {
      const main = document.querySelector('main');
      return main.contains(document.activeElement) || !main.querySelector('a, summary');
    }""")
    assert after, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("path", ["claims/nomination-2019/index.html", "claims/two-michaels/index.html"])
def test_contents_beside_a_claim_are_reached_by_the_keyboard_though_taller_than_the_window(sites, path, page):
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(sites["own"].url(path))
    links = page.locator(".claim > nav a")
    links.first.focus()
    for _ in range(links.count() - 1):
        page.keyboard.press("Tab")
        place = page.evaluate("() => { const {top, bottom} = document.activeElement.getBoundingClientRect(); return [top, bottom]; }")
        assert page.evaluate("document.activeElement.closest('nav') !== null") and -1 <= place[0] and place[1] <= 501
