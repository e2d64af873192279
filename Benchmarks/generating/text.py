"""Names without accents, dates, and lines of text."""

import re
import unicodedata

from . import invented as words

FIRST_YEAR, YEARS = 2010, 15
DAYS = YEARS * 336  # of months of 28 days, so that every day is one


def pair(name):
    """A name in its own script and in Latin letters."""
    return name if isinstance(name, tuple) else (name, name)


def family_name(title, gap):
    return title.split(" ")[-1] if gap else title.split(" ")[0]


LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "’": "'"})


def folded(text):
    """Two names that are equal so are taken for one: stricter than the format's own comparison."""
    text = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in text if not unicodedata.combining(sign)).translate(LETTERS)


def slug(text):
    return re.sub("[^a-z0-9]+", "-", folded(text)).strip("-")


def date(day):
    year, rest = divmod(day, 336)
    return f"{FIRST_YEAR + year}-{1 + rest // 28:02}-{1 + rest % 28:02}"


def said(day):
    year, rest = divmod(day, 336)
    return f"{1 + rest % 28} {words.MONTHS[rest // 28]} {FIRST_YEAR + year}"


def wrapped(text, start="", width=110):
    """Lines of about the width; a link or a citation is not torn apart."""
    if len(text) <= width:
        return start + text
    lines, line, depth = [], [], 0
    size = 0
    for word in text.split(" "):
        if size + len(word) > width and depth == 0:
            lines.append(start + " ".join(line))
            line, size = [], 0
        line.append(word)
        size += len(word) + 1
        depth += word.count("[") - word.count("]")
    lines.append(start + " ".join(line))
    return "\n".join(lines)


def save(path, text):
    with open(path, "wb") as file:
        file.write(text.encode())
