"""What a person sees on a terminal: a screen is made, and what the program writes on it is read."""

import os
import pty
import re
import subprocess
import time

from dossier import PROGRAM

SITE = {
    "dossier.yml": "title: A\nbase-url: https://a.example/\n",
    "content/pages/a.md": "---\ntitle: A\n---\n\n[[nobody]]\n",
}


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def seen(folder, *words, **variables):
    """What the program writes to a terminal on which its messages go, and what goes to a pipe."""
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    screen, end = pty.openpty()
    program = subprocess.Popen(
        [PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end,
        env=environment | {"TERM": "xterm"} | variables)
    os.close(end)
    text = b""
    while True:
        try:
            part = os.read(screen, 1 << 16)
        except OSError:
            break
        if not part:
            break
        text += part
    os.close(screen)
    output = program.stdout.read().decode()
    program.wait()
    return text.decode(), output


def test_messages_are_coloured_on_a_terminal_alone(tmp_path):
    write(tmp_path, SITE)
    text, output = seen(tmp_path, "check")
    assert "\x1b[1;31merror\x1b[0m: " in text
    assert "\x1b[1;32m^\x1b[0m" in text
    assert output == "1 error\n"


def test_no_color_and_a_dumb_terminal_are_heeded(tmp_path):
    write(tmp_path, SITE)
    assert "\x1b" not in seen(tmp_path, "check", NO_COLOR="1")[0]
    assert "\x1b" not in seen(tmp_path, "check", TERM="dumb")[0]
    assert "\x1b" not in seen(tmp_path, "check", "--color", "never")[0]
    assert "\x1b[" in seen(tmp_path, "check", NO_COLOR="")[0]
    assert "\x1b[" in seen(tmp_path, "check", "--color", "always", NO_COLOR="1")[0]


def large(folder):
    """A site that takes more than a second, however quick the machine is: more is added until it does."""
    write(folder, {"dossier.yml": SITE["dossier.yml"]})
    text = "\n\n".join(f"Words and *more* of [them](https://b.example/{n})." for n in range(400))
    count = 10
    while True:
        write(folder, {
            f"content/pages/page-{n}.md": f"---\ntitle: Page {n}\n---\n\n{text}\n"
            for n in range(count)})
        start = time.monotonic()
        subprocess.run([PROGRAM, "check", "-j", "1"], cwd=folder, check=True, capture_output=True)
        if time.monotonic() - start > 2.5:
            return
        count *= 2


def test_a_progress_line_shows_on_a_terminal_and_is_gone_at_the_end(tmp_path):
    large(tmp_path)
    text, output = seen(tmp_path, "check", "-j", "1")
    assert re.search(r"\r\x1b\[K[1-9][0-9]* s: \w+", text)
    assert text.endswith("\r\x1b[K")
    assert output == "no problems\n"
    assert seen(tmp_path, "check", "-j", "1", "--quiet") == ("", "")
    assert seen(tmp_path, "check", "-j", "1", TERM="dumb")[0] == ""
    piped = subprocess.run([PROGRAM, "check", "-j", "1"], cwd=tmp_path, capture_output=True)
    assert piped.stderr == b""
