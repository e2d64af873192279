"""Who follows a link to a statement sees whose it is: its point's title stays in sight above it."""

import pytest

from sites import expect_nothing

WIDTHS = {360: 740, 768: 1024, 1280: 900}
ANCHORS = "() => [...document.querySelectorAll('main [data-kind][id]')].map(it => it.id)"
#: Why a reader who has been led to a statement does not see it with the title above it.
UNSEEN = """async anchor => {
  location.hash = anchor;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const statement = document.getElementById(anchor), line = statement.querySelector('h3, h4');
  const section = statement.closest('main section:has(> header)');
  const faults = [];
  const seen = (it, what) => {
    const box = it?.getClientRects()[0];
    if (!box) return faults.push(`${what} is not there`);
    if (box.top < -1 || box.bottom > innerHeight + 1) return faults.push(`${what} is out of the window, at ${Math.round(box.top)}`);
    const found = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
    if (!found || !(it.contains(found) || found.contains(it) && found.closest('header, article') === it.closest('header, article')))
      faults.push(`${what} is covered by ${found?.outerHTML.slice(0, 60)}`);
  };
  seen(section?.querySelector(':scope > header h2'), 'the title');
  seen(line, 'the statement');
  // Not only its first line.
  if (line.getBoundingClientRect().bottom > innerHeight * 0.8) faults.push('only its first line is in the window');
  return faults.map(fault => `#${anchor}: ${fault}`);
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name, path", [("own", "claims/two-michaels/index.html"), ("newsroom", "claims/harbour/index.html"),
                                        ("arabic", "claims/twelve/index.html")])
def test_a_statement_that_a_link_leads_to_is_seen_with_its_points_title(sites, name, path, width, page):
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    page.goto(sites[name].url(path))
    anchors = page.evaluate(ANCHORS)
    assert len(anchors) > (60 if name == "own" else 5)
    expect_nothing([f"{path} at {width}: {fault}" for anchor in anchors for fault in page.evaluate(UNSEEN, anchor)])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("anchor", ["email", "hogue-final", "settled"])
def test_the_same_where_the_page_is_opened_at_it(sites, anchor, width, page):
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    page.goto(sites["own"].url("claims/two-michaels/index.html") + f"#{anchor}")
    expect_nothing(page.evaluate(UNSEEN, anchor))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_title_stays_in_sight_through_all_of_a_point(sites, width, page):
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    page.goto(sites["own"].url("claims/two-michaels/index.html"))
    wrong = []
    for point in page.locator("section[data-status]").all():
        for part in [0.3, 0.6]:
            point.evaluate("(it, part) => scrollTo(0, it.getBoundingClientRect().top + scrollY + it.offsetHeight * part)", part)
            top = point.locator("> header").evaluate("it => it.getBoundingClientRect().top")
            if not -1 <= top <= 1:
                wrong.append(f"{point.get_attribute('id')} at {part}: its header is at {top}")
    expect_nothing(wrong)
