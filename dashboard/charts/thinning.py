"""Fewer points where a chart has more days than it can show: means of equal stretches of days."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from dashboard.charts.days import day

MOST: Final = 240
"""So many days of a series are drawn one by one; more than a phone or a card has pixels for."""


def stretch_days(frame: pd.DataFrame, *, most: int = MOST) -> int:
    """Return how many days one point stands for: 1, or as many whole weeks as are needed."""
    if frame["day"].nunique() <= most:
        return 1
    span = (day(frame["day"].max()) - day(frame["day"].min())).days + 1
    return 7 * -(-span // (7 * most))


def thinned(frame: pd.DataFrame, *, by: Sequence[str], means: Sequence[str]) -> pd.DataFrame:
    """Return a row a day, or means over equal stretches of days where there are too many.

    Args:
        frame: has a column ``day``.
        by: columns that part the series.
        means: columns of which the mean is taken; others are left out when days are folded.

    Returns:
        ``day`` is the first day of a stretch; ``attrs["days"]`` says how many days it has.
    """
    frame = frame.assign(day=pd.to_datetime(frame["day"]))
    days = stretch_days(frame)
    if days > 1:
        first = frame["day"].min()
        start = first + pd.to_timedelta((frame["day"] - first).dt.days // days * days, unit="D")
        frame = (
            frame.assign(day=start)
            .groupby(["day", *by], as_index=False, sort=True)[list(means)]
            .mean()
        )
    frame.attrs["days"] = days
    return frame


def thinning_words(frame: pd.DataFrame, *, most: int = MOST) -> str:
    """Say that points are means where they are; nothing where each day has its own."""
    days = stretch_days(frame, most=most)
    if days == 1:
        return ""
    weeks = days // 7
    return f"Each point is the mean of {'a week' if weeks == 1 else f'{weeks} weeks'}."
