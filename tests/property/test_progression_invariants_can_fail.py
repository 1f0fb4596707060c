"""Each invariant fails on an engine that is broken in the way it guards against."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import count

import pytest

from dashboard.model import Tier
from dashboard.progression import Decision, Outcome
from dashboard.progression.decision import Change, Safety
from dashboard.progression.log import Variable
from tests.property import changes, checking, limits, test_progression_invariants
from tests.property.checking import Case, case, decided
from tests.property.facts import Log, last_session
from tests.property.people import person, seeded

PEOPLE = 400

Engine = Callable[[Log, date], Decision]


def with_sessions(log: Log, **values: Callable[[float], object]) -> Log:
    """The log with numbers of its sessions turned into others."""
    sessions = [
        {name: _turned(value, values.get(name)) for name, value in row.items()}
        for row in log["sessions"]
    ]
    return {**log, "sessions": sessions}


def _turned(value: object, turn: Callable[[float], object] | None) -> object:
    usable = turn is not None and isinstance(value, int | float) and not isinstance(value, bool)
    return turn(value) if usable and turn is not None and isinstance(value, int | float) else value


def signs_do_not_count(log: Log, as_of: date) -> Decision:
    return decided({**log, "symptoms": []}, as_of)


def comfort_upside_down(log: Log, as_of: date) -> Decision:
    names = ("comfort_before", "comfort_during", "comfort_after")
    return decided(with_sessions(log, **dict.fromkeys(names, lambda c: 10 - c)), as_of)


def effort_upside_down(log: Log, as_of: date) -> Decision:
    return decided(with_sessions(log, effort=lambda e: 10 - e), as_of)


def two_signs_cancel(log: Log, as_of: date) -> Decision:
    signs = log.get("symptoms", [])
    return decided({**log, "symptoms": signs if len(signs) < 2 else []}, as_of)


_calls = count()


def another_each_time(log: Log, as_of: date) -> Decision:
    return replace(decided(log, as_of), weekly_minutes=next(_calls))


def only_the_first_rows(log: Log, as_of: date) -> Decision:
    return decided({**log, "sessions": log["sessions"][: len(log["sessions"]) // 2]}, as_of)


def ids_do_not_count(log: Log, as_of: date) -> Decision:
    return decided({**log, "sessions": [{**row, "id": None} for row in log["sessions"]]}, as_of)


def a_month_ahead(log: Log, as_of: date) -> Decision:
    return decided(log, as_of + timedelta(30))


def even_dates_only(log: Log, as_of: date) -> Decision:
    return decided(log if as_of.toordinal() % 2 else {}, as_of)


def worse_by_the_day(log: Log, as_of: date) -> Decision:
    return replace(decided(log, as_of), safety=list(Safety)[as_of.toordinal() % 3])


def gaps_filled_in(log: Log, as_of: date) -> Decision:
    log = copy.deepcopy(log)
    row = last_session(log)
    good = {"effort": 2, "form": 5, "comfort_during": 10, "comfort_after": 10, "minutes": 10}
    row.update({name: value for name, value in good.items() if row.get(name) is None})
    return decided(log, as_of)


def ambition_wins(log: Log, as_of: date) -> Decision:
    ambitious = (log.get("profile") or {}).get("target_minutes", 0) > 12
    return decided({} if ambitious else log, as_of)


def water_gates(log: Log, as_of: date) -> Decision:
    drank = any(row.get("hydration") for row in log.get("recovery", []))
    return decided({} if drank else log, as_of)


BROKEN: dict[Callable[[Case], bool], Engine] = {
    changes.i2_an_emergency_sign_pauses_whatever_else_there_is: signs_do_not_count,
    changes.i3_less_comfort_never_raises: comfort_upside_down,
    changes.i4_more_effort_more_soreness_worse_form_never_raise: effort_upside_down,
    changes.i5_one_more_sign_never_raises: two_signs_cancel,
    changes.i9_the_same_again: another_each_time,
    changes.i10_the_order_of_rows_changes_nothing: only_the_first_rows,
    changes.i11_repeated_rows_change_nothing: ids_do_not_count,
    changes.i12_rows_of_tomorrow_change_nothing: a_month_ahead,
    changes.i13_other_dates_give_the_same: even_dates_only,
    changes.i14_a_day_of_rest_is_never_held_against_anyone: worse_by_the_day,
    changes.i19_a_missing_value_is_no_reason_for_more: gaps_filled_in,
    changes.i22_goals_only_choose_among_steps: ambition_wins,
    changes.i23_recovery_habits_never_gate: water_gates,
}


def test_every_invariant_of_changed_logs_has_its_broken_engine() -> None:
    assert set(BROKEN) == set(changes.CHANGES)


@pytest.mark.parametrize("holds", BROKEN, ids=lambda holds: holds.__name__)
def test_an_invariant_of_changed_logs_can_fail(
    holds: Callable[[Case], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = BROKEN[holds]
    monkeypatch.setattr(checking, "decided", engine)
    for seed in range(PEOPLE):
        log, as_of = person(seeded(seed))
        if not holds(Case(seed, log, as_of, engine(log, as_of))):
            return
    pytest.fail("nobody was treated wrongly by an engine that is wrong")


def a_week_more(one: Decision) -> Decision:
    return replace(one, weekly_minutes=one.weekly_minutes + 30)


def a_level_more(one: Decision) -> Decision:
    if one.rule != "R25":
        return one
    return replace(one, change=Change(Variable.LEVEL, "cat_cow_1", "cat_cow_3", "cat_cow_1"))


def a_step_more(one: Decision) -> Decision:
    return replace(one, outcome=Outcome.INCREASE, change=Change(Variable.DURATION, 30, 33, None))


def eight_days(one: Decision) -> Decision:
    return replace(one, days=8)


def slashed(one: Decision) -> Decision:
    return replace(one, factor=Fraction(2, 5))


def shouted(one: Decision) -> Decision:
    return replace(one, reason="Your injury risk is high.")


TAMPERED: dict[Callable[[Case], bool], Callable[[Decision], Decision]] = {
    limits.i6_an_increase_is_small: a_week_more,
    limits.i7_one_thing_goes_up: a_week_more,
    limits.i8_nothing_goes_up_without_an_increase: a_week_more,
    limits.i15_days_are_within_reason: eight_days,
    limits.i16_no_increase_on_too_little: a_step_more,
    limits.i17_changes_settle: a_step_more,
    limits.i18_days_and_minutes_first: a_level_more,
    limits.i20_exercises_stay_within_their_ladders: a_level_more,
    limits.i21_eased_not_slashed: slashed,
    limits.i24_every_result_explains_itself: shouted,
}


def test_every_invariant_of_one_decision_has_its_tampering() -> None:
    assert set(TAMPERED) == set(limits.LIMITS)


@pytest.mark.parametrize("holds", TAMPERED, ids=lambda holds: holds.__name__)
def test_an_invariant_of_one_decision_can_fail(holds: Callable[[Case], bool]) -> None:
    tamper = TAMPERED[holds]
    cases = (case(seed) for seed in range(PEOPLE))
    usual = (one for one in cases if one.log["sessions"] and "usual_days" in one.decision.evidence)
    assert any(not holds(replace(one, decision=tamper(one.decision))) for one in usual)


@pytest.mark.parametrize(
    ("name", "tier"), [("NOW_DAYS", Tier.NOW), ("SIGN_HOLD_DAYS", Tier.URGENT)]
)
def test_i1_can_fail(name: str, tier: Tier, monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.progression import thresholds

    monkeypatch.setattr(thresholds, name, getattr(thresholds, name) - 1)
    test = test_progression_invariants.test_i1_no_increase_while_a_sign_of_any_age_is_recent
    case.cache_clear()  # what was decided by other numbers is kept no longer than this test
    with pytest.raises(AssertionError):
        test(tier, guided=True)
    case.cache_clear()
