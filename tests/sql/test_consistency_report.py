from datetime import date, timedelta

import pytest

from dashboard import reports
from dashboard.model import Session
from dashboard.store import Store
from tests.oracle.past import Goal, Kept, Past, Period
from tests.sql.journals import write

MONDAY = date(2026, 1, 5)


def past(days: list[int], **rest: object) -> Past:
    sessions = [Session(MONDAY + timedelta(days=day)) for day in days]
    kept = tuple(Kept(number, session) for number, session in enumerate(sessions, 1))
    return Past(sessions=kept, **rest)  # type: ignore[arg-type] # fields of Past


def test_days_goals_and_periods_reach_the_measure(store: Store) -> None:
    write(
        store,
        past(
            [0, 0, 2, 7, 9, 21, 23],
            goals=(Goal(MONDAY, 2, 20), Goal(MONDAY + timedelta(days=21), 14, 20)),
            periods=(
                Period("travel", MONDAY + timedelta(days=14), MONDAY + timedelta(days=20)),
                Period("pause", MONDAY + timedelta(days=28)),
            ),
        ),
    )
    through = MONDAY + timedelta(days=40)
    found = reports.consistency(store, until=through, today=through, week_start=1)
    assert (found.weeks_kept, found.weeks_judged, found.planned_days) == (2, 3, 7)
    paused = reports.consistency(
        store, until=MONDAY + timedelta(days=27), today=through, week_start=1
    )
    assert paused.score == found.score


@pytest.mark.parametrize(("until", "expected"), [(8, 7), (9, 9), (30, 9)])
def test_today_counts_once_it_has_a_session(until: int, expected: int, store: Store) -> None:
    today = MONDAY + timedelta(days=min(until, 9))
    write(store, past([0, 2, 4, 7, 9]))
    found = reports.consistency(
        store, until=MONDAY + timedelta(days=until), today=today, week_start=1
    )
    same = reports.consistency(
        store,
        until=MONDAY + timedelta(days=expected),
        today=MONDAY + timedelta(days=60),
        week_start=1,
    )
    assert found.score == same.score


def test_an_empty_journal_has_no_score(store: Store) -> None:
    found = reports.consistency(store, until=MONDAY, today=MONDAY, week_start=1)
    assert (found.score, found.weeks_judged, found.planned_days) == (None, 0, None)
