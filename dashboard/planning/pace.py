"""How long the parts of a guided session take, in seconds.

The exercises are slow ones: a wall angel takes 3 to 4 seconds each way, a roller extension has
pauses of 2 to 3 seconds (evidence.md, D13), so six seconds a repetition on the whole. A breath
of ten seconds, four in and six out, is the slow breathing that people are taught. Rests are short
because nothing here is hard; a person who needs longer presses pause.
"""

from typing import Final

from dashboard.model import Exercise, Unit

REP_SECONDS: Final = 6
BREATH_IN_SECONDS: Final = 4
BREATH_OUT_SECONDS: Final = 6
FIRST_READY_SECONDS: Final = 10
READY_SECONDS: Final = 8
"""Time to read what comes next and to get into position."""
SWITCH_SECONDS: Final = 5
REST_SECONDS: Final = 15
"""Between two sets of an exercise."""

BREATHING: Final = "breathing"
"""The target of the exercises whose repetitions are breaths."""


def work_seconds(exercise: Exercise, unit: Unit, amount: int) -> int:
    """Return how long one set on one side takes."""
    if unit is Unit.HOLD:
        return amount
    return amount * rep_seconds(exercise)


def rep_seconds(exercise: Exercise) -> int:
    """Return how long one repetition takes; that of a breathing exercise is a breath."""
    if exercise.target == BREATHING:
        return BREATH_IN_SECONDS + BREATH_OUT_SECONDS
    return REP_SECONDS
