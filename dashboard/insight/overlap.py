"""Cliff's delta: how far two groups of values lie apart, by counting pairs (S5)."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import StatisticsError
from typing import Final

_LABELS: Final = ((0.147, "negligible"), (0.33, "small"), (0.474, "medium"))


@dataclass(frozen=True, slots=True)
class Overlap:
    """Cliff's delta, -1 to 1: above 0 the later values are higher; 1 means without overlap."""

    delta: float

    @property
    def label(self) -> str:
        """Its customary label; a label, not a truth."""
        return next((label for below, label in _LABELS if abs(self.delta) < below), "large")


def overlap(earlier: Sequence[float], later: Sequence[float]) -> Overlap:
    """Compare each later value with each earlier one; like a median, it needs values."""
    if not earlier or not later:
        raise StatisticsError("no overlap without values on both sides")
    ordered = sorted(earlier)
    won = sum(bisect_left(ordered, value) for value in later)
    lost = sum(len(ordered) - bisect_right(ordered, value) for value in later)
    return Overlap((won - lost) / (len(earlier) * len(later)))
