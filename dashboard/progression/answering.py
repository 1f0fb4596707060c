"""What can be said to a suggestion: how much less is a safe edit, and what an answer changes."""

from dataclasses import dataclass

from dashboard.progression import thresholds as t
from dashboard.progression.decision import Decision
from dashboard.progression.exact import Exact
from dashboard.progression.log import Variable
from dashboard.progression.verdict import Outcome

_PLATEAU = "R26"
_SETTLING = "R23"
_SEEKING = (Outcome.SEEK_NOW, Outcome.SEEK_SOON)


@dataclass(frozen=True, slots=True)
class SafeRange:
    """How far a suggestion can be edited: downwards only, to short sessions on one day.

    Args:
        days: most days a week; the least is 1.
        least: fewest minutes a session.
        most: most minutes a session.
    """

    days: int
    least: Exact
    most: Exact


def can_be_answered(decision: Decision) -> bool:
    """Whether there is something to accept.

    Advice to get help is met by guidance, a pause by time, and a step that is settling was
    accepted already.
    """
    settling = decision.rules == (_SETTLING,)
    return decision.days > 0 and decision.outcome not in _SEEKING and not settling


def safe_range(decision: Decision) -> SafeRange:
    """Return how far a suggestion can be edited; never above it."""
    most = decision.minutes_per_session
    return SafeRange(decision.days, min(t.DAY_MINUTES_MIN, most), most)


def accepted_variable(
    decision: Decision, *, days: int | None = None, minutes: Exact | None = None
) -> Variable | None:
    """Return what goes up when a suggestion is accepted, perhaps edited to less.

    An edit that leaves no more days, or no more weekly minutes, than before is no step up. A
    plateau accepted is a variation.
    """
    if decision.rule == _PLATEAU:
        return Variable.VARIATION
    change = decision.change
    if change is None:
        return None
    if days is None or minutes is None or isinstance(change.before, str):
        return change.variable
    if change.variable is Variable.FREQUENCY and days <= change.before:
        return None
    if change.variable is Variable.DURATION and days * minutes <= change.before:
        return None
    return change.variable
