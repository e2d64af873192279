"""What a new reader of the case wants to know is two clicks and a short scroll from the first page, or nearer."""

import json
import re
import subprocess

import pytest

from sites import REPOSITORY, program

MOST_CLICKS = 2
#: How far a reader may have to scroll in all, by the width of the window.
WINDOWS = {1280: (800, 1_500), 390: (844, 3_000)}
CLAIM = "claims/two-michaels/index.html"
#: How far the page must be scrolled until the whole element is seen, in its frame and below what stays at the top.
AWAY = """it => {
  const box = it.getBoundingClientRect(), far = (low, high, least, most) => low < least ? low - least : Math.max(0, high - most);
  const frame = it.closest('[role=region]')?.getBoundingClientRect();
  const inner = frame ? it.closest('tr').querySelector('th').getBoundingClientRect() : null;
  // A first column that stays covers what scrolls below it.
  const left = inner && !it.closest('th') ? inner.right : frame?.left ?? 0;
  const across = frame ? far(box.left, box.right, left, frame.right + 1) : 0;
  const above = Math.max(0, ...[...document.querySelectorAll('header, .years')].filter(head =>
    getComputedStyle(head).position === 'sticky' && !head.contains(it)).map(head => {
      const at = head.getBoundingClientRect();
      return at.top < 1 && at.bottom > 0 ? at.bottom : 0;
    }));
  return [across, far(box.top, box.bottom, Math.min(above, Math.max(0, innerHeight - box.height)), innerHeight)];
}"""
SCROLL = """(it, [across, down]) => {
  scrollBy(0, down);
  it.closest('[role=region]')?.scrollBy(across, 0);
}"""
SEEN = """it => {
  // Of a text that breaks, its first and last lines.
  const boxes = [...it.getClientRects()], inside = [boxes[0], boxes[boxes.length - 1]];
  return inside.every(box => {
    const found = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
    return found && (it.contains(found) || found.contains(it));
  });
}"""


class Reader:
    """Follows links by their words and scrolls, as a reader would, and counts how often and how far."""

    def __init__(self, page, site, width):
        self.page, self.site, self.clicks, self.scrolled = page, site, 0, 0
        height, self.most = WINDOWS[width]
        page.set_viewport_size({"width": width, "height": height})
        page.goto(site.url("index.html"))

    def sees(self, it):
        """Scrolls until it is seen, no further than needed."""
        it = it.first
        assert it.is_visible(), f"{it} is not on the page {self.page.url}"
        for _ in range(3):
            away = [round(pixels) for pixels in it.evaluate(AWAY)]
            if not any(away):
                break
            it.evaluate(SCROLL, away)
            self.scrolled += sum(map(abs, away))
        assert it.evaluate(SEEN), f"{it} is covered at {self.page.url}"
        assert self.scrolled <= self.most, f"this took {self.scrolled} pixels of scrolling"

    def reads(self, words, within=None):
        """Sees the smallest part of the page that has these words."""
        found = (within or self.page.locator("main")).get_by_text(words)
        self.sees(found)
        return found.first

    def follows(self, words, within=None):
        link = (within or self.page).get_by_role("link", name=words, exact=True).and_(self.page.locator(":visible")).first
        self.sees(link)
        link.click()
        self.page.wait_for_load_state()
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS, f"this took {self.clicks} clicks"

    @property
    def target(self):
        """The part of the page to which the last link led."""
        anchor = self.page.url.partition("#")[2]
        assert anchor, f"{self.page.url} names no place of the page"
        return self.page.locator(f"[id='{anchor}']")

    @property
    def point(self):
        return self.page.locator("section[data-status]", has=self.target)


@pytest.fixture(params=WINDOWS)
def reader(request, sites, page):
    return Reader(page, sites["own"], request.param)


@pytest.fixture(scope="module")
def record() -> dict:
    """What the case says, as its export has it."""
    done = subprocess.run([program(), "export", "json", "--source", REPOSITORY], capture_output=True, timeout=120)
    return json.loads(done.stdout)


def test_did_he_deny_it(reader):
    reader.follows("Was it denied?")
    reader.sees(reader.target.locator("h4"))
    reader.reads("Any suggestions otherwise are false and are attempts to mislead you", reader.target)
    reader.sees(reader.point.locator("[data-side=reply] > h3", has_text="Han Dong: denied"))
    # His other denials of the same point stand below it.
    reader.reads("What has been reported is false", reader.point.locator("[data-side=reply]"))


def test_who_has_not_answered(reader, record):
    silent = {"declined", "no response", "no immediate response", "pending"}
    statements = [it for claim in record["claims"] for part in [claim, *claim["points"]] for it in part["statements"]]
    open_requests = [it for it in statements if it["kind"] == "comment-request" and it["outcome"] in silent]
    names = {it["id"]: it["title"] for it in record["figures"]}
    asked = {names[figure] for it in open_requests for figure in it["to"] if figure in names}
    assert {"David Johnston", "Han Dong", "Global News"} <= asked
    reader.follows("Who has not answered?")
    requests = reader.page.locator("section", has=reader.page.get_by_role("heading", name="Requests for comment without an answer"))
    for name in sorted(asked):
        group = requests.locator("section", has=reader.page.get_by_role("heading", name=name, exact=True))
        reader.sees(group.locator("h3").first)
        reader.sees(group.locator("li b").first)
    told = requests.last.locator("[data-kind=comment-request]")
    assert told.count() >= len(open_requests)
    # Who answered others is not told as silent.
    for row in requests.locator("section", has=reader.page.get_by_role("heading", name="Han Dong", exact=True)).last.locator("li").all():
        assert "answered elsewhere" in row.inner_text()


def test_what_stood_on_1_april_2023(reader, record):
    points = next(it for it in record["claims"] if it["id"] == "two-michaels")["points"]
    stood = {it["id"]: [change["status"] for change in it["history"] if change["date"] <= "2023-04-01"] for it in points}
    assert stood["hold-off"][-1] == "contested" and not stood["summary-hearing"]
    reader.follows("What stood when?")
    column = [it.inner_text() for it in reader.page.locator(".record thead th").all()].index("27 Mar 2023")
    reader.sees(reader.page.locator(".record thead th").nth(column))
    for row in reader.page.locator(".record tbody tr").all():
        history = stood[row.locator("th a").get_attribute("href")[1:]]
        # The last word on that day or before it, and a shade from there to that day.
        told = row.locator("td i").evaluate_all(
            "(all, last) => all.filter(it => it.closest('td').cellIndex <= last).map(it => it.textContent)", column)
        assert told[-1:] == history[-1:]
        cell = row.locator("th, td").nth(column)
        assert bool(cell.get_attribute("class")) == bool(history)
        reader.sees(cell)
        if history:
            reader.sees(row.locator("i").nth(len(told) - 1))


def test_what_was_found(reader):
    reader.follows("What was found?")
    reader.sees(reader.target.locator("h4"))
    reader.reads("refutes the allegation", reader.target)
    assert "23 May 2023" in reader.target.inner_text() and "David Johnston" in reader.target.inner_text()
    final = reader.page.locator("#hogue-final")
    reader.reads("refutes the allegation", final)
    reader.reads("He did not suggest that the PRC extend their detention.", final)


def test_who_first_reported_it_and_who_passed_it_on(reader, record):
    reader.follows("Who first reported it, and who passed it on?")
    reader.reads(re.compile("as reported by Global News"), reader.target)
    origins = reader.point.locator(".origins")
    reader.reads(re.compile(
        r"1 origin: unnamed \(“two separate national-security sources”\), through Global News · 5 relays · "
        "no relay says that it verified it"), origins)
    point = next(it for claim in record["claims"] for it in claim["points"] if it["id"] == "hold-off")
    names = {it["id"]: it["title"] for it in record["figures"]}
    publishers = {it["id"]: names.get(it["publisher"], it["publisher"]) for it in record["sources"]}
    told = {publishers[cited["source"]] for it in point["statements"] if it["kind"] == "allegation" for cited in it["in"]}
    assert len(told - {"Global News"}) == point["relays"] == 5
    for outlet in told:
        reader.sees(origins.get_by_role("link", name=outlet, exact=True))


def test_who_are_the_sources(reader):
    # Who spoke, on the first page; what was read, a click away.
    reader.sees(reader.page.get_by_role("link", name=re.compile(r"two unnamed sources \(as reported by Global News\)")))
    reader.follows("Who are the sources?")
    reader.sees(reader.target.get_by_role("heading", name="Sources"))
    first = reader.target.get_by_role("listitem").first
    reader.sees(first)
    assert reader.target.get_by_role("listitem").count() == reader.page.locator("main li[id]").count() > 50
    assert first.get_by_role("link", name="record").is_visible()


def test_is_what_the_first_article_quotes_about_this_allegation(sites, page):
    page.goto(sites["own"].url("index.html"))
    page.get_by_role("link", name="Reading the article with which this dossier began").click()
    main = page.locator("main")
    assert "Both come from Dong's statement of 27 February 2023" in main.inner_text()
    assert "They are no part of his e-mail about the two Michaels" in main.inner_text()
    # The article's own page leads to both, and says what rests on it.
    main.get_by_role("link", name="The Epoch Times").first.click()
    assert "The Epoch Times" in page.locator("main").inner_text()
