"""N1: a goal that careful steps cannot reach in time."""

import math
from collections.abc import Iterator

from dashboard.progression import thresholds as t
from dashboard.progression.log import Goal, GoalKind
from dashboard.progression.situation import Situation
from dashboard.progression.usual import step_of, whole_minutes
from dashboard.progression.words import counted, day_words, figure


def goals(s: Situation) -> Iterator[str]:
    """Give a sentence for each goal that is out of reach for now, in the order of the goals."""
    for goal in sorted(set(s.profile.goals), key=lambda g: (g.kind, g.value, str(g.by))):
        text = _JUDGED[goal.kind](s, goal)
        if text:
            yield text


def _weekly_minutes(s: Situation, goal: Goal) -> str:
    if goal.by is None:
        return ""
    minutes, weeks = whole_minutes(s.usual.base), 0
    while minutes < goal.value:
        minutes += step_of(minutes)
        weeks += 1
    if weeks <= (goal.by.toordinal() - s.today) // t.BLOCK_DAYS:
        return ""
    return (
        f"{figure(goal.value)} minutes a week by {day_words(goal.by.toordinal())} is soon; at a "
        f"gentle pace about {counted(weeks, 'week')}, {day_words(s.today + weeks * t.BLOCK_DAYS)}."
    )


def _days(_: Situation, goal: Goal) -> str:
    if goal.value <= t.MAIN_DAYS_MAX:
        return ""
    return (
        f"{t.MAIN_DAYS_MAX} main days a week are plenty; a few gentle minutes on the others are "
        "welcome."
    )


def _level(s: Situation, goal: Goal) -> str:
    levels = math.ceil(goal.value) - _highest_level(s)
    days = levels * t.LEVEL_DAYS
    if goal.by is None or days <= max(0, goal.by.toordinal() - s.today):
        return ""
    return (
        f"Level {figure(goal.value)} by {day_words(goal.by.toordinal())} is soon; at least "
        f"{t.LEVEL_DAYS} days for each level means about {day_words(s.today + days)}."
    )


def _highest_level(s: Situation) -> int:
    """Return the highest level done in the last four weeks, the first if none."""
    exercises = s.catalogue.exercises
    done = {name for day in s.days_to_last(t.MONTH_DAYS) for name in day.doses}
    return max((exercises[name].level for name in done if name in exercises), default=1)


_JUDGED = {
    GoalKind.WEEKLY_MINUTES: _weekly_minutes,
    GoalKind.DAYS: _days,
    GoalKind.LEVEL: _level,
}
