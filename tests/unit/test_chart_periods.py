"""Names of marked periods never touch, each other or the edge, on a drawing as wide as a phone."""

from datetime import date, timedelta
from typing import Any

import pytest

from dashboard.charts.days import Days, period_layers
from dashboard.charts.theme import LIGHT
from dashboard.reports import Period

FIRST = date(2026, 1, 1)
DAYS = Days(FIRST, FIRST + timedelta(days=99))
PHONE_PX, NAME_PX = 250, 40


def marked(*begin: int, long: int = 4) -> list[Period]:
    kinds = ("flare", "travel", "illness", "pause")
    return [
        Period(kind, FIRST + timedelta(days=at), FIRST + timedelta(days=at + long), "")
        for kind, at in zip(kinds, begin, strict=False)
    ]


def names(periods: list[Period]) -> list[tuple[str, int, float, float]]:
    """Each name with its row, and from where to where it reaches in pixels of a phone."""
    found = []
    for layer in period_layers(periods, days=DAYS, look=LIGHT).names:
        spec: dict[str, Any] = layer.to_dict()
        field = spec["encoding"]["x"]["field"]
        ((rows),) = spec["datasets"].values()
        for row in rows:
            at = (date.fromisoformat(row[field][:10]) - FIRST).days / 100 * PHONE_PX
            right = spec["mark"]["align"] == "right"
            reach = (at - NAME_PX, at) if right else (at, at + NAME_PX)
            found.append((row["period"], spec["encoding"]["y"]["value"], *reach))
    return sorted(found, key=lambda name: name[2])


@pytest.mark.parametrize(
    ("begin", "rows"),
    [
        ((10,), {"Flare": 0}),
        ((10, 30), {"Flare": 0, "Travel": 0}),
        ((10, 20), {"Flare": 0, "Travel": 1}),
        ((10, 15, 40), {"Flare": 0, "Travel": 1, "Illness": 0}),
        ((10, 12, 14), {"Flare": 0, "Travel": 1}),
        ((96,), {"Flare": 0}),
        ((70, 96), {"Flare": 0, "Travel": 1}),
        ((60, 90), {"Flare": 0, "Travel": 0}),
        ((-3, 10), {"Flare": 0, "Travel": 1}),
    ],
)
def test_names_stand_apart(begin: tuple[int, ...], rows: dict[str, int]) -> None:
    found = names(marked(*begin))
    heights = sorted({height for _, height, *_ in found})
    assert {name: heights.index(height) for name, height, *_ in found} == rows
    for name, height, since, until in found:
        assert since >= 0, name
        assert until <= PHONE_PX, name
        for other, other_height, other_since, other_until in found:
            if name != other and height == other_height:
                assert until <= other_since or other_until <= since


def test_every_period_keeps_its_shade() -> None:
    shading = period_layers(marked(10, 12, 14, 16), days=DAYS, look=LIGHT)
    (shade,) = shading.shades
    ((rows),) = shade.to_dict()["datasets"].values()
    assert len(rows) == 4
    assert shading.rows == 2


def test_without_periods_there_is_no_row() -> None:
    assert period_layers(marked(500), days=DAYS, look=LIGHT).rows == 0
