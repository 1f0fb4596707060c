"""A beginning for somebody new: a first routine, a goal and a plan, from three answers.

The first sessions are as short as the first suggestion says (rule R17: about 5 minutes), however
many minutes there are: the goal is what to build up to.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.model import Entry, Exercise
from dashboard.planning.starter import starter

FEWEST_DAYS, MOST_DAYS = 3, 5
"""Days a week (progression-rules.md: the goal's sessions are kept within these)."""
MINUTES: Final = (5, 10, 15, 20, 30)
"""Minutes a session that are offered (kept within 5 and 30 there)."""
USUAL_WEEKDAYS: Final = (1, 3, 5)
"""ISO weekdays: three days with a rest day after each."""
USUAL_MINUTES: Final = 10
_FIRST_LEVEL: Final = 1


@dataclass(frozen=True, slots=True)
class Answers:
    """The three answers: things at hand, ISO weekdays, minutes a session."""

    have: tuple[str, ...]
    weekdays: tuple[int, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """What comes of the answers.

    Args:
        answers: what was said.
        entries: the first routine; empty where nothing can be done with what is at hand.
    """

    answers: Answers
    entries: tuple[Entry, ...]

    @property
    def minutes_per_week(self) -> int:
        """The minutes of the goal."""
        return self.answers.minutes * len(self.answers.weekdays)


def fits(weekdays: Collection[int]) -> bool:
    """Whether so many days may be planned for a beginning; the others are rest days."""
    return FEWEST_DAYS <= len(weekdays) <= MOST_DAYS


def beginning(answers: Answers, *, offered: Mapping[str, Exercise], suggested: float) -> Beginning:
    """Build the first routine: level 1 only, and no longer than what is suggested.

    Args:
        answers: what was said.
        offered: the exercises that may be suggested, by id.
        suggested: minutes a session of today's suggestion; 0 where it says none.
    """
    first = {key: one for key, one in offered.items() if one.level == _FIRST_LEVEL}
    within = min(answers.minutes, suggested or answers.minutes)
    return Beginning(answers, starter(offered=first, have=answers.have, within=within, levels={}))
