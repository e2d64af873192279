"""The pages of the manual, as man(1) shows them."""

import shutil
import subprocess

import pytest

from dossier import run


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("manual")
    run("manual", folder, check=True)
    return sorted(folder.iterdir())


def shown(page):
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    return subprocess.run(
        ["groff", "-man", "-Tutf8", "-K", "utf8", "-ww", "-rHY=0", "-P-cbou", page],
        text=True, capture_output=True)


def test_no_page_has_a_mistake(pages):
    assert {"dossier.1", "dossier-build.1", "dossier-export-json.1"} <= {page.name for page in pages}
    for page in pages:
        outcome = shown(page)
        assert (outcome.returncode, outcome.stderr) == (0, ""), page.name


def test_signs_and_examples_are_shown_as_they_are_typed(pages):
    text = shown(next(page for page in pages if page.name == "dossier-check.1")).stdout
    assert "dossier check --format sarif > dossier.sarif\n" in text
    assert "--color when" in text
    text = shown(next(page for page in pages if page.name == "dossier-build.1")).stdout
    assert "dossier build --base-url https://dossier.example/\n" in text
