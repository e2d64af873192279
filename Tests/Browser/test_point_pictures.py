"""The pictures of a point can be read in every window, by light and in the dark, and with the keyboard alone."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import build, expect_nothing, write
from test_accessibility import OPEN_ALL, RULES
from test_layout import LAYOUT

WIDTHS = [320, 360, 768, 1280]
PICTURES = ".life-line > svg, .origin-chain > svg"
# Every text of a picture with its box, its size on screen, and what stands behind it.
TEXTS = """() => [...document.querySelectorAll('.life-line > svg, .origin-chain > svg')].flatMap((svg, picture) => {
  const scale = svg.getScreenCTM().a;
  const edge = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    // Arabic families have high lines, of which other letters fill the middle alone.
    const spare = Math.max(0, box.height - 1.4 * size) / 2;
    return {
      picture, words: text.textContent.trim(), left: box.left, right: box.right, top: box.top + spare,
      bottom: box.bottom - spare, size, below: box.bottom - spare - edge.bottom,
    };
  });
})"""
# The boxes of the marks of each lane, and of what lies below them.
MARKS = """() => [...document.querySelectorAll('.life-line > svg')].flatMap((svg, picture) =>
  [...svg.querySelectorAll('a path')].map(path => {
    const box = path.getBoundingClientRect();
    return { picture, words: path.parentElement.textContent, left: box.left, right: box.right,
      top: box.top, bottom: box.bottom };
  }))"""
COLOURS = """() => {
  const behind = (element) => {
    const shape = element.matches('a > text') && element.parentElement.querySelector(':scope > path');
    if (shape) return getComputedStyle(shape).fill;
    const rect = element.closest('.origin-chain') && element.closest('svg').querySelector('rect');
    return rect ? getComputedStyle(rect).fill : getComputedStyle(document.body).backgroundColor;
  };
  return [...document.querySelectorAll('.life-line text, .origin-chain text, .origin-chain text a')].map(text =>
    [text.textContent.trim(), getComputedStyle(text).fill, behind(text)]);
}"""


def statement(word: str, by: str, date: str, *more: str) -> str:
    lines = [f"By: {by}", "In: [@daily; @weekly; @arabic]", f"Date: {date}", *more]
    return f"### {word}\n\n" + "\n".join(f"- {line}" for line in lines) + "\n\n"


def crowded_point(anchor: str, *statements: str) -> str:
    return f"## A point {{#{anchor}}}\n\nIt is so.\n\n" + "".join(statements)


ALLEGATION = statement("Allegation", "unnamed, two officials of the harbour office", "2023-03-01", "To: [[the-daily]]")
CLAIM = "---\ntitle: A crowded claim\nabout: [ann]\n---\n\n" + crowded_point(
    "busy", ALLEGATION,
    *[statement("Denial", "[[ann]]", f"2023-03-0{day}") for day in (1, 2, 3)],
    statement("Response", "[[ann]]", "2023"), statement("Admission", "[[ann]]", "2023-05"),
    statement("Finding", "[[court]]", "2024-02-03", "Effect: refutes"),
    statement("Finding", "[[audit]]", "2024-02-04", "Effect: indicates"),
    statement("Proceeding", "[[ann]]", "2024-02", "Stage: claim"),
    statement("Retraction", "[[the-daily]]", "2024-12-30"), statement("Context", "[[court]]", "2025"),
) + crowded_point(
    "crowd", ALLEGATION, *[statement("Denial", "[[ann]]", f"2023-{1 + day % 9:02}-11") for day in range(40)],
) + crowded_point("one-day", ALLEGATION, statement("Denial", "[[ann]]", "2023-03-01"))


def files(language: str) -> dict[str, str]:
    figures = {"ann": "Ann Lee", "court": "المحكمة العليا", "audit": "审计署"}
    sources = {"daily": "publisher: the-daily", "weekly": "publisher-name: The Weekly of a Very Long Name Indeed",
               "arabic": "publisher-name: إذاعة الميناء"}
    return {
        "dossier.yml": f"title: Pictures\nlanguage: {language}\nrules: {{no-request: off}}\n",
        "content/claims/crowded.md": CLAIM,
        "content/figures/the-daily.md": "---\ntitle: The Daily\nkind: outlet\n---\n",
        **{f"content/figures/{name}.md": f"---\ntitle: {title}\nkind: person\n---\n"
           for name, title in figures.items()},
        **{f"content/sources/{name}.md": f"---\ntitle: {name}\ntype: news-report\ndate: 2023-03-02\n{more}\n---\n"
           for name, more in sources.items()},
    }


@pytest.fixture(scope="module")
def pictures(sites, tmp_path_factory) -> list[str]:
    """The addresses of pages with such pictures: the case's own, and crowded ones in both directions."""
    addresses = [sites["own"].url(f"claims/{it}/index.html") for it in ["two-michaels", "nomination-2019"]]
    for language in ["en", "ar"]:
        folder = tmp_path_factory.mktemp(f"pictures-{language}")
        build(write(folder / "source", files(language)), folder / "site")
        addresses.append((folder / "site/claims/crowded/index.html").as_uri())
    return addresses


def overlapping(boxes) -> list[str]:
    wrong = []
    for index, one in enumerate(boxes):
        for other in boxes[index + 1:]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            # A line of text is some pixels higher than its letters.
            if one["picture"] == other["picture"] and across > 0.5 and down > 3:
                wrong.append(f"“{one['words']}” over “{other['words']}”")
    return wrong


@pytest.mark.parametrize("width", WIDTHS)
def test_words_and_marks_stand_apart_and_are_large_enough(pictures, width, page):
    wrong = []
    for url in pictures:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(url)
        assert page.locator(PICTURES).count() > 1
        texts, marks = page.evaluate(TEXTS), page.evaluate(MARKS)
        assert len(texts) > 20 and len(marks) > 5
        wrong += [f"{url}: {it}" for it in overlapping(texts) + overlapping(marks)]
        wrong += [f"{url}: “{it['words']}” has {it['size']} px" for it in texts if it["size"] < 11]
        wrong += [f"{url}: “{it['words']}” from {it['left']} to {it['right']}" for it in texts + marks
                  if it["left"] < 0 or it["right"] > width]
        wrong += [f"{url}: “{it['words']}” below its picture" for it in texts if it["below"] > 1]
    expect_nothing(wrong)


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_with_pictures_fit_the_window(pictures, width, page):
    wrong = []
    for url in pictures:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(url)
        page.evaluate(OPEN_ALL)
        wrong += [f"{url}: {it}" for it in page.evaluate(LAYOUT)["wrong"]]
    expect_nothing(wrong)


def test_each_mark_is_reached_by_the_keyboard_and_leads_to_its_statement(pictures, page):
    page.goto(pictures[0])
    marks = page.locator(".life-line").first.locator("a")
    assert marks.count() > 5
    for index in range(marks.count()):
        mark = marks.nth(index)
        mark.focus()
        if index:
            marks.nth(index - 1).focus()
            page.keyboard.press("Tab")
        focused = page.evaluate("""() => {
          const it = document.activeElement;
          return [it.getAttribute('href'), getComputedStyle(it).outlineStyle,
            getComputedStyle(it.querySelector('path')).strokeWidth];
        }""")
        assert focused[0] == mark.get_attribute("href")
        assert index == 0 or (focused[1] != "none" and focused[2] == "3px"), focused
        assert page.locator(f"[id='{focused[0][1:]}']").count() == 1
    page.keyboard.press("Enter")
    assert page.url.endswith(focused[0])


def test_a_mark_of_several_opens_the_table(pictures, page):
    page.goto(pictures[2])
    page.locator("#crowd .life-line a", has_text="×").first.click()
    page.wait_for_function("() => document.querySelector('#crowd details').open")
    assert page.locator("#crowd .dates tbody tr").count() == 41


def test_a_mark_is_named_by_its_number_and_what_it_is(pictures, page):
    page.goto(pictures[2])
    assert page.get_by_role("link", name=re.compile(r"^\d+\. Admission; Ann Lee; May 2023$")).count() == 1
    assert page.get_by_role("link", name="11. Context; المحكمة العليا; 2025").count() == 1
    assert page.get_by_role("group", name="Life line").count() == 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(pictures, theme, page):
    wrong = []
    for url in pictures:
        page.emulate_media(color_scheme=theme)
        page.goto(url)
        for words, ink, paper in page.evaluate(COLOURS):
            if contrast(ink, paper) < 4.5:
                wrong.append(f"“{words}”: {ink} on {paper}")
    expect_nothing(wrong)


@pytest.mark.parametrize("theme, width", [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_in_pages_with_pictures(pictures, theme, width, page):
    wrong = []
    for url in pictures:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(url)
        page.evaluate(OPEN_ALL)
        for rule in Axe().run(page, ".life-line, .history, .provenance", RULES).response["violations"]:
            wrong.append(f"{url}: {rule['id']}: {[node['target'] for node in rule['nodes']][:4]}")
    expect_nothing(wrong)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG computes it."""
    def luminance(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_claim_with_everything_stays_light(sites):
    page = Path(sites["own"].root / "claims/two-michaels/index.html")
    assert page.stat().st_size <= 260_000
