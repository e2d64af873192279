"""Reads the index of a site's search as strictly as docs/search.md describes it: whatever is otherwise fails."""

import json
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

GROUPS = ["points", "statements", "figures", "sources", "events", "pages"]
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#: The keys of each record, and of these those that have to be there.
POINT = ("h t c s w r f d e x", "h t c s w r")
ROWS = {"points": POINT, "statements": ("h p k t b n d e q x", "h p k t"),
        **{group: ("h t k w d e x", "h t k w") for group in ["figures", "sources"]},
        **{group: ("h t d e x", "h t") for group in ["events", "pages"]}}
LONGEST_TEXT = 600

#: The weight of each document of a group in which a term stands, by the document's number.
Postings = dict[int, int]


class Reader:
    """Digits of a list, one after the other."""

    def __init__(self, text: str):
        self.text, self.place = text, 0

    @property
    def rest(self) -> str:
        return self.text[self.place:]

    def digit(self) -> int:
        value = DIGITS.index(self.text[self.place])
        self.place += 1
        return value

    def number(self) -> int:
        """A number of as many digits as it needs, and not one more."""
        value = shift = 0
        while True:
            digit = self.digit()
            value |= (digit & 31) << shift
            shift += 5
            if not digit & 32:
                assert digit or shift == 5, f"a number with a digit too many in {self.text!r}"
                return value


def deltas(text: str) -> Postings:
    reader, found, number = Reader(text), {}, -1
    while reader.rest:
        delta, weight = divmod(reader.number(), 4)
        number += delta + 1
        found[number] = weight
    return found


def bits(text: str) -> Postings:
    present, _, weights = text.partition("~")
    numbers = [6 * place + bit for place, sign in enumerate(present) for bit in range(6) if DIGITS.index(sign) >> bit & 1]
    values = [DIGITS.index(sign) >> 2 * part & 3 for sign in weights for part in range(3)]
    assert len(weights) == -(-len(numbers) // 3), f"{len(numbers)} documents have {len(weights)} digits of weights"
    assert not any(values[len(numbers):]), "bits after the last weight"
    return dict(zip(numbers, values))


def postings(payload: str) -> Postings:
    return {".": deltas, "!": bits}[payload[0]](payload[1:])


@dataclass
class Index:
    """The search of a built site."""

    folder: Path

    @cached_property
    def files(self) -> dict[str, object]:
        """What each file hands to the page, by the file's name without its ending."""
        return {path.stem: self.data(path) for path in sorted((self.folder / "search/data").iterdir())}

    @staticmethod
    def data(path: Path):
        text = path.read_bytes().decode("utf-8")
        call = re.fullmatch(r'dossierSearch\("([a-z]+(?:-(?:0|[1-9][0-9]*))?)",(.*)\);\n?', text, re.DOTALL)
        assert call and path.name == call[1] + ".js", f"{path.name} is not one call of dossierSearch with its name: {text[:80]}"
        assert "</" not in text and "\u2028" not in text and "\u2029" not in text, f"{path.name} has what ends a script"
        return json.loads(call[2])

    @property
    def root(self) -> dict:
        return self.files["root"]

    def numbered(self, kind: str) -> list:
        """The files of a kind, in their order; their numbers leave none out."""
        numbers = sorted(int(name.split("-")[1]) for name in self.files if name.startswith(f"{kind}-"))
        assert numbers == list(range(len(numbers))), f"the files {kind}-… are {numbers}"
        return [self.files[f"{kind}-{number}"] for number in numbers]

    @cached_property
    def rows(self) -> dict[str, dict[int, dict]]:
        """The records of each group by their numbers; a statement's has its point under `point`. Numbers of statements may be
        free: where their claim gets another one, the others keep theirs."""
        return {group: {number: row for number, row in enumerate(self.group(group)) if row} for group in GROUPS}

    def group(self, name: str) -> list[dict | None]:
        rows, per = [], self.root["per"]
        files = self.numbered(name)
        for number, file in enumerate(files):
            assert set(file) == ({"points", "rows"} if name == "statements" else {"rows"}), f"{name}-{number}: {set(file)}"
            assert len(file["rows"]) == per or number == len(files) - 1, f"{name}-{number} is not full"
            for row in file["rows"]:
                if row is None and name == "statements":
                    rows.append(None)
                    continue
                check_record(row, ROWS[name])
                rows.append({**row, "point": file["points"][row["p"]]} if name == "statements" else row)
            points = file.get("points", [])
            named = {row["p"] for row in file["rows"] if row and "p" in row}
            assert named == set(range(len(points))), f"{name}-{number}: a point of no row"
            for point in points:
                check_record(point, POINT)
        assert len(rows) == self.root["docs"][name] and len(files) == -(-len(rows) // per), name
        return rows

    @cached_property
    def terms(self) -> dict[str, dict[str, Postings]]:
        """The documents of each term, by their group."""
        found, taken = {}, []
        firsts = []
        for number, text in enumerate(self.numbered("terms")):
            before = ""
            for place, entry in enumerate(text.split(";")):
                head, _, lists = entry.partition("=")
                reader = Reader(head)
                shared = reader.number()
                term = before[:shared] + reader.rest
                assert shared == (len(os.path.commonprefix([before, term])) if place else 0), f"{term} shares another {shared}"
                assert place or self.root["terms"][number] == term, f"terms-{number} begins with {term}"
                found[term], before = self.lists(lists, taken), term
                firsts += [term] if not place else []
        names = list(found)
        assert names == sorted(set(names)), "the terms are out of order"
        assert firsts == self.root["terms"], "the root has other first terms"
        assert sorted(taken) == list(range(len(self.numbered("lists")))), f"of the lists' files, these are used: {sorted(taken)}"
        return found

    def lists(self, text: str, taken: list[int]) -> dict[str, Postings]:
        found, before = {}, -1
        for part in text.split(","):
            number, payload = int(part[0]), part[1:]
            assert before < number < len(GROUPS), f"groups out of order: {text}"
            if payload[0] == "@":
                reader = Reader(payload[1:])
                file, count = reader.number(), reader.number()
                assert not reader.rest and count > 0, text
                taken += range(file, file + count)
                payload = "".join(self.files[f"lists-{place}"] for place in range(file, file + count))
            entries = postings(payload)
            assert entries and max(entries) < self.root["docs"][GROUPS[number]], f"documents that are none: {text}"
            found[GROUPS[number]], before = entries, number
        return found

    def check(self) -> None:
        """Fails where any file deviates from the format."""
        assert set(self.root) == {"per", "docs", "terms"} and list(self.root["docs"]) == GROUPS
        kinds = {"root", "terms", "lists", *GROUPS}
        assert all(name.split("-")[0] in kinds for name in self.files), f"files of no kind: {sorted(self.files)}"
        for term, groups in self.terms.items():
            for group, found in groups.items():
                assert found.keys() <= self.rows[group].keys(), f"{term} stands in {group} that are none"


def check_record(record: dict, keys: tuple[str, str]) -> None:
    """Fails where a record has a key too many, lacks one, or has an empty or too long text."""
    known, needed = (set(words.split()) for words in keys)
    assert needed <= set(record) <= known, f"{sorted(record)} of {sorted(known)}, {sorted(needed)} needed"
    for key, value in record.items():
        if isinstance(value, str):
            assert 0 < len(value) <= LONGEST_TEXT + 1, f"{key} of {len(value)} characters: {value[:80]}"
