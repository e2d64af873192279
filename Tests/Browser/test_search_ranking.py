"""What a person expects to find stands among the first results: the list of `search_queries.py`."""

import pytest

from search_queries import QUERIES, Query
from searching import results, search


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.site}, {query.words}, {query.group}")
def test_the_expected_result_is_among_the_first(page, sites, query: Query):
    search(page, sites[query.site], q=query.words)
    found = results(page, sites[query.site], query.group)
    ranks = [rank for rank, links in enumerate(found, 1) if set(links) & set(query.expected)]
    assert ranks and ranks[0] <= query.within, (
        f"“{query.words}” ({query.why}) should have one of {query.expected} among the first {query.within} {query.group}; "
        f"it is number {ranks[:1] or 'none'} of {found[:query.within + 3]}")


def test_every_expected_result_exists(sites):
    """A renamed anchor is a fault of the list, not of the search."""
    for query in QUERIES:
        for target in query.expected:
            path, _, anchor = target.partition("#")
            page = sites[query.site].text(f"{path}index.html")
            assert not anchor or f'id="{anchor}"' in page, f"{target} of “{query.words}” is not there"
