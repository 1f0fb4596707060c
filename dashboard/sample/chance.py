"""Seeded chance that gives the same numbers on every machine and Python version."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Option = TypeVar("Option")


class Chance:
    """The chances of one place in the story.

    Each place has its own seed, so that one more question asked on a Monday changes nothing on the
    Tuesday. Everything is derived from ``Random.random``, the one method whose numbers Python
    promises to keep.
    """

    def __init__(self, *place: object) -> None:
        self._random = Random("/".join(str(part) for part in place))  # noqa: S311 - sample data, no secret

    def yes(self, share: float) -> bool:
        """Say yes in a share of cases, 0 to 1."""
        return self._random.random() < share

    def between(self, low: float, high: float) -> float:
        """Return a number from ``low`` to ``high``, all equally likely."""
        return low + (high - low) * self._random.random()

    def around(self, middle: float, spread: float) -> float:
        """Return a number near ``middle``: two in three within ``spread``, none beyond three."""
        return middle + spread * sum(self.between(-1, 1) for _ in range(3))

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def one_of(self, options: Sequence[Option]) -> Option:
        """Return one of the options."""
        return options[self.whole(0, len(options) - 1)]
