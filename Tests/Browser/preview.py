"""`dossier serve` as a process, and a site that is edited while it runs."""

import re
import signal
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

from sites import CLOCK, build, program, write

BLOCK = re.compile(rb"<!--serve-->.*?<!--/serve-->", re.DOTALL)
POLICY = re.compile(
    rb"""(<meta http-equiv="Content-Security-Policy" content=")(script-src 'self'; )?connect-src 'self'; """)


class Preview:
    """A running preview of a site in a folder."""

    def __init__(self, folder: Path, *options: str, port: int = 0, before=None):
        self.folder = folder
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [program(), "serve", "--source", folder, "--port", str(port), "--clock", CLOCK, *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=before)
        for line in self.process.stdout:
            self.said.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:(\d+))(/\S*)", line):
                self.origin, self.port, self.root = found[1], int(found[2]), found[3]
                break
        else:
            raise AssertionError("the preview did not start:\n" + "".join(self.said))
        # What it says later must not fill the pipe.
        threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True).start()

    def url(self, path: str = "") -> str:
        return self.origin + self.root + path

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def stop(self, how: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(timeout=10)

    def close(self) -> None:
        with suppress(subprocess.TimeoutExpired):
            self.stop()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def without_preview(page: bytes) -> bytes:
    """The page as a build writes it."""
    return POLICY.sub(rb"\1", BLOCK.sub(b"", page))


def built_pages(folder: Path, destination: Path) -> dict[str, bytes]:
    """What a build of the same files writes, by the path of each page."""
    build(folder, destination)
    return {str(path.relative_to(destination)): path.read_bytes() for path in destination.rglob("*.html")}


def small_site(folder: Path) -> Path:
    """A site that is read in an instant."""
    return write(folder, {
        "dossier.yml": "title: A small site\nbase-url: https://small.example/\n",
        "content/figures/ana.md": "---\ntitle: Ana Ruiz\nkind: person\n---\n\nShe runs the harbour.\n",
    })
