"""Which backups stay, worked by hand and for any sequence of days."""

from datetime import date, datetime, time, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.retention import DAYS, EVENTS, MONTHS, WEEKS, Made, Reason, staying

MORNING = time(8)


def daily(*days: date) -> list[Made]:
    return [Made(datetime.combine(day, MORNING), "daily") for day in days]


def run_of(last: date, number: int) -> list[Made]:
    return daily(*(last - timedelta(days=back) for back in range(number)))


def days(made: set[Made]) -> list[str]:
    return [one.at.date().isoformat() for one in sorted(made)]


def test_a_year_and_a_half_of_every_day() -> None:
    assert days(staying(run_of(date(2026, 3, 28), 550))) == [
        *("2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30"),
        *("2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"),
        *("2026-03-08", "2026-03-15"),
        *("2026-03-22", "2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27"),
        "2026-03-28",
    ]


def test_who_comes_once_a_month_keeps_a_year() -> None:
    months = [date(2024 + number // 12, number % 12 + 1, 5) for number in range(20)]
    assert days(staying(daily(*months))) == [day.isoformat() for day in months[-12:]]


@pytest.mark.parametrize("number", [0, 1, DAYS])
def test_seven_days_all_stay(number: int) -> None:
    made = run_of(date(2026, 3, 29), number)
    assert staying(made) == set(made)


def test_the_eighth_day_back_goes_unless_a_week_or_a_month_needs_it() -> None:
    made = run_of(date(2026, 3, 29), 8)  # Sunday the 29th back to Sunday the 22nd, a week's last
    assert staying(made) == set(made)
    made = run_of(date(2026, 3, 28), 8)  # Saturday the 28th back to Saturday the 21st
    assert staying(made) == set(made[:-1])


def test_a_day_is_stood_for_by_its_first_daily_one() -> None:
    by_hour = [datetime(2026, 3, 1, hour) for hour in range(24)]  # noqa: DTZ001 - local clock time
    morning = Made(by_hour[8], "daily")
    others = [Made(at, "daily") for at in by_hour[9:12]]
    before = [Made(at, "before-import") for at in by_hour[12:]]
    early = Made(by_hour[7], "before-migration")
    assert staying([*before, *others, morning, early]) == {morning, *before[-EVENTS:]}


def test_the_newest_of_those_before_something_stay_and_all_by_hand() -> None:
    start = datetime(2026, 3, 1, 8)  # noqa: DTZ001 - local clock time
    hours = [start + timedelta(minutes=number) for number in range(40)]
    events = [Made(at, "before-import") for at in hours]
    by_hand = [Made(at, "by-hand") for at in hours]
    kept = staying([*events, *by_hand])
    assert kept == {*by_hand, events[0], *events[-EVENTS:]}


def test_what_cannot_be_read_stands_for_no_day() -> None:
    damaged = [
        Made(datetime(2026, 3, day, 7), "damaged")  # noqa: DTZ001 - local clock time
        for day in range(1, 21)
    ]
    [morning] = daily(date(2026, 3, 1))
    assert staying([*damaged, morning]) == {morning, *damaged[-EVENTS:]}


SEQUENCES = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=90 * 24 * 60),
        st.sampled_from(("daily",) * 4 + get_args(Reason)),
    ),
    max_size=60,
)


@given(SEQUENCES)
def test_any_sequence_of_days(steps: list[tuple[int, Reason]]) -> None:
    at = datetime(2024, 2, 28)  # noqa: DTZ001 - local clock time
    made: list[Made] = []
    kept: set[Made] = set()
    for minutes, reason in steps:
        at += timedelta(minutes=minutes + 1)
        if reason == "daily" and any(
            (one.at.date(), one.reason) == (at.date(), reason) for one in made
        ):
            continue  # a day has one
        made.append(Made(at, reason))
        kept = staying({*kept, made[-1]})
        assert made[-1] in kept
    assert kept == staying(made)
    assert {one for one in made if one.reason == "by-hand"} <= kept
    scheduled = [one for one in kept if one.reason == "daily"]
    assert len(scheduled) <= DAYS + WEEKS + MONTHS
    whole = [one for one in made if one.reason not in ("by-hand", "damaged")]
    for most, part in (
        (DAYS, date.toordinal),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    ):
        there = {part(one.at.date()) for one in kept if one in whole}
        wanted = sorted({part(one.at.date()) for one in whole}, reverse=True)[:most]
        assert set(wanted) <= there
