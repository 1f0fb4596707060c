"""What is said about one rule: when it fires, the numbers at hand, and what is missing."""

from dataclasses import dataclass
from typing import Final

from dashboard.progression.exact import Exact
from dashboard.progression.words import counted, figure

NEAR: Final = 1
"""A rule is near when no more than so many points, days or sessions are missing."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a rule is from firing.

    Args:
        condition: when it fires, with its thresholds.
        at_hand: the numbers that it looks at now.
        missing: what would have to be different for it to fire.
        gap: how far, in points, days or sessions, where that is one number.
    """

    condition: str
    at_hand: str
    missing: str
    gap: Exact | None = None


def up_to(condition: str, at_hand: str, *, value: Exact, threshold: Exact, unit: str) -> Reach:
    """Reach of a rule that fires from a value on."""
    gap = max(threshold - value, 0)
    return Reach(condition, at_hand, f"{counted(gap, unit)} more", gap)


def down_to(condition: str, at_hand: str, *, value: Exact, threshold: Exact, unit: str) -> Reach:
    """Reach of a rule that fires from a value downwards."""
    gap = max(value - threshold, 0)
    return Reach(condition, at_hand, f"{counted(gap, unit)} less", gap)


def unknown(condition: str, what: str) -> Reach:
    """Reach of a rule that has nothing to look at."""
    return Reach(condition, f"{what} not known", f"{what} on record")


def of_ten(value: Exact) -> str:
    """Write a rating."""
    return f"{figure(value)} of 10"
