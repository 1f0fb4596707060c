"""A routine with the steps that somebody has accepted: another set, more of one, the next rung."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dashboard.model import Entry, Exercise, Side


@dataclass(frozen=True, slots=True)
class AcceptedStep:
    """What goes up for an exercise; one of the three.

    Args:
        exercise: whose dose it is.
        amount: of each set, in the exercise's unit.
        sets: how many.
        instead: the exercise that takes its place, with the dose that it starts with.
    """

    exercise: str
    amount: int | None = None
    sets: int | None = None
    instead: str | None = None


def stepped(
    routine: Iterable[Entry], steps: Iterable[AcceptedStep], *, offered: Mapping[str, Exercise]
) -> tuple[Entry, ...]:
    """Return a routine with accepted steps taken; a step never makes a dose smaller.

    A step to an exercise that is not offered, or that the routine has already, is not taken.
    """
    found = list(routine)
    for step in steps:
        there = {entry.exercise for entry in found}
        found = [
            _taken(entry, step, offered, there) if entry.exercise == step.exercise else entry
            for entry in found
        ]
    return tuple(found)


def _taken(
    entry: Entry, step: AcceptedStep, offered: Mapping[str, Exercise], there: set[str]
) -> Entry:
    sets, amount = len(entry.amounts), max((one or 0 for one in entry.amounts), default=0)
    if step.amount is not None and step.amount > amount:
        return replace(entry, amounts=(step.amount,) * sets)
    if step.sets is not None and step.sets > sets:
        return replace(entry, amounts=(amount,) * step.sets)
    harder = offered.get(step.instead or "")
    if harder is not None and harder.id not in there:
        side = Side.BOTH if harder.per_side else None
        return Entry(harder.id, harder.unit, (harder.start_amount,) * sets, side)
    return entry
