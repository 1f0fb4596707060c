"""R12, R13, R14, R20 and R21: load, form, effort and warm-up."""

import pytest

from tests.unit.progression.logs import Log, changed, judged, on, ready, rules, verdict


def weeks(now: float, *earlier: float | None, effort: float = 3) -> Log:
    """Weeks of three days, minutes a session each; the run begins on the first date of the last."""
    every = (now, *earlier)
    sessions = [
        one
        for week, minutes in enumerate(every)
        for one in on(*(1 + 7 * week + day for day in (0, 2, 6)), minutes=minutes, effort=effort)
    ]
    return {"sessions": sessions}


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (weeks(15, 10, 10), ("hold", 1)),
        (weeks(15.1, 10, 10), ("decrease", 0.9)),
        (weeks(13, 10, 10), None),
        (weeks(13.1, 10, 10), ("hold", 1)),
        (weeks(20, 10), None),
        (weeks(20, 10, 14), ("decrease", 0.9)),
        (weeks(20, 10, 18), ("hold", 1)),
        (weeks(20, 5, 16, 18), None),
        (weeks(20, 10, None), None),
        (weeks(20, 10, 10, None), None),
        (weeks(10, 3, 3), None),
        (weeks(10.1, 3, 3), ("decrease", 0.9)),
        (changed(weeks(20, 10, 10), 1, effort=None), None),
    ],
)
def test_sudden_jump(log: Log, expected: tuple[str, float] | None) -> None:
    assert verdict(log, "R12") == expected


def test_from_no_effort_at_all_is_a_jump_without_a_ratio() -> None:
    log = weeks(20, 10, 10, effort=0)
    for age in (1, 3, 7):
        log = changed(log, age, effort=3)
    decision = judged(log)
    assert verdict(log, "R12") == ("decrease", 0.9)
    assert "much more than your usual" in decision.reason
    assert "R12.ratio" not in decision.evidence


def test_an_empty_week_is_not_measured_against() -> None:
    log = {"sessions": [one for one in weeks(20, 10, 10, 10)["sessions"] if one["day"] != "x"]}
    log["sessions"] = log["sessions"][:6] + log["sessions"][9:]
    assert verdict(log, "R12") == ("decrease", 0.9)


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ((2, 2, 5), ("decrease", 0.8)),
        ((2, 2.1, 5), None),
        ((None, 2, 2), ("decrease", 0.8)),
        ((None, 1, 3), ("decrease", 0.8)),
        ((None, 1, 3.1), None),
        ((None, None, 1), None),
    ],
)
def test_form_slipping(forms: tuple[float | None, ...], expected: tuple[str, float] | None) -> None:
    log = ready()
    for age, form in zip((5, 3, 1), forms, strict=True):
        log = changed(log, age, form=form)
    assert verdict(log, "R13") == expected


@pytest.mark.parametrize(
    ("efforts", "expected"),
    [
        ((7, 7, 1), ("decrease", 0.8)),
        ((7, 6.9, 1), None),
        ((None, 7, 7), ("decrease", 0.8)),
        ((None, 6, 8), ("decrease", 0.8)),
        ((None, 6, 7.9), None),
        ((None, None, 10), None),
    ],
)
def test_effort_high(efforts: tuple[float | None, ...], expected: tuple[str, float] | None) -> None:
    log = ready()
    for age, effort in zip((5, 3, 1), efforts, strict=True):
        log = changed(log, age, effort=effort)
    assert verdict(log, "R14") == expected


@pytest.mark.parametrize(("age", "fires"), [(22, True), (23, False)])
def test_the_last_three_days_lie_within_three_weeks(age: int, *, fires: bool) -> None:
    log = {"sessions": [*on(age, 1, form=2, effort=8)]}
    assert ("R13" in rules(log), "R14" in rules(log)) == (fires, fires)


@pytest.mark.parametrize(
    ("answers", "fires"),
    [
        ({1: False, 3: False, 5: False}, True),
        ({1: False, 3: False}, False),
        ({1: False, 3: False, 12: False}, False),
        ({1: False, 3: False, 10: False}, True),
        ({1: None, 3: False, 5: False, 12: False}, True),
    ],
)
def test_warm_ups_skipped(answers: dict[int, bool | None], *, fires: bool) -> None:
    log = ready()
    for age, answer in answers.items():
        log = changed(log, age, warm_up=answer)
    assert verdict(log, "R20") == (("hold", 1) if fires else None)


@pytest.mark.parametrize(("age", "fires"), [(29, True), (30, False)])
def test_answers_about_the_warm_up_lie_within_four_weeks(age: int, *, fires: bool) -> None:
    assert ("R20" in rules({"sessions": on(age, 3, 1, warm_up=False)})) is fires


@pytest.mark.parametrize(
    ("age", "values", "fires"),
    [
        (1, {"form": 3}, True),
        (5, {"form": 3}, True),
        (8, {"form": 3}, False),
        (1, {"form": 3.1}, False),
        (1, {"effort": 10}, False),
    ],
)
def test_one_shaky_session_is_not_settled(
    age: int, values: dict[str, float], *, fires: bool
) -> None:
    assert verdict(changed(ready(), age, **values), "R21") == (("hold", 1) if fires else None)


@pytest.mark.parametrize(
    ("efforts", "fires"),
    [((5, 5, 1), True), ((5, 4.9, 1), False), ((None, None, 5), True), ((None, None, 4.9), False)],
)
def test_effort_that_is_not_light_yet(efforts: tuple[float | None, ...], *, fires: bool) -> None:
    log = ready()
    for age, effort in zip((5, 3, 1), efforts, strict=True):
        log = changed(log, age, effort=effort)
    assert ("R21" in rules(log)) is fires
