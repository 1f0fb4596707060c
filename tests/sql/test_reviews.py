"""A review gives the numbers that the charts and ``supple summary`` give, on the rich journal."""

from datetime import date, timedelta

import pytest

from dashboard import reports
from dashboard.planning.spans import Size, Span, span_of
from dashboard.reports import Review, Scope
from dashboard.store import Store
from tests.builders import a_session, logged
from tests.sql.rich_keeping import FIRST

TODAY = FIRST + timedelta(days=74)


def _review(store: Store, day: date, size: Size, *, today: date = TODAY) -> Review:
    span = span_of(day, size=size, week_start=1)
    return reports.review(store, span=span, size=size, today=today, week_start=1)


@pytest.mark.parametrize("size", ["week", "month", "year"])
@pytest.mark.parametrize("day", [FIRST, FIRST + timedelta(days=20), TODAY])
def test_its_figures_are_those_of_charts_and_summary(filled: Store, size: Size, day: date) -> None:
    found = _review(filled, day, size)
    ends = found.counted
    scope = Scope(ends.first, ends.last)
    told = reports.overview(filled, since=ends.first, until=ends.last, today=TODAY, week_start=1)
    assert (found.totals, found.comfort) == (told.totals, told.comfort)
    calendar = reports.calendar(filled, scope=scope, week_start=1)
    assert (
        found.totals.sessions
        == calendar["sessions"].sum()
        == sum(one.sessions for one in found.days)
    )
    assert found.totals.exercise_days == (calendar["sessions"] > 0).sum() == len(found.days)
    change = reports.comfort_change(filled, scope=scope)["change"]
    assert found.comfort.changes == len(change)
    if len(change):
        assert found.comfort.change_median == pytest.approx(change.median())
    begun = reports.journal_span(filled).first_day
    assert begun is not None
    aimed = Scope(max(begun, ends.first) if begun <= ends.last else ends.first, ends.last)
    weekly = reports.weekly_frequency(filled, scope=aimed, week_start=1, today=TODAY)
    assert [one.sessions for one in found.weeks] == weekly["sessions"].tolist()
    assert [one.partial for one in found.weeks] == weekly["partial"].tolist()
    if all(week.load is not None for week in told.weeks):
        assert found.more.load == pytest.approx(sum(week.load or 0 for week in told.weeks))
    else:
        assert found.more.load is None


def test_a_running_span_counts_up_to_today_beside_as_many_days(filled: Store) -> None:
    today = FIRST + timedelta(days=70)
    found = _review(filled, today, "month", today=today)
    assert found.running
    assert found.counted.last == today
    assert found.before is not None
    assert found.before.spans.later.days == found.before.spans.earlier.days == found.counted.days
    assert found.before.later == found.totals
    rest = Scope(today + timedelta(days=1), found.span.last)
    later = reports.calendar(filled, scope=rest, week_start=1)["sessions"].sum()
    assert found.to_come == later > 0


def test_a_finished_span_stands_beside_the_whole_one_before(filled: Store) -> None:
    found = _review(filled, date(2026, 1, 5), "month")
    assert not found.running
    assert found.before is not None
    assert found.before.spans.whole
    assert found.before.spans.earlier == Span(date(2025, 12, 1), date(2025, 12, 31))
    assert found.to_come == 0
    assert found.gap is not None


def test_nothing_stands_beside_the_first_span_of_a_journal(store: Store) -> None:
    assert _review(store, TODAY, "year").before is None
    logged(store, a_session(TODAY, after=7), a_session("1991-03-03"))
    assert _review(store, TODAY, "week").before is not None
    assert _review(store, date(1991, 3, 3), "week").before is None
    old = _review(store, date(1991, 3, 3), "year")
    assert (old.totals.sessions, old.gap, old.days[0].comfort_after) == (1, None, None)


def test_the_week_in_which_a_journal_begins_is_a_part_as_in_the_charts(store: Store) -> None:
    logged(store, a_session("2025-07-01"), a_session("2025-07-08"))
    found = _review(store, date(2025, 7, 1), "year")
    assert [(one.week, one.partial) for one in found.weeks[:2]] == [
        (date(2025, 6, 30), True),
        (date(2025, 7, 7), False),
    ]
    assert [one.partial for one in found.minutes] == [one.partial for one in found.weeks]
