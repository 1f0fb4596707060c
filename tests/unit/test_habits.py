"""Habits drawn and said: numbers beside every claim, no cause, and what it still takes."""

import json
import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from dashboard.charts.theme import DARK, LIGHT
from dashboard.gallery.habit_exhibit import HABITS
from dashboard.gallery.habit_table import CUT_OFFS, method, table
from dashboard.gallery.habit_words import NAMES, OUTCOMES, lead, with_it

NONE = float("nan")
FIGURES = ("effect", "low", "high", "chance", "clear", "days_with", "days_without")

Found = tuple[float, float, float, float, bool, int, int]


def frame(*, days: int = 44, known: int = 15, **found: Found) -> pd.DataFrame:
    """Give all pairs; ``found`` has FIGURES by outcome, habit and 0 or 1 for the day before."""
    blank = (NONE, NONE, NONE, NONE, False, 0, 12)
    rows = [
        {
            "outcome": outcome,
            "when": when,
            "habit": habit,
            "median": {"hydration": 6.0, "desk": 7.5, "posture_breaks": NONE}.get(habit, NONE),
            "days": days,
            "known": known,
            **dict(zip(FIGURES, found.get(f"{outcome}_{habit}_{lag}", blank), strict=True)),
            "outcome_word": OUTCOMES[outcome],
            "habit_word": name,
        }
        for outcome in OUTCOMES
        for lag, when in enumerate(("same day", "day before"))
        for habit, name in NAMES.items()
    ]
    made = pd.DataFrame(rows)
    return made.assign(compared=int(made["effect"].notna().sum()))


WARM: Found = (1.24, 0.4, 2.0, 0.021, True, 23, 18)
FOAM: Found = (-1.5, -2.0, -1.0, 0.04, True, 9, 20)
DESK: Found = (-0.04, -0.6, 0.52, 0.81, False, 12, 14)
SMALL: Found = (0.6, 0.3, 0.9, 0.01, False, 40, 41)
CLEAR = frame(comfort_change_warm_up_0=WARM, soreness_foam_rolling_1=FOAM, soreness_desk_0=DESK)

READ = "In the chart, right is better for comfort, left (less) for soreness. Each bar stands alone;"
SENTENCES = [
    (
        CLEAR,
        (
            "Among 3 comparisons, this went together: a warm-up with a larger gain in comfort, and "
            "foam rolling the day before with less soreness."
        ),
        (
            "On days with a warm-up, comfort rose by 1.2 points more (0.4 to 2; 23 days with, 18 "
            "without). A difference like this would turn up by chance in 3 of 100 journals like "
            "yours. On days after one with foam rolling, soreness the next morning was 1.5 points "
            "lower (1 to 2; 9 days with, 20 without). A difference like this would turn up by "
            "chance in 4 of 100 journals like yours. It says what went together, not what led to "
            f"what. {READ} about 1 in 20 misses zero by chance."
        ),
    ),
    (
        frame(soreness_desk_0=DESK),
        "No clear link yet: 1 comparison made, and none stands out.",
        (
            "No clear link in 44 exercise days with next-morning soreness. Even the least usual of "
            "1 difference would turn up by chance in 81 of 100 journals like yours. "
            f"{READ} about 1 in 20 misses zero by chance."
        ),
    ),
    (
        frame(comfort_change_sleep_0=SMALL, comfort_change_sleep_1=DESK),
        "No clear link yet: 2 comparisons made, and none stands out.",
        (
            "No clear link in 44 exercise days with comfort before and after: what chance would "
            f"rarely show is less than 1 point. {READ} about 1 in 20 misses zero by chance."
        ),
    ),
    (
        frame(days=12),
        "Your journal does not hold enough days yet to tell what went together.",
        (
            "12 exercise days with comfort before and after so far: 8 more and habits can be "
            "compared. 12 exercise days with next-morning soreness so far: 8 more and habits can be "
            "compared."
        ),
    ),
    (
        frame(days=20),
        "Your habits are noted on too few days yet to tell what went together.",
        (
            "20 exercise days with comfort before and after so far; a habit is compared from 8 days "
            "with it and 8 without it on. 20 exercise days with next-morning soreness so far; a "
            "habit is compared from 8 days with it and 8 without it on."
        ),
    ),
]


@pytest.mark.parametrize(("found", "answer", "sentence"), SENTENCES)
def test_what_is_said(found: pd.DataFrame, answer: str, sentence: str) -> None:
    assert lead(found) == answer
    assert HABITS.sentence(found) == sentence
    assert HABITS.alt(found).endswith(sentence)
    never = re.compile(
        r"significan|because|thanks to|caus|improv|help|effect|should|must|!", re.IGNORECASE
    )
    assert not never.search(f"{HABITS.alt(found)} {answer} {CUT_OFFS} {method()}")


def test_the_table_lists_every_pair_in_a_fixed_order_with_what_it_still_takes() -> None:
    shown = table(CLEAR, outcome="comfort_change")
    assert len(shown) == 18
    assert shown.iloc[0].tolist() == [
        "A warm-up", "same day", "+1.2", "+0.4 to +2; 23 / 18 days", "3 %, went together",
    ]  # fmt: skip
    assert shown.iloc[2].tolist() == [
        "7 hours of sleep or more", "same day", "too few days", "8 more with", "",
    ]  # fmt: skip
    desk = table(CLEAR, outcome="soreness").iloc[7]
    assert desk.tolist() == [
        "More than 7.5 hours at a desk", "same day", "0", "-0.6 to +0.5; 12 / 14 days", "81 %",
    ]  # fmt: skip
    few = table(frame(days=19), outcome="soreness")
    assert few["beside"].unique().tolist() == ["1 rated day more"]
    alike = frame(soreness_desk_0=(NONE, NONE, NONE, NONE, False, 9, 9))
    assert table(alike, outcome="soreness").iloc[7]["points"] == "ratings all alike"


def test_habits_or_ratings_that_do_not_differ_are_not_called_too_few_days() -> None:
    same = frame(known=40, soreness_warm_up_0=(NONE, NONE, NONE, NONE, False, 0, 0))
    assert "habits hardly differ from day to day" in lead(same)
    shown = table(same, outcome="soreness").iloc[0]
    assert [shown["points"], shown["beside"]] == ["hardly differs", ""]
    assert "not hold enough days yet" in lead(frame(known=19, days=19))
    alike = frame(known=40, soreness_desk_0=(NONE, NONE, NONE, NONE, False, 9, 9))
    assert "ratings are nearly the same every day" in lead(alike)
    assert "44 exercise days with next-morning soreness so far; the ratings hardly" in (
        HABITS.sentence(alike)
    )


def test_many_bars_tell_how_many_miss_zero_by_chance() -> None:
    pairs = [
        f"{outcome}_{habit}_{lag}" for outcome in OUTCOMES for habit in NAMES for lag in (0, 1)
    ]
    more = frame(days=44, known=15, **dict.fromkeys(pairs, DESK))
    many = frame(days=44, known=15, **dict.fromkeys(pairs[:19], DESK))
    assert "among 36, one or two miss zero by chance." in HABITS.sentence(more)
    assert "about 1 in 20 misses zero" in HABITS.sentence(many)


@pytest.mark.parametrize(
    ("habit", "median", "said"),
    [
        ("desk", 7.5, "more than 7.5 hours at a desk"),
        ("desk", 1.0, "more than 1 hour at a desk"),
        ("hydration", 6.0, "more than 6 glasses to drink"),
        ("posture_breaks", 0.0, "more than 0 posture breaks"),
        ("posture_breaks", NONE, "more posture breaks than your median"),
        ("warm_up", NONE, "a warm-up"),
    ],
)
def test_a_cut_off_is_said_with_the_person_s_own_number(
    habit: str, median: float, said: str
) -> None:
    assert with_it(habit, median) == said


def test_the_specification_is_as_agreed(snapshot: Callable[[str, str], None]) -> None:
    spec = HABITS.draw(CLEAR).to_dict()
    snapshot("chart_habits.json", json.dumps(spec, indent=1, sort_keys=True) + "\n")
    dark = json.dumps(HABITS.draw(CLEAR, look=DARK).to_dict())
    light = json.dumps(spec)
    assert dark != light
    assert re.sub(r"#[0-9A-Fa-f]{6}", "", dark) == re.sub(r"#[0-9A-Fa-f]{6}", "", light)


def test_only_what_was_compared_is_drawn_under_its_heading() -> None:
    spec: dict[str, Any] = HABITS.draw(CLEAR).to_dict()
    _, intervals, points, clear = spec["layer"]
    assert intervals["encoding"]["y"]["scale"]["domain"] == [
        "|Comfort change", "Comfort change|Warm-up",
        "|Soreness", "Soreness|Foam rolling", "Soreness|Desk hours",
    ]  # fmt: skip
    low, high = intervals["encoding"]["x"]["scale"]["domain"]
    assert -low == high == 2  # zero is in the middle
    assert points["mark"]["fill"] == LIGHT.paper
    assert clear["transform"] == [{"filter": "datum.clear"}]
    assert len(set(points["encoding"]["shape"]["scale"]["range"])) == 2
    assert len(HABITS.draw(frame(soreness_desk_0=DESK)).to_dict()["layer"]) == 3
