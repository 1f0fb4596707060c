"""R25 (3) to (5): repetitions or holds, then sets, then level."""

from dataclasses import replace

import pytest

from dashboard.model import Unit
from dashboard.progression import as_json
from dashboard.progression.ladder import top_amount
from tests.unit.progression.logs import CATALOGUE, Log, ago, changed, judged, ready, session


def change(log: Log) -> object:
    return as_json(judged(log))["change"]


def step(variable: str, before: object, after: object, exercise: str | None = None) -> object:
    return {"variable": variable, "from": before, "to": after, "exercise": exercise}


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
        (practised(2, 30, "child_reach_4"), step("level", "child_reach_4", "child_reach_5", "child_reach_4")),
        (practised(None, 6), None),
        (practised(1, None), None),
        (practised(1, 6, "my_own_thing"), None),
    ],
)  # fmt: skip
def test_repetitions_then_sets_then_level(log: Log, expected: object) -> None:
    assert change(log) == expected
    decision = judged(log)
    assert (decision.days, decision.weekly_minutes) == (3, 30)
    assert decision.minutes_per_session == 10


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


@pytest.mark.parametrize(("age", "fires"), [(6, True), (7, True), (8, False)])
def test_it_was_done_in_the_seven_days_to_the_last(age: int, *, fires: bool) -> None:
    """The last day is yesterday, so the seventh is seven days ago."""
    log = with_items((15, "cat_cow_1", 1, 6), (17, "cat_cow_1", 1, 6))
    item = {"exercise": "cat_cow_1", "sets": 1, "amount": 6}
    log["sessions"] = [one for one in log["sessions"] if one["day"] != ago(8).isoformat()]
    log["sessions"].append(session(ago(age), minutes=1, effort=1, items=[item]))
    assert (change(log) is not None) is fires


@pytest.mark.parametrize(
    ("unit", "start", "top"),
    [
        (Unit.REPS, 6, 10), (Unit.REPS, 10, 14), (Unit.REPS, 11, 15), (Unit.REPS, 12, 15),
        (Unit.HOLD, 10, 25), (Unit.HOLD, 14, 29), (Unit.HOLD, 15, 30), (Unit.HOLD, 16, 30),
    ],
)  # fmt: skip
def test_the_top_of_a_range(unit: Unit, start: int, top: int) -> None:
    exercise = replace(CATALOGUE.exercises["cat_cow_1"], unit=unit, start_amount=start)
    assert top_amount(exercise) == top


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
