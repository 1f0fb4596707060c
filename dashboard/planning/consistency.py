"""How steadily somebody exercises, without streaks: a slow score and a plain count of weeks.

Source: evidence.md, section 7 (H6, and "Consistency measure"). A miss lowers the score a little, a
good week raises it again, nothing resets it. Days on which nobody should exercise (flare, illness,
travel, pause) are skipped: they change nothing.
"""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from dashboard.manner import first_of_week

HALVING = 13
"""The score's inertia: after HALVING / sqrt(planned share of days) days half is forgotten (H6)."""

WINDOW_DAYS = 14
"""Days over which the planned days are counted: two weeks, so that any weekday will do (H6)."""

WEEKS_JUDGED = 8
"""Weeks that the plain count looks back on."""

DEFAULT_PLANNED_DAYS = 3
"""Days a week for the score while no goal has been set (progression-rules.md, section 1)."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """Exercise days a week, 1 to 7, planned from a day on."""

    first_day: date
    days_per_week: int


@dataclass(frozen=True, slots=True)
class Consistency:
    """The two measures; ``score`` is 0 to 1, and ``None`` before the first exercise day.

    ``weeks_kept`` of ``weeks_judged`` (at most ``WEEKS_JUDGED``) had the planned days;
    ``planned_days`` is ``None``, and no week is judged, while nothing was planned.
    """

    score: float | None
    weeks_kept: int
    weeks_judged: int
    planned_days: int | None


def consistency(
    days: Collection[date],
    *,
    through: date,
    week_start: int,
    plans: Sequence[PlannedDays] = (),
    skipped: Collection[date] = (),
) -> Consistency:
    """Judge the exercise days up to and including ``through``, a day that is over.

    Args:
        days: exercise days; those after ``through`` do not count.
        through: last day counted.
        week_start: ISO weekday on which a week begins.
        plans: what was planned when; each week is judged by the plan of its own time, and a week
            without one by none.
        skipped: days that leave both measures as they are.
    """
    done = {day for day in days if day <= through}
    kept, judged = _weeks(done, through, week_start, plans, skipped)
    return Consistency(
        score=_score(done, through, plans, skipped),
        weeks_kept=kept,
        weeks_judged=judged,
        planned_days=_plan_on(through, plans),
    )


def planned_on(day: date, plans: Sequence[PlannedDays]) -> int:
    """Return the days a week that the score asks for on a day."""
    return _plan_on(day, plans) or DEFAULT_PLANNED_DAYS


def _plan_on(day: date, plans: Sequence[PlannedDays]) -> int | None:
    valid = [plan for plan in plans if plan.first_day <= day]
    latest = max(valid, key=lambda plan: plan.first_day, default=None)
    return latest.days_per_week if latest else None


def _score(
    done: set[date], through: date, plans: Sequence[PlannedDays], skipped: Collection[date]
) -> float | None:
    """Move each day towards the share of the planned days reached in the window.

    The window holds the latest days that were not skipped, so that a return from a pause begins
    where the pause began.
    """
    if not done:
        return None
    score = 0.0
    window: deque[bool] = deque(maxlen=WINDOW_DAYS)
    day = min(done)
    while day <= through:
        if day not in skipped:
            planned = planned_on(day, plans)
            window.append(day in done)
            share = min(1.0, sum(window) / (planned * WINDOW_DAYS / 7))
            memory = 0.5 ** (sqrt(planned / 7) / HALVING)
            score = score * memory + share * (1 - memory)
        day += _DAY
    return score


def _weeks(
    done: set[date],
    through: date,
    week_start: int,
    plans: Sequence[PlannedDays],
    skipped: Collection[date],
) -> tuple[int, int]:
    """Count kept and judged weeks, latest first; only weeks that are over are judged.

    A week that was not kept is left out when it was not whole: it holds a skipped day, or begins
    before the first exercise day. Before the first plan no week could be kept or missed.
    """
    if not done:
        return 0, 0
    kept = judged = 0
    first, after = min(done), through + _DAY
    week = first_of_week(after, week_start=week_start)
    while week > first and judged < WEEKS_JUDGED:
        week -= _WEEK
        days = [week + _DAY * number for number in range(7)]
        planned = _plan_on(days[-1], plans)
        if planned is None:
            break
        reached = sum(day in done for day in days) >= planned
        whole = week >= first and not any(day in skipped for day in days)
        kept += reached
        judged += reached or whole
    return kept, judged
