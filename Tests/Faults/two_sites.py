"""Two versions of one site, which builds alternate between, and what each must come to."""

import os
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
# The program under test: `DOSSIER`, else the release build of this repository.
PROGRAM = REPOSITORY / os.environ.get("DOSSIER", ".build/release/dossier")
#: How many times as much is done as in `make test`.
ROUNDS = float(os.environ.get("ROUNDS", "1"))


@dataclass(frozen=True)
class Version:
    source: Path
    #: Every file of the site that it makes, by its path.
    files: dict[str, bytes]

    def command(self, destination: Path, *more: str) -> list[str]:
        return [str(PROGRAM), "build", "-q", "--source", str(self.source),
                "--destination", str(destination), "--jobs", "2", *more]

    def build(self, destination: Path, **options) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(destination), capture_output=True, text=True,
                              timeout=120, **options)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder; a link, a pipe or an empty folder is there too, as what it is."""
    found = {}
    for path in sorted(folder.rglob("*")):
        kind = stat.S_IFMT(path.lstat().st_mode)
        if kind == stat.S_IFREG:
            found[str(path.relative_to(folder))] = path.read_bytes()
        elif kind != stat.S_IFDIR:
            found[str(path.relative_to(folder))] = b"<link or other>"
        elif not any(path.iterdir()):
            found[str(path.relative_to(folder))] = b"<empty folder>"
    return found


def make(folder: Path, name: str, pages: int = 24) -> Version:
    """The version `one` or `other`: some pages are in both, some changed, some in one alone."""
    source = folder / name
    for path, text in texts(name, pages).items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    empty = Version(source, {})
    done = empty.build(folder / f"{name}-built")
    assert done.returncode == 0, done.stderr
    return Version(source, files(folder / f"{name}-built"))


def texts(name: str, pages: int) -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {
        "dossier.yml": "title: The harbour record\nbase-url: https://record.example/\n"}
    for number in range(pages):
        words = "She runs the harbour.\n\n" * 40 if number % 2 else f"As {name} has it."
        found[f"content/figures/person-{number}.md"] = (
            f"---\ntitle: Person {number}\nkind: person\n---\n{words}\n")
    for number in range(pages // 2):
        # A page of one version is a folder of the other.
        found[f"content/pages/{name}-{number}.md"] = (
            f"---\ntitle: Page {number}\nredirects: [/moved/{number}{'/x' * (name == 'one')}]\n---\n"
            f"Only in {name}.\n")
    found["content/static/large.bin"] = name.encode() * 30_000
    found["content/static/same.bin"] = b"same" * 20_000
    found[f"content/static/only-{name}.txt"] = name
    # A file here is a folder there.
    found["content/static/" + ("turns" if name == "one" else "turns/into/a-folder")] = "x"
    return found
