"""Numbers, days and lists as people read them."""

import weakref
from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from typing import Final

import pandas as pd

from dashboard import manner
from dashboard.journal.phrases import day_in_words

WEEKDAYS: Final = manner.WEEKDAYS


def kept_for_frame(sentence: Callable[[pd.DataFrame], str]) -> Callable[[pd.DataFrame], str]:
    """Keep what a sentence said of the last frame: page and alt text ask the same in turn."""
    last: list[tuple[weakref.ref[pd.DataFrame], str]] = []

    @wraps(sentence)
    def said(frame: pd.DataFrame) -> str:
        for kept, words in last:
            if kept() is frame:
                return words
        words = sentence(frame)
        last[:] = [(weakref.ref(frame), words)]
        return words

    return said


def number(value: float, *, places: int = 1) -> str:
    """Write a number with at most so many decimals, one or more, and none where it is whole."""
    return manner.figure(f"{value:,.{places}f}".rstrip("0").rstrip("."))


def signed(value: float, *, places: int = 1) -> str:
    """Write a number as ``number`` does, with + above 0; what rounds to 0 has no sign."""
    written = number(value, places=places)
    return "0" if written in {"0", "-0"} else f"+{written}" if value > 0 else written


def amount(value: float, unit: str, *, places: int = 1) -> str:
    """Write a number with its unit: 1 point, 2.5 points."""
    written = number(value, places=places)
    return f"{written} {unit if written == '1' else f'{unit}s'}"


def listed(things: Sequence[str]) -> str:
    """Join things: a, b and c."""
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"


def extent(low: float, high: float) -> str:
    """Write a range of numbers, or the one number where both ends agree."""
    return number(low) if low == high else f"between {number(low)} and {number(high)}"


def span(days: "pd.Series[pd.Timestamp]") -> str:
    """Write the first and the last of some days."""
    first, last = pd.to_datetime(days).min(), pd.to_datetime(days).max()
    return (
        f"on {day_in_words(first)}"
        if first == last
        else f"from {day_in_words(first)} to {day_in_words(last)}"
    )


def reach(first: date, last: date) -> str:
    """Write two days without saying month and year twice: 3 to 12 August 2025."""
    return manner.days_written(first, last)
