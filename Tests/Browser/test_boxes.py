"""What is alleged, what is denied and what was found stand in three boxes of one size and one look."""

import pytest

from sites import expect_nothing

BOXES = """() => [...document.querySelectorAll('.three')].map(three => ({
  where: three.closest('section')?.querySelector('h2').textContent ?? document.querySelector('h1').textContent,
  boxes: [...three.children].map(it => {
    const {x, y, width, height} = it.getBoundingClientRect(), copy = it.cloneNode(true);
    // Numbers of sources stand only where the sources do.
    copy.querySelectorAll('sup').forEach(number => number.remove());
    return {heading: it.querySelector('h2')?.textContent ?? '', text: copy.textContent, x, y, width, height,
      look: [it, it.querySelector('h2')].map(one => {
        const {color, backgroundColor, border, font, padding} = getComputedStyle(one);
        return [color, backgroundColor, border, font, padding].join(' ');
      }).join(' | ')};
  }),
}))"""
REPLIES = {"Denied", "Admitted", "Reply"}
PAGES = [("own", "index.html"), ("own", "claims/two-michaels/index.html"), ("own", "claims/nomination-2019/index.html"),
         ("newsroom", "index.html"), ("newsroom", "claims/harbour/index.html"), ("newsroom", "claims/silent/index.html")]


def boxes(page, url):
    page.goto(url)
    found = page.evaluate(BOXES)
    assert found, f"{url} has no boxes"
    return found


@pytest.mark.parametrize("name, path", PAGES)
def test_each_claim_has_three_with_words_in_them(sites, name, path, page):
    for three in boxes(page, sites[name].url(path)):
        headings = [it["heading"] for it in three["boxes"]]
        assert headings[0] == "Alleged" and headings[1] in REPLIES and headings[2] == "Found", three["where"]
        # A box without a statement says that there is none.
        assert all(len(it["text"]) > len(it["heading"]) + 15 for it in three["boxes"]), three["where"]


@pytest.mark.parametrize("name, path", PAGES)
@pytest.mark.parametrize("width", [768, 1280])
def test_side_by_side_they_are_equally_wide_and_tall_and_begin_at_one_line(sites, name, path, width, page):
    page.set_viewport_size({"width": width, "height": 900})
    wrong = []
    for three in boxes(page, sites[name].url(path)):
        first, second, third = three["boxes"]
        for part in ["y", "width", "height"]:
            if max(it[part] for it in three["boxes"]) - min(it[part] for it in three["boxes"]) > 1:
                wrong.append(f"{three['where']}: {part}: {[it[part] for it in three['boxes']]}")
        gaps = [second["x"] - first["x"] - first["width"], third["x"] - second["x"] - second["width"]]
        if min(gaps) < 0 or abs(gaps[0] - gaps[1]) > 1:
            wrong.append(f"{three['where']}: the gaps are {gaps}")
    expect_nothing(wrong)


@pytest.mark.parametrize("name, path", PAGES)
def test_on_a_telephone_they_stand_in_order_and_are_equally_wide(sites, name, path, page):
    page.set_viewport_size({"width": 360, "height": 740})
    for three in boxes(page, sites[name].url(path)):
        tops = [it["y"] for it in three["boxes"]]
        assert tops == sorted(tops) and len(set(tops)) == 3, three["where"]
        assert len({(round(it["x"]), round(it["width"])) for it in three["boxes"]}) == 1, three["where"]


def test_no_box_looks_weightier_in_either_theme(sites, page):
    for theme in ["light", "dark"]:
        page.emulate_media(color_scheme=theme)
        for name, path in PAGES:
            for three in boxes(page, sites[name].url(path)):
                assert len({it["look"] for it in three["boxes"]}) == 1, f"{name} {path} {three['where']}"


def test_the_boxes_of_a_claim_are_above_the_fold_on_a_desk(sites, page):
    """The brief of the page: a reader gives it a minute. All three begin, with words in them, in the first window."""
    page.set_viewport_size({"width": 1280, "height": 900})
    [three] = boxes(page, sites["own"].url("claims/two-michaels/index.html"))
    assert all(it["y"] + it["height"] <= 900 for it in three["boxes"]), [it["y"] + it["height"] for it in three["boxes"]]


def test_home_and_claim_say_the_same_in_them(sites, page):
    site = sites["own"]
    home = {it["where"]: [box["text"] for box in it["boxes"]] for it in boxes(page, site.url("index.html"))}
    for path in site.of_kind("claim"):
        [three] = boxes(page, site.url(path))
        assert home[three["where"]] == [it["text"] for it in three["boxes"]], path
