"""A reader in Chromium who opens the search page of a site on disk, and what each of the reader's queries takes."""

import contextlib
import os
import random
import sys
from dataclasses import dataclass

import yaml
from playwright.sync_api import sync_playwright

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "Tests/Browser"))
from conftest import ARGUMENTS, CHROMIUM
from pathlib import Path
from search_index import Index
from search_terms import pieces
from searching import ANSWERED, UNANSWERED, answers
from sites import Site

#: What has to be found, however it is typed.
FOUND = ["démenti", "d'erreur", "配置文件", "Łukasz", "lukasz"]
#: Languages whose ignored words nobody looks for alone.
LANGUAGES = ["en", "fr", "zh"]
#: Presses Enter and says after how many milliseconds the results stand on the page.
ASK = """([words, unanswered]) => new Promise(resolve => {
    const found = document.querySelector("[data-found]"), status = found.querySelector("[role=status]");
    const field = document.querySelector("[data-search] [name=q]");
    status.textContent = unanswered;
    field.value = words;
    const began = performance.now();
    const observer = new MutationObserver(() => {
        if ([unanswered, found.dataset.searching].includes(status.textContent)) return;
        observer.disconnect();
        resolve(performance.now() - began);
    });
    observer.observe(status, {childList: true, characterData: true, subtree: true});
    field.form.requestSubmit();
})"""


@dataclass
class Looked:
    """What one query took: milliseconds, but for bytes and results."""

    words: str
    bytes: int
    #: How long the page's thread worked until the answer stood there: scripts, the index's own files among them, and layout.
    busy: float
    #: How long it took on the wall, with everything to be loaded from disk, and again with everything loaded.
    cold: float
    warm: float
    results: int


class Reader:
    def __init__(self, browser, folder, packed):
        self.page = browser.new_context().new_page()
        self.metrics = self.page.context.new_cdp_session(self.page)
        self.metrics.send("Performance.enable", {"timeDomain": "threadTicks"})  # of processor, whatever else runs
        self.site, self.packed = Site(Path(folder)), packed
        self.loaded = set()
        self.page.on("request", lambda request: "/search/data/" in request.url and self.loaded.add(request.url.rsplit("/", 1)[1]))

    def open(self):
        self.page.goto("about:blank")
        self.loaded.clear()
        self.page.goto(self.site.url("search/index.html", "disk"))
        self.page.wait_for_function("() => !document.querySelector('[data-search]').hidden")

    def worked(self):
        """How many milliseconds of processor the page's thread has worked."""
        metrics = {each["name"]: each["value"] for each in self.metrics.send("Performance.getMetrics")["metrics"]}
        return 1000 * metrics["TaskDuration"]

    def ask(self, words):
        return self.page.evaluate(ASK, [words, UNANSWERED])

    def finds(self, words):
        self.open()
        self.ask(words)
        return bool(answers(self.page))

    def look(self, words):
        self.open()
        before = self.worked()
        cold = self.ask(words)
        busy = self.worked() - before
        fetched, results = sum(self.packed[name] for name in self.loaded), sum(answers(self.page).values())
        self.ask("")
        return Looked(words, fetched, busy, cold, self.ask(words), results)

    def queries(self, count, seed):
        """One to three words in a row of a result, as its text has them; of a text without spaces two to four signs."""
        rows = [row for group in Index(self.site.root).rows.values() for row in group.values()]
        files = [Path(ROOT, f"templates/words/{language}.yml") for language in LANGUAGES]
        ignored = {word for file in files for word in yaml.safe_load(file.read_text(encoding="utf-8"))["search"]["ignored"].split()}
        chosen, chance = [], random.Random(seed)
        while len(chosen) < count:
            row = chance.choice(rows)
            # A point's link text says how it stands as well, which is no text of its own.
            keys = [key for key in "tqx" if key in row and (key != "t" or "c" not in row)]
            text = row[chance.choice(keys)] if keys else ""
            words = [(word, spaceless) for word, spaceless in pieces(text) if word not in ignored]
            if not words:
                continue
            start = chance.randrange(len(words))
            taken = words[start:start + chance.randint(1, 3)]
            if taken[0][1]:
                place = chance.randrange(len(taken[0][0]))
                taken = [(taken[0][0][place:place + chance.randint(2, 4)], True)]
            chosen.append(" ".join(word for word, spaceless in taken if not spaceless) if not taken[0][1] else taken[0][0])
        return chosen


@contextlib.contextmanager
def reader_of(folder, packed):
    """A reader of the site in the folder; the gzipped bytes of the files of its search are given by their names."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield Reader(browser, folder, packed)
        browser.close()
