"""The worked examples of the specification, with their arithmetic."""

from datetime import date
from fractions import Fraction

from dashboard.progression import as_json
from dashboard.progression.reading import read_log
from dashboard.progression.situation import situation
from dashboard.progression.usual import Usual
from tests.unit.progression.logs import CATALOGUE, TUE_FRI, Log, judged, ready, weekly


def usual(log: Log, day: date) -> Usual:
    return situation(read_log(log), day, catalogue=CATALOGUE).usual


def test_example_1_cold_start() -> None:
    decision = judged({}, date(2026, 3, 2))
    assert (decision.rule, decision.outcome) == ("R17", "hold")
    assert (decision.days, decision.minutes_per_session, decision.weekly_minutes) == (3, 5, 15)
    assert decision.confidence == "low"


def test_example_2_emergency_sign_beats_a_perfect_log() -> None:
    log = {**ready(), "symptoms": [{"day": "2026-03-26", "code": "chest_pain"}]}
    decision = judged(log, date(2026, 3, 28))
    assert len(log["sessions"]) == 15
    assert decision.rules == ("R01", "R06")
    assert (decision.outcome, decision.factor) == ("seek_now", 0)
    assert (decision.weekly_minutes, decision.days, decision.minutes_per_session) == (0, 0, 0)
    assert decision.safety == "red"
    assert "N2" not in {note.id for note in decision.notes}


def test_example_2_without_the_sign_stays_at_the_target() -> None:
    decision = judged(ready(), date(2026, 3, 28))
    assert usual(ready(), date(2026, 3, 28)).per_session == 10
    assert (decision.rule, decision.outcome, decision.factor) == ("R25", "hold", 1)
    assert (decision.weekly_minutes, decision.days, decision.minutes_per_session) == (30, 3, 10)
    assert decision.change is None


def test_example_3_too_few_days_spread_do_not_add() -> None:
    log = {"sessions": weekly(date(2026, 3, 3), date(2026, 3, 27), TUE_FRI, minutes=12)}
    day = date(2026, 3, 28)
    found = usual(log, day)
    assert [(block.days, block.minutes, block.complete) for block in found.blocks[:4]] == [
        (2, 24, True),
        (2, 24, True),
        (2, 24, True),
        (2, 24, False),
    ]
    assert (found.minutes, found.days, found.days_28, found.complete) == (24, 2, 8, 3)
    decision = judged(log, day)
    assert as_json(decision)["change"] == {
        "variable": "frequency",
        "from": 2,
        "to": 3,
        "exercise": None,
    }
    assert decision.outcome == "increase"
    assert (decision.days, decision.weekly_minutes, decision.minutes_per_session) == (3, 24, 8)


def test_example_4_a_sudden_jump() -> None:
    sessions = weekly(date(2026, 3, 2), date(2026, 3, 22))
    sessions += weekly(date(2026, 3, 23), date(2026, 3, 27), minutes=18, effort=4)
    log, day = {"sessions": sessions}, date(2026, 3, 28)
    found = usual(log, day)
    assert [block.load for block in found.blocks[:3]] == [216, 90, 90]
    assert found.minutes == 30
    decision = judged(log, day)
    assert (decision.rules, decision.outcome) == (("R12",), "decrease")
    assert decision.factor == Fraction(9, 10)
    assert decision.evidence["R12.ratio"] == Fraction("2.4")
    assert "2.4 times" in decision.reason
    assert (decision.weekly_minutes, decision.days, decision.minutes_per_session) == (27, 3, 9)
    assert decision.safety == "amber"


def test_example_5_back_after_three_weeks() -> None:
    log = {"sessions": weekly(date(2026, 2, 9), date(2026, 3, 6), minutes=12)}
    day = date(2026, 3, 27)
    found = usual(log, day)
    assert [block.complete for block in found.blocks[:4]] == [True, True, True, False]
    assert (found.minutes, found.days) == (36, 3)
    decision = judged(log, day)
    assert (decision.rules, decision.outcome) == (("R15",), "decrease")
    assert decision.factor == Fraction(6, 10)
    assert (decision.weekly_minutes, decision.days, decision.minutes_per_session) == (21, 3, 7)
    assert decision.safety == "green"
    assert "N2" in {note.id for note in decision.notes}
