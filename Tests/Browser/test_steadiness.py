"""Nothing on a page moves while it loads or while somebody scrolls down."""

import pytest

from sites import MADE, expect_nothing

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
#: A thousandth is what a browser that rounds may report.
LEAST = 0.001


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_nothing_moves_while_a_page_loads(site, kind, page):
    wrong, path = [], site.samples(kind)[0]
    for width, height in {360: 740, 1280: 900}.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(site.url(path))
        moved = page.evaluate(MOVED)
        if sum(it[0] for it in moved) > LEAST:
            wrong += [f"{path} at {width}: {how_far:.4f}: {what}" for how_far, *what in moved]
    expect_nothing(wrong)


#: Where each element stands, the images themselves among them.
PLACES = """() => [...document.querySelectorAll('body, body *')].map(it => {
  const box = it.getBoundingClientRect();
  return [it.localName, box.x, box.y + scrollY, box.width, box.height].join(' ');
})"""


@pytest.mark.parametrize("path", ["about", "figures/ann-lee", "claims/harbour", "method"])
def test_an_image_that_comes_late_moves_nothing(sites, page, path):
    held, wrong = [], []
    for width, height in {360: 740, 1280: 900}.items():
        page.route("**/assets/**", lambda route: held.append(route))
        page.set_viewport_size({"width": width, "height": height})
        page.goto(sites["newsroom"].url(f"{path}/index.html"), wait_until="domcontentloaded")
        page.evaluate("[...document.images].forEach(it => { it.loading = 'eager'; })")
        before = page.evaluate(PLACES)
        assert not page.evaluate("[...document.images].some(it => it.complete)"), "the images are held back"
        page.route("**/assets/**", lambda route: route.continue_())
        while held:
            held.pop().continue_()
        page.wait_for_function("() => [...document.images].every(it => it.complete && it.naturalWidth > 0)")
        assert page.evaluate("document.images.length") > 1, "the page has an image and the publisher's logo"
        wrong += [f"{width}: {was} became {now}" for was, now in zip(before, page.evaluate(PLACES)) if was != now]
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
