"""The check before the first suggestion: when it is due, and which exercises it withholds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.progression import Clearance, Outcome, Screened, decide, read_log
from dashboard.progression.screening import (
    clearance,
    decide_with_care,
    is_due,
    without_asking_first,
)
from tests.unit.progression.logs import CATALOGUE, TODAY, Log, ready

DAY = date(2026, 3, 1)
NO = Screened(
    DAY, skipped=False, fragile_bones="no", steroids="no", broken_bone="no", condition="no"
)
YES = replace(NO, fragile_bones="yes")
SKIPPED = Screened(DAY, skipped=True)


@pytest.mark.parametrize(
    ("checks", "expected"),
    [
        ([], Clearance.UNASKED),
        ([SKIPPED], Clearance.SKIPPED),
        ([NO], Clearance.FREE),
        ([SKIPPED, NO], Clearance.FREE),
        ([SKIPPED, YES], Clearance.ASK_FIRST),
        ([NO, YES], Clearance.FREE),
        ([YES, NO], Clearance.ASK_FIRST),
        ([replace(YES, guided=True)], Clearance.FREE),
        ([replace(YES, advised_day=DAY)], Clearance.FREE),
        # The same answers given again keep the guidance that came after the first time.
        ([YES, SKIPPED, replace(YES, guided=True)], Clearance.FREE),
        # Other answers want guidance anew.
        ([replace(YES, steroids="yes"), replace(YES, guided=True)], Clearance.ASK_FIRST),
        ([YES, NO, replace(YES, guided=True)], Clearance.ASK_FIRST),
    ],
)
def test_the_latest_answers_count(checks: list[Screened], expected: Clearance) -> None:
    assert clearance(checks) is expected


@pytest.mark.parametrize("reply", ["yes", "unsure"])
def test_each_answer_but_no_wants_guidance(reply: str) -> None:
    for one in (
        replace(NO, fragile_bones=reply),
        replace(NO, steroids=reply),
        replace(NO, broken_bone=reply),
        replace(NO, condition=reply),
    ):
        assert clearance([one]) is Clearance.ASK_FIRST, one


@pytest.mark.parametrize(
    ("checks", "days", "due"),
    [
        ([], 0, True),
        ([NO], 9999, False),
        ([SKIPPED], 13, False),
        ([SKIPPED], 14, True),
        ([replace(SKIPPED, day=DAY + timedelta(days=14)), SKIPPED], 27, False),
        ([replace(SKIPPED, day=DAY + timedelta(days=14)), SKIPPED], 28, True),
        ([SKIPPED, NO], 99, False),
    ],
)
def test_it_is_due_until_answered_and_two_weeks_after_it_was_put_off(
    checks: list[Screened], days: int, *, due: bool
) -> None:
    assert is_due(checks, today=DAY + timedelta(days=days)) is due


def at_the_top(*exercises: str) -> Log:
    """A log whose next step is a harder version: the first exercise of most days comes first."""
    log = ready()
    for number, session in enumerate(log["sessions"]):
        done = exercises if number % 2 == 0 else exercises[:1]
        session["items"] = [
            {"exercise": name, "sets": 2, "amount": 30 if name.startswith("bretzel") else 15}
            for name in done
        ]
    return log


def careful(log: Log, cleared: Clearance) -> tuple[Outcome, str, str | None]:
    decision = decide_with_care(read_log(log), TODAY, catalogue=CATALOGUE, cleared=cleared)
    change = decision.change
    return decision.outcome, decision.reason, None if change is None else str(change.after)


@pytest.mark.parametrize("cleared", list(Clearance))
def test_a_harder_version_to_ask_about_waits(cleared: Clearance) -> None:
    log = at_the_top("open_book_3")
    outcome, reason, after = careful(log, cleared)
    if not cleared.withholds:
        assert (outcome, after) == (Outcome.INCREASE, "open_book_4")
        assert reason == decide(read_log(log), TODAY, catalogue=CATALOGUE).reason
        return
    assert (outcome, after) == (Outcome.HOLD, None)
    assert "Open book with pause and two breaths lies on a roller or goes to the end" in reason


def test_the_reason_says_what_is_missing() -> None:
    log = read_log(at_the_top("open_book_3"))
    for cleared, why, lifts in (
        (Clearance.ASK_FIRST, "ask a professional about it first", "once guidance is recorded."),
        (Clearance.SKIPPED, "until the check about your health", "once the check is answered."),
    ):
        decision = decide_with_care(log, TODAY, catalogue=CATALOGUE, cleared=cleared)
        assert why in decision.reason
        assert decision.would_change.endswith(lifts)


def test_another_exercise_takes_the_step_if_it_can() -> None:
    log = at_the_top("open_book_3", "wall_angel_2")
    outcome, reason, after = careful(log, Clearance.ASK_FIRST)
    assert (outcome, after) == (Outcome.INCREASE, "wall_angel_3")
    assert "Open book with pause" in reason


def test_no_more_of_an_exercise_to_ask_about() -> None:
    log = at_the_top("tspine_ext_3")
    for session in log["sessions"]:
        session["items"][0]["amount"] = 6
    assert careful(log, Clearance.FREE)[0] is Outcome.INCREASE
    outcome, reason, after = careful(log, Clearance.ASK_FIRST)
    assert (outcome, after) == (Outcome.HOLD, None)
    assert "Foam roller extension, hands behind head" in reason


def test_every_family_keeps_an_easier_level() -> None:
    kept = without_asking_first(CATALOGUE).exercises.values()
    asked = {one.id for one in CATALOGUE.exercises.values() if one.ask_first}
    assert {one.family for one in kept if one.level == 1} == set(CATALOGUE.families)
    assert {f"tspine_ext_{level}" for level in (3, 4, 5)} < asked
    assert len(asked) == 25
    assert not asked & {one.id for one in kept}
