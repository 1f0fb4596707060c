"""Whether a weekly goal is realistic yet: note N1 for a goal that somebody has set."""

from dataclasses import replace
from datetime import date

from dashboard.model import Catalogue
from dashboard.progression.log import Goal, GoalKind, Log
from dashboard.progression.notes.goals import goals
from dashboard.progression.situation import situation


def too_soon(  # noqa: PLR0913 - a goal is two numbers and a day
    log: Log, as_of: date, *, catalogue: Catalogue, minutes: int, days: int, by: date
) -> list[str]:
    """Return a sentence for each part of a goal that careful steps cannot reach in time.

    Args:
        log: the log as the rules read it.
        as_of: the present day.
        catalogue: the exercises that may be offered.
        minutes: minutes a week.
        days: days a week; of two sessions a day one counts.
        by: the day by which they are wanted.
    """
    wanted = (Goal(GoalKind.WEEKLY_MINUTES, minutes, by), Goal(GoalKind.DAYS, min(days, 7), by))
    profile = replace(log.profile, goals=wanted)
    return list(goals(situation(replace(log, profile=profile), as_of, catalogue=catalogue)))
