"""How much: days, weekly minutes and minutes per session for an outcome's factor."""

import math
from dataclasses import dataclass
from fractions import Fraction

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, half_up, quotient
from dashboard.progression.log import Variable
from dashboard.progression.situation import Situation
from dashboard.progression.steps import Step


@dataclass(frozen=True, slots=True)
class Plan:
    """The week suggested; no minutes and no days mean a pause."""

    weekly_minutes: int
    days: int
    minutes_per_session: Exact


PAUSED = Plan(0, 0, 0)


def planned_week(
    s: Situation, *, factor: Fraction, crowded: bool, step: Step | None = None
) -> Plan:
    """Return the week that a factor and perhaps a step allow.

    Args:
        s: the situation.
        factor: the smallest factor of the rules that fired.
        crowded: whether the week had no rest day or too many main days (R08, R24).
        step: a step that is suggested, or was accepted and is kept.
    """
    if factor == t.PAUSE:
        return PAUSED
    variable = None if step is None else step.variable
    weekly, days = _capped(s, _eased(s.usual.base, factor), crowded=crowded)
    if step is not None:
        weekly, days = step.weekly, step.days
    longest = s.usual.longest
    if s.usual.minutes is not None and longest is not None and variable is not Variable.DURATION:
        weekly = min(weekly, longest * days)
    given = max(1, math.floor(weekly))
    days = min(days, given)
    if variable is Variable.DURATION:
        return Plan(given, days, quotient(half_up(quotient(2 * given, days)), 2))
    shared = weekly if factor == t.FULL and variable is not Variable.FREQUENCY else given
    return Plan(given, days, quotient(math.floor(quotient(2 * shared, days)), 2))


def _eased(base: Exact, factor: Fraction) -> Exact:
    """Take a share of the base in whole minutes; easing ends at a small floor."""
    if factor == t.FULL:
        return base
    return max(math.floor(factor * base), min(t.EASED_MIN, math.floor(base)))


def _capped(s: Situation, weekly: Exact, *, crowded: bool) -> tuple[Exact, int]:
    """Apply the limits for a crowded week and for a return after a long break."""
    days = s.usual.plan_days
    if crowded:
        days = min(days, t.MAIN_DAYS_MAX)
        weekly = min(weekly, s.usual.per_session * days)
    if s.last is not None and s.age(s.last.day) > t.BREAK_MAX:
        days = min(days, t.RETURN_DAYS)
        weekly = min(weekly, t.RETURN_MINUTES)
    return weekly, days
