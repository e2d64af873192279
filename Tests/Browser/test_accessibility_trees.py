"""What a screen reader gets of a claim and of a figure, held against golden trees that somebody has read."""

import os
from pathlib import Path

import pytest

from sites import REPOSITORY

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name, path", [
    ("claim", "claims/harbour/index.html"), ("figure", "figures/ann-lee/index.html")])
def test_a_page_tells_a_screen_reader_the_same_as_when_somebody_read_it(name, path, sites, page):
    page.goto(sites["newsroom"].url(path))
    found = page.locator("main").aria_snapshot() + "\n"
    golden = GOLDEN / f"{name}.yml"
    shown = golden.relative_to(REPOSITORY)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
        pytest.fail(f"{shown} was written anew: read it", pytrace=False)
    assert golden.is_file(), f"{shown} is missing: UPDATE_GOLDEN=1 writes it"
    assert found.split("\n") == golden.read_text(encoding="utf-8").split("\n"), (
        f"{shown} says otherwise; UPDATE_GOLDEN=1 writes it anew")
