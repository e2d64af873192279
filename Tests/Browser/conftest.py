"""What every test shares: the built sites, a server for each, and one browser for each worker."""

import fcntl
import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

import bidi_sample
import crowded_sample
import hostile_sample
import languages_sample
import lists_sample
import newsroom_sample
import search_sample
import timeline_sample
from hostile_payloads import HARMLESS, PAYLOADS
from serving import serve
from sites import REPOSITORY, Site, build, write

# The same engine as the whole browser, whose pictures are the same byte for byte, at half the work for each page.
CHROMIUM = "/usr/bin/chromium-headless-shell"
ARGUMENTS = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]

#: The files of each sample, and under what path it is served.
SAMPLES = {
    "newsroom": (newsroom_sample.FILES, newsroom_sample.BASE),
    "crowded": (crowded_sample.FILES, crowded_sample.BASE),
    "timeline": (timeline_sample.FILES, timeline_sample.BASE),
    "lists": (lists_sample.FILES, lists_sample.BASE),
    "hostile": (hostile_sample.files(PAYLOADS), "/"),
    "harmless": (hostile_sample.files(HARMLESS), "/"),
    "hostile-prose": (hostile_sample.prose_files(PAYLOADS), "/"),
    "turned": (bidi_sample.files(), "/"),
    "harmless-prose": (hostile_sample.prose_files(HARMLESS), "/"),
    **{name: (languages_sample.files(language), "/") for name, language in languages_sample.LANGUAGES.items()},
    **{name: (files, "/") for name, files in search_sample.SITES.items()},
}
#: The repository's own site as it is published: it has no address of its own.
ADDRESSED = ["--base-url", "https://dossier.example/"]
# The workers share the machine: what a page does by itself may take longer than the five seconds of the library.
expect.set_options(timeout=20_000)


class Sites(dict):
    """The repository's own site, without an address and with one, the samples, and the harmless twins of two, each of them built when it is first asked for.

    One worker builds it for all, and the others wait; each serves it itself.
    """

    def __init__(self, folder: Path):
        self.folder, self.servers = folder, []

    def __missing__(self, name: str) -> Site:
        files, base = SAMPLES.get(name, ({}, "/"))
        source = self.folder / f"{name}-source" if files else REPOSITORY
        with open(self.folder / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            # A build shows its folder when all is in it.
            if not (self.folder / name).exists():
                options = ADDRESSED if name == "addressed" else []
                build(write(source, files), self.folder / name, *options)
        self[name] = Site(self.folder / name, base, source, longest_only=name in languages_sample.LANGUAGES)
        self.servers.append(serve(self[name]))
        return self[name]


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    folder = tmp_path_factory.getbasetemp()
    # Each worker has a folder of its own in the one of all.
    folder = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "sites"
    folder.mkdir(exist_ok=True)
    sites = Sites(folder)
    yield sites
    for server in sites.servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["own", "newsroom"])
def site(request, sites):
    return sites[request.param]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Complaints:
    """What a browser had to say about a page."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def watch(self, page):
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.console.append(
            f"{message.type}: {message.text} ({message.location.get('url')})"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        # Who leaves a page early aborts what it was still loading: that is no fault of the page.
        page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED"
                or self.failures.append(f"{request.failure}: {request.url}"))
        page.on("response", lambda response: response.status < 400 or self.failures.append(
            f"{response.status}: {response.url}"))
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))


@pytest.fixture(scope="session")
def tab(browser):
    with browser.new_context() as context:
        tab = context.new_page()
        tab.complaints = Complaints()
        tab.complaints.watch(tab)
        yield tab


@pytest.fixture
def page(tab):
    """A page that remembers, in `page.complaints`, what went wrong and what it asked for.

    All tests share one: opening another for each would double the time that they take.
    """
    tab.goto("about:blank")
    tab.unroute_all()
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(media="screen", color_scheme="light")
    tab.complaints.__init__()
    return tab
