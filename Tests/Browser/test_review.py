"""The private page on a claim, which dossier review makes: it needs nothing beside it and can be read anywhere."""

import json
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import CLOCK, expect_nothing, program
from test_accessibility import RULES
from test_nu import CHECKER

CLAIMS = {"own": "two-michaels", "newsroom": None}


@pytest.fixture(scope="module", params=CLAIMS)
def review(request, sites, tmp_path_factory):
    source = sites[request.param].source
    claim = CLAIMS[request.param] or sorted(file.stem for file in (source / "content/claims").rglob("*.md"))[0]
    file = tmp_path_factory.mktemp("review") / "review.html"
    done = subprocess.run(
        [program(), "review", claim, "--source", source, "--output", file, "--clock", CLOCK],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return file


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_screen_and_loads_nothing(review, width, page):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(review.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.complaints.requests == [review.as_uri()]
    assert page.complaints.console == []


def test_it_can_be_read_with_other_means(review, page):
    page.goto(review.as_uri())
    wrong = []
    for theme, width in {"light": 1280, "dark": 360}.items():
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 800})
        for rule in Axe().run(page, options=RULES).response["violations"]:
            wrong.append(f"{theme}: {rule['id']}: {rule['nodes'][0]['target']}")
    expect_nothing(wrong)


def test_the_checker_passes_it(review):
    done = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", review],
        capture_output=True, text=True, timeout=300)
    # The checker is of June 2020, and its CSS older still: it does not know logical properties.
    known = [it for it in json.loads(done.stdout)["messages"] if not it["message"].endswith("” doesn't exist.")]
    expect_nothing([f"{it['message']}: {it.get('extract', '')}" for it in known])


def test_what_the_lawyer_has_considered_can_be_ticked(review, page):
    page.goto(review.as_uri())
    boxes = page.get_by_role("checkbox")
    assert boxes.count() == 8
    boxes.first.check()
    assert boxes.first.is_checked()
