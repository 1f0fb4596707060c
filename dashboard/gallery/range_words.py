"""What is said of ranges of motion: changes beyond the error band, and how the sides differ."""

from typing import TYPE_CHECKING

from dashboard.gallery.words import amount, number
from dashboard.journal.phrases import day_in_words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.model import RangeTest

OWN_PAIRS = 5
"""So many paired readings give a person's own error band (queries/range_of_motion.sql)."""


def sentence(frame: "pd.DataFrame", *, test: "RangeTest") -> str:
    """Say for each side how the last day stands against the first, and how the sides differ."""
    if frame.empty:
        return f"No readings of {test.name.lower()} in this span."
    band, pairs = float(frame["band"].iloc[-1]), int(frame["pairs"].iloc[-1])
    return f"{sides_sentence(frame, test=test)} {band_words(band, test.unit, pairs=pairs)}"


def sides_sentence(frame: "pd.DataFrame", *, test: "RangeTest") -> str:
    """Say the same of a frame that is not empty, without what the error band is."""
    band = float(frame["band"].iloc[-1])
    said = [_side(part, band, test) for _, part in frame.groupby("side", sort=True)]
    last = frame[frame["day"] == frame["day"].max()].set_index("side")["mean"]
    if {"left", "right"} <= set(last.index):
        difference = difference_words(float(last["left"]), float(last["right"]), band, test.unit)
        said.append(f"On the last day: {difference}")
    return " ".join(said)


def alt(frame: "pd.DataFrame", *, test: "RangeTest") -> str:
    """Describe the chart for people who do not see it."""
    sides = "each side" if test.per_side else "each day"
    return (
        f"{test.name} over time, the mean of {sides} in {test.unit}. {sentence(frame, test=test)}"
    )


def difference_words(left: float, right: float, band: float, unit: str) -> str:
    """Say how the two sides differ, and whether that is more than the error band."""
    by = round(left - right, 1)
    if by == 0:
        return f"left and right are alike, {_measured(left, unit)}."
    more, less = ("left", "right") if by > 0 else ("right", "left")
    words = f"{more} is {_measured(abs(by), unit)} more than {less}, "
    return words + (
        f"within the error band of {_measured(band, unit)}: the sides count as even."
        if abs(by) <= band
        else f"more than the error band of {_measured(band, unit)}: the sides differ."
    )


def band_words(band: float, unit: str, *, pairs: int) -> str:
    """Say what the error band is, and where it comes from."""
    origin = (
        f"worked out from your own {pairs} paired readings"
        if pairs >= OWN_PAIRS
        else "a published one until five paired readings (the same test twice on a day) give yours"
    )
    return f"Up to {_measured(band, unit)} can come from measuring alone: the error band, {origin}."


def _side(part: "pd.DataFrame", band: float, test: "RangeTest") -> str:
    first, last = part.iloc[0], part.iloc[-1]
    name = {"left": "Left", "right": "Right"}.get(str(last["side"]), test.name)
    now = f"{_measured(last['mean'], test.unit)} on {day_in_words(last['day'])}"
    if len(part) == 1:
        return f"{name}: {now}, nothing to compare with yet."
    by = round(float(last["mean"]) - float(first["mean"]), 1)
    then = f"{_measured(first['mean'], test.unit)} on {day_in_words(first['day'])}"
    if abs(by) <= band:
        return f"{name}: {now}, {then}; within the error band, so it counts as the same."
    way = f"{_measured(abs(by), test.unit)} {'more' if by > 0 else 'less'}, beyond the error band"
    return f"{name}: {now}, {then}: {way}{'' if test.more_is_better else ' (less is better)'}."


def _measured(value: float, unit: str) -> str:
    return amount(value, "degree") if unit == "degrees" else f"{number(value)} {unit}"
