"""Ranges of motion: what is said of them, how they are drawn, and the drawings of how to measure."""

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from dashboard.charts import ranges as charts
from dashboard.charts.theme import DARK, LIGHT
from dashboard.gallery import ranges
from dashboard.gallery.range_words import alt, band_words, difference_words, sentence
from dashboard.model import Catalogue
from dashboard.ui.keeping.drawings import drawing

Reading = tuple[int, str, float]

BAND = (
    "Up to 6 degrees can come from measuring alone: the error band, a published one until five "
    "paired readings"
)


def a_frame(
    *readings: Reading, band: float = 6, unit: str = "degrees", pairs: int = 0
) -> pd.DataFrame:
    """Give readings of March 2026: the day, the side, the mean."""
    rows = [
        (date(2026, 3, day), side, float(mean), band, unit, pairs) for day, side, mean in readings
    ]
    return pd.DataFrame(rows, columns=list(ranges.COLUMNS))


@pytest.mark.parametrize(
    ("test", "frame", "said"),
    [
        ("seated_rotation", a_frame(), "No readings of seated rotation in this span."),
        (
            "seated_rotation",
            a_frame((2, "left", 40)),
            "Left: 40 degrees on 2 March 2026, nothing to compare with yet. " + BAND,
        ),
        (
            "seated_rotation",
            a_frame((2, "left", 40), (9, "left", 46)),
            (
                "Left: 46 degrees on 9 March 2026, 40 degrees on 2 March 2026; within the error band, so "
                "it counts as the same. " + BAND
            ),
        ),
        (
            "seated_rotation",
            a_frame((2, "left", 40), (2, "right", 50), (9, "left", 46.1), (9, "right", 43.9)),
            (
                "Left: 46.1 degrees on 9 March 2026, 40 degrees on 2 March 2026: 6.1 degrees more, beyond the "
                "error band. Right: 43.9 degrees on 9 March 2026, 50 degrees on 2 March 2026: 6.1 degrees less, beyond "
                "the error band. On the last day: left is 2.2 degrees more than right, within the "
                "error band of 6 degrees: the sides count as even. " + BAND
            ),
        ),
        (
            "head_to_wall",
            a_frame((2, "middle", 5), (9, "middle", 2.5), band=1, unit="cm", pairs=5),
            (
                "Back of head to wall: 2.5 cm on 9 March 2026, 5 cm on 2 March 2026: 2.5 cm less, beyond "
                "the error band (less is better). Up to 1 cm can come from measuring alone: the error band, worked out from your own 5 paired readings."
            ),
        ),
    ],
)
def test_only_more_than_the_error_band_is_a_change(
    test: str, frame: pd.DataFrame, said: str, catalogue: Catalogue
) -> None:
    found = sentence(frame, test=catalogue.range_tests[test])
    assert found.startswith(said)
    assert found in alt(frame, test=catalogue.range_tests[test])


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (40, 40, "left and right are alike, 40 degrees."),
        (40, 41, "right is 1 degree more than left, within the error band of 6 degrees"),
        (40, 46, "right is 6 degrees more than left, within the error band of 6 degrees"),
        (46.1, 40, "left is 6.1 degrees more than right, more than the error band of 6 degrees"),
    ],
)
def test_sides_differ_beyond_the_error_band_only(left: float, right: float, said: str) -> None:
    assert difference_words(left, right, 6, "degrees").startswith(said)


def test_the_band_says_where_it_comes_from() -> None:
    assert "published" in band_words(6, "degrees", pairs=4)
    assert "your own 5 paired readings" in band_words(4.2, "degrees", pairs=5)


def test_a_bar_as_long_as_the_band_stands_behind_each_reading() -> None:
    chart = charts.trend(a_frame((2, "left", 40), (2, "right", 44), (9, "left", 47)))
    spec: dict[str, Any] = chart.to_dict()
    rows = [row for rows in spec["datasets"].values() for row in rows if "low" in row]
    assert [(row["side"], row["low"], row["high"]) for row in rows] == [
        ("left", 37, 43),
        ("right", 41, 47),
        ("left", 44, 50),
    ]
    points = next(layer for layer in spec["layer"] if layer["mark"]["type"] == "point")
    assert points["encoding"]["shape"]["scale"] == {
        "domain": ["Left", "Right"],
        "range": ["triangle-left", "triangle-right"],
    }


def test_a_test_without_sides_needs_no_legend_and_starts_no_lower_than_nothing() -> None:
    spec = charts.trend(a_frame((2, "middle", 0.2), band=1, unit="cm"), look=DARK).to_dict()
    points = next(layer for layer in spec["layer"] if layer["mark"]["type"] == "point")
    assert points["encoding"]["shape"]["legend"] is None
    band = next(layer for layer in spec["layer"] if layer["mark"]["type"] == "rule")
    assert band["encoding"]["y"]["scale"]["domain"][0] == 0


def test_each_test_has_an_exhibit_with_a_key_of_its_own(catalogue: Catalogue) -> None:
    made = ranges.exhibits(catalogue)
    assert [*made] == [f"range_{test}" for test in catalogue.range_tests]
    assert all(one.title.endswith("?") for one in made.values())


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_drawings_are_whole_and_of_the_look(look: Any, catalogue: Catalogue) -> None:
    drawn = {test: drawing(test, look=look) for test in catalogue.range_tests}
    assert [test for test, (svg, _) in drawn.items() if not svg] == ["lumbar_locked_rotation"]
    for svg, words in drawn.values():
        if svg:
            ET.fromstring(svg)  # noqa: S314 - made by us
            assert "[" not in svg
            assert look.paper in svg
            assert words.endswith(".")
