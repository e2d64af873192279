"""What a reader of the case loads. Bytes are asserted; how long they take is not ours to say."""

import gzip
from pathlib import Path

from sites import expect_nothing

KB = 1024


def loaded(site, path, page) -> dict[str, bytes]:
    """All that a page loads from top to end, by its address."""
    page.complaints.__init__()
    page.goto(site.url(path))
    page.evaluate("() => { for (const image of document.images) image.loading = 'eager'; }")
    page.wait_for_load_state("networkidle")
    start = site.server + site.base
    return {url: (site.root / url.removeprefix(start)).read_bytes() for url in set(page.complaints.requests)}


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, compresslevel=9, mtime=0))


def test_a_claim_of_the_case_weighs_little_with_all_that_it_loads(sites, page):
    site, wrong = sites["own"], []
    for path in site.of_kind("claim"):
        files = loaded(site, path, page)
        kinds = {Path(url).suffix for url in files}
        assert {".html", ".css", ".js", ".svg"} <= kinds, f"{path} loads {sorted(files)}"
        small, raw = sum(map(zipped, files.values())), sum(map(len, files.values()))
        if small > 60 * KB or raw > 375 * KB:
            parts = ", ".join(f"{Path(url).name} {zipped(content)}" for url, content in sorted(files.items()))
            wrong.append(f"{path}: {small} bytes zipped, {raw} raw: {parts}")
    expect_nothing(wrong)


def test_all_scripts_of_a_site_together_are_small(sites):
    scripts = list(sites["own"].root.rglob("*.js"))
    assert 0 < sum(zipped(script.read_bytes()) for script in scripts) < 10 * KB
