"""R26: six weeks without much change."""

import pytest

from tests.unit.progression.logs import Log, ago, judged, on, rules


def plateau(weeks: int = 7, comfort: float = 8, **more: object) -> Log:
    """Weeks of three days at the target; the last day is yesterday."""
    ages = [1 + 7 * week + day for week in range(weeks) for day in (0, 2, 4)]
    return {"sessions": on(*ages, comfort_during=comfort), **more}


def readings(*degrees: float) -> list[Log]:
    """Range on dates a week apart, the latest today."""
    return [
        {"day": ago(7 * (len(degrees) - 1 - n)).isoformat(), "degrees": value}
        for n, value in enumerate(degrees)
    ]


@pytest.mark.parametrize(
    ("log", "fires"),
    [
        (plateau(), True),
        (plateau(6), False),
        (plateau(comfort=8.1), False),
        (plateau(accepted=[{"day": ago(42).isoformat(), "variable": "sets"}]), False),
        (plateau(accepted=[{"day": ago(43).isoformat(), "variable": "sets"}]), True),
        (plateau(accepted=[{"day": ago(10).isoformat(), "variable": "variation"}]), False),
        (plateau(range=readings(40, 40, 46, 46)), False),
        (plateau(range=readings(40, 40, 45.9, 46)), True),
        (plateau(range=readings(40, 50, 60)), True),
        (plateau(range=[*readings(40, 40, 50, 50), *readings(40, 40, 30, 30)]), True),
    ],
)
def test_plateau(log: Log, *, fires: bool) -> None:
    assert (rules(log) == ("R26",)) is fires


@pytest.mark.parametrize(("before", "fires"), [(7.1, True), (7, False)])
def test_a_plateau_is_no_better_by_a_point(before: float, *, fires: bool) -> None:
    log = plateau()
    for one in log["sessions"]:
        if one["day"] < ago(21).isoformat():
            one["comfort_during"] = before
    assert (rules(log) == ("R26",)) is fires


def test_getting_worse_is_no_progress() -> None:
    log = plateau()
    for one in log["sessions"]:
        one["comfort_during"] = 9 if one["day"] < ago(21).isoformat() else 7
    assert rules(log) == ("R26",)


def test_twelve_rated_days_make_a_plateau() -> None:
    log = plateau()
    for one in log["sessions"][1:7]:
        one["comfort_during"] = one["comfort_after"] = None
    assert rules(log) == ("R26",)
    log["sessions"][7]["comfort_during"] = log["sessions"][7]["comfort_after"] = None
    assert rules(log) == ("R25",)


def test_a_plateau_holds_and_suggests_something_of_the_same_kind() -> None:
    decision = judged(plateau())
    assert (decision.outcome, decision.factor, decision.change) == ("hold", 1, None)
    assert "same kind and level" in decision.reason


def test_days_and_minutes_come_before_a_plateau() -> None:
    assert judged(plateau(profile={"target_minutes": 12})).outcome == "increase"
