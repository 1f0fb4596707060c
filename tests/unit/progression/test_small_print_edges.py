"""Cases that mutation testing asked for: the very last day, and the very last value, of a limit."""

import json

import pytest

from dashboard.errors import InputError
from dashboard.progression import Clearance, read_log, thresholds
from dashboard.progression.distances import distances
from dashboard.progression.exercise_days import exercise_days
from dashboard.progression.figures import told
from dashboard.progression.log import Defect, Dose
from dashboard.progression.reading import parsed
from dashboard.progression.screening import decide_with_care
from dashboard.progression.simulate import simulate
from tests.unit.progression.logs import (
    CATALOGUE,
    TODAY,
    TUE_FRI,
    Log,
    ago,
    judged,
    on,
    ready,
    session,
    weekly,
)


def missing(log: Log, rule: str) -> str:
    found = {one.rule.id: one for one in distances(read_log(log), TODAY, catalogue=CATALOGUE)}
    return found[rule].reach.missing


def test_a_period_of_one_day_is_whole() -> None:
    day = ago(5).isoformat()
    log = ready() | {"periods": [{"kind": "travel", "first_day": day, "last_day": day}]}
    assert read_log(log).defects == ()


def test_what_is_no_part_of_a_log_is_named_as_such() -> None:
    assert read_log({"sessions": [], "extra": 1}).defects == (
        Defect("log", "extra", "no part of a log, so left out"),
    )


def test_a_log_too_deep_to_be_read_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"^The log is not valid: its parts are nested"):
        parsed("[" * 200_000)


@pytest.mark.parametrize(
    ("age", "words"), [(28, "no guidance since"), (29, "a newer session: it is 29 days ago")]
)
def test_a_severe_day_counts_to_its_last_day(age: int, words: str) -> None:
    log = {"sessions": on(age, comfort_during=1), "guidance": [{"day": ago(20).isoformat()}]}
    assert missing(log, "R04") == words


def test_one_exercise_twice_in_a_session_counts_with_its_lowest_dose() -> None:
    items = [
        {"exercise": "cat_cow_1", "sets": 2, "amount": 6},
        {"exercise": "cat_cow_1", "sets": 1, "amount": 8},
    ]
    (day,) = exercise_days(read_log({"sessions": on(1, items=items)}).sessions)
    assert day.doses == {"cat_cow_1": Dose("cat_cow_1", 1, 6)}


def test_a_number_of_a_rule_that_is_not_known_has_its_name() -> None:
    (figure, *_) = told({"R99.threshold": 3})
    assert "R99" in figure.words


@pytest.mark.parametrize("days", [28, 29])
def test_a_long_break_begins_after_four_weeks(days: int) -> None:
    decision = judged({"sessions": weekly(ago(days + 40), ago(days), range(7), minutes=30)})
    most = (thresholds.RETURN_DAYS, thresholds.RETURN_MINUTES)
    assert (decision.days <= most[0] and decision.weekly_minutes <= most[1]) == (days > 28)


def test_an_exercise_of_ones_own_needs_no_guidance() -> None:
    items = [{"exercise": "my_own", "sets": 1, "amount": 8}]
    sessions = weekly(ago(33), ago(1), minutes=10, items=items)
    log = read_log({"sessions": sessions, "profile": {"target_minutes": 10}})
    cleared = decide_with_care(log, TODAY, catalogue=CATALOGUE, cleared=Clearance.ASK_FIRST)
    assert cleared == judged({"sessions": sessions, "profile": {"target_minutes": 10}})


def test_minutes_foreseen_without_usual_minutes_are_none() -> None:
    log = read_log({"sessions": weekly(ago(33), ago(1), TUE_FRI, minutes=None)})
    for week in simulate(log, TODAY, catalogue=CATALOGUE):
        assert week.minutes == week.days * week.decision.minutes_per_session


def test_a_dose_of_the_smallest_and_of_the_largest_amount_is_read() -> None:
    amounts = (1, thresholds.AMOUNT_MAX)
    items = [{"exercise": f"own_{n}", "sets": 1, "amount": n} for n in amounts]
    (row,) = read_log(json.dumps({"sessions": [session(ago(1), items=items)]})).sessions
    assert [dose.amount for dose in row.doses] == list(amounts)


@pytest.mark.parametrize(("age", "rule"), [(6, "R23"), (7, "R25")])
def test_a_step_settles_to_its_last_day_and_is_kept_meanwhile(age: int, rule: str) -> None:
    accepted = [{"day": ago(age).isoformat(), "variable": "duration"}]
    decision = judged({"sessions": weekly(ago(33), ago(1), minutes=8), "accepted": accepted})
    assert (decision.rules, decision.weekly_minutes) == ((rule,), 26)


def test_a_dose_of_one_is_read_in_a_row_with_a_fraction_too() -> None:
    items = [{"exercise": "own_1", "sets": 1, "amount": 1}]
    (row,) = read_log({"sessions": on(1, minutes=7.5, items=items)}).sessions
    assert row.doses == (Dose("own_1", 1, 1),)
