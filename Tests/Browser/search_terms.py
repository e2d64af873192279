"""The terms of a text, worked out by Python's own Unicode tables and by nothing that the program or its script has:
the rules of docs/search.md once more."""

import re
import unicodedata
from itertools import groupby

APOSTROPHES = "'’‘ʼʹ′＇`"
#: A run that is one of these before an apostrophe and a letter is a word of its own that nobody looks for.
ELIDED = set("d l j m n s t c qu jusqu lorsqu puisqu quoiqu quelqu presqu".split())
LONGEST = 64
LETTERS = {"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
           "ŋ": "n", "ς": "σ", "ƒ": "f", "ŧ": "t", "ŀ": "l"}
NOTHING = {0x640, 0xAD, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
#: Scripts that are written without spaces between words.
SPACELESS = [(0x2E80, 0x2FDF), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
             (0xF900, 0xFAFF), (0x20000, 0x3FFFF), (0x3041, 0x30FF), (0x31F0, 0x31FF), (0xAC00, 0xD7A3), (0x1100, 0x11FF),
             (0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF)]


def without_marks(text: str) -> str:
    return "".join(sign for sign in text if not unicodedata.category(sign).startswith("M"))


def folded_sign(sign: str) -> str:
    """What stands in a term for one code point."""
    if 0xAC00 <= ord(sign) <= 0xD7A3:
        return sign
    lower = without_marks(without_marks(unicodedata.normalize("NFKD", sign)).lower())
    return "".join(LETTERS.get(part, part) for part in lower if ord(part) not in NOTHING)


def folded(text: str) -> str:
    return "".join(map(folded_sign, unicodedata.normalize("NFC", text)))


def is_word(sign: str) -> bool:
    """Whether it is a letter or a number; apostrophes that Unicode calls letters are not."""
    return unicodedata.category(sign)[0] in "LN" and sign not in APOSTROPHES


def is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and unicodedata.category(text[place])[0] == "L" and text[place] not in APOSTROPHES


def runs(text: str) -> list[str]:
    """The runs of letters and numbers of a folded text, without what an apostrophe cut off."""
    found = []
    for match in re.finditer("1+", "".join("1" if is_word(sign) else "0" for sign in text)):
        start, end = match.span()
        run = text[start:end]
        elided = run in ELIDED and text[end:end + 1] in APOSTROPHES and is_letter(text, end + 1)
        possessive = run == "s" and start > 1 and text[start - 1] in APOSTROPHES and is_letter(text, start - 2)
        if not elided and not possessive:
            found.append(run)
    return found


def is_spaceless(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in SPACELESS)


def pieces(text: str) -> list[tuple[str, bool]]:
    """The words of a text and its stretches without spaces, and which of both each is."""
    return [("".join(signs), spaceless) for run in runs(folded(text)) for spaceless, signs in groupby(run, is_spaceless)]


def pairs(piece: str) -> list[str]:
    return [piece[place:place + 2] for place in range(len(piece) - 1)]


def terms(text: str) -> set[str]:
    """Every term under which a text is found."""
    found: set[str] = set()
    for piece, spaceless in pieces(text):
        found |= {*piece, *pairs(piece)} if spaceless else {piece[:LONGEST]}
    return found


def query_terms(text: str) -> tuple[list[str], bool]:
    """The terms of what somebody typed, in order, and whether the last may be the beginning of a word."""
    found, last_spaceless = [], True
    for piece, spaceless in pieces(text):
        found += (pairs(piece) or [piece]) if spaceless else [piece[:LONGEST]]
        last_spaceless = spaceless
    return found, bool(found) and not last_spaceless and len(found[-1]) >= 3 and not text[-1:].isspace()
