"""The list of charts. Page, command line and report all draw from it.

An exhibit names the question a chart answers, where its numbers come from, how it is drawn, and
what is said about it in words. To add one: a query and its report, a chart function, a sentence
and an alt text, and a row in ``practice``, ``comfort`` or ``exercises``.
"""

from typing import Final

from dashboard.gallery.comfort import COMFORT
from dashboard.gallery.exercises import (
    EXERCISE_HISTORY,
    EXERCISES,
    KIND_BALANCE,
    ladder_exhibits,
)
from dashboard.gallery.exhibit import Exhibit
from dashboard.gallery.habit_exhibit import HABITS
from dashboard.gallery.practice import PRACTICE

__all__ = [
    "COMFORT",
    "EXERCISES",
    "EXERCISE_HISTORY",
    "GALLERY",
    "HABITS",
    "KIND_BALANCE",
    "PRACTICE",
    "WHOLE_JOURNAL",
    "Exhibit",
    "ladder_exhibits",
]

GALLERY: Final = (*PRACTICE, *COMFORT, *EXERCISES)
"""The charts of the Trends page that the shared filters narrow."""

WHOLE_JOURNAL: Final = (*GALLERY, KIND_BALANCE, HABITS)
"""The charts of the whole journal."""
