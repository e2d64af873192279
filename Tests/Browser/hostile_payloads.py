"""The texts of `hostile_payloads.txt`, and how a text is written so that an editor means it literally."""

import json
import re
from pathlib import Path

ESCAPE = re.compile(r"\\(?:\\|\{([0-9A-F]+)(?:\*(\d+))?\})")


def decoded(line: str) -> str:
    return ESCAPE.sub(
        lambda match: chr(int(match[1], 16)) * int(match[2] or 1) if match[1] else "\\", line)


def read(path: Path) -> dict[str, list[str]]:
    """The payloads by the name of their group."""
    groups: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            group = groups.setdefault(line[3:].split(":")[0], [])
        elif line and not line.startswith("# "):
            group.append(decoded(line))
    return groups


GROUPS = read(Path(__file__).with_suffix(".txt"))
PAYLOADS = [payload for payloads in GROUPS.values() for payload in payloads]
HARMLESS = ["harmless words"] * len(PAYLOADS)

#: Characters that YAML takes for line ends or refuses, even in quotes, and so are written by their number.
ODD = re.compile("[\x85\u2028\u2029\ufeff\ufffe\uffff]")


def yaml(text: str) -> str:
    """The text in double quotes."""
    return ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def markdown(text: str) -> str:
    """The text with a backslash before every sign, and line ends by their number."""
    escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
    return escaped.replace("\r", "&#13;").replace("\n", "&#10;")


def one_line(text: str) -> str:
    return re.sub("[\r\n]+", " ", text)


def fence(sign: str, text: str, least: int) -> str:
    """More of a sign than the text has anywhere."""
    runs = re.findall(re.escape(sign) + "+", text)
    return sign * max([least, *(len(run) + 1 for run in runs)])


BLANKS = re.compile("[ \t\r\n\f]+")


def plain(text: str) -> str:
    """As a page shows it: white space of HTML is one space, and none at the ends."""
    return BLANKS.sub(" ", text).strip(" ")


def isolated(text: str) -> str:
    """The text as it stands beside others: its bidirectional controls reach no further than its ends."""
    depth, strays, embeds = 0, 0, False
    for character in text:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == "\u2069":
            strays, depth = (strays, depth - 1) if depth else (strays + 1, 0)
        elif "\u202a" <= character <= "\u202e" and depth == 0:
            embeds = True
    if not (depth or strays or embeds):
        return text
    return "\u2068" * (strays + 1) + text + "\u2069" * (depth + 1)
