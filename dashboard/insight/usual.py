"""The range of ordinary days, taken from days on which nothing lasting changed."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from dashboard.insight.allowed import NEEDS, Step, allowed
from dashboard.insight.daily import Daily
from dashboard.insight.limits import limits
from dashboard.insight.runs import run_chart

LATEST_DAYS: Final = NEEDS[Step.USUAL].days


@dataclass(frozen=True, slots=True)
class Usual:
    """Where ordinary days lie, from which days that was worked out, and how many lie outside."""

    low: float
    high: float
    days: tuple[date, ...]
    outside: int


@lru_cache(maxsize=8)
def usual(series: Daily, *, scale: tuple[float, float]) -> Usual | None:
    """Return the limits of all days; of the last 20 where a run rule fires on all of them.

    Limits around a mean that moved would call ordinary days unusual. They are cut to what the
    ``scale`` can hold. ``None`` while too few days are on record, or where even the last 20 days
    are not steady. Chart, sentence and alt text ask the same in turn, so answers are kept.
    """
    if allowed(series.days).step < Step.USUAL:
        return None
    latest = Daily(series.days[-LATEST_DAYS:], series.values[-LATEST_DAYS:])
    for part in (series, latest):
        chart, found = run_chart(part.values), limits(part.values)
        if found is not None and (chart is None or not chart.fires):
            low, high = max(found.low, scale[0]), min(found.high, scale[1])
            return Usual(low, high, part.days, len(found.outside))
    return None
