"""What a query finds by going through every term of a decoded index: slow, and nothing of the page's script."""

from collections.abc import Iterable

from search_index import GROUPS, Index, Postings
from search_terms import query_terms, terms

#: The number of a document and what it is worth, doubled, so that a half is a whole number.
Scores = dict[int, int]


def matches(index: Index, group: str, term: str, as_prefix: bool) -> Scores:
    """The documents that have a term, or one that begins with it; the whole term is worth a half more."""
    scores: Scores = {}
    for word in (word for word in index.terms if word == term or as_prefix and word.startswith(term)):
        for number, weight in index.terms[word].get(group, Postings()).items():
            scores[number] = max(scores.get(number, 0), 2 * weight + (word == term))
    return scores


def counted(words: str, ignored: Iterable[str]) -> dict[str, bool]:
    """The terms of a query that count, each once, and whether it may be the beginning of a word."""
    found, open_ended = query_terms(words)
    every = {term: open_ended and place == len(found) - 1 for place, term in enumerate(found)}
    left_out = {term for word in ignored for term in terms(word)}
    return {term: start for term, start in every.items() if term not in left_out} or every


def find(index: Index, words: str, filters: Iterable[str] = (), ignored: Iterable[str] = ()) -> dict[str, list[int]]:
    """The documents of each group that match all of it, best first."""
    asked = counted(words, ignored)
    result = {}
    for group in GROUPS:
        scores = [matches(index, group, term, as_prefix) for term, as_prefix in asked.items()]
        kept = [set(index.terms.get(term, {}).get(group, ())) for term in filters]
        numbers = set.intersection(*map(set, scores), *kept) if scores or kept else set()
        result[group] = sorted(numbers, key=lambda number: (-sum(score[number] for score in scores), -number))
    return result
