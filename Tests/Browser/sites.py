"""Built sites: how they are made, and which of their pages stand for each kind."""

import os
import subprocess
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
# The newest date that any sample names lies before it.
CLOCK = "2026-06-01T00:00:00Z"

#: The kinds of which a site has one page, and where it stands. A new one needs a line here, and is tested throughout.
SINGLE = {
    "home": "index.html",
    **{kind: f"{kind}/index.html" for kind in ["claims", "figures", "sources", "events", "timeline", "network", "open-questions", "search", "vocabulary"]},
    "not-found": "404.html",
}
KINDS = [*SINGLE, "claim", "figure", "source", "event", "page"]
# What only a site has that is too large for single pages: lists of parts, and the parts.
PARTS = ["cut-list", "list-part", "cut-figure", "figure-part"]
LANGUAGES = ["french", "arabic", "chinese"]
# What differs with the language; lists and the like are the same in all. French has no letters or direction of its own.
TELLING = ["home", "timeline", "network", "open-questions", "search", "claim", "figure"]
# Every kind of page in a site that has it.
PAGES = (
    # The case has no address, and so no page on structured data.
    [(site, kind) for site in ["own", "newsroom"] for kind in KINDS if (site, kind) != ("own", "vocabulary")]
    + [(site, kind) for site in ["arabic", "chinese"] for kind in TELLING]
    + [("french", "claim")]
    + [("crowded", kind) for kind in PARTS])
# What pages are made of is the same in every language: each kind once more in those that are written alike, and once
# from right to left.
MADE = [(site, kind) for site, kind in PAGES if site not in LANGUAGES] + [("arabic", "claim")]


def read_once(names):
    """Sites whose parsed pages many tests look at: one worker does all of them, and parses each page once."""
    return [pytest.param(name, marks=pytest.mark.xdist_group(f"documents of {name}")) for name in names]


def expect_nothing(wrong: list[str]) -> None:
    """Fails with every fault that was found, one a line."""
    if wrong:
        shown = "\n".join(wrong[:25])
        pytest.fail(f"{len(wrong)} faults:\n{shown}", pytrace=False)


def program() -> Path:
    """The program under test: `DOSSIER`, else the release build of this repository."""
    return REPOSITORY / os.environ.get("DOSSIER", ".build/release/dossier")


def build(source: Path, destination: Path, *options: str) -> None:
    arguments = [program(), "build", "--quiet", "--clock", CLOCK]
    if source == REPOSITORY:
        arguments = [program(), "build", "--quiet", *options]
    done = subprocess.run(
        [*arguments, "--source", source, "--destination", destination],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{source} could not be built:\n{done.stderr}"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Writes a sample site's files, given by their paths."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@dataclass
class Site:
    """A site in a folder, and under an address of a local server."""

    root: Path
    #: The path under which a server serves it; it begins and ends with a slash.
    base: str = "/"
    #: The folder that it was built from.
    source: Path = REPOSITORY
    #: Whether the longest page of a kind stands for it alone.
    longest_only: bool = False
    server: str = field(default="", compare=False)

    @cached_property
    def pages(self) -> list[str]:
        return sorted(str(path.relative_to(self.root)) for path in self.root.rglob("*.html"))

    @cached_property
    def redirects(self) -> set[str]:
        return {path for path in self.pages if '<meta http-equiv="refresh"' in self.text(path)}

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def of_kind(self, kind: str) -> list[str]:
        """Every page of a kind."""
        if kind in PARTS:
            return self.of_parts(kind)
        if kind in SINGLE:
            return [SINGLE[kind]]
        if kind == "page":
            written = {f"{file.stem}/index.html" for file in (self.source / "content/pages").rglob("*.md")}
            return [path for path in self.pages if path in written]
        return [
            path for path in self.pages
            if path.startswith(f"{kind}s/") and path.count("/") == 2 and "/_" not in path
            and path not in self.redirects]

    def of_parts(self, kind: str) -> list[str]:
        """The lists and figures that are cut into parts, or the parts."""
        parts = [
            path for path in self.pages
            if "/_" in path and path.startswith("figures/") == ("figure" in kind)]
        return parts if kind.endswith("part") else sorted({path.split("/_")[0] + "/index.html" for path in parts})

    def samples(self, kind: str) -> list[str]:
        """The longest and the shortest page of a kind: where pages break first."""
        paths = sorted(self.of_kind(kind), key=lambda path: len(self.text(path)))
        assert paths, f"the site has no page of the kind {kind}"
        return [paths[-1]] if self.longest_only else list(dict.fromkeys([paths[-1], paths[0]]))

    def url(self, path: str, origin: str = "server") -> str:
        if origin == "disk":
            return (self.root / path).as_uri()
        # A server shows the page for what is missing in place of pages at any depth.
        if path == "404.html":
            path = "404.html" if self.base == "/" else "figures/nobody/at/all.html"
        return f"{self.server}{self.base}{path}"
