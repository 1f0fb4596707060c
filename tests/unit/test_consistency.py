from datetime import date, timedelta
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.planning.consistency import PlannedDays, consistency, planned_on

MONDAY = date(2026, 1, 5)
MONDAY_WEDNESDAY_FRIDAY = frozenset(
    MONDAY + timedelta(days=7 * week + day) for week in range(60) for day in (0, 2, 4)
)
THREE = [PlannedDays(MONDAY, 3)]


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def score(days: frozenset[date] | set[date], *, through: date) -> float:
    found = consistency(days, through=through, week_start=1).score
    assert found is not None
    return found


# The figures of evidence.md, section 7. Its 0.94 after 12 weeks is reached on the day after.
@pytest.mark.parametrize(
    ("through", "expected"), [(13, 0.25), (27, 0.54), (48, 0.78), (55, 0.83), (84, 0.94)]
)
def test_a_perfect_record_of_three_days_a_week_grows_slowly(through: int, expected: float) -> None:
    assert score(MONDAY_WEDNESDAY_FRIDAY, through=day(through)) == pytest.approx(expected, abs=5e-3)


def test_half_is_forgotten_in_twenty_days() -> None:
    full = score(MONDAY_WEDNESDAY_FRIDAY, through=day(400))
    assert full == pytest.approx(1, abs=1e-4)
    memory = 0.5 ** (sqrt(3 / 7) / 13)
    assert memory == pytest.approx(0.965697, abs=1e-6)
    stopped = {one for one in MONDAY_WEDNESDAY_FRIDAY if one <= day(300)}
    empty_windows = score(stopped, through=day(340)) / score(stopped, through=day(330))
    assert empty_windows == pytest.approx(memory**10)


def test_one_missed_session_costs_little() -> None:
    friday = day(7 * 7 + 4)
    missed = score(MONDAY_WEDNESDAY_FRIDAY - {friday}, through=day(55))
    assert score(MONDAY_WEDNESDAY_FRIDAY, through=day(55)) - missed == pytest.approx(0.02, abs=5e-3)


def test_a_missed_week_is_made_good_within_four() -> None:
    days = MONDAY_WEDNESDAY_FRIDAY - {day(49), day(51), day(53)}
    course = [score(days, through=day(48 + 7 * weeks)) for weeks in (0, 1, 2, 5)]
    assert course == [pytest.approx(value, abs=5e-3) for value in (0.78, 0.75, 0.69, 0.84)]


def test_skipped_days_change_neither_measure() -> None:
    away = {day(number) for number in range(28, 49)}
    there = MONDAY_WEDNESDAY_FRIDAY - away
    before = consistency(there, through=day(27), week_start=1, plans=THREE)
    after = consistency(there, through=day(48), week_start=1, plans=THREE, skipped=away)
    assert after == before
    moved = {one if one < day(28) else one - timedelta(days=21) for one in there}
    returned = consistency(there, through=day(62), week_start=1, skipped=away)
    assert returned.score == consistency(moved, through=day(41), week_start=1).score


def test_without_an_exercise_day_there_is_nothing_to_judge() -> None:
    found = consistency([], through=MONDAY, week_start=1)
    assert (found.score, found.weeks_kept, found.weeks_judged) == (None, 0, 0)
    assert consistency([day(1)], through=MONDAY, week_start=1) == found


@pytest.mark.parametrize(
    ("through", "expected"),
    [
        (4, (0, 0)),  # the first week is still running
        (6, (1, 1)),
        (12, (1, 1)),
        (13, (2, 2)),
        (62, (8, 8)),  # nine weeks, of which the last eight count
    ],
)
def test_weeks_are_judged_when_they_are_over(through: int, expected: tuple[int, int]) -> None:
    found = consistency(MONDAY_WEDNESDAY_FRIDAY, through=day(through), week_start=1, plans=THREE)
    assert (found.weeks_kept, found.weeks_judged) == expected


@pytest.mark.parametrize(
    ("days", "skipped", "expected"),
    [
        ([0, 2, 4, 7, 9], [], (1, 2)),
        ([0, 2, 4, 7, 9], [11], (1, 1)),  # cut short, so left out
        ([0, 2, 4, 7, 9, 10], [11], (2, 2)),  # cut short and kept all the same
        ([3, 7, 9, 11], [], (1, 1)),  # the first week began on its Thursday
        ([2, 3, 4, 7, 9, 11], [], (2, 2)),
        ([0, 1, 2], [], (1, 2)),
    ],
)
def test_only_whole_weeks_can_be_missed(
    days: list[int], skipped: list[int], expected: tuple[int, int]
) -> None:
    found = consistency(
        [day(number) for number in days],
        through=day(13),
        week_start=1,
        plans=THREE,
        skipped={day(number) for number in skipped},
    )
    assert (found.weeks_kept, found.weeks_judged) == expected


def test_weeks_begin_where_the_person_says() -> None:
    days = [day(number) for number in (5, 6, 7)]  # Saturday to Monday
    begun_on_saturday = consistency(days, through=day(13), week_start=6, plans=THREE)
    begun_on_monday = consistency(days, through=day(13), week_start=1, plans=THREE)
    assert (begun_on_saturday.weeks_kept, begun_on_saturday.weeks_judged) == (1, 1)
    assert (begun_on_monday.weeks_kept, begun_on_monday.weeks_judged) == (0, 1)


def test_each_week_is_judged_by_the_plan_of_its_time_or_by_none() -> None:
    plans = [PlannedDays(day(7), 2), PlannedDays(day(14), 4)]
    days = [day(number) for number in (0, 2, 7, 9, 14, 16, 17)]
    found = consistency(days, through=day(20), week_start=1, plans=plans)
    assert (found.weeks_kept, found.weeks_judged, found.planned_days) == (1, 2, 4)
    without = consistency(days, through=day(20), week_start=1)
    assert (without.weeks_judged, without.planned_days) == (0, None)
    assert [planned_on(day(number), plans) for number in (6, 7, 13, 14)] == [3, 2, 2, 4]


@given(st.sets(st.integers(0, 120), min_size=1), st.sets(st.integers(0, 120)), st.integers(1, 7))
def test_the_score_is_a_share_and_rest_beyond_the_plan_never_lowers_it(
    done: set[int], skipped: set[int], planned: int
) -> None:
    days = {day(number) for number in done}
    plans = [PlannedDays(MONDAY, planned)]
    found = consistency(
        days,
        through=day(120),
        week_start=1,
        plans=plans,
        skipped={day(number) for number in skipped},
    )
    assert found.score is not None
    assert 0 <= found.score <= 1
    assert 0 <= found.weeks_kept <= found.weeks_judged <= 8
    one_more = consistency({*days, day(120)}, through=day(120), week_start=1, plans=plans).score
    without = consistency(days, through=day(120), week_start=1, plans=plans).score
    assert one_more is not None
    assert without is not None
    assert one_more >= without
