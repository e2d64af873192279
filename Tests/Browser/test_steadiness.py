"""Nothing on a page moves while it loads or while somebody scrolls down."""

import re

import pytest

from sites import PAGES, expect_nothing

#: What has moved since the page began to load, after a walk from its top to its end: how far, and what.
MOVED = """async () => {
  const moved = [];
  const watch = entries => moved.push(...entries.map(it => [it.value, ...it.sources.map(
    source => source.node?.outerHTML?.slice(0, 80) ?? source.node?.textContent?.slice(0, 80) ?? '')]));
  const observer = new PerformanceObserver(list => watch(list.getEntries()));
  observer.observe({type: 'layout-shift', buffered: true});
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const step = Math.max(innerHeight, document.documentElement.scrollHeight / 8);
  for (let at = 0; at < document.documentElement.scrollHeight; at += step) { scrollTo(0, at); await frame(); }
  await Promise.all([...document.images].map(it => it.decode().catch(() => {})));
  await frame();
  watch(observer.takeRecords());
  return moved;
}"""
IMAGE = re.compile("<img [^>]*>")
#: A thousandth is what a browser that rounds may report.
LEAST = 0.001


@pytest.mark.parametrize("site, kind", PAGES, indirect=["site"])
def test_nothing_moves_while_a_page_loads(site, kind, page):
    wrong, path = [], site.samples(kind)[0]
    # No page says how large an editor's image is, so that one which comes late moves what stands below it: all but these.
    plain = IMAGE.sub("", site.text(path))
    page.route(lambda url: url == site.url(path), lambda route: route.fulfill(
        body=plain, content_type="text/html; charset=utf-8"))
    for width, height in {360: 740, 1280: 900}.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(site.url(path))
        moved = page.evaluate(MOVED)
        if sum(it[0] for it in moved) > LEAST:
            wrong += [f"{path} at {width}: {how_far:.4f}: {what}" for how_far, *what in moved]
    expect_nothing(wrong)


def test_what_moves_is_seen(sites, page):
    page.goto(sites["newsroom"].url("claims/harbour/index.html"))
    page.evaluate("""() => new Promise(done => setTimeout(() => {
      const late = document.createElement('p');
      late.append('Late. '.repeat(900));
      document.querySelector('main').prepend(late);
      requestAnimationFrame(() => setTimeout(done));
    }, 50))""")
    assert sum(it[0] for it in page.evaluate(MOVED)) > LEAST
