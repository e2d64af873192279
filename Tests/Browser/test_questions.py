"""What a new reader of the case wants to know is three clicks from the first page, or fewer."""

import re

import pytest
from playwright.sync_api import expect

MOST_CLICKS = 3


class Reader:
    """Follows links by their words, as a reader would, and counts how many."""

    def __init__(self, page, site):
        self.page, self.clicks = page, 0
        page.goto(site.url("index.html"))

    def follow(self, words: str | re.Pattern, within=None):
        """The first link of these words that can be seen, in a part of the page or anywhere on it."""
        links = (within or self.page).get_by_role("link", name=words, exact=True)
        links.and_(self.page.locator(":visible")).first.click()
        self.count()

    def count(self):
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS, f"this took {self.clicks} clicks"

    @property
    def target(self):
        """The part of the page to which the last link led."""
        anchor = self.page.url.partition("#")[2]
        assert anchor, f"{self.page.url} names no place of the page"
        return self.page.locator(f"[id='{anchor}']")

    @property
    def main(self):
        return self.page.locator("main")


@pytest.fixture
def reader(sites, page):
    return Reader(page, sites["own"])


def overview_row(reader):
    """What the first page says about the claim itself."""
    return reader.page.get_by_role("row").filter(has_text="should hold off freeing").first


def test_did_he_deny_it_where_and_in_what_words(reader):
    reader.follow("Denial", overview_row(reader))
    expect(reader.target).to_contain_text("Han Dong")
    expect(reader.target).to_contain_text("e-mail to Global News")
    expect(reader.target).to_contain_text("Any suggestions otherwise are false and are attempts to mislead you")
    # His other denials of the same point stand beside it.
    side = reader.page.locator("section.point", has=reader.target).locator("[data-side=reply]")
    expect(side).to_contain_text("early release of the two Michaels is good")
    expect(side).to_contain_text("House of Commons")
    expect(side).to_contain_text("What has been reported is false")


def test_who_made_the_allegation_and_how_many_origins_has_it(reader):
    expect(overview_row(reader)).to_contain_text("two separate national-security sources")
    row = overview_row(reader).get_by_role("rowheader").get_by_role("link")
    row.click()
    reader.count()
    expect(reader.target).to_contain_text("unnamed: two separate national-security sources")
    assert reader.target.get_attribute("data-origins") == "1"
    expect(reader.target).to_contain_text(re.compile(
        r"1 origin: unnamed \(“two separate national-security sources”\), through Global News · \d+ relays? · "
        r"none says that it verified"))


def test_what_did_the_inquiry_find(reader):
    finding = overview_row(reader).get_by_role("listitem").filter(has_text="Marie-Josée Hogue")
    reader.follow("Finding", finding)
    expect(reader.target).to_contain_text("28 January 2025")
    expect(reader.target).to_contain_text("refutes the allegation")
    expect(reader.target).to_contain_text("He did not suggest that the PRC extend their detention.")


def test_who_has_not_answered(reader):
    reader.follow("Open questions")
    requests = reader.page.locator("[data-kind=comment-request]")
    expect(requests.filter(has_text="David Johnston")).to_contain_text("declined")
    expect(requests.filter(has_text="Mark Polley")).to_contain_text("no response")
    # Who answered others is not told as silent.
    for request in requests.filter(has_text="Han Dong").all():
        if "asked Han Dong" in request.inner_text():
            expect(request).to_contain_text("Han Dong answered elsewhere")
    assert not requests.locator(":text('refused')").count()


def test_what_was_known_on_1_april_2023(reader):
    overview_row(reader).get_by_role("rowheader").get_by_role("link").click()
    reader.count()
    fold = reader.target.get_by_text("The same as a table")
    fold.click()
    reader.count()
    rows = reader.target.locator("details tbody tr", has_text="Status from then on")
    changes = [(row.locator("time").first.inner_text(), row.locator("strong").inner_text()) for row in rows.all()]
    known = changes.index(("22 March 2023", "contested"))
    assert "May 2023" in changes[known + 1][0], changes


def test_what_had_been_said_by_1_april_2023(reader):
    reader.follow("Timeline")
    reader.follow(re.compile("^2023: "), reader.main)
    march = reader.page.get_by_role("heading", name="March", exact=True)
    year = reader.page.locator("section", has=reader.page.get_by_role("heading", name="2023", exact=True))
    expect(year.locator("section", has=march).first).to_contain_text("22 March 2023")


def test_is_what_the_first_article_quotes_about_this_allegation(reader):
    reader.follow("Reading the article with which this dossier began")
    expect(reader.main).to_contain_text("Both come from Dong's statement of 27 February 2023")
    expect(reader.main).to_contain_text("They are no part of his e-mail about the two Michaels")
    # The article's own page leads to both, and says what rests on it.
    reader.follow("The Epoch Times", reader.main)
    expect(reader.main).to_contain_text("The Epoch Times")
