"""What a rule says when it fires, and the order of caution among outcomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from dashboard.progression.exact import Exact
from dashboard.progression.situation import Situation

Evidence: TypeAlias = Mapping[str, Exact]
"""The numbers that a rule used, by name."""


class Outcome(StrEnum):
    """What is suggested, the most cautious first."""

    SEEK_NOW = "seek_now"
    SEEK_SOON = "seek_soon"
    REST = "rest"
    DECREASE = "decrease"
    HOLD = "hold"
    INCREASE = "increase"

    @property
    def caution(self) -> int:
        """Rank among outcomes: 0 is the most cautious."""
        return _ORDER.index(self)


_ORDER = tuple(Outcome)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule's answer.

    Args:
        outcome: what it asks for.
        factor: share of the usual amount it allows.
        reason: why, in everyday words.
        lifted: what would lift it, completing a sentence that ends in "once".
        evidence: the numbers used.
        resume: ordinal of the day on which to go on, if it asks for rest.
    """

    outcome: Outcome
    factor: Fraction
    reason: str
    lifted: str
    evidence: Evidence
    resume: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the decision table.

    Args:
        id: R01 to R27.
        name: what it looks at, in a few words.
        window: the stretch of time it reads.
        sources: codes of the evidence base.
    """

    id: str
    name: str
    window: str
    sources: tuple[str, ...]


Check: TypeAlias = Callable[[Situation], Verdict | None]
"""Gives a verdict if its rule fires."""


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that fired, and what it said."""

    rule: Rule
    verdict: Verdict
