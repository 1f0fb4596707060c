"""Charts: a valid specification, the encodings that carry the meaning, awkward frames."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import altair as alt
import pytest

from dashboard.charts import calendar, change, comfort, exercises, kinds, weekly
from dashboard.charts.theme import DARK, LIGHT
from dashboard.reports import Period
from tests import frames

Spec = dict[str, Any]

FLARE = Period("flare", date(2026, 1, 14), date(2026, 1, 20), "")
LASTING = Period("travel", date(2026, 1, 24), None, "")
LONG_AGO = Period("illness", date(2020, 1, 1), date(2020, 1, 9), "")

CHARTS: dict[str, Callable[..., alt.LayerChart]] = {
    "sessions_per_week": lambda **given: weekly.frequency(
        frames.weekly_frequency(2, 3, 0, 5, 1, goal=[None, 3, 3, 4, 4], partial=(0, -1)), **given
    ),
    "minutes_per_week": lambda **given: weekly.duration(
        frames.weekly_duration(40, None, 0, 25, 12, unknown={3: 1}, partial=(-1,)), **given
    ),
    "comfort": lambda **given: comfort.trend(
        frames.comfort_trend({"before": [4, 5, 4, 6], "during": [3, 3, 4], "after": [6, 6, 7, 7]}),
        **given,
    ),
    "comfort_change": lambda **given: change.pairs(
        frames.comfort_change((4, 6), (5, 5), (6, 5), (4, 5)), **given
    ),
    "calendar": lambda **given: calendar.heatmap(
        frames.calendar(20, done={0: 8, 2: 15, 4: None, 11: 22, 19: 41}), **given
    ),
    "minutes_per_exercise": lambda **given: exercises.minutes(
        frames.exercise_minutes(*range(15, 0, -1), None), **given
    ),
    "kind_balance": lambda **given: kinds.sessions(
        frames.kind_balance(mobility=(11, 180), strength=(1, None, 1), aerobic=(2, 30, 1)), **given
    ),
}


@pytest.mark.parametrize("name", CHARTS)
def test_the_specification_is_as_agreed(name: str, snapshot: Callable[[str, str], None]) -> None:
    spec = CHARTS[name]().to_dict()
    snapshot(f"chart_{name}.json", json.dumps(spec, indent=1, sort_keys=True) + "\n")


@pytest.mark.parametrize("name", CHARTS)
def test_dark_differs_in_colours_only(name: str) -> None:
    light, dark = (json.dumps(CHARTS[name](look=look).to_dict()) for look in (LIGHT, DARK))
    assert light != dark
    assert _without_colours(light) == _without_colours(dark)


@pytest.mark.parametrize(
    "name", ["sessions_per_week", "minutes_per_week", "comfort", "comfort_change"]
)
def test_periods_are_shaded_and_named_within_the_axis(name: str) -> None:
    chart = CHARTS[name](periods=[FLARE, LASTING, LONG_AGO])
    rows = [row for rows in chart.to_dict()["datasets"].values() for row in rows]
    named = [row for row in rows if "period" in row]
    assert {row["period"] for row in named} == {"Flare"} | (
        {"Travel"} if name.endswith("per_week") else set()
    )
    assert all(row["starts"] < row["ends"] for row in named)


def test_a_period_that_lasts_ends_with_the_axis() -> None:
    chart = weekly.frequency(frames.weekly_frequency(1, 1, 1, 1), periods=[LASTING])
    (drawn,) = _values(chart, "period")
    assert drawn["ends"] == "2026-02-02T00:00:00"


def test_frequency_shades_three_to_five() -> None:
    (band,) = _values(CHARTS["sessions_per_week"](), "low")
    assert band == {"low": 3, "high": 5}


def test_weeks_without_a_session_have_no_bar_and_parts_are_pale() -> None:
    chart = CHARTS["sessions_per_week"]()
    bars = _layer(chart, "rect", y="sessions")
    assert [value["sessions"] for value in _values(chart, "starts")[:4]] == [2, 3, 5, 1]
    assert bars["encoding"]["fill"]["condition"] == {
        "test": "datum.partial",
        "value": LIGHT.bar_part,
    }
    assert bars["encoding"]["fill"]["value"] == LIGHT.bar


@pytest.mark.parametrize(("partial", "labels"), [((), 0), ((0,), 1), ((-1,), 1), ((0, -1), 2)])
def test_parts_of_weeks_are_named(partial: tuple[int, ...], labels: int) -> None:
    spec = weekly.frequency(frames.weekly_frequency(2, 3, 3, partial=partial)).to_dict()
    assert sum(layer["mark"].get("text") == "part week" for layer in spec["layer"]) == labels


def test_a_single_part_of_a_week_is_named_once() -> None:
    spec = weekly.frequency(frames.weekly_frequency(2, partial=(0,))).to_dict()
    assert sum(layer["mark"].get("text") == "part week" for layer in spec["layer"]) == 1


def test_goals_are_steps_and_the_last_is_named() -> None:
    chart = weekly.frequency(frames.weekly_frequency(1, 1, 1, 1, 1, goal=[None, 3, 3, 5, 3]))
    steps = [(v["week"][:10], v["until"][:10], v["goal"]) for v in _values(chart, "step")]
    assert steps == [
        ("2026-01-12", "2026-01-26", 3),
        ("2026-01-26", "2026-02-02", 5),
        ("2026-02-02", "2026-02-09", 3),
    ]
    line = _layer(chart, "rule", colour=LIGHT.goal)
    assert line["encoding"]["y"]["axis"]["labelExpr"] == "'Goal 3'"


def test_without_a_goal_there_is_no_line() -> None:
    spec = weekly.frequency(frames.weekly_frequency(1, 2, goal=None)).to_dict()
    assert not [layer for layer in spec["layer"] if layer["mark"]["type"] == "rule"]


def test_unknown_minutes_are_signs_not_zeros() -> None:
    chart = CHARTS["minutes_per_week"]()
    signs = {value["week"][:10]: value["sign"] for value in _values(chart, "sign")}
    assert signs == {"2026-01-12": "?", "2026-01-26": "+"}
    assert "+ and ?" in _layer(chart, "rect", y="minutes")["encoding"]["y"]["title"]
    known = weekly.duration(frames.weekly_duration(40, 30))
    assert _layer(known, "rect", y="minutes")["encoding"]["y"]["title"] == "Minutes a week"


def test_comfort_has_ten_at_the_top_and_breaks_lines_at_stretches() -> None:
    chart = CHARTS["comfort"]()
    line, points = _layer(chart, "line"), _layer(chart, "point")
    assert line["encoding"]["y"]["scale"]["domain"] == [0, 10]
    assert points["encoding"]["y"]["scale"]["domain"] == [0, 10]
    assert line["encoding"]["detail"]["field"] == "stretch"
    assert line["encoding"]["y"]["field"] == "average"
    assert [param["name"] for param in chart.to_dict()["params"]] == [
        "picked",
        "comfort_moment",
    ]


@pytest.mark.parametrize(
    "moments", [("before", "during", "after"), ("after",), ("before", "after")]
)
def test_every_moment_has_its_own_colour_dash_and_shape(moments: tuple[str, ...]) -> None:
    chart = comfort.trend(frames.comfort_trend({moment: [4, 5, 6] for moment in moments}))
    line, points = _layer(chart, "line"), _layer(chart, "point")
    for channel in (
        line["encoding"]["color"],
        line["encoding"]["strokeDash"],
        points["encoding"]["shape"],
    ):
        shown = [str(value) for value in channel["scale"]["range"]]
        assert len(set(shown)) == len(channel["scale"]["domain"]) == len(moments)


def test_change_joins_before_to_after_and_says_its_direction_by_shape_and_colour() -> None:
    chart = CHARTS["comfort_change"]()
    points = _layer(chart, "point")
    assert [value["direction"] for value in _values(chart, "direction")] == [
        "Up", "No change", "Down", "Up",
    ]  # fmt: skip
    assert len(set(points["encoding"]["shape"]["scale"]["range"])) == 3
    assert points["encoding"]["y"]["field"] == "after"
    joined = _layer(chart, "rule")
    assert (joined["encoding"]["y"]["field"], joined["encoding"]["y2"]["field"]) == (
        "before",
        "after",
    )


def test_the_rest_of_the_exercises_is_one_bar() -> None:
    bars = exercises.ranked(frames.exercise_minutes(*range(15, 0, -1), None))
    assert len(bars) == 13
    assert bars.iloc[-1][["name", "minutes", "rest"]].tolist() == ["3 others", 6, True]
    assert bars["minutes"].sum() == sum(range(1, 16))
    twelve = exercises.ranked(frames.exercise_minutes(*range(12)))
    assert len(twelve) == 12
    assert not twelve["rest"].any()


def test_a_long_name_is_cut() -> None:
    frame = frames.exercise_minutes(3).assign(name="x" * 80)
    (bar,) = _values(exercises.minutes(frame), "label")
    assert bar["label"] == "x" * 33 + "… · 3 min"


AWKWARD: dict[str, Callable[[], alt.LayerChart]] = {
    "one week": lambda: weekly.frequency(frames.weekly_frequency(1, goal=None, partial=(0,))),
    "all weeks empty": lambda: weekly.frequency(frames.weekly_frequency(0, 0)),
    "twenty years": lambda: weekly.frequency(frames.weekly_frequency(*[1, 0, 3] * 350)),
    "no minutes known": lambda: weekly.duration(frames.weekly_duration(None, None, goal=None)),
    "one rating": lambda: comfort.trend(frames.comfort_trend({"during": [3]})),
    "all ratings equal": lambda: comfort.trend(frames.comfort_trend({"after": [5] * 9})),
    "one change": lambda: change.pairs(frames.comfort_change((0, 10))),
    "no change at all": lambda: change.pairs(frames.comfort_change(*[(5, 5)] * 5)),
    "one day": lambda: calendar.heatmap(frames.calendar(1, done={0: None})),
    "a day without a session": lambda: calendar.heatmap(frames.calendar(1, done={})),
    "no minutes in an exercise": lambda: exercises.minutes(frames.exercise_minutes(0, 0)),
    "a name like markup": lambda: exercises.minutes(
        frames.exercise_minutes(2).assign(name="</script><b>&\"'\\ 50% {x}")
    ),
}


@pytest.mark.parametrize("case", AWKWARD)
def test_awkward_frames_draw(case: str) -> None:
    spec = AWKWARD[case]().to_dict()
    assert spec["layer"]
    assert "NaN" not in json.dumps(spec)


def _values(chart: alt.LayerChart, column: str) -> list[Spec]:
    """Return the rows of the first data that has a column."""
    datasets: list[list[Spec]] = list(chart.to_dict()["datasets"].values())
    return next(rows for rows in datasets if rows and column in rows[0])


def _layer(
    chart: alt.LayerChart,
    mark: str,
    *,
    y: str | None = None,
    colour: str | None = None,
) -> Spec:
    """Return the one layer with a mark, narrowed by what it shows."""
    (found,) = [
        layer
        for layer in chart.to_dict()["layer"]
        if layer["mark"]["type"] == mark
        and (y is None or layer["encoding"]["y"].get("field") == y)
        and (colour is None or layer["mark"].get("color") == colour)
    ]
    layer: Spec = found
    return layer


def _without_colours(text: str) -> str:
    return re.sub(r'"#[0-9A-F]{6}"', '"a colour"', text)
