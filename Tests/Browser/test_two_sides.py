"""An allegation and its reply get the same place: side by side, of one width, the allegation first."""

import re

import pytest

STATUSES = {
    "admitted", "findings conflict", "refuted by finding", "no evidence found",
    "indicated, not established", "supported by finding", "withdrawn", "contested", "alleged"}
REPLIES = {"answered", "declined", "no response", "no request on record"}
REPLY_KINDS = {"denial", "admission", "partial-admission", "response"}
BELOW = {"finding", "proceeding", "retraction", "correction", "context", "comment-request"} | REPLY_KINDS
POINTS = """() => [...document.querySelectorAll('section[data-status]')].map(point => ({
  id: point.id, data: {...point.dataset},
  sides: [...point.querySelectorAll('[data-side]')].map(side => ({
    side: side.dataset.side,
    box: side.getBoundingClientRect().toJSON(),
    label: side.querySelector('h3')?.innerText ?? '',
    text: side.innerText,
    kinds: [...side.querySelectorAll('[data-kind]')].map(it => it.dataset.kind),
  })),
  outside: [...point.querySelectorAll('[data-kind]')].filter(it => !it.closest('[data-side]'))
    .map(it => it.dataset.kind),
}))"""


@pytest.fixture(params=["own", "newsroom"])
def claims(request, sites):
    site = sites[request.param]
    return [site.url(path) for path in site.of_kind("claim")]


def points(page, url, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(url)
    found = page.evaluate(POINTS)
    assert found, f"{url} has no point"
    return found


def test_each_point_has_one_allegation_side_and_one_reply_side(claims, page):
    for url in claims:
        for point in points(page, url, 1280):
            where = f"{url}#{point['id']}"
            assert [side["side"] for side in point["sides"]] == ["allegation", "reply"], where
            allegation, reply = point["sides"]
            assert set(allegation["kinds"]) == {"allegation"}, where
            assert set(reply["kinds"]) <= REPLY_KINDS, where
            assert set(point["outside"]) <= BELOW, where
            for side in point["sides"]:
                label, text = side["label"].strip(), side["text"].strip()
                assert label and len(text) > len(label) + 5, f"{where}: the {side['side']} side says nothing"


def test_each_point_carries_what_was_derived(claims, page):
    for url in claims:
        for point in points(page, url, 1280):
            data, where = point["data"], f"{url}#{point['id']}"
            assert point["id"] and data["status"] in STATUSES and data["reply"] in REPLIES, where
            assert re.fullmatch(r"\d+", data["origins"]) and re.fullmatch(r"\d+", data["relays"]), where
            for day in ("since", "asOf"):
                assert re.fullmatch(r"\d{4}(-\d\d){0,2}", data[day]), f"{where}: {day} is {data[day]}"


def test_the_sample_says_what_its_editor_recorded(sites, page):
    site = sites["newsroom"]
    found = points(page, site.url("claims/harbour/index.html"), 1280)
    assert [(it["id"], it["data"]["status"], it["data"]["reply"]) for it in found] == [
        ("money", "no evidence found", "answered"),
        ("met", "admitted", "answered"),
        ("layla-paid", "alleged", "no response"),
        ("minutes", "contested", "answered"),
    ]
    assert [side["kinds"] for it in found for side in it["sides"][1:]] == [
        ["denial"], ["admission"], [], ["denial"]]
    for anchor in ["money-allegation", "letter", "audit", "admitted", "requests", "complaint"]:
        assert page.locator(f"#{anchor}").count() == 1, anchor
    assert page.locator("#audit").get_attribute("data-kind") == "finding"
    assert page.locator("[data-kind=comment-request]").count() == 1
    silent = points(page, site.url("claims/silent/index.html"), 1280)
    assert silent[0]["data"]["reply"] == "no request on record" and silent[0]["sides"][1]["kinds"] == []


def test_on_a_desk_the_sides_stand_next_to_each_other_and_are_equally_wide(claims, page):
    for url in claims:
        for point in points(page, url, 1280):
            left, right = (side["box"] for side in point["sides"])
            where = f"{url}#{point['id']}"
            assert abs(left["width"] - right["width"]) <= 1 and left["width"] > 300, where
            assert abs(left["top"] - right["top"]) <= 1, where
            assert left["right"] <= right["left"], where


def test_on_a_telephone_the_allegation_stands_above_its_reply(claims, page):
    for url in claims:
        for point in points(page, url, 360):
            above, below = (side["box"] for side in point["sides"])
            where = f"{url}#{point['id']}"
            assert above["bottom"] <= below["top"] and below["top"] - above["bottom"] < 80, where
            assert abs(above["left"] - below["left"]) <= 1 and abs(above["width"] - below["width"]) <= 1, where
            assert above["width"] > 280, where


def test_neither_side_looks_weightier(claims, page):
    for url in claims:
        page.goto(url)
        looks = page.evaluate("""() => [...document.querySelectorAll('[data-side]')].map(side =>
          [side, side.querySelector('h3')].map(it => {
            const style = getComputedStyle(it);
            return [style.color, style.backgroundColor, style.border, style.font, style.padding].join(' ');
          }).join(' | '))""")
        assert len(set(looks)) == 1, f"{url}: {set(looks)}"


def test_without_the_style_sheet_a_point_reads_allegation_reply_findings(claims, page):
    page.route("**/*.css", lambda route: route.abort())
    for url in claims:
        for point in points(page, url, 1280):
            where = f"{url}#{point['id']}"
            tops = [side["box"]["top"] for side in point["sides"]]
            assert tops[0] < tops[1], where
        below = page.evaluate("""() => [...document.querySelectorAll('section[data-status]')].flatMap(point => {
          const end = point.querySelector('[data-side=reply]').getBoundingClientRect().bottom;
          return [...point.querySelectorAll('[data-kind]')].filter(it => !it.closest('[data-side]'))
            .filter(it => it.getBoundingClientRect().top < end).map(it => point.id + ' ' + it.dataset.kind);
        })""")
        assert not below, f"{url}: {below}"
