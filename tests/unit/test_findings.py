"""What is said of findings: the verdict, the kinds, and the document that lists them."""

import pytest

from dashboard.journal.findings import BY_CODE, KINDS, MENDABLE, verdict
from tests.tree import ROOT


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, "Nothing looks wrong."),
        ({"session_unrated": 40, "ladder_gap": 2}, "Nothing looks wrong."),
        ({"session_long": 3, "session_unrated": 1}, "1 thing is worth a look."),
        ({"session_long": 1, "orphan": 2}, "2 things are worth a look."),
        ({"session_long": 0}, "Nothing looks wrong."),
        ({"id_twice": 1, "session_long": 1}, "The journal is damaged."),
    ],
)
def test_the_verdict_counts_what_is_worth_a_look(found: dict[str, int], expected: str) -> None:
    assert verdict(found) == expected


def test_kinds_are_told_by_severity_and_only_what_is_safe_is_mended() -> None:
    order = ["damaged", "look", "information"]
    told = [order.index(kind.severity) for kind in KINDS]
    assert told == sorted(told)
    assert len(BY_CODE) == len(KINDS)
    assert set(MENDABLE) == {"session_twin", "checkin_twin", "session_no_minutes", "orphan"}


def test_the_document_says_of_each_kind_what_the_page_says() -> None:
    text = (ROOT / "docs" / "health.md").read_text(encoding="utf-8")
    for kind in KINDS:
        line = f"| `{kind.code}` | {kind.title}. {kind.means} | {kind.mend or 'no'} |"
        assert line in text
