import re

import pytest

from dashboard import query, settings
from tests.tree import ROOT

LISTED = dict(
    re.findall(
        r"^\| `(\w+)` \| (.+) \|$",
        (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)


def test_the_list_holds_the_shipped_queries_and_no_other() -> None:
    assert sorted(LISTED) == query.names(settings.resources()), "its line in docs/queries.md"


@pytest.mark.parametrize("name", query.names(settings.resources()))
def test_the_list_says_what_the_header_says(name: str) -> None:
    doc = query.load(settings.resources(), name).doc
    assert LISTED[name] == doc.partition(". ")[0].rstrip(".")
