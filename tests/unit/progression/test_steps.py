"""R25: one step, in order: days, minutes, amount, sets, level; and R26 between them."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.progression import as_json
from dashboard.progression.usual import step_of
from tests.unit.progression.logs import (
    TUE_FRI,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    rules,
    weekly,
)

FIRST, LAST = date(2026, 2, 23), date(2026, 3, 27)


def steady(minutes: float, weekdays: tuple[int, ...] = (0, 2, 4), **profile: float) -> Log:
    return {"sessions": weekly(FIRST, LAST, weekdays, minutes=minutes), "profile": profile}


def change(log: Log) -> object:
    return as_json(judged(log))["change"]


def step(variable: str, before: object, after: object, exercise: str | None = None) -> object:
    return {"variable": variable, "from": before, "to": after, "exercise": exercise}


def week(log: Log) -> tuple[int, int, float]:
    decision = judged(log)
    return decision.days, decision.weekly_minutes, float(decision.minutes_per_session)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(24, 2), (25, 3), (24.9, 2), (1, 2), (94, 9), (95, 10), (104, 10), (500, 10)],
)
def test_a_step_is_a_tenth_of_the_week_rounded_half_up(minutes: float, expected: int) -> None:
    assert step_of(Fraction(str(minutes))) == expected


@pytest.mark.parametrize(
    ("log", "expected", "shown"),
    [
        (steady(6, TUE_FRI), step("frequency", 2, 3), (3, 12, 4)),
        (steady(5.5, TUE_FRI, target_minutes=5), None, (2, 11, 5.5)),
        (steady(10, planned_days=4), step("frequency", 3, 4), (4, 30, 7.5)),
        (steady(12, (0, 1, 2, 3), planned_days=5), step("frequency", 4, 5), (5, 48, 9.5)),
        (steady(12, (0, 1, 2, 3, 4), planned_days=5, target_minutes=12), None, (5, 60, 12)),
        (steady(12, (0, 1, 2, 3), planned_days=3, target_minutes=12), None, (4, 48, 12)),
        (steady(10.5, planned_days=9), step("frequency", 3, 4), (4, 31, 7.5)),
    ],
)
def test_more_days_shorter_sessions_the_same_minutes(
    log: Log, expected: object, shown: tuple[int, int, float]
) -> None:
    assert (change(log), week(log)) == (expected, shown)


@pytest.mark.parametrize(
    ("log", "expected", "shown"),
    [
        (steady(9.9), step("duration", 29, 30), (3, 30, 10)),
        (steady(10), None, (3, 30, 10)),
        (steady(8), step("duration", 24, 26), (3, 26, 8.5)),
        (steady(20, target_minutes=25), step("duration", 60, 66), (3, 66, 22)),
        (steady(40, target_minutes=30), None, (3, 120, 40)),
        (steady(4, (0, 1, 2, 3, 4)), step("duration", 20, 22), (5, 22, 4.5)),
        (steady(5, (0, 1, 2, 3), planned_days=4), step("duration", 20, 22), (4, 22, 5.5)),
        (steady(4.75, (0, 1, 2, 3), planned_days=4), step("duration", 19, 21), (4, 21, 5.5)),
        (steady(7.4, target_minutes=7.5), None, (3, 22, 7)),
        (steady(5, TUE_FRI), step("duration", 10, 12), (2, 12, 6)),
        (steady(3, planned_days=4), step("duration", 9, 11), (3, 11, 3.5)),
    ],
)
def test_more_minutes_on_the_same_days(
    log: Log, expected: object, shown: tuple[int, int, float]
) -> None:
    assert (change(log), week(log)) == (expected, shown)


def test_one_day_a_week_grows_by_no_more_than_a_minute() -> None:
    log = {"sessions": on(1, 8, 15, 18, 22, 25, 29, minutes=5)}
    assert change(log) == step("duration", 5, 6)


def test_minutes_need_six_days_in_four_weeks() -> None:
    log = {"sessions": on(1, 4, 8, 12, 15, minutes=5)}
    decision = judged(log)
    assert (decision.rules, decision.outcome) == (("R25",), "hold")
    assert "6 exercise days" in decision.would_change


def test_minutes_wait_while_an_empty_week_lowers_the_kept_plan() -> None:
    """Weeks of 3, 3, 0 and 2 days: F is 3 as planned, but with the empty one the middle is 2."""
    log = {"sessions": on(1, 3, 5, 9, 11, 13, 24, 26, 29, minutes=8)}
    decision = judged(log)
    assert (decision.rules, decision.change) == (("R25",), None)
    assert decision.evidence["usual_days"] == 3
    assert decision.evidence["usual_days_with_empty"] == 2
    assert "3 days each again" in decision.would_change
    log["sessions"] += on(28, minutes=8)
    assert change(log) == step("duration", 24, 26)


def practised(
    sets: int | None = 1, amount: float | None = 6, name: str = "cat_cow_1", **last: object
) -> Log:
    item = {"exercise": name, "sets": sets, "amount": amount}
    log = ready(**last)
    return {"sessions": [{**one, "items": [item]} for one in log["sessions"]]}


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (practised(), step("reps_hold", 6, 8, "cat_cow_1")),
        (practised(1, 9), step("reps_hold", 9, 10, "cat_cow_1")),
        (practised(1, 10), step("sets", 1, 2, "cat_cow_1")),
        (practised(2, 9.5), step("reps_hold", 9.5, 10, "cat_cow_1")),
        (practised(2, 10), step("level", "cat_cow_1", "cat_cow_2", "cat_cow_1")),
        (practised(5, 12), step("level", "cat_cow_1", "cat_cow_2", "cat_cow_1")),
        (practised(2, 10, "cat_cow_5"), None),
        (practised(1, 10, "child_reach_1"), step("reps_hold", 10, 15, "child_reach_1")),
        (practised(1, 24, "child_reach_1"), step("reps_hold", 24, 25, "child_reach_1")),
        (practised(1, 25, "child_reach_1"), step("sets", 1, 2, "child_reach_1")),
        (practised(2, 29, "child_reach_4"), step("reps_hold", 29, 30, "child_reach_4")),
        (practised(2, 30, "child_reach_4"), step("level", *["child_reach_4", "child_reach_5"], "child_reach_4")),
        (practised(None, 6), None),
        (practised(1, None), None),
        (practised(1, 6, "my_own_thing"), None),
    ],
)  # fmt: skip
def test_repetitions_then_sets_then_level(log: Log, expected: object) -> None:
    assert change(log) == expected
    assert week(log) == (3, 30, 10)


def with_items(*items: tuple[int, str, int | None, int | None]) -> Log:
    """The ready log with exercises on some days, each as age, id, sets, amount."""
    log = ready()
    for age in {age for age, *_ in items}:
        doses = [{"exercise": n, "sets": s, "amount": a} for g, n, s, a in items if g == age]
        log = changed(log, age, items=doses)
    return log


@pytest.mark.parametrize(
    ("ages", "fires"),
    [((1, 3, 5), True), ((1, 3), False), ((5, 8, 26), True), ((8, 10, 12), False),
     ((1, 3, 29), False), ((1, 3, 26), True)],
)  # fmt: skip
def test_an_exercise_is_done_often_and_lately(ages: tuple[int, ...], *, fires: bool) -> None:
    log = with_items(*((age, "cat_cow_1", 1, 6) for age in ages))
    assert (change(log) is not None) is fires


def test_the_latest_day_with_both_sets_and_amount_counts() -> None:
    log = with_items(
        (1, "cat_cow_1", None, 6), (3, "cat_cow_1", 2, 8), (5, "cat_cow_1", 1, 6),
        (8, "cat_cow_1", 1, 6),
    )  # fmt: skip
    assert change(log) == step("reps_hold", 8, 10, "cat_cow_1")


def test_an_exercise_listed_twice_counts_with_its_lowest() -> None:
    log = with_items(*((age, "cat_cow_1", 2, 10) for age in (3, 5, 8)))
    log = changed(log, 3, items=[
        {"exercise": "cat_cow_1", "sets": 1, "amount": 10},
        {"exercise": "cat_cow_1", "sets": 3, "amount": 8},
    ])  # fmt: skip
    assert change(log) == step("reps_hold", 8, 10, "cat_cow_1")


def test_the_choice_among_exercises() -> None:
    often = [(age, "open_book_1", 1, 6) for age in (1, 3, 5, 8)]
    easier = [(age, "cat_cow_1", 1, 6) for age in (1, 3, 5)]
    harder = [(age, "cat_cow_2", 1, 6) for age in (1, 3, 5)]
    first = [(age, "bretzel_1", 1, 6) for age in (1, 3, 5)]
    assert change(with_items(*easier, *often)) == step("reps_hold", 6, 8, "open_book_1")
    assert change(with_items(*harder, *easier)) == step("reps_hold", 6, 8, "cat_cow_1")
    assert change(with_items(*easier, *often[:3])) == step("reps_hold", 6, 8, "cat_cow_1")
    assert change(with_items(*first, *harder)) is not None


def test_an_amount_goes_before_sets_and_sets_before_a_level() -> None:
    full = [(age, "cat_cow_1", 2, 10) for age in (1, 3, 5, 8)]
    one_set = [(age, "open_book_1", 1, 10) for age in (1, 3, 5)]
    low = [(age, "wall_angel_1", 2, 5) for age in (1, 3, 5)]
    assert change(with_items(*full, *one_set)) == step("sets", 1, 2, "open_book_1")
    assert change(with_items(*full, *one_set, *low)) == step("reps_hold", 5, 7, "wall_angel_1")


@pytest.mark.parametrize(("age", "expected"), [(26, None), (29, "level")])
def test_no_level_that_was_done_lately(age: int, expected: str | None) -> None:
    log = with_items(
        *((one, "cat_cow_1", 2, 10) for one in (1, 3, 5)), (age, "cat_cow_2", None, None)
    )
    decision = judged(log)
    assert (decision.change and decision.change.variable) == expected


@pytest.mark.parametrize(
    "profile", [{"planned_days": 4}, {"target_minutes": 10.1}, {"target_minutes": 12}]
)
def test_days_and_minutes_come_before_the_exercises(profile: dict[str, float]) -> None:
    decision = judged(practised() | {"profile": profile})
    assert decision.change is None or decision.change.variable in {"frequency", "duration"}


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
