"""The quick chart of any answer: what is chosen at first, how much is drawn, and what is said."""

from datetime import date, time, timedelta

import pandas as pd
import pytest

from dashboard.charts import quick
from dashboard.charts.quick import MOST_BARS, MOST_POINTS, Quick
from dashboard.charts.theme import DARK, LIGHT
from dashboard.exports import answers
from dashboard.query import Answer

DAYS = tuple(date(2026, 3, 1) + timedelta(days=number) for number in range(4))


def framed(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    return answers.frame(Answer(tuple(columns.split()), list(rows), cut=False))


WEEKS = framed("session_id day minutes note", *((9, day, 10, "a") for day in DAYS))


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (WEEKS, Quick("day", "minutes", "line")),
        (framed("kind id sessions", ("mobility", 1, 4)), Quick("kind", "sessions", "bars")),
        (framed("minutes comfort", (10, 5.5)), Quick("minutes", "comfort", "points")),
        (framed("n", (1,), (2,)), Quick("n", "n", "points")),
        (framed("start n", (time(7, 30), 2)), Quick("start", "n", "bars")),
        (framed("kind id", ("mobility", 3)), Quick("kind", "id", "bars")),
        (framed("kind yes", ("mobility", True)), None),
        (framed("n", (None,)), None),
    ],
)
def test_the_first_choice_is_a_sensible_one(frame: pd.DataFrame, expected: Quick | None) -> None:
    assert quick.first_choice(frame) == expected


@pytest.mark.parametrize(
    ("kind", "rows", "drawn"),
    [
        ("line", MOST_POINTS, MOST_POINTS),
        ("line", MOST_POINTS + 1, MOST_POINTS),
        ("points", 9_999, MOST_POINTS),
        ("bars", MOST_BARS + 1, MOST_BARS),
        ("bars", 3, 3),
    ],
)
def test_no_more_is_drawn_than_can_be_told_apart(kind: quick.Kind, rows: int, drawn: int) -> None:
    frame = framed("x y", *((number, number * 2) for number in range(rows)))
    thin = quick.thinned(frame, Quick("x", "y", kind))
    assert len(thin) == thin["x"].nunique() == drawn
    assert [thin["x"].iloc[0], thin["x"].iloc[-1]] == [0, rows - 1]
    said = quick.sentence(frame, Quick("x", "y", kind))
    expected = f"{drawn:,} of {rows:,} rows are drawn, at even steps." if drawn < rows else "all"
    assert expected in said


def test_what_cannot_be_drawn_is_counted_and_what_is_added_up_is_said() -> None:
    rows = (("a", 1), ("a", 2), ("b", None), (None, 3), ("c", float("inf")))
    frame = framed("kind n", *rows)
    assert quick.sentence(frame, Quick("kind", "n", "bars")) == (
        "n by kind: 2 of 5 rows are drawn. 3 have no value that can be drawn. "
        "Rows with the same kind are added up."
    )
    assert "added up" not in quick.sentence(frame, Quick("kind", "n", "points"))
    endless = framed("x y", (float("inf"), 1), (2.0, 2))
    assert len(quick.thinned(endless, Quick("x", "y", "points"))) == 1


def test_the_chart_is_told_in_words() -> None:
    frame = framed("day n", *zip(DAYS, (4, 1, 9.5, 2), strict=True))
    said = quick.alt_text(frame, Quick("day", "n", "line"))
    assert said == "Line of n against day: 4 values from 1 to 9.5; first 4, last 2."
    nothing = quick.alt_text(framed("x n", (None, 1)), Quick("x", "n", "bars"))
    assert nothing == "Bars of n against x, without any value."


@pytest.mark.parametrize(
    ("x", "kind", "mark", "sort"),
    [
        ("day", "line", "line", "temporal"),
        ("day", "bars", "bar", "temporal"),
        ("minutes", "points", "point", "quantitative"),
        ("minutes", "bars", "bar", "ordinal"),
        ("note", "points", "point", "ordinal"),
    ],
)
def test_each_sort_of_column_gets_its_axis(x: str, kind: quick.Kind, mark: str, sort: str) -> None:
    specs = [
        quick.draw(WEEKS, Quick(x, "minutes", kind), look=look).to_dict() for look in (LIGHT, DARK)
    ]
    for spec in specs:
        [layer] = spec["layer"]
        assert layer["mark"]["type"] == mark
        assert (layer["encoding"]["x"]["type"], layer["encoding"]["x"]["title"]) == (sort, x)
        assert layer["encoding"]["y"]["title"] == "minutes"
    assert specs[0]["config"]["background"] != specs[1]["config"]["background"]


def test_names_and_texts_of_any_kind_can_be_drawn() -> None:
    frame = framed("a.b[0] 'n:Q", ("x" * 500, 1), ("y", 2))
    spec = quick.draw(frame, Quick("a.b[0]", "'n:Q", "bars")).to_dict()
    [rows] = spec["datasets"].values()
    assert [row["x"] for row in rows] == ["x" * 40, "y"]


@pytest.mark.parametrize(
    ("days", "breaks"),
    [
        ((0, 1, 2, 16), ""),
        ((2, 0, 1, 17), "more than 14 days lie"),
        ((0, 30, 61, 92), ""),
        ((0, 30, 61, 92, 200), "more than 62 days lie"),
        ((0, 0, 0, 20), ""),
    ],
)
def test_a_line_does_not_run_straight_over_a_long_gap(days: tuple[int, ...], breaks: str) -> None:
    frame = framed("day n", *((DAYS[0] + timedelta(days=at), 5) for at in days))
    said = quick.sentence(frame, Quick("day", "n", "line"))
    assert breaks in said
    assert ("breaks" in said) == bool(breaks)
    spec = quick.draw(frame, Quick("day", "n", "line")).to_dict()
    [rows] = spec["datasets"].values()
    assert len({row["run"] for row in rows}) == 1 + bool(breaks)
    assert spec["layer"][0]["encoding"]["detail"]["field"] == "run"
    assert "breaks" not in quick.sentence(frame, Quick("day", "n", "points"))


def test_axes_begin_at_zero_and_days_of_any_year_can_be_drawn() -> None:
    for kind in quick.KINDS:
        spec = quick.draw(WEEKS, Quick("day", "minutes", kind)).to_dict()
        assert spec["layer"][0]["encoding"]["y"]["scale"] == {"zero": True}
        assert spec["layer"][0]["encoding"]["x"]["axis"]["labelOverlap"] == "greedy"
    far = framed("day n", (date(1, 1, 1), 1), (date(9999, 12, 31), 2))
    assert quick.draw(far, Quick("day", "n", "line")).to_dict()
    assert quick.draw(framed("day n", (date.max, 1)), Quick("day", "n", "line")).to_dict()
