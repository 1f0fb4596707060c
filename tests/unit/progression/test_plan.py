"""Days, weekly minutes and minutes per session: factors, floors, limits and rounding."""

from datetime import date, timedelta

import pytest

from dashboard.progression.reading import read_log
from dashboard.progression.situation import situation
from dashboard.progression.usual import Usual
from tests.unit.progression.logs import (
    CATALOGUE,
    TODAY,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    weekly,
)


def usual(log: Log) -> Usual:
    return situation(read_log(log), TODAY, catalogue=CATALOGUE).usual


def week(log: Log, day: date = TODAY) -> tuple[int, int, float]:
    decision = judged(log, day)
    return decision.days, decision.weekly_minutes, float(decision.minutes_per_session)


def test_exact_fractions_where_floats_would_round_down() -> None:
    log = {"sessions": weekly(date(2026, 2, 23), date(2026, 3, 27), minutes=30)}
    log["sessions"][-1]["comfort_after"] = 4
    assert judged(log).factor * 90 == 63
    assert week(log) == (3, 63, 21)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(5, (3, 10, 3)), (4, (3, 9, 3)), (2, (3, 6, 2)), (1, (3, 3, 1)), (4.5, (3, 9, 3))],
)
def test_easing_ends_at_a_small_floor(minutes: float, expected: tuple[int, int, float]) -> None:
    """0.7 of the week, but not below 9 minutes or the whole base where that is less."""
    log = {"sessions": weekly(date(2026, 2, 23), date(2026, 3, 27), minutes=minutes)}
    log["sessions"][-1]["comfort_after"] = 4
    assert week(log) == expected


@pytest.mark.parametrize(
    ("ages", "minutes", "expected"),
    [
        ((1,), 4, (3, 15, 5)),
        ((1,), 22, (3, 22, 7)),
        ((1, 3), 22, (3, 30, 10)),
        ((1, 2, 3, 4, 5), 5, (5, 25, 5)),
        ((1, 2, 3, 4, 5, 6), 10, (5, 30, 6)),
        ((1,), None, (3, 15, 5)),
    ],
)
def test_before_the_first_whole_week(
    ages: tuple[int, ...], minutes: float | None, expected: tuple[int, int, float]
) -> None:
    """The last seven days, kept within 3 to 5 days and 15 to 30 minutes."""
    log = {"sessions": on(*ages, minutes=minutes, effort=2)}
    assert usual(log).days is None
    assert week(log) == expected


def test_of_two_weeks_the_lower_is_usual() -> None:
    log = {"sessions": on(1, 3, 5, minutes=10) + on(9, 14, minutes=20)}
    assert (usual(log).minutes, usual(log).days, usual(log).days_with_empty) == (30, 2, 2)


def test_only_the_latest_four_weeks_are_usual() -> None:
    """Of 10, 20, 30 and 40 minutes the lower middle is 20; with the week before them it were 30."""
    log = {
        "sessions": [
            one
            for week, minutes in enumerate((10, 40, 20, 30, 100))
            for one in on(7 * week + 1, 7 * week + 7, minutes=minutes / 2)
        ]
    }
    found = usual(log)
    assert (found.minutes, found.complete, found.days_28) == (20, 4, 8)


def test_a_week_without_known_minutes_counts_its_days_only() -> None:
    log = {"sessions": on(1, 3, 5, minutes=10) + on(9, 14, minutes=None)}
    assert (usual(log).minutes, usual(log).days, usual(log).per_session) == (30, 2, 15)


def test_no_week_asks_for_longer_days_than_the_longest() -> None:
    """F is 2 by the week without minutes, so 30 minutes would mean 2 x 15; three days hold them."""
    log = {"sessions": on(1, 3, 5, minutes=10) + on(9, 14, minutes=None)}
    assert week(changed(log, 1, form=3)) == (2, 20, 10)
    assert week(log) == (3, 30, 10)
    assert judged(log).outcome == "increase"


@pytest.mark.parametrize(
    ("gap", "run_began"), [(13, True), (14, False)]
)  # fmt: skip
def test_a_gap_of_two_weeks_begins_a_new_run(gap: int, *, run_began: bool) -> None:
    log = {"sessions": on(1, 3, 6, 6 + gap, 30)}
    assert usual(log).blocks[0].complete is run_began


def test_a_block_is_complete_from_its_first_date_on() -> None:
    assert usual({"sessions": on(1, 7)}).blocks[0].complete
    assert not usual({"sessions": on(1, 6)}).blocks[0].complete


def test_a_return_is_not_measured_by_weeks_that_reach_into_the_break() -> None:
    log = {"sessions": on(1, 3, 5) + on(*range(20, 60, 2), minutes=60)}
    found = usual(log)
    assert (found.minutes, found.complete, found.base, found.plan_days) == (None, 0, 30, 3)
    assert (found.days_28, found.longest) == (8, 60)


def test_seven_days_a_week_are_capped_at_five() -> None:
    log = {"sessions": on(*range(1, 30), minutes=10)}
    decision = judged(log, TODAY + timedelta(1))
    assert decision.rules == ("R24",)
    assert week(log, TODAY + timedelta(1)) == (5, 50, 10)
    assert judged(log).rules == ("R08", "R24")
    assert week(log) == (5, 50, 10)


def test_gentle_days_may_be_seven() -> None:
    log = {"sessions": on(*range(1, 30), minutes=10, effort=2)}
    assert (judged(log).rules, week(log)) == (("R25",), (7, 70, 10))


def test_days_never_exceed_the_minutes_of_the_week() -> None:
    log = {"sessions": on(*range(1, 30), minutes=None, effort=2)}
    for age in (1, 8, 15, 22):
        log = changed(log, age, minutes=3)
    assert (usual(log).minutes, usual(log).days) == (3, 7)
    assert week(log) == (2, 2, 1)


@pytest.mark.parametrize(
    ("values", "expected"),
    [({}, (3, 22, 7.5)), ({"form": 3}, (3, 22, 7.5)), ({"comfort_after": 4}, (3, 15, 5))],
)
def test_minutes_per_session_before_rounding_unless_eased(
    values: dict[str, object], expected: tuple[int, int, float]
) -> None:
    log: Log = {"sessions": weekly(date(2026, 2, 23), date(2026, 3, 27), minutes=7.5)}
    log["profile"] = {"target_minutes": 7.5}
    log["sessions"][-1] |= values
    assert week(log) == expected


def test_the_smallest_factor_wins() -> None:
    log = ready(comfort_after=4)
    log["recovery"] = [{"day": ago(age).isoformat(), "sleep_hours": 4} for age in (0, 1)]
    decision = judged(changed(log, 3, comfort_after=4))
    assert decision.rules == ("R09", "R10", "R19", "R22")
    assert (decision.rule, decision.outcome, float(decision.factor)) == ("R09", "decrease", 0.7)
    assert len(decision.further_reasons) == 3


def test_the_reported_rule_gives_the_outcome_even_with_a_milder_factor() -> None:
    log = ready(comfort_after=4) | {
        "symptoms": [{"day": ago(3).isoformat(), "code": "condition_concern"}]
    }
    decision = judged(log)
    assert (decision.rule, decision.outcome, float(decision.factor)) == ("R03", "seek_soon", 0.7)
    assert decision.weekly_minutes == 21


def test_the_calendar_has_an_end_and_a_beginning() -> None:
    for day in (date.min, date.max):
        log: Log = {
            "sessions": [{"day": day.isoformat(), "comfort_after": 0}],
            "symptoms": [{"day": day.isoformat(), "code": "chest_pain"}],
            "accepted": [{"day": day.isoformat(), "variable": "level"}],
        }
        assert judged(log, day).outcome == "seek_now"
        del log["symptoms"]
        assert judged(log, day).outcome == "seek_soon"
