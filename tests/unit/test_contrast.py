"""Colours can be read and told apart: contrast ratios, and three kinds of colour vision.

Ratios are those of WCAG 2.2 (1.4.3 and 1.4.11). Colour vision is simulated with the matrices of
Machado, Oliveira and Fernandes (2009) at full severity; distances are CIE76 in L*a*b*, where 2 to 3
can just be seen side by side.
"""

import re
import tomllib
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dashboard.charts.theme import DARK, LIGHT, LOOKS, Look

UI = Path(__file__).resolve().parents[2] / "dashboard"
CONFIG = UI / ".streamlit" / "config.toml"

TEXT, BODY, SHAPE = 4.5, 7.0, 3.0
TOLD_APART = 20.0
CAPTION_OPACITY = 0.6
"""How Streamlit pales captions."""

VISION = {
    "usual": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
SEMANTIC = ("red", "orange", "yellow", "green", "blue", "violet", "gray")

looks = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
modes = pytest.mark.parametrize("mode", ["light", "dark"])
visions = pytest.mark.parametrize("vision", VISION)


def _theme(mode: str) -> dict[str, Any]:
    theme: dict[str, Any] = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    return {**theme[mode], "sidebar": {**theme[mode], **theme[mode]["sidebar"]}}


@modes
@pytest.mark.parametrize("where", ["page", "sidebar"])
def test_the_page_can_be_read(mode: str, where: str) -> None:
    theme = _theme(mode) if where == "page" else _theme(mode)["sidebar"]
    surfaces = [theme["backgroundColor"], theme["secondaryBackgroundColor"]]
    for surface in surfaces:
        assert contrast(theme["textColor"], surface) >= BODY
        assert contrast(mixed(theme["textColor"], surface, CAPTION_OPACITY), surface) >= TEXT
        assert contrast(theme["linkColor"], surface) >= TEXT
        assert contrast(theme["borderColor"], surface) >= SHAPE
        assert contrast(theme["primaryColor"], surface) >= TEXT


def test_main_buttons_can_be_read() -> None:
    """Streamlit writes white on them; in the dark the app has none (``ui.look.main_action``)."""
    assert contrast("#FFFFFF", _theme("light")["primaryColor"]) >= TEXT


@modes
@pytest.mark.parametrize("colour", SEMANTIC)
def test_messages_and_badges_can_be_read(mode: str, colour: str) -> None:
    theme = _theme(mode)
    text = theme[f"{colour}TextColor"]
    for surface in (theme[f"{colour}BackgroundColor"], theme["backgroundColor"]):
        assert contrast(text, surface) >= TEXT
    assert contrast(theme[f"{colour}Color"], theme["backgroundColor"]) >= SHAPE


@modes
def test_tables_can_be_read(mode: str) -> None:
    theme = _theme(mode)
    header = theme["dataframeHeaderBackgroundColor"]
    assert contrast(theme["dataframeHeaderTextColor"], header) >= TEXT


@looks
def test_charts_and_page_share_paper_ink_and_colours(look: Look) -> None:
    theme = _theme(look.name)
    assert look.paper == theme["backgroundColor"]
    assert look.ink == theme["textColor"]
    assert theme["chartCategoricalColors"][:3] == [look.after, look.before, look.during]
    assert len(theme["chartSequentialColors"]) == 10


@looks
def test_words_in_charts_can_be_read(look: Look) -> None:
    for surface in (look.paper, look.period, look.band):
        assert contrast(look.ink, surface) >= BODY
        assert contrast(look.muted, surface) >= TEXT
    assert contrast(look.goal, look.paper) >= TEXT


@looks
def test_marks_stand_out_from_what_is_behind_them(look: Look) -> None:
    for mark in (look.bar, look.before, look.during, look.after, look.goal, look.muted):
        assert contrast(mark, look.paper) >= SHAPE
    for mark in (look.bar, look.goal):
        assert contrast(mark, look.band) >= SHAPE


@looks
@visions
def test_moments_are_told_apart(look: Look, vision: str) -> None:
    for one, other in combinations((look.before, look.during, look.after), 2):
        assert distance(one, other, vision) >= TOLD_APART


@looks
@visions
def test_directions_are_told_apart(look: Look, vision: str) -> None:
    assert distance(look.after, look.before, vision) >= TOLD_APART
    for one in (look.after, look.before):  # no change also lies on the zero line, without a stem
        assert distance(one, look.muted, vision) >= TOLD_APART * 0.75


@looks
@visions
def test_shades_rise_and_differ_from_an_empty_day(look: Look, vision: str) -> None:
    steps = (look.grid, *look.shades)
    for one, other in pairwise(steps):
        assert distance(one, other, vision) >= TOLD_APART / 2
    ratios = [contrast(shade, look.paper) for shade in steps]
    assert ratios == sorted(ratios)


@looks
@visions
def test_the_goal_is_told_from_the_bars(look: Look, vision: str) -> None:
    assert distance(look.goal, look.bar, vision) >= TOLD_APART
    assert distance(look.bar, look.bar_part, vision) >= TOLD_APART


def test_known_ratios() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert distance(LIGHT.ink, LIGHT.ink, "usual") == 0
    assert distance("#FF0000", "#00FF00", "usual") > distance("#FF0000", "#00FF00", "deutan")
    assert DARK.name == "dark"


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(
        float(_linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other)
    )
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, surface: str, opacity: float) -> str:
    return "#" + "".join(
        f"{round(opacity * front + (1 - opacity) * back):02X}"
        for front, back in zip(_bytes(colour), _bytes(surface), strict=True)
    )


def distance(one: str, other: str, vision: str) -> float:
    labs = [_lab(np.clip(VISION[vision] @ _linear(colour), 0, 1)) for colour in (one, other)]
    return float(np.linalg.norm(labs[0] - labs[1]))


def _bytes(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _linear(colour: str) -> np.ndarray:
    values = np.array(_bytes(colour)) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _lab(linear: np.ndarray) -> np.ndarray:
    white = np.array([0.95047, 1.0, 1.08883])
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    x, y, z = np.cbrt(np.maximum(to_xyz @ linear / white, 1e-9))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_what_opens_is_no_quiet_button_whose_words_are_too_dark_while_it_is_open() -> None:
    pages = {file.name: file.read_text(encoding="utf-8") for file in UI.rglob("*.py")}
    quiet = re.compile(r'st\.popover\([^)]*type="tertiary"')
    assert len(pages) > 100
    assert [name for name, text in pages.items() if quiet.search(text)] == []
