"""Cases that mutation testing asked for: small print that no other test looks at."""

import json
from datetime import timedelta
from typing import Any

import pytest

from dashboard.errors import InputError
from dashboard.progression import Clearance, read_log
from dashboard.progression.answering import accepted_variable
from dashboard.progression.distances import distances
from dashboard.progression.log import Defect, Variable
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
    one_session,
    ready,
    rules,
    said,
    weekly,
)


@pytest.mark.parametrize(("days", "minutes"), [(2, None), (None, 1)])
def test_half_an_edit_leaves_the_step(days: int | None, minutes: int | None) -> None:
    step = judged({"sessions": weekly(ago(25), ago(1), TUE_FRI, minutes=12)})
    assert accepted_variable(step, days=days, minutes=minutes) is Variable.FREQUENCY


def period(kind: str, first: int, last: int | None) -> Log:
    return {
        "kind": kind,
        "first_day": ago(first).isoformat(),
        "last_day": None if last is None else ago(last).isoformat(),
    }


def test_of_several_periods_the_latest_is_told() -> None:
    log = ready() | {"periods": [period("travel", 2, 1), period("travel", 9, 8)]}
    found = {d.rule.id: d for d in distances(read_log(log), TODAY, catalogue=CATALOGUE)}
    assert found["R27"].reach.at_hand == "the latest: travel, from 2 days ago"


def test_of_several_periods_one_without_an_end_is_named() -> None:
    log = ready() | {"periods": [period("flare", 2, None), period("illness", 1, -3)]}
    assert judged(log).reason.startswith("You marked a flare.")
    assert judged(log).would_change == "A step up can be looked at once the flare is over."


def test_zero_is_zero_however_it_is_written() -> None:
    text = '{"sessions": [{"day": "2026-03-27", "effort": 0e-99999999}]}'
    assert read_log(text).sessions[0].effort == 0


@pytest.mark.parametrize(
    ("log", "defect"),
    [
        ({"sessions": [5]}, Defect("sessions", "", "cannot be read, so left out")),
        ({"profile": 5}, Defect("log", "profile", "cannot be read, so left out")),
        ({"sessions": 5}, Defect("log", "sessions", "not a list, so left out")),
    ],
)
def test_what_stands_in_a_wrong_place_is_named(log: Log, defect: Defect) -> None:
    assert read_log(log).defects == (defect,)


def test_an_item_in_a_wrong_place_is_named_with_its_day() -> None:
    session, _ = one_session(items=["x"])
    assert session.doses == ()
    log = read_log({"sessions": [{"day": "2026-03-27", "items": ["x"]}]})
    day = (TODAY - timedelta(1)).toordinal()
    assert log.defects == (Defect("items", "", "cannot be read, so left out", day),)


@pytest.mark.parametrize(
    ("ages", "minutes", "effort", "even"),
    [
        (range(7), 1, 0.5, True),
        (range(7), 1, 0, False),
        (range(0, 10, 2), 1, 1, False),
        (range(5), 1, 1, False),
        (range(6), 1, 1, True),
    ],
)
def test_days_without_a_session_are_days_without_load(
    ages: range, minutes: float, effort: float, *, even: bool
) -> None:
    assert bool(said({"sessions": on(*ages, minutes=minutes, effort=effort)}, "N3")) is even


@pytest.mark.parametrize(
    ("row", "words"),
    [(6, "Six"), (7, "Seven"), (8, "Eight"), (9, "Nine"), (10, "Ten"), (11, "11")],
)
def test_a_row_of_days_is_told_in_words(row: int, words: str) -> None:
    reason = judged({"sessions": on(*range(row))}).reason
    assert reason.startswith(f"{words} days in a row.")


def test_n8_fills_in_comfort_after() -> None:
    sessions = weekly(ago(60), ago(1))
    for one in sessions[5:]:
        one["comfort_after"] = None
    assert said({"sessions": sessions, "profile": {"target_minutes": 12}}, "N8") == [
        "For four weeks only a missing value held a step back: comfort after, logged once more."
    ]


def test_n8_wants_r18_to_be_alone_today_too() -> None:
    """Form lacks throughout; only the last session leaves effort open, and so R21 speaks as well."""
    sessions = weekly(ago(60), ago(1), form=None)
    for one, effort in zip(sessions[-3:], (4, 6, None), strict=True):
        one["effort"] = effort
    sessions[-2]["minutes"] = 5  # no jump
    log = {"sessions": sessions, "profile": {"target_minutes": 12}}
    assert rules(log, ago(1)) == ("R18", "R21")
    assert not said(log, "N8", ago(1))
    sessions[-3]["effort"] = 3
    assert rules(log, ago(1)) == ("R18",)
    assert said(log, "N8", ago(1))


@pytest.mark.parametrize(("minutes", "given"), [(14, True), (15, False)])
def test_n8_fills_in_a_light_effort_and_keeps_the_minutes(minutes: int, *, given: bool) -> None:
    """Effort 4 for 15 minutes would make this week a jump: 20 + 20 and 60 against 90."""
    sessions = weekly(ago(60), ago(1), form=None)
    sessions[-1] |= {"effort": None, "minutes": minutes}
    log = {"sessions": sessions, "profile": {"target_minutes": 14}}
    assert rules(log, ago(1)) == ("R18",)
    assert bool(said(log, "N8", ago(1))) is given


def test_days_are_even_above_a_monotony_of_two() -> None:
    """Loads of 2, 5, 5, 5, 5, 6 and 0: their mean, 4, is twice their spread."""
    sessions = [on(age, minutes=m, effort=1)[0] for age, m in enumerate((2, 5, 5, 5, 5, 6))]
    assert not said({"sessions": sessions}, "N3")
    sessions[0]["minutes"] = 3
    assert said({"sessions": sessions}, "N3")


def test_what_is_no_object_is_no_log() -> None:
    with pytest.raises(InputError, match=r"^The log is not a JSON object with sessions in it\.$"):
        read_log("[]")


@pytest.mark.parametrize(("first", "fires"), [(43, True), (42, False)])
def test_a_plateau_takes_six_weeks_from_the_first_day(first: int, *, fires: bool) -> None:
    ages = [1 + 7 * week + day for week in range(6) for day in (0, 2, 4)]
    sessions = on(*ages, first, comfort_during=8)
    assert (rules({"sessions": sessions}) == ("R26",)) is fires


@pytest.mark.parametrize(("age", "fires"), [(42, False), (43, True)])
def test_readings_of_a_plateau_are_those_of_six_weeks(age: int, *, fires: bool) -> None:
    sessions = on(*[1 + 7 * week + day for week in range(8) for day in (0, 2, 4)], comfort_during=8)
    degrees = [(age, 40), (30, 40), (10, 46), (3, 46)]
    log = {
        "sessions": sessions,
        "range": [{"day": ago(days).isoformat(), "degrees": value} for days, value in degrees],
    }
    assert (rules(log) == ("R26",)) is fires


def test_what_waits_for_an_answer_says_so_in_whole_sentences() -> None:
    items = [{"exercise": "tspine_ext_3", "sets": 2, "amount": 6}]
    log = read_log({"sessions": weekly(ago(33), ago(1), items=items)})
    told: Any = {}
    for cleared in (Clearance.ASK_FIRST, Clearance.SKIPPED):
        decision = decide_with_care(log, TODAY, catalogue=CATALOGUE, cleared=cleared)
        told[cleared] = (decision.reason, decision.would_change)
    name = CATALOGUE.exercises["tspine_ext_3"].name
    plain = json.dumps(list(told.values()))
    assert name in plain
    for reason, change in told.values():
        assert f"{name} lies on a roller or goes to the end of a movement. " in reason
        assert change.endswith(".")
    assert told[Clearance.ASK_FIRST][0].endswith(
        " With your answers in the check, ask a professional about it first."
    )
    assert told[Clearance.ASK_FIRST][1].endswith(
        f" {name} can be offered once guidance is recorded."
    )
    assert told[Clearance.SKIPPED][0].endswith(
        " It waits until the check about your health is answered."
    )
    assert told[Clearance.SKIPPED][1].endswith(
        f" {name} can be offered once the check is answered."
    )


def test_the_coming_weeks_go_on_from_the_session_that_is_named_first_on_its_day() -> None:
    """Two sessions on the last day: the exercises of the first of them are done on."""
    sessions = weekly(ago(33), ago(1), id=None)
    sessions[-1]["items"] = [{"exercise": "cat_cow_1", "sets": 1, "amount": 6}]
    other = {**sessions[-1], "minutes": 11, "items": []}
    weeks = simulate(
        read_log({"sessions": [*sessions, other]}), TODAY, catalogue=CATALOGUE, weeks=4
    )
    assert any(one.accepted and one.accepted.exercise == "cat_cow_1" for one in weeks)
