"""Charts of load, hours, rest days, targets, mornings, spread and ladders; marks, picks, thinning."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import altair as alt
import pytest

from dashboard.charts import change, clock, comfort, ladder, mornings, rest, targets, weekly
from dashboard.charts.picking import picked_days
from dashboard.charts.thinning import MOST, thinned, thinning_words
from dashboard.charts.weeks import MOST_BARS
from dashboard.gallery import GALLERY
from tests import frames
from tests import frames_practice as made

Spec = dict[str, Any]

CHARTS: dict[str, Callable[[], alt.LayerChart]] = {
    "load": lambda: weekly.load(
        made.weekly_load(90, None, 0, 200, 40, unknown={3: 1}, usual=[None] * 4 + [(60, 150)])
    ),
    "hours": lambda: clock.hours(made.time_of_day({(0, 6): 3, (4, 18): 1, (4, None): 2})),
    "rest": lambda: rest.between(made.rest_days({0: 2, 1: 5, 5: 1, 30: 1, 40: 1})),
    "targets": lambda: targets.days(made.target_balance({"rotation": 4, "": 1}, of_days=5)),
    "mornings": lambda: mornings.soreness(made.soreness_trend(1, 3, 4, 2)),
    "spread": lambda: change.spread(made.comfort_change_counts({-1: 1, 0: 2, 2: 5})),
    "doses": lambda: ladder.doses(made.ladder_history((1, 8), (1, 10), (2, 6), (2, None))),
    "changes": lambda: ladder.changes(made.ladder_history((1, 8), (1, 9), change=-1)),
    "one morning": lambda: mornings.soreness(made.soreness_trend(10)),
    "one dose of an own exercise": lambda: ladder.doses(
        made.ladder_history((1, 8)).assign(level=float("nan"))
    ),
    "no start known": lambda: clock.hours(made.time_of_day({(0, None): 2})),
    "all loads equal": lambda: weekly.load(made.weekly_load(50, 50)),
    "no load known": lambda: weekly.load(made.weekly_load(None, unknown={0: 1})),
}


@pytest.mark.parametrize("name", CHARTS)
def test_it_is_valid_and_without_holes(name: str) -> None:
    chart = CHARTS[name]()
    spec = chart.to_dict()
    assert spec["layer"]
    assert "NaN" not in json.dumps(spec)
    for layer in spec["layer"]:  # one without rows would be a picture that nobody names
        data = spec["datasets"][layer.get("data", spec.get("data"))["name"]]
        assert data or layer["mark"]["aria"] is False


def test_a_kind_of_day_that_is_not_there_is_no_picture_without_a_name() -> None:
    layers = _calendar().to_dict()["layer"]
    assert [layer["mark"].get("aria", True) for layer in layers[:3]] == [True, True, False]


def test_the_band_of_usual_loads_is_drawn_only_where_it_is_known() -> None:
    bands = _rows(CHARTS["load"](), "usual_low")
    assert {(row["week"][:10], row["usual_low"]) for row in bands if row["usual_low"]} == {
        ("2026-02-02", 60)
    }
    assert "usual" not in _axis(weekly.load(made.weekly_load(50, 50)), "rect")


def test_hours_of_an_unknown_start_have_a_column_of_their_own() -> None:
    cells = {
        (row["weekday"], row["block"]): row["sessions"] for row in _rows(CHARTS["hours"](), "block")
    }
    assert cells == {("Mon", "06"): 3, ("Fri", "18"): 1, ("Fri", "?"): 2}
    frame = made.time_of_day({(0, 6): 1})
    frame.attrs["week_start"] = 7
    assert _rows(clock.hours(frame), "block")[0]["weekday"] == "Sun"


def test_long_gaps_share_a_bar() -> None:
    bars = {row["name"]: row["times"] for row in _rows(CHARTS["rest"](), "name")}
    assert bars == {"0": 2, "1": 5, "4 to 6": 1, "14+": 2}


def test_settled_ends_at_three() -> None:
    assert [row["word"] for row in _rows(CHARTS["mornings"](), "word")] == [
        *["Settled (3 or less)"] * 2,
        "Not settled",
        "Settled (3 or less)",
    ]


def test_level_steps_are_named_on_their_days() -> None:
    steps = [(row["day"][:10], row["word"]) for row in _rows(CHARTS["doses"](), "word")]
    assert steps == [("2026-01-05", "Level 1"), ("2026-01-09", "Level 2")]


def test_marks_are_cut_to_the_axis_and_many_are_folded() -> None:
    frame = frames.comfort_trend({"after": [5.0] * 200}, every_days=1)
    marks = made.chart_marks(
        (-9, "note", 1, "before the axis"),
        (3, "level", 2, "Cat-cow, level 2"),
        *((day, "note", 1, f"note {day}") for day in range(100)),
    )
    told = [row["told"] for row in _all_rows(comfort.trend(frame, marks=marks)) if "told" in row]
    assert "Cat-cow, level 2 (and 1 more)" in told
    notes = [words for words in told if words.startswith("note")]
    assert len(notes) <= 24
    assert notes[0] == "note 0 (and 4 more)"


def test_many_days_become_means_of_weeks_and_it_is_said() -> None:
    long = frames.comfort_trend({"after": [4.0, 6.0] * 500}, every_days=1)
    folded = thinned(long, by=["moment", "stretch"], means=["comfort", "average"])
    assert len(folded) <= MOST
    assert folded.attrs["days"] == 7
    assert folded["comfort"].between(4, 6).all()
    assert thinning_words(long) == "Each point is the mean of a week."
    assert thinning_words(long.head(MOST)) == ""


def test_many_weeks_share_bars_and_keep_their_height() -> None:
    spec = weekly.frequency(frames.weekly_frequency(*[3] * 1000)).to_dict()
    bars = next(rows for rows in spec["datasets"].values() if rows and "ends" in rows[0])
    assert len(bars) <= MOST_BARS
    assert {row["sessions"] for row in bars} == {3}
    assert bars[0]["to_day"] == "2026-03-08"  # nine weeks


def test_picked_marks_give_their_days_and_nonsense_gives_none() -> None:
    picked = {"picked": [
        {"from_day": "2026-01-05", "to_day": "2026-01-11"}, {"from_day": "x", "to_day": "y"}, {},
    ]}  # fmt: skip
    assert picked_days(picked) == [(date(2026, 1, 5), date(2026, 1, 11))]
    assert picked_days({}) == []


@pytest.mark.parametrize("name", [one.key for one in GALLERY if one.picks])
def test_a_chart_that_can_be_picked_in_says_the_days_of_its_marks(name: str) -> None:
    drawn = {
        "sessions_per_week": lambda: weekly.frequency(frames.weekly_frequency(1, 2)),
        "minutes_per_week": lambda: weekly.duration(frames.weekly_duration(10, 20)),
        "load_per_week": CHARTS["load"],
        "calendar": _calendar,
        "comfort": lambda: comfort.trend(frames.comfort_trend({"after": [5]})),
        "comfort_change": lambda: change.pairs(frames.comfort_change((4, 5))),
        "soreness": CHARTS["mornings"],
    }[name]()
    spec = drawn.to_dict()
    (picking,) = [one for one in spec["params"] if one["name"] == "picked"]
    assert picking["select"]["fields"] == ["from_day", "to_day"]
    assert any("from_day" in row for row in _all_rows(drawn))


def _calendar() -> alt.LayerChart:
    from dashboard.charts import calendar

    return calendar.heatmap(frames.calendar(3, done={0: 5}))


def _rows(chart: alt.LayerChart, column: str) -> list[Spec]:
    """Return the rows of the first data that has a column."""
    datasets: list[list[Spec]] = list(chart.to_dict()["datasets"].values())
    return next(rows for rows in datasets if rows and column in rows[0])


def _all_rows(chart: alt.LayerChart) -> list[Spec]:
    return [row for rows in chart.to_dict()["datasets"].values() for row in rows]


def _axis(chart: alt.LayerChart, mark: str) -> str:
    layers = [one for one in chart.to_dict()["layer"] if one["mark"]["type"] == mark]
    return str(layers[-1]["encoding"]["y"]["title"])
