"""Weeks, months and years as spans, what may be compared of them, and pairs of spans."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.planning.spans import (
    Size,
    Span,
    alike,
    end_pair,
    opening,
    pair_around,
    recent_pair,
    span_after,
    span_before,
    span_of,
    until_latest,
)

SIZES: tuple[Size, ...] = ("week", "month", "year")


def _span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("day", "size", "week_start", "expected"),
    [
        ("2026-03-28", "week", 1, ("2026-03-23", "2026-03-29")),
        ("2026-03-28", "week", 7, ("2026-03-22", "2026-03-28")),
        ("2026-03-28", "week", 6, ("2026-03-28", "2026-04-03")),
        ("2024-02-29", "month", 1, ("2024-02-01", "2024-02-29")),
        ("2025-12-31", "month", 1, ("2025-12-01", "2025-12-31")),
        ("2024-02-29", "year", 1, ("2024-01-01", "2024-12-31")),
    ],
)
def test_a_day_lies_in_its_span(
    day: str, size: Size, week_start: int, expected: tuple[str, str]
) -> None:
    found = span_of(date.fromisoformat(day), size=size, week_start=week_start)
    assert found == _span(*expected)


@given(st.dates(date(1900, 1, 10), date(2199, 12, 1)), st.sampled_from(SIZES), st.integers(1, 7))
def test_spans_follow_each_other_without_a_gap(day: date, size: Size, week_start: int) -> None:
    span = span_of(day, size=size, week_start=week_start)
    before = span_before(span, size=size, week_start=week_start)
    assert span.holds(day)
    assert before.last + timedelta(days=1) == span.first
    assert span_after(before, size=size, week_start=week_start) == span


@pytest.mark.parametrize(
    ("today", "later", "earlier", "whole"),
    [
        ("2026-04-01", ("2026-03-01", "2026-03-31"), ("2026-02-01", "2026-02-28"), True),
        ("2026-03-12", ("2026-03-01", "2026-03-12"), ("2026-02-01", "2026-02-12"), False),
        ("2026-03-31", ("2026-03-01", "2026-03-28"), ("2026-02-01", "2026-02-28"), False),
        ("2026-03-01", ("2026-03-01", "2026-03-01"), ("2026-02-01", "2026-02-01"), False),
    ],
)
def test_a_part_is_never_held_against_a_whole(
    today: str, later: tuple[str, str], earlier: tuple[str, str], *, whole: bool
) -> None:
    march, february = _span("2026-03-01", "2026-03-31"), _span("2026-02-01", "2026-02-28")
    found = alike(march, february, today=date.fromisoformat(today))
    assert (found.later, found.earlier, found.whole) == (_span(*later), _span(*earlier), whole)


def test_pairs_lie_within_what_is_shown_and_share_no_day() -> None:
    within = _span("2026-01-01", "2026-03-28")
    recent = (_span("2026-02-01", "2026-02-28"), _span("2026-03-01", "2026-03-28"))
    assert recent_pair(within, days=28) == recent
    ends = (_span("2026-01-01", "2026-01-28"), _span("2026-03-01", "2026-03-28"))
    assert end_pair(within, days=28) == ends
    around = (_span("2026-01-01", "2026-01-04"), _span("2026-01-05", "2026-02-01"))
    assert pair_around(date(2026, 1, 5), within, days=28) == around


@pytest.mark.parametrize(
    ("latest", "size", "expected"),
    [
        (None, "week", ("2026-03-23", "2026-03-29")),
        ("2026-03-21", "week", ("2026-03-23", "2026-03-29")),
        ("2026-03-20", "week", ("2026-03-16", "2026-03-22")),
        ("2026-02-20", "month", ("2026-02-01", "2026-02-28")),
        ("2025-11-01", "year", ("2026-01-01", "2026-12-31")),
        ("1991-11-01", "year", ("1991-01-01", "1991-12-31")),
    ],
)
def test_after_a_long_break_the_latest_span_with_days_opens(
    latest: str | None, size: Size, expected: tuple[str, str]
) -> None:
    day = None if latest is None else date.fromisoformat(latest)
    found = opening(date(2026, 3, 28), day, size=size, week_start=1)
    assert found == _span(*expected)


def test_days_end_on_the_latest_one_only_where_the_last_hold_none() -> None:
    within = _span("2025-01-01", "2026-03-28")
    for kept in (None, date(2026, 3, 28), date(2026, 3, 1)):
        assert until_latest(within, kept, days=28) == within
    latest = date(2026, 2, 28)
    assert until_latest(within, latest, days=28) == Span(within.first, latest)


@pytest.mark.parametrize("days", [1, 28, 55])
def test_too_few_days_give_no_ends(days: int) -> None:
    within = Span(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days - 1))
    assert end_pair(within, days=28) is None
    assert pair_around(within.first, within, days=28) is None
    assert pair_around(within.last + timedelta(days=1), within, days=28) is None
    if days <= 28:
        assert recent_pair(within, days=28) is None
