"""The first routine of somebody new: level 1 only, and as short as the first suggestion says.

Rule R17 lets a beginner start with about 5 minutes, however many minutes there are: what the person
has time for is the goal, and suggestions build up to it.
"""

from collections.abc import Collection, Mapping
from typing import Final

from dashboard.model import Entry, Exercise
from dashboard.planning.starter import starter

_FIRST_LEVEL: Final = 1


def first_routine(
    *, offered: Mapping[str, Exercise], have: Collection[str], minutes: float, suggested: float
) -> tuple[Entry, ...]:
    """Build the first routine; it is empty where nothing can be done with what there is.

    Args:
        offered: the exercises that may be suggested, by id.
        have: which of ``starter.AT_HAND`` the person has.
        minutes: what the person has time for.
        suggested: minutes a session of today's suggestion; 0 where it says none.
    """
    easiest = {key: one for key, one in offered.items() if one.level == _FIRST_LEVEL}
    within = min(minutes, suggested or minutes)
    return starter(offered=easiest, have=have, within=within, levels={})
