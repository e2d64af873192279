"""Without scripts, and without style sheets, a page says the same in the same order."""

import pytest

from sites import MADE, expect_nothing

#: What only a script can do: tools that sort and filter a list, the search, and buttons that copy.
TOOLS = ".list-tools, [data-search], [data-found], [data-copy]"
#: Every text and every link that a reader sees, in order.
SHOWN = """(tools) => {
  const texts = [], links = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode;
    const words = at.data.replace(/\\s+/g, ' ').trim();
    if (words && at.parentElement.checkVisibility() && !at.parentElement.closest(tools)) texts.push(words);
  }
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.checkVisibility() && !link.closest(tools)) links.push(link.getAttribute('href'));
  }
  return {texts, links};
}"""
#: Where the document's parts lie, from the first to the last, and what of them stands above what is read before it.
MISPLACED = """() => {
  const wrong = [];
  let last = 0, before = '';
  for (const it of document.querySelectorAll('h1, h2, h3, h4, h5, h6, article, section, p, li, dt, dd, tr, svg')) {
    // Rows are read one below the other; what stands in a row, or within a picture, is read along it.
    if (!it.checkVisibility() || it.parentElement.closest('tr, svg')) continue;
    const top = it.getBoundingClientRect().top + scrollY;
    const words = it.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
    if (top < last - 2) wrong.push(`"${words}" stands above "${before}"`);
    last = top;
    before = words;
  }
  return wrong;
}"""
#: What a reader could press that would do nothing. The form in the header leads to the index from A to Z.
IDLE = """() => [...document.querySelectorAll('button, input, select, textarea, [hidden]')]
  .filter(it => it.checkVisibility() && !it.closest('form[action]')).map(it => it.outerHTML.slice(0, 80))"""
#: In which order the parts of each point are read.
PARTS_OF_POINTS = """() => [...document.querySelectorAll('section[data-status]')].map(point => [point.id,
  ...[...point.querySelectorAll('[data-kind]')].map(it =>
    it.closest('[data-side]')?.dataset.side ?? (it.dataset.kind === 'finding' ? 'finding' : 'else'))])"""
READ = ["allegation", "reply", "finding", "else"]


@pytest.fixture(scope="module")
def scriptless(browser):
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_without_scripts_every_text_and_every_link_is_there(site, kind, page, scriptless):
    url = site.url(site.samples(kind)[0])
    shown = []
    for tab in [page, scriptless]:
        tab.goto(url)
        shown.append(tab.evaluate(SHOWN, TOOLS))
    for part in ["texts", "links"]:
        assert shown[1][part] == shown[0][part]
    assert len(" ".join(shown[0]["texts"])) > 60 and len(shown[0]["links"]) > 5
    assert scriptless.evaluate(IDLE) == []
    assert scriptless.locator("noscript").count() == 0


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_without_style_sheets_a_page_reads_in_its_order(site, kind, page):
    path = site.samples(kind)[0]
    page.route("**/*.css", lambda route: route.abort())
    page.goto(site.url(path))
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "static"
    expect_nothing([f"{path}: {it}" for it in page.evaluate(MISPLACED)])
    # The first line leads past the menu; then stand the site, the page's own text, and what there is about the site.
    places = page.evaluate("""() => ['.skip', 'header', 'main', 'main h1', 'footer'].map(
      it => document.querySelector(`body > ${it}`).getBoundingClientRect().top)""")
    assert places == sorted(places)
    assert page.evaluate("() => [...document.querySelectorAll('[hidden]')].filter(it => it.checkVisibility()).length") == 0
    for point, *sides in page.evaluate(PARTS_OF_POINTS):
        assert sides == sorted(sides, key=READ.index), f"{path}#{point}: {sides}"
