"""The calendar, and the axis that charts over time share."""

import math
import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts import calendar
from dashboard.charts.days import Days
from tests import frames

BASE = frames.calendar(20, done={0: 8, 2: 15, 4: None, 11: 22, 19: 41})


def test_empty_known_and_unknown_days_are_drawn_apart() -> None:
    spec = calendar.heatmap(BASE).to_dict()
    filters = [layer["transform"][-1]["filter"] for layer in spec["layer"][:3]]
    assert len(set(filters)) == 3
    assert spec["layer"][3]["mark"]["text"] == "?"
    assert spec["layer"][3]["transform"][-1]["filter"] == filters[2]


def test_shades_are_named_by_minutes() -> None:
    cells = _cells(BASE).set_index("day")["shade"]
    assert cells[pd.Timestamp(2026, 1, 5)] == "under 10"
    assert cells[pd.Timestamp(2026, 1, 7)] == "10+"
    assert cells[pd.Timestamp(2026, 1, 24)] == "30+"
    assert _shades(BASE)["scale"]["domain"] == ["under 10", "10+", "20+", "30+"]


@pytest.mark.parametrize(
    ("done", "title"),
    [({0: 5}, "Minutes on a day"), ({0: None}, "Minutes on a day (?: not known)")],
)
def test_the_legend_explains_the_question_mark(done: dict[int, float | None], title: str) -> None:
    assert _shades(frames.calendar(3, done=done))["legend"]["title"] == title


@pytest.mark.parametrize(
    ("minutes", "first_shade"),
    [(None, "under 5"), (4, "under 5"), (19, "under 5"), (20, "under 10"), (700, "under 90")],
)
def test_the_shades_part_the_usual_days(minutes: float | None, first_shade: str) -> None:
    frame = frames.calendar(7, done=dict.fromkeys(range(5), minutes))
    assert _shades(frame)["scale"]["domain"][0] == first_shade


def test_one_very_long_day_does_not_pale_the_others() -> None:
    frame = frames.calendar(40, done={**dict.fromkeys(range(30), 12), 35: 600})
    assert _shades(frame)["scale"]["domain"] == ["under 5", "5+", "10+", "15+"]


@settings(max_examples=25)
@given(
    days=st.integers(1, 1200),
    first=st.dates(date(1991, 1, 1), date(2030, 1, 1)),
    session=st.integers(0, 1199),
)
def test_no_two_days_share_a_place_and_the_session_is_shown(
    days: int, first: date, session: int
) -> None:
    done = min(session, days - 1)
    cells = _cells(frames.calendar(days, done={done: 10}, first=pd.Timestamp(first)))
    assert not cells.duplicated(["column", "row"]).any()
    assert cells["column"].max() < calendar.WEEKS_A_STRIP
    assert cells["strip"].max() < 4
    assert first + timedelta(days=done) in set(cells["day"].dt.date)


@pytest.mark.parametrize("weeks", [27, 28, 54, 55, 108])
def test_strips_are_of_about_equal_length(weeks: int) -> None:
    cells = _cells(frames.calendar(weeks * 7, done={0: 10}))
    assert cells["strip"].max() + 1 == math.ceil(weeks / calendar.WEEKS_A_STRIP)
    lengths = cells.groupby("strip")["column"].max()
    assert lengths.max() - lengths.min() <= lengths.size


def test_names_of_months_stand_clear_of_each_other() -> None:
    spec: dict[str, Any] = calendar.heatmap(frames.calendar(730, done={0: 10})).to_dict()
    datasets: list[list[dict[str, Any]]] = list(spec["datasets"].values())
    names = next(rows for rows in datasets if "month" in rows[0])
    for row in {name["row"] for name in names}:
        columns = sorted(name["column"] for name in names if name["row"] == row)
        assert all(later - one >= 3 for one, later in pairwise(columns))


@given(first=st.dates(date(1991, 1, 1), date(2040, 1, 1)), days=st.integers(1, 9000))
def test_the_axis_has_few_ticks_all_inside(first: date, days: int) -> None:
    last = first + timedelta(days=days - 1)
    x: Any = Days(first, last).axis("day").to_dict()
    found = re.findall(r"datetime\((\d+), (\d+), (\d+)\)", x["axis"]["values"]["expr"])
    ticks = [date(int(year), int(month) + 1, int(day)) for year, month, day in found]
    assert 1 <= len(ticks) <= 25
    assert first <= min(ticks)
    assert max(ticks) <= last


def test_less_than_a_week_stands_in_the_middle() -> None:
    days = Days.around(pd.Series([pd.Timestamp(2026, 3, 28)]))
    assert (days.first, days.last) == (date(2026, 3, 25), date(2026, 3, 31))
    week = Days.around(pd.Series(pd.date_range("2026-03-01", periods=8)))
    assert (week.first, week.last) == (date(2026, 3, 1), date(2026, 3, 8))


def _cells(frame: pd.DataFrame) -> pd.DataFrame:
    cells = calendar.heatmap(frame).layer[0].data
    assert isinstance(cells, pd.DataFrame)
    return cells.assign(strip=(cells["row"] // _ROWS_A_STRIP).astype(int))


_ROWS_A_STRIP = 9


def _shades(frame: pd.DataFrame) -> dict[str, Any]:
    colour: dict[str, Any] = calendar.heatmap(frame).to_dict()["layer"][1]["encoding"]["color"]
    return colour
