"""What is picked in a chart: a mark stands for days, and these are named in its data.

A page that listens to the selection ``PICKED`` gets the first and last day of each mark picked.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import altair as alt
import pandas as pd

PICKED: Final = "picked"
"""The name of the selection."""

FIRST: Final = "from_day"
LAST: Final = "to_day"

_FADED: Final = 0.35


def pickable(frame: pd.DataFrame, *, first: str, days: int = 1) -> pd.DataFrame:
    """Add the days that a mark stands for: so many from the one in the column ``first`` on."""
    begins = pd.to_datetime(frame[first])
    ends = begins + pd.Timedelta(days=days - 1)
    return frame.assign(
        **{FIRST: begins.dt.strftime("%Y-%m-%d"), LAST: ends.dt.strftime("%Y-%m-%d")}
    )


def picking() -> alt.Parameter:
    """Return the selection; marks of a layer that has it are picked by a click or a tap."""
    return alt.selection_point(name=PICKED, fields=[FIRST, LAST])


def unless_others(value: float = 1.0) -> alt.OpacityValue:
    """Fade what is not picked while something is."""
    return alt.OpacityValue(_FADED * value, condition={"param": PICKED, "value": value})


def picked_days(selection: Mapping[str, Any]) -> list[tuple[date, date]]:
    """Return first and last day of each mark picked; what is no day is left out."""
    found = []
    for mark in selection.get(PICKED, []):
        try:
            first, last = date.fromisoformat(mark[FIRST]), date.fromisoformat(mark[LAST])
        except (KeyError, TypeError, ValueError):
            continue
        found.append((first, last))
    return found
