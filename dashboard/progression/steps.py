"""R25: one step, in order: days, minutes, repetitions or holds, sets, level."""

import math
from dataclasses import dataclass

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact
from dashboard.progression.ladder import ladder_step
from dashboard.progression.log import Variable
from dashboard.progression.situation import Situation
from dashboard.progression.usual import Usual, step_of, whole_minutes


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that goes up.

    Args:
        variable: what it is.
        before: days, weekly minutes, amount, sets, or an exercise's id.
        after: the same, one step on.
        exercise: the present exercise's id, ``None`` for days and minutes.
        days: days a week with the step taken.
        weekly: weekly minutes with the step taken.
    """

    variable: Variable
    before: Exact | str
    after: Exact | str
    exercise: str | None
    days: int
    weekly: Exact


def week_step(s: Situation) -> Step | None:
    """Return the first that applies of a step in days (1) and one in minutes (2)."""
    if s.usual.minutes is None or s.usual.days is None:
        return None
    return _frequency(s, s.usual.minutes, s.usual.days) or _duration(s, s.usual.minutes)


def exercise_step(s: Situation) -> Step | None:
    """Return the first that applies of a step in amount (3), sets (4) and level (5)."""
    usual = s.usual
    if usual.minutes is None or usual.days_28 < t.ENOUGH_DAYS or not _plan_is_kept(s):
        return None
    if usual.per_session < s.profile.target_minutes:
        return None
    rung = ladder_step(s)
    if rung is None:
        return None
    return Step(
        rung.variable, rung.before, rung.after, rung.exercise.id, usual.plan_days, usual.minutes
    )


def _frequency(s: Situation, minutes: Exact, usual_days: int) -> Step | None:
    """More days, shorter sessions, the same weekly minutes."""
    days = min(t.MAIN_DAYS_MAX, usual_days + 1)
    weekly = whole_minutes(minutes)
    if usual_days >= s.profile.planned_days or weekly < t.DAY_MINUTES_MIN * days:
        return None
    return Step(Variable.FREQUENCY, usual_days, days, None, days, weekly)


def _duration(s: Situation, minutes: Exact) -> Step | None:
    """More weekly minutes on the same days, up to the target."""
    usual, target = s.usual, s.profile.target_minutes
    step = _minutes_step(s, usual, minutes)
    if step is None or usual.days_28 < t.ENOUGH_DAYS or usual.per_session >= target:
        return None
    now = whole_minutes(minutes)
    weekly = min(now + step, math.floor(target * usual.plan_days))
    if weekly <= now:
        return None
    return Step(Variable.DURATION, now, weekly, None, usual.plan_days, weekly)


def _minutes_step(s: Situation, usual: Usual, minutes: Exact) -> int | None:
    """Return how many minutes may be added: fewer where more days wait for longer sessions."""
    if _plan_is_kept(s):
        return step_of(minutes)
    if usual.days is not None and usual.days < s.profile.planned_days:
        return min(step_of(minutes), usual.plan_days)
    return None


def _plan_is_kept(s: Situation) -> bool:
    kept = s.usual.days_with_empty
    return kept is not None and kept >= s.profile.planned_days
