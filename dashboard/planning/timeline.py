"""A routine laid out in time: what the player leads through, step by step.

Pure: the same routine gives the same timeline. What was really done comes back as one record for
each set and side, and :func:`entries` makes of them the entries of a session.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.model import Entry, Exercise, Side, Unit
from dashboard.planning import pace


class Phase(StrEnum):
    """What a step is for."""

    READY = "ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of time within an exercise.

    Args:
        phase: what it is for.
        seconds: how long it lasts.
        set_number: the set, from 1, that it is or leads to.
        side: the side that it is or leads to; ``None`` where sides do not matter.
        amount: of work, repetitions or seconds of a hold; 0 otherwise.
    """

    phase: Phase
    seconds: int
    set_number: int
    side: Side | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """An exercise as it is to be done here: itself, or an easier one in its place."""

    exercise: str
    unit: Unit
    steps: tuple[Step, ...]

    @property
    def seconds(self) -> int:
        """How long all of it takes."""
        return sum(step.seconds for step in self.steps)


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a routine: its exercise first, then ever easier ones."""

    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done of one set on one side.

    ``item`` and ``variant`` are places in the timeline, from 0; ``amount`` is in the variant's
    unit and at least 1.
    """

    item: int
    variant: int
    set_number: int
    side: Side | None
    amount: int


def timeline(
    routine: Sequence[Entry], *, exercises: Mapping[str, Exercise], offered: Iterable[str]
) -> tuple[Item, ...]:
    """Lay a routine out; entries of exercises that are not known, or without work, are left out.

    Args:
        routine: the exercises with their doses, one number a set.
        exercises: all known exercises by id.
        offered: the ids of those that may be put in another's place.
    """
    allowed = set(offered)
    found: list[Item] = []
    for entry in routine:
        amounts = [amount for amount in entry.amounts if amount]
        exercise = exercises.get(entry.exercise)
        if exercise is None or not amounts:
            continue
        is_first = not found
        chain = [(exercise, entry.unit, amounts, _sides(exercise, entry.side))]
        chain += [
            (easier, easier.unit, _eased(easier, entry.unit, amounts), _eased_sides(easier, entry))
            for easier in _easier(exercise, exercises, allowed)
        ]
        variants = [
            Variant(one.id, unit, tuple(_steps(one, unit, doses, sides, is_first=is_first)))
            for one, unit, doses, sides in chain
        ]
        found.append(Item(tuple(variants)))
    return tuple(found)


def seconds(items: Iterable[Item]) -> int:
    """Return how long a timeline takes when every exercise is done as it stands."""
    return sum(item.variants[0].seconds for item in items)


def entries(items: Sequence[Item], done: Iterable[Done]) -> tuple[Entry, ...]:
    """Return what was done as the entries of a session, in the order of the routine.

    The sides of an exercise are one entry where they had the same, else one each, so that a side
    that was skipped is not said to be done.
    """
    by_variant: dict[tuple[int, int], list[Done]] = {}
    for one in done:
        if one.amount > 0:
            by_variant.setdefault((one.item, one.variant), []).append(one)
    found: list[Entry] = []
    for (item, variant), records in sorted(by_variant.items(), key=lambda pair: pair[0]):
        shape = items[item].variants[variant]
        sides = {side: _amounts(records, side) for side in (None, Side.LEFT, Side.RIGHT, Side.BOTH)}
        if sides[Side.LEFT] and sides[Side.LEFT] == sides[Side.RIGHT]:
            sides[Side.BOTH] = sides.pop(Side.LEFT)
            del sides[Side.RIGHT]
        found += [
            Entry(shape.exercise, shape.unit, amounts, side)
            for side, amounts in sides.items()
            if amounts
        ]
    return tuple(found)


def _amounts(records: Iterable[Done], side: Side | None) -> tuple[int, ...]:
    of_side = sorted(
        (record for record in records if record.side is side),
        key=lambda record: record.set_number,
    )
    return tuple(record.amount for record in of_side)


def _easier(
    exercise: Exercise, exercises: Mapping[str, Exercise], allowed: set[str]
) -> Iterator[Exercise]:
    """Yield the exercises below one on its ladder, those that may be offered."""
    below = exercise.easier_id
    while below is not None and below in exercises:
        if below in allowed:
            yield exercises[below]
        below = exercises[below].easier_id


def _eased(easier: Exercise, unit: Unit, amounts: Sequence[int]) -> list[int]:
    """Return the dose of an easier exercise: as many sets, no more of each than it starts with."""
    if easier.unit is not unit:
        return [easier.start_amount] * len(amounts)
    return [min(amount, max(easier.start_amount, 1)) for amount in amounts]


def _steps(
    exercise: Exercise,
    unit: Unit,
    amounts: Sequence[int],
    sides: tuple[Side | None, ...],
    *,
    is_first: bool,
) -> Iterator[Step]:
    first = pace.FIRST_READY_SECONDS if is_first else pace.READY_SECONDS
    yield Step(Phase.READY, first, 1, sides[0])
    for number, amount in enumerate(amounts, start=1):
        if number > 1:
            yield Step(Phase.REST, pace.REST_SECONDS, number, sides[0])
        for place, side in enumerate(sides):
            if place:
                yield Step(Phase.SWITCH, pace.SWITCH_SECONDS, number, side)
            lasting = pace.work_seconds(exercise, unit, amount)
            yield Step(Phase.WORK, lasting, number, side, amount)


def _sides(exercise: Exercise, side: Side | None) -> tuple[Side | None, ...]:
    """Return the sides of each set, in order; an exercise of both sides begins with the left."""
    if side in {Side.LEFT, Side.RIGHT}:
        return (side,)
    if side is Side.BOTH or exercise.per_side:
        return (Side.LEFT, Side.RIGHT)
    return (None,)


def _eased_sides(easier: Exercise, entry: Entry) -> tuple[Side | None, ...]:
    return _sides(easier, entry.side) if easier.per_side else (None,)
