"""The sheets that come out of a printer: numbered and complete, and each point's two sides on the same one."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from sites import expect_nothing

CLAIMS = [("own", "claims/two-michaels"), ("own", "claims/nomination-2019"), ("newsroom", "claims/harbour"),
          ("french", "claims/twelve")]
#: Writes a mark at the beginning and at the end of both sides of each point, by which they are found on the sheets.
MARK = """() => [...document.querySelectorAll('section[data-status]')].forEach((point, n) => {
  for (const side of point.querySelectorAll('[data-side]')) {
    const letter = side.dataset.side === 'allegation' ? 'A' : 'R';
    side.querySelector('h3').append(` Q${letter}${n}Q`);
    const texts = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode();
    while (texts.nextNode()) if (texts.currentNode.data.trim()) last = texts.currentNode;
    last.data += ` Z${letter}${n}Z`;
  }
})"""
HEIGHTS = """() => [...document.querySelectorAll('section[data-status]')].map(point => Math.max(
  ...[...point.querySelectorAll('[data-side]')].map(side => side.offsetHeight)))"""
#: What a reader must not lose: quotations, the editor's notes, findings.
SAID = "() => [...document.querySelectorAll('main :is(blockquote, .notes, article)')].map(it => it.textContent)"
ADDRESSES = """() => [...document.querySelectorAll('.sources a[href^=http]')].map(it => it.getAttribute('href'))"""
#: A sheet holds at least so much, in the browser's pixels: A4, of which some goes to its edges.
SHEET = 800


def printed(page) -> PdfReader:
    page.emulate_media(media="print")
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def sheets(page) -> list[str]:
    """The text of each sheet, without its blanks."""
    return ["".join(sheet.extract_text().split()) for sheet in printed(page).pages]


@pytest.fixture(params=CLAIMS, ids=lambda it: it[1])
def claim(request, sites, page):
    """A claim, as it is shown before somebody prints it."""
    name, folder = request.param
    page.goto(sites[name].url(f"{folder}/index.html"))
    return page


def words(text: str) -> str:
    """Letters and digits alone; a sheet may have two letters in one sign, as in “ﬁ”."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFKC", text)))


def test_both_sides_of_a_point_begin_on_one_sheet_and_stay_there_where_they_fit(claim):
    claim.evaluate(MARK)
    claim.emulate_media(media="print")
    claim.set_viewport_size({"width": 670, "height": 900})
    heights = claim.evaluate(HEIGHTS)
    texts, wrong = sheets(claim), []
    for n, height in enumerate(heights):
        on = {mark: next(number for number, text in enumerate(texts, 1) if mark in text)
              for mark in [f"QA{n}Q", f"QR{n}Q", f"ZA{n}Z", f"ZR{n}Z"]}
        begin, end = set(list(on.values())[:2]), set(on.values())
        if len(begin) > 1 or height < SHEET and len(end) > 1:
            wrong.append(f"point {n + 1}, {height}px tall: {on}")
    expect_nothing(wrong)
    assert heights and any(height < SHEET for height in heights)


def test_no_sheet_but_the_last_is_half_empty(claim):
    """Of each sheet, how far down its text goes: an A4 sheet is 842 points tall, and its number stands below the text."""
    lowest = []
    for sheet in printed(claim).pages:
        heights = []

        def keep(text, turned, at, *_):
            height = turned[1] * at[4] + turned[3] * at[5] + turned[5]
            if text.strip() and height > 57:
                heights.append(height)

        sheet.extract_text(visitor_text=keep)
        lowest.append(round(min(heights, default=842)))
    expect_nothing([f"sheet {number} ends {height} points above its edge"
                    for number, height in enumerate(lowest[:-1], 1) if height > 842 / 2])


def test_every_sheet_has_its_number(claim):
    reader = printed(claim)
    assert len(reader.pages) > 1
    for number, sheet in enumerate(reader.pages, 1):
        below = []

        def keep(text, turned, at, *_):
            # The lowest two centimetres are the sheet's edge.
            if 0 < turned[1] * at[4] + turned[3] * at[5] + turned[5] < 57:
                below.append(text)

        sheet.extract_text(visitor_text=keep)
        assert re.search(rf"(?<!\d){number}(?!\d)", "".join(below)), f"sheet {number} ends with {below}"


def test_the_addresses_of_the_sources_are_on_paper(claim):
    expected = claim.evaluate(ADDRESSES)
    assert expected
    text = words("".join(sheets(claim)))
    expect_nothing([it for it in expected if words(it) not in text])


def test_what_is_said_is_on_paper_to_its_end(claim):
    claim.emulate_media(media="print")
    expected = claim.evaluate(SAID)
    assert len(expected) > 3
    text = words("".join(sheets(claim)))
    # A sheet may end within a longer piece. Arabic is read out of paper by its shapes, not by its letters.
    ends = [(it, words(it)[-15:]) for it in expected if not re.search("[\u0600-\u06ff]", it)]
    expect_nothing([it for it, end in ends if end not in text])
