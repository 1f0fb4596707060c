"""What the statistics of a series of days allow to say, in plain words and with restraint.

Formulas and thresholds: docs/statistics.md. Nothing is given a cause.
"""

from collections.abc import Mapping
from typing import Final

from dashboard.gallery.words import amount, extent, number, reach, signed
from dashboard.insight.allowed import NEEDS, Allowed, Step, allowed
from dashboard.insight.comparison import CLEAR_POINTS, SMALL_POINTS, Comparison
from dashboard.insight.daily import Daily
from dashboard.insight.kendall import mann_kendall
from dashboard.insight.runs import RunChart, run_chart
from dashboard.insight.slope import Slope, theil_sen
from dashboard.insight.usual import Usual, usual
from dashboard.journal.phrases import counted

_CHANCE: Final = 0.05
_FINE: Final = 0.1
_FINEST: Final = 0.05
"""Slower than this, in points per four weeks, is told in points a year."""

_FOUR_WEEKS_A_YEAR: Final = 365.25 / 28
"""A slope flatter than this is written with two decimals: over years it adds up."""


def difference(comparison: Comparison, *, lately: tuple[str, str]) -> tuple[str, str]:
    """Say a difference with restraint: how much, and what to think of it (which may be nothing).

    ``lately`` are the careful words for more and for less that few days allow.
    """
    size, more = abs(comparison.by), comparison.by > 0
    if size < SMALL_POINTS:
        return "about the same", ""
    if not comparison.from_start:
        return lately[0] if more else lately[1], ""
    way = f"{'up' if more else 'down'} {amount(size, 'point')}"
    if size < CLEAR_POINTS:
        return way, ", small, and may be chance"
    if comparison.overlap.label != "large":
        return way, ", but single days differ as much"
    return way, ", a clear difference"


def course(
    series: Daily, *, subject: str, scale: tuple[float, float], coming: Mapping[Step, str]
) -> list[str]:
    """Say as far as it is allowed how a series moves and what is usual: two sentences at most.

    ``scale`` is what its values can be; ``coming`` says what more days would add.
    """
    reached, slope = allowed(series.days), theil_sen(series)
    if reached.step < Step.TREND or slope is None:
        return [f"{_to_go(reached, coming)}."]
    moved = f"{_slope(slope, series, subject=subject)}."
    chart, ordinary = run_chart(series.values), usual(series, scale=scale)
    if chart is not None and chart.fires:
        said = [_runs(chart, series), _lowered(_to_go(reached, coming))]
        return [moved, f"{'; '.join(filter(None, said))}."]
    if ordinary is None:
        return [moved, f"{_to_go(reached, coming)}."]
    return [moved, f"{_usual(ordinary, scale=scale)}."]


def _to_go(reached: Allowed, coming: Mapping[Step, str]) -> str:
    """Say how many more days the next step takes, and over how long a time; "" at the last."""
    if reached.following is None:
        return ""
    then, span = coming[reached.following], NEEDS[reached.following].span
    if not reached.more_days:
        return f"Once the rated days span {span} days (now {reached.span}), {then}"
    over = f", over at least {span} days in all" if reached.more_span else ""
    return f"With {counted(reached.more_days, 'more rated day')}{over}, {then}"


def _slope(found: Slope, series: Daily, *, subject: str) -> str:
    """Tell the slope in four weeks; up or down is said only if the ranks show it as well.

    With whole ratings an interval often ends at exactly 0. The ranks then decide whether that end
    is a doubt, and 0 is called by its name either way.
    """
    weeks = {0: "", 1: ", taken by week,"}.get(found.weeks, f", taken by {found.weeks} weeks,")
    slope, course_of = found.per_four_weeks, f"Over all days{weeks} {subject}"
    pace, factor = ("in four weeks", 1.0)
    if 0 < abs(slope.estimate) < _FINEST:
        pace, factor = ("a year", _FOUR_WEEKS_A_YEAR)
    estimate = slope.estimate * factor
    places = 2 if 0 < abs(estimate) < _FINE else 1
    low, high = (signed(end * factor, places=places) for end in (slope.low, slope.high))
    if low == high == "0":
        return f"{course_of} stayed level"
    moved = f"{course_of} moved by between {low} and {high} points {pace}"
    if slope.low < 0 < slope.high or mann_kendall(series).chance >= _CHANCE:
        return f"{moved}; it may well have stayed the same"
    if signed(estimate, places=places) == "0":
        return moved
    way = "up" if slope.estimate > 0 else "down"
    ends = " and ".join("no change" if end == "0" else end for end in (low, high))
    between = "" if low == high else f" (between {ends})"
    by = amount(abs(estimate), "point", places=places)
    return f"{course_of} went {way} {by} {pace}{between}"


def _runs(chart: RunChart, series: Daily) -> str:
    """Tell of the run that is too long for chance, else that there were few crossings."""
    middle, run = number(chart.middle), chart.long_run
    if run is None:
        return "Higher and lower days came in longer stretches than chance makes likely"
    side = f"was never {'below' if run.above else 'above'} its middle of {middle}"
    if run is chart.runs[-1]:
        days = counted(len(series) - run.first, "day")
        return f"On the last {days} it {side}, and so long a stretch is rarely chance alone"
    first, last = series.days[run.first], series.days[run.last]
    days = counted(run.last - run.first + 1, "day")
    return f"From {reach(first, last)} it {side}, on {days}: longer than chance makes likely"


def _usual(ordinary: Usual, *, scale: tuple[float, float]) -> str:
    """Tell between what ordinary days lie, and how many do not."""
    days, outside = len(ordinary.days), ordinary.outside
    between = extent(ordinary.low, ordinary.high)
    if (ordinary.low, ordinary.high) == scale:
        return f"Single days differ so much that anything {between} is usual"
    if number(ordinary.low) == number(ordinary.high) and not outside:
        return f"It was {number(ordinary.low)} on all {days} days"
    all_but = f"All but {outside} of" if outside else "All"
    return f"{all_but} {days} days lay {between}; such ups and downs are usual"


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
