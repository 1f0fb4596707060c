"""Two spans of days side by side: a table's lines, and one careful sentence.

How much must be on record: evidence.md, section 6; the interval needs 8 days a side (S14). A
difference is never given a cause (S12).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from dashboard.gallery.period_words import HARD, in_it, inside
from dashboard.gallery.words import amount, number, reach
from dashboard.insight.allowed import NEEDS, Step
from dashboard.insight.comparison import CLEAR_POINTS, SMALL_POINTS
from dashboard.insight.contrast import FEW_A_SIDE, MANY_A_SIDE, Contrast, contrast
from dashboard.insight.resample import LEAST_VALUES
from dashboard.planning.spans import Span
from dashboard.reports import Period, SpanDay

OUTCOMES: Final = {
    "comfort_after": "Comfort after",
    "comfort_during": "Comfort during",
    "comfort_before": "Comfort before",
    "change": "Change in a session",
    "soreness_next_day": "Soreness next morning",
    "effort": "Effort",
    "load": "Load of a day",
}
"""What is compared by medians over exercise days, with the words for it."""

NOT_ITS_CAUSE: Final = (
    "A comparison of two spans shows a change, not its cause. A span that was chosen for its bad "
    "days is followed by better ones by itself."
)
HOW: Final = (
    "Each value is a median, the middle one, over exercise days with a value. The brackets say "
    "between which values the difference may well lie (95 % interval), found by drawing from the "
    f"days many times. With fewer than {LEAST_VALUES} days a side they would be too narrow, so "
    f"there are none. With fewer than {FEW_A_SIDE} there is no difference either. Sessions and "
    "minutes a week are by the days of each span. With a duration missing, the minutes stay open."
)
_WEEK: Final = 7
_NONE: Final = "-"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two spans with its exercise days."""

    span: Span
    days: Sequence[SpanDay]

    def values(self, outcome: str) -> list[float]:
        """Return the known values of an outcome, one a day."""
        found = [getattr(day, outcome) for day in self.days]
        return [float(value) for value in found if value is not None]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table, each part as it is read; empty where there is nothing to say."""

    name: str
    earlier: str
    earlier_days: str
    later: str
    later_days: str
    difference: str
    interval: str


def lines(earlier: Side, later: Side) -> list[Line]:
    """Return the lines of the table: counts a week first, then medians."""
    return [
        _rate("Sessions a week", _sessions(earlier), _sessions(later)),
        _rate("Minutes a week", _minutes(earlier), _minutes(later)),
        *(
            _line(name, contrast(earlier.values(outcome), later.values(outcome)))
            for outcome, name in OUTCOMES.items()
        ),
    ]


def sentence(earlier: Side, later: Side, *, periods: Sequence[Period] = ()) -> str:
    """Say how comfort after sessions and the number of sessions differ, as far as one may.

    No difference is called clear beside a stretch that was bad by itself (S13).
    """
    if not earlier.days or not later.days:
        bare = [
            reach(side.span.first, side.span.last) for side in (earlier, later) if not side.days
        ]
        return f"No session from {' nor from '.join(bare)}: there is nothing to compare."
    hard = any(_hard(side, periods) for side in (earlier, later))
    often = f"Sessions a week: {number(_sessions(earlier))}, then {number(_sessions(later))}."
    return f"{_comfort(earlier, later, hard=hard)} {often}"


def marked(earlier: Side, later: Side, *, periods: Sequence[Period]) -> str:
    """Name the marked stretches inside either span, and what a hard one does to a comparison."""
    hard = [_hard(side, periods) for side in (earlier, later)]
    said = []
    for name, side, expected in (
        ("earlier", earlier, "" if hard[1] else "; a rise after it is expected"),
        ("later", later, "" if hard[0] else "; less comfort in it is expected"),
    ):
        found = inside(periods, side.span)
        if found:
            why = f", so it was a hard stretch{expected}" if _hard(side, periods) else ""
            said.append(f"The {name} span has {in_it(found)}{why}.")
    return " ".join(said)


def spans(earlier: Side, later: Side) -> str:
    """Say which days the columns of the table stand for."""
    first, second = (
        f"{reach(side.span.first, side.span.last)} ({amount(side.span.days, 'day')})"
        for side in (earlier, later)
    )
    return f"Earlier: {first}. Later: {second}."


def head(side: Side, *, outcome: str) -> str:
    """Head a row of the chart: the span, its days with a value, their median."""
    values = side.values(outcome)
    told = f"{reach(side.span.first, side.span.last)}: {amount(len(values), 'day')}"
    return f"{told}, median {number(median(values))}" if values else told


def unit(outcome: str) -> str:
    """Name the axis of an outcome with its unit."""
    return {
        "change": "Change in a session, points",
        "load": "Load of a day, effort x minutes",
        "soreness_next_day": "Soreness next morning, 0 to 10 (10: worst)",
        "effort": "Effort, 0 to 10",
    }.get(outcome, f"{OUTCOMES[outcome]}, 0 to 10 (10: fully comfortable)")


def alt(earlier: Side, later: Side, *, outcome: str) -> str:
    """Describe the chart of two distributions for people who do not see it."""
    rows = [head(side, outcome=outcome) for side in (earlier, later)]
    return f"Dots in two rows, one for each span: {unit(outcome)}. {'. '.join(rows)}."


def _hard(side: Side, periods: Sequence[Period]) -> bool:
    return any(kind in HARD for kind, _ in inside(periods, side.span))


def _comfort(earlier: Side, later: Side, *, hard: bool) -> str:
    found = contrast(earlier.values("comfort_after"), later.values("comfort_after"))
    if found.earlier is None or found.later is None:
        return "Comfort after sessions is not rated on both sides."
    noted = (
        f"Comfort after sessions: median {number(found.earlier)} on "
        f"{amount(found.earlier_days, 'day')}, then {number(found.later)} on "
        f"{amount(found.later_days, 'day')}"
    )
    reached = (later.days[-1].day - earlier.days[0].day).days + 1
    if found.by is None or reached < NEEDS[Step.LATELY].span:
        return (
            f"{noted}. With at least {FEW_A_SIDE} rated days on each side, over two weeks, this "
            "says how they differ."
        )
    return f"{noted}: {_verdict(found, reached=reached, hard=hard)}."


def _verdict(found: Contrast, *, reached: int, hard: bool) -> str:
    by = found.by or 0.0
    if abs(by) < SMALL_POINTS:
        return "about the same"
    way = "up" if by > 0 else "down"
    if min(found.earlier_days, found.later_days) < MANY_A_SIDE or reached < NEEDS[Step.TREND].span:
        return f"a bit {'more' if by > 0 else 'less'} comfortable, and that may be chance"
    said = f"{way} {amount(abs(by), 'point')}"
    if abs(by) < CLEAR_POINTS:
        return f"{said}, small, and may be chance"
    if not found.is_sure:
        return f"{said}, and may be chance"
    return said if hard else f"{said}, a clear difference"


def _line(name: str, found: Contrast) -> Line:
    within = found.interval
    return Line(
        name,
        _value(found.earlier),
        _days(found.earlier_days),
        _value(found.later),
        _days(found.later_days),
        _NONE if found.by is None else _signed(found.by),
        "" if within is None else f"{_signed(within.low)} to {_signed(within.high)}",
    )


def _rate(name: str, earlier: float | None, later: float | None) -> Line:
    by = _NONE if earlier is None or later is None else _signed(later - earlier)
    return Line(name, _value(earlier), "", _value(later), "", by, "")


def _value(value: float | None) -> str:
    return _NONE if value is None else number(value)


def _days(days: int) -> str:
    return amount(days, "day") if days else ""


def _signed(value: float) -> str:
    shown = number(abs(value))
    return shown if shown == "0" else f"{'+' if value > 0 else '-'}{shown}"


def _sessions(side: Side) -> float:
    return sum(day.sessions for day in side.days) * _WEEK / side.span.days


def _minutes(side: Side) -> float | None:
    """Return minutes a week; ``None`` where a session has no duration, so that nothing is less."""
    if any(day.sessions_without_duration for day in side.days):
        return None
    return sum(day.minutes or 0 for day in side.days) * _WEEK / side.span.days
