"""A review of one week, bare and with something in it, to be changed by the tests of its words."""

from dataclasses import replace
from datetime import date, timedelta

from dashboard.planning.spans import Span
from dashboard.reports import ComfortSummary, Review, SpanDay, SpanSummary, Summary
from dashboard.reports.review import MinutesAimed, WeekAimed

MONDAY = date(2026, 1, 5)
WEEK = Span(MONDAY, MONDAY + timedelta(days=6))
BEFORE = Span(MONDAY - timedelta(days=7), MONDAY - timedelta(days=1))
NONE = Summary(0, 0, 0, 0, None, None)
DONE = Summary(3, 2, 42.4, 0, MONDAY, MONDAY)
BARE = Review(
    size="week",
    span=WEEK,
    counted=WEEK,
    running=False,
    totals=NONE,
    comfort=ComfortSummary(None, None, None, 0, None, None),
    more=SpanSummary(0, None, 0, 0, None, 0, 0),
    before=None,
    weeks=[WeekAimed(MONDAY, 3, 2, None, partial=False)],
    minutes=[MinutesAimed(MONDAY, 42.4, 3, 0, None, partial=False)],
    days=[],
    signs=[],
    firsts=[],
    periods=[],
    gap=None,
    to_come=0,
)
DAY = SpanDay(MONDAY, 1, 10, 0, 5, 4, 7, 2, 1, 3, 30)
FULL = replace(BARE, totals=DONE, days=[DAY])


def weeks(*sessions: int, goal: int) -> list[WeekAimed]:
    """Return full weeks with so many sessions each."""
    return [
        WeekAimed(MONDAY + timedelta(days=7 * at), one, one, goal, partial=False)
        for at, one in enumerate(sessions)
    ]


def minutes(*known: int | None, goal: int) -> list[MinutesAimed]:
    """Return full weeks with so many minutes each, ``None`` for none known."""
    return [
        MinutesAimed(
            MONDAY + timedelta(days=7 * at), one, 3, 3 * (one is None), goal, partial=False
        )
        for at, one in enumerate(known)
    ]
