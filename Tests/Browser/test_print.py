"""How a page looks when it is printed: complete, and plain."""

import pytest

from sites import MADE


@pytest.fixture
def printed(page):
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 700, "height": 1000})
    return page


def test_print_keeps_the_two_sides_of_a_point_together(site, printed):
    for path in site.of_kind("claim"):
        printed.goto(site.url(path))
        assert printed.evaluate("""() => [...document.querySelectorAll('[data-side]')].filter(side => {
          for (let at = side; at && !at.matches('[data-status]'); at = at.parentElement) {
            if (getComputedStyle(at).breakInside.startsWith('avoid')) return false;
          }
          return true;
        }).map(side => side.closest('[data-status]').id)""") == []
        for kept in [".sides article", "blockquote"]:
            assert printed.evaluate(
                "kept => [...document.querySelectorAll(kept)].every(it => getComputedStyle(it).breakInside.startsWith('avoid'))",
                kept), kept
        for heading in ["h2", "h3"]:
            assert printed.evaluate(
                "heading => [...document.querySelectorAll(heading)].every(it => getComputedStyle(it).breakAfter.startsWith('avoid'))",
                heading), heading


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_print_leaves_out_what_only_a_screen_needs_and_is_dark_on_white(site, kind, printed):
    printed.goto(site.url(site.samples(kind)[0]))
    assert printed.evaluate("""() => [...document.querySelectorAll('nav, .skip, form, button, input, select')]
      .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 80))""") == []
    assert printed.locator("h1").is_visible()
    light = printed.evaluate("""() => [...document.querySelectorAll('body, main *')]
      .filter(it => it.checkVisibility() && it.textContent.trim()).filter(it => {
        const style = getComputedStyle(it);
        // On white paper. A colour that was mixed is given as parts of one.
        const sum = colour => {
          const parts = colour.match(/[\\d.]+/g).map(Number), whole = colour.startsWith('color(') ? 255 : 1;
          const share = parts[3] ?? 1;
          return parts.slice(0, 3).reduce((all, part) => all + part * whole * share + 255 * (1 - share), 0);
        };
        return sum(style.color) > 300 || sum(style.backgroundColor) < 600;
      }).map(it => it.outerHTML.slice(0, 80))""")
    assert light == []


def test_print_shows_the_addresses_of_the_sources(site, printed):
    shown = 0
    for path in site.samples("claim") + site.samples("source"):
        printed.goto(site.url(path))
        for link in printed.locator("a[href^=http]").all():
            address = link.get_attribute("href")
            if link.inner_text() == address:
                shown += 1
                assert link.is_visible(), f"{path}: {address}"
        cited = printed.locator(".sources li")
        assert all(item.is_visible() for item in cited.all()), path
    assert shown > 0
