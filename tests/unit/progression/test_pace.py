"""R15, R17, R18, R23 and R27: beginnings, breaks, marked periods and settling changes."""

from datetime import date, timedelta

import pytest

from tests.unit.progression.logs import (
    TUE_FRI,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    rules,
    verdict,
    weekly,
)

LAST = date(2026, 3, 27)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (4, None),
        (5, ("hold", 1)),
        (7, ("hold", 1)),
        (8, ("decrease", 0.8)),
        (13, ("decrease", 0.8)),
        (14, ("decrease", 0.6)),
        (28, ("decrease", 0.6)),
        (29, ("decrease", 0.5)),
    ],
)
def test_coming_back_after_a_gap(gap: int, expected: tuple[str, float] | None) -> None:
    decision = judged(ready(), LAST + timedelta(gap))
    assert verdict(ready(), "R15", LAST + timedelta(gap)) == expected
    if expected:
        assert f"{gap} days" in decision.reason


def test_a_long_break_starts_afresh() -> None:
    log = {"sessions": weekly(date(2026, 1, 5), LAST, range(5), minutes=20)}
    decision = judged(log, LAST + timedelta(29))
    assert (decision.weekly_minutes, decision.days, decision.minutes_per_session) == (15, 3, 5)
    assert "one level easier" in decision.reason
    assert "one level easier" not in judged(log, LAST + timedelta(28)).reason


@pytest.mark.parametrize(
    ("ages", "fires"),
    [
        ((20, 9, 1), True),
        ((16, 8, 1), False),
        ((15, 7, 1), True),
        ((14, 7, 1), False),
        ((9, 1), True),
        ((8, 1), False),
    ],
)
def test_the_first_week_back(ages: tuple[int, ...], *, fires: bool) -> None:
    """The gap is 8 days or more, and ends within the 7 days to the last exercise day."""
    assert verdict({"sessions": on(*ages)}, "R15") == (("hold", 1) if fires else None)


def test_nothing_logged() -> None:
    decision = judged({"sessions": []})
    assert decision.rules == ("R17",)
    assert "3 days, about 5 minutes each" in decision.reason
    assert "R17" not in rules({"sessions": on(100)})


@pytest.mark.parametrize(
    ("ages", "fires"),
    [
        ((1, 3, 5, 8, 10, 14), False),
        ((1, 3, 5, 8, 10, 13), True),
        ((1, 3, 5, 9, 14), False),
        ((1, 3, 8, 14), False),
        ((1, 3, 8, 13), True),
        ((1, 8, 14), True),
        ((1, 3, 5, 7), True),
        ((1, 3, 5, 8, 10, 13, 27), True),
    ],
)
def test_too_few_days(ages: tuple[int, ...], *, fires: bool) -> None:
    """Six days over two complete weeks, that is from 14 days ago on; or four where few are usual.

    In the last case a break of 14 days began a new run, so that only the latest weeks count.
    """
    assert verdict({"sessions": on(*ages)}, "R18") == (("hold", 1) if fires else None)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"minutes": None}, "no minutes"),
        ({"effort": None}, "no effort"),
        ({"comfort_during": None}, "no comfort during"),
        ({"comfort_after": None}, "no comfort after"),
        ({"form": None}, "no form"),
        ({"minutes": 601}, "no minutes"),
        ({"form": None, "effort": "3"}, "no effort or form"),
    ],
)
def test_a_last_session_that_lacks_a_value(values: dict[str, object], words: str) -> None:
    decision = judged(ready(**values))
    assert decision.rules == ("R18",)
    assert words in decision.reason


@pytest.mark.parametrize("name", ["comfort_before", "warm_up", "soreness_next_day"])
def test_what_the_last_session_may_lack(name: str) -> None:
    assert rules(ready(**{name: None})) == ("R25",)


def test_every_session_of_the_last_day_has_its_values() -> None:
    log = ready()
    log["sessions"].append({**log["sessions"][-1], "minutes": 1, "form": None})
    assert rules(log) == ("R18",)


@pytest.mark.parametrize(
    ("variable", "age", "fires"),
    [
        ("duration", 0, True),
        ("duration", 6, True),
        ("duration", 7, False),
        ("variation", 6, True),
        ("level", 7, True),
        ("level", 13, True),
        ("level", 14, False),
        ("duration", -1, False),
        ("nonsense", 6, True),
        ("nonsense", 7, False),
    ],
)
def test_a_change_settles(variable: str, age: int, *, fires: bool) -> None:
    log = ready() | {"accepted": [{"day": ago(age).isoformat(), "variable": variable}]}
    assert verdict(log, "R23") == (("hold", 1) if fires else None)


def accepted(log: Log, *variables: str, age: int = 3) -> Log:
    return log | {"accepted": [{"day": ago(age).isoformat(), "variable": v} for v in variables]}


def few_days() -> Log:
    """Two days of twelve minutes; a step to three days of eight is on offer."""
    return {"sessions": weekly(date(2026, 3, 3), LAST, TUE_FRI, minutes=12)}


def test_an_accepted_step_in_days_is_kept_while_it_settles() -> None:
    decision = judged(accepted(few_days(), "frequency"))
    assert (decision.rules, decision.outcome, decision.change) == (("R23",), "hold", None)
    assert (decision.days, decision.weekly_minutes, decision.minutes_per_session) == (3, 24, 8)


def test_an_accepted_step_in_minutes_is_kept_while_it_settles() -> None:
    log = {"sessions": weekly(date(2026, 2, 23), LAST, minutes=8)}
    decision = judged(accepted(log, "duration"))
    assert (decision.rules, decision.outcome) == (("R23",), "hold")
    assert (decision.days, decision.weekly_minutes, decision.minutes_per_session) == (3, 26, 8.5)


@pytest.mark.parametrize(
    ("log", "days", "weekly"),
    [
        (accepted(few_days(), "duration"), 2, 24),
        (accepted(few_days(), "variation"), 2, 24),
        (accepted(few_days(), "level", age=7), 2, 24),
        (changed(accepted(few_days(), "frequency"), 1, form=3), 2, 24),
        (accepted(ready(), "frequency", "duration"), 3, 30),
    ],
)
def test_no_other_step_is_kept(log: Log, days: int, weekly: int) -> None:
    """Only the first step on offer, accepted within a week, and only if nothing else fired."""
    decision = judged(log)
    assert "R23" in decision.rules
    assert (decision.days, decision.weekly_minutes) == (days, weekly)


@pytest.mark.parametrize(
    ("kind", "first", "last", "fires"),
    [
        ("flare", 3, None, True),
        ("illness", 3, None, True),
        ("pause", 3, None, True),
        ("travel", 3, None, False),
        ("flare", 0, None, True),
        ("flare", -1, None, False),
        ("flare", 3, 0, True),
        ("flare", 3, 1, False),
        ("flare", 3, -2, True),
        ("party", 3, None, False),
    ],
)
def test_a_marked_period(kind: str, first: int, last: int | None, *, fires: bool) -> None:
    row = {
        "kind": kind,
        "first_day": ago(first).isoformat(),
        "last_day": None if last is None else ago(last).isoformat(),
    }
    assert verdict(ready() | {"periods": [row]}, "R27") == (("hold", 1) if fires else None)


def test_a_marked_period_is_said_in_words() -> None:
    row = {"kind": "illness", "first_day": ago(3).isoformat(), "last_day": ago(-2).isoformat()}
    decision = judged(changed(ready(), 1, form=5) | {"periods": [row]})
    assert "an illness" in decision.reason
    assert "30 March" in decision.would_change
