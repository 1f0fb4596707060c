"""N1 to N8: remarks that never change the outcome."""

from datetime import date, timedelta

import pytest

from tests.unit.progression.logs import (
    TODAY,
    TUE_FRI,
    Log,
    ago,
    changed,
    judged,
    on,
    ready,
    said,
    weekly,
)


def goal(kind: str, value: float, by: date | None) -> Log:
    row = {"kind": kind, "value": value, "by": by and by.isoformat()}
    return ready() | {"profile": {"goals": [row]}}


@pytest.mark.parametrize(
    ("minutes", "weeks", "expected"),
    [
        (36, 2, None),
        (36, 1, "about 2 weeks, 11 April"),
        (39, 2, "about 3 weeks, 18 April"),
        (30, 0, None),
        (31, 0, "about 1 week, 4 April"),
    ],
)
def test_n1_weekly_minutes_by_gentle_steps(minutes: int, weeks: int, expected: str | None) -> None:
    """From 30 a step of 3 makes 33, one of 3 makes 36, one of 4 makes 40."""
    texts = said(goal("weekly_minutes", minutes, TODAY + timedelta(weeks=weeks)), "N1")
    assert bool(texts) is (expected is not None)
    assert expected is None or expected in texts[0]


def test_n1_counts_whole_weeks_only() -> None:
    assert said(goal("weekly_minutes", 36, TODAY + timedelta(13)), "N1")
    assert not said(goal("weekly_minutes", 36, TODAY + timedelta(14)), "N1")


@pytest.mark.parametrize(("days", "given"), [(5, False), (6, True)])
def test_n1_days(days: int, *, given: bool) -> None:
    assert bool(said(goal("days", days, None), "N1")) is given


@pytest.mark.parametrize(
    ("level", "days", "given"), [(2, 28, False), (2, 27, True), (3, 55, True), (1, 0, False)]
)
def test_n1_levels_take_four_weeks_each(level: int, days: int, *, given: bool) -> None:
    assert bool(said(goal("level", level, TODAY + timedelta(days)), "N1")) is given


def test_n1_levels_count_from_the_highest_done() -> None:
    log = goal("level", 3, TODAY + timedelta(28))
    assert said(log, "N1")
    assert not said(changed(log, 3, items=[{"exercise": "cat_cow_2"}]), "N1")


def test_n1_a_goal_without_a_day_is_left_alone() -> None:
    assert not said(goal("weekly_minutes", 500, None), "N1")
    assert not said(goal("level", 5, None), "N1")


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ({"sessions": on(1)}, "first session"),
        ({"sessions": on(1, 3, 5, 8, 10, 12)}, "Six exercise days"),
        ({"sessions": on(1, 3, 5, 8, 10, 12, 14, 16, 18, 20, 22, 24)}, "Twelve"),
        (ready(), "Two weeks running"),
        ({"sessions": on(9, 11)}, "back"),
        ({"sessions": on(1, 9, 11)}, "back"),
    ],
)
def test_n2_celebrates(log: Log, words: str) -> None:
    assert any(words in text for text in said(log, "N2"))


@pytest.mark.parametrize(
    "log",
    [
        {"sessions": on(1, comfort_after=2)},
        {"sessions": on(1), "symptoms": [{"day": ago(1).isoformat(), "code": "chest_pain"}]},
        {"sessions": on(1), "symptoms": [{"day": ago(1).isoformat(), "code": "condition_concern"}]},
        {"sessions": on(1, comfort_after=4)},
        {"sessions": on(*range(1, 15))},
        {"sessions": on(1, 3)},
        {},
    ],
)
def test_n2_is_silent(log: Log) -> None:
    assert not said(log, "N2")


@pytest.mark.parametrize(
    ("log", "given"),
    [
        ({"sessions": on(1, 2, 3, 4, 5, 6, 7)}, True),
        ({"sessions": on(1, 2, 3, 4, 5, 6)}, True),
        ({"sessions": on(1, 2, 3, 4, 5)}, False),
        ({"sessions": on(1, 2, 3, 4)}, False),
        (changed({"sessions": on(1, 2, 3, 4, 5, 6, 7)}, 3, minutes=40), False),
        (changed({"sessions": on(1, 2, 3, 4, 5, 6, 7)}, 3, minutes=None), False),
        ({"sessions": on(1, 2, 3, 4, 5, 6, 7, effort=0)}, False),
    ],
)
def test_n3_every_day_the_same(log: Log, *, given: bool) -> None:
    """Five equal days of seven have a mean of 5/7 and a spread of 0.45: a ratio of 1.58."""
    assert bool(said(log, "N3")) is given


def test_n4_habits_of_the_last_seven_days() -> None:
    rows = [
        {"day": ago(age).isoformat(), "stretching": age != 2, "hydration": None}
        for age in (0, 0, 2, 6, 7)
    ]
    assert said(ready() | {"recovery": rows}, "N4") == [
        "In the last seven days: stretching on 2 days. Small habits are welcome, never a must."
    ]
    assert not said(ready(), "N4")


def test_n4_counts_no_days_on_which_a_habit_was_left_out() -> None:
    week = {"day": ago(0).isoformat(), "stretching": False, "foam_rolling": False}
    assert said(ready() | {"recovery": [week]}, "N4") == [
        "Small habits, such as foam rolling or stretching, are welcome, never a must."
    ]
    assert said(ready() | {"recovery": [week | {"hydration": True}]}, "N4") == [
        "In the last seven days: hydration on 1 day. Small habits are welcome, never a must."
    ]


def test_n5_says_what_could_not_be_used() -> None:
    log = ready(effort="x")
    log["sessions"] += [*on(1, id=1), *on(1, id=1), *on(-2), {"day": "soon"}]
    log = changed(log, 5, minutes=700)
    log = changed(log, 8, minutes=800)
    texts = said(log, "N5")
    assert "Sessions: no day that can be read, so left out." in texts
    assert "Sessions, minutes: outside the range, so counted as missing (2 times)." in texts
    assert "Sessions, effort: not a number, so counted as missing." in texts
    assert any("1 row with the id of another session" in text for text in texts)
    assert any("1 row dated after this day" in text for text in texts)
    assert any("minutes on 2 days and effort on 1 day" in text for text in texts)
    assert said(ready(), "N5") == []


def test_n5_leaves_out_the_defects_of_days_to_come() -> None:
    log = ready()
    log["sessions"] += on(-2, effort="x")
    assert said(log, "N5") == ["1 row dated after this day; they do not count yet."]


@pytest.mark.parametrize(
    ("log", "given"),
    [
        ({"sessions": weekly(date(2026, 3, 3), date(2026, 3, 27), TUE_FRI)}, True),
        (ready(), False),
        (ready() | {"profile": {"planned_days": 4}}, True),
        ({"sessions": on(1, 4, 8)}, False),
        ({"sessions": on(1, 3, 5, 8, 14)}, False),
    ],
)
def test_n6_two_weeks_under_the_plan(log: Log, *, given: bool) -> None:
    assert bool(said(log, "N6")) is given


def test_n6_names_the_minutes_and_is_not_offered_in_a_pause() -> None:
    log = {"sessions": weekly(date(2026, 3, 3), date(2026, 3, 27), TUE_FRI, minutes=12)}
    assert "8 minutes" in said(log, "N6")[0]
    log["sessions"][-1]["comfort_after"] = 0
    assert not said(log, "N6")


def without(name: str, since: int = 40) -> Log:
    """Two days of twelve minutes, never with a value, ready for a third day."""
    log = {"sessions": weekly(date(2026, 1, 13), date(2026, 3, 27), TUE_FRI, minutes=12)}
    for one in log["sessions"]:
        if one["day"] >= ago(since).isoformat():
            one[name] = None
    return log


@pytest.mark.parametrize(
    ("name", "words"),
    [("effort", "effort"), ("form", "form"), ("comfort_during", "comfort during")],
)
def test_n8_names_the_value_that_would_unlock_a_step(name: str, words: str) -> None:
    log = without(name)
    assert said(log, "N8") == [
        f"For four weeks only a missing value held a step back: {words}, logged once more."
    ]
    filled = {"effort": 4, "form": 5, "comfort_during": 9}[name]
    assert judged(changed(log, 1, **{name: filled})).outcome == "increase"


@pytest.mark.parametrize(
    "log",
    [
        without("form", since=20),
        changed(without("form"), 8, comfort_after=6),
        without("form") | {"profile": {"planned_days": 3}, "sessions": on(1, 4, form=None)},
        changed(without("form"), 1, form=5),
        {**ready(form=None)},
    ],
)
def test_n8_is_silent_unless_only_that_stood_in_the_way_for_four_weeks(log: Log) -> None:
    assert not said(log, "N8")


@pytest.mark.parametrize(("day", "given"), [(date(2026, 3, 29), False), (date(2026, 3, 30), True)])
def test_n8_counts_28_days(day: date, *, given: bool) -> None:
    log = without("form", since=25)
    assert log["sessions"][14]["day"] == "2026-03-03"
    assert [one["form"] for one in log["sessions"][13:15]] == [5, None]
    assert bool(said(log, "N8", day)) is given


def test_notes_never_change_the_outcome() -> None:
    plain = judged(ready())
    rows = [{"day": ago(age).isoformat(), "stretching": True} for age in range(7)]
    goals = [
        {"kind": "days", "value": 7},
        {"kind": "weekly_minutes", "value": 300, "by": "2026-04-01"},
    ]
    noted = judged(ready() | {"recovery": rows, "profile": {"goals": goals}})
    assert len(noted.notes) > len(plain.notes)
    assert (noted.rules, noted.weekly_minutes, noted.days) == (plain.rules, 30, 3)
