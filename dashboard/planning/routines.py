"""What makes a routine a good one: its balance, what comes first and last, how long it takes."""

from collections.abc import Mapping, Sequence
from typing import Final

from dashboard.model import Entry, Exercise
from dashboard.planning import pace, timeline

BALANCED_OVER: Final = ("extension", "rotation", "side-bend", "scapular control", "breathing")
"""The targets that a whole routine has something of (product.md)."""

_WARMING: Final = {"mobility", "breathing"}
"""Categories of exercise that loosen: nothing is held long and nothing is loaded."""


def missing(entries: Sequence[Entry], *, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """Return the targets that a routine has nothing of; own exercises have no target."""
    there = {exercises[one.exercise].target for one in entries if one.exercise in exercises}
    return tuple(target for target in BALANCED_OVER if target not in there)


def begins_warm(entries: Sequence[Entry], *, exercises: Mapping[str, Exercise]) -> bool:
    """Whether a routine begins with an exercise that loosens; one that is not known may be it."""
    first = exercises.get(entries[0].exercise) if entries else None
    return first is None or not first.category or first.category in _WARMING


def ends_calm(entries: Sequence[Entry], *, exercises: Mapping[str, Exercise]) -> bool:
    """Whether a routine that has breathing has it last."""
    places = [
        place
        for place, one in enumerate(entries)
        if one.exercise in exercises and exercises[one.exercise].target == pace.BREATHING
    ]
    return not places or places[-1] == len(entries) - 1


def minutes(entries: Sequence[Entry], *, exercises: Mapping[str, Exercise]) -> float:
    """Return how long a routine takes in the player, in minutes."""
    return timeline.seconds(timeline.timeline(entries, exercises=exercises, offered=())) / 60


def fitted(
    entries: Sequence[Entry], *, exercises: Mapping[str, Exercise], offered: Mapping[str, Exercise]
) -> tuple[tuple[Entry, ...], dict[str, str | None]]:
    """Return a routine of offered exercises only, and what took the place of the others.

    An exercise that is not offered (set aside, or to be asked about first) gives way to the nearest
    easier one of its ladder that is; where there is none, it is left out (``None``). Own exercises
    of ``exercises`` that have no ladder stay unless they are not offered.
    """
    found: list[Entry] = []
    instead: dict[str, str | None] = {}
    for entry in entries:
        if entry.exercise in offered or entry.exercise not in exercises:
            found.append(entry)
            continue
        items = timeline.timeline([entry], exercises=exercises, offered=offered)
        easier = items[0].variants[1] if items and len(items[0].variants) > 1 else None
        instead[entry.exercise] = easier.exercise if easier else None
        if easier:
            work = [step for step in easier.steps if step.phase is timeline.Phase.WORK]
            amounts = {step.set_number: step.amount for step in work}
            side = entry.side if exercises[easier.exercise].per_side else None
            found.append(Entry(easier.exercise, easier.unit, tuple(amounts.values()), side))
    return tuple(found), instead
