"""Each page's Content-Security-Policy: exactly what its own parts need, and a wall against anything else."""

from shutil import copytree

import pytest

from serving import serve
from sites import Site, expect_nothing

PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
REDIRECT = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"
#: What somebody would put into a page if a text were not escaped.
INJECTED = """<script>window.ran = 'a script'</script><img src="missing.png" onerror="window.ran = 'a handler'">
<a id="trap" href="javascript:window.ran = 'a link'">x</a><style>body { outline: 7px solid red }</style>
<p id="styled" style="position: fixed">x</p><img src="https://evil.example/seen.png">
<form action="https://evil.example/"><input></form><base href="https://evil.example/">"""


@pytest.mark.parametrize("name", ["own", "newsroom", "hostile", "hostile-prose"])
def test_every_page_has_exactly_this_policy_before_all_that_it_governs(sites, name):
    site, wrong = sites[name], []
    for path in site.pages:
        policy = REDIRECT if path in site.redirects else PAGE
        head = site.text(path).split("<title>")[0]
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        before = [line for line in head.split(meta)[0].split("\n") if line][3:]
        if meta not in head or any(not line.startswith("<meta ") for line in before):
            wrong.append(f"{path}: {head}")
    expect_nothing(wrong)


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_a_page_gets_its_style_and_images_under_its_policy(sites, origin, page):
    page.goto(sites["hostile-prose"].url("p000/index.html", origin))
    page.evaluate("document.querySelectorAll('img').forEach(it => it.loading = 'eager')")
    assert page.evaluate("Promise.all([...document.images].map(it => it.decode().then(() => it.naturalWidth)))") == [2]
    assert page.evaluate("document.styleSheets.length") == 2
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert page.complaints.console == []


def injected(site: Site, policy: bool) -> None:
    """Writes a page of the site with what an attacker would add, beside its own pages."""
    text = site.text("index.html").replace("<main", INJECTED + "<main", 1)
    if not policy:
        text = text.replace("Content-Security-Policy", "X-Nothing")
    (site.root / ("injected.html" if policy else "bare.html")).write_text(text, encoding="utf-8")


@pytest.fixture
def attacked(sites, tmp_path):
    """A copy of the sample: its own folder is shared with other tests."""
    sample = sites["newsroom"]
    site = Site(copytree(sample.root, tmp_path / "site"), sample.base, sample.source)
    for policy in (True, False):
        injected(site, policy)
    server = serve(site)
    yield site
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_what_is_injected_neither_runs_nor_loads(attacked, origin, page):
    page.goto(attacked.url("injected.html", origin))
    page.locator("#trap").dispatch_event("click")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).outlineWidth") != "7px"
    assert page.evaluate("getComputedStyle(document.querySelector('#styled')).position") == "static"
    assert page.evaluate("document.baseURI") == page.url
    # The request is told before it is blocked; it must not have got any further.
    assert not any("evil.example" in it and "csp" not in it for it in page.complaints.failures)
    # The site's own form may be sent, a foreign one may not.
    address = page.url
    page.evaluate("document.querySelector('form[action^=https]').submit()")
    page.wait_for_timeout(200)
    assert page.url == address
    told = " ".join(page.complaints.console)
    for word in ["script", "style", "img-src", "base-uri", "form-action"]:
        assert word in told, told


@pytest.mark.parametrize("origin", ["server", "disk"])
def test_without_the_policy_it_would(attacked, origin, page):
    page.goto(attacked.url("bare.html", origin))
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is not None
    assert page.evaluate("getComputedStyle(document.body).outlineWidth") == "7px"
    assert any("evil.example" in it for it in page.complaints.requests)
