"""Numbers, days and lists as people read them."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from dashboard.journal.phrases import day_in_words

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def number(value: float) -> str:
    """Write a number with at most one decimal, and none where it is whole."""
    return f"{value:,.1f}".removesuffix(".0")


def amount(value: float, unit: str) -> str:
    """Write a number with its unit: 1 point, 2.5 points."""
    return f"{number(value)} {unit if number(value) == '1' else f'{unit}s'}"


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
