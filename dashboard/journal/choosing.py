"""Which exercises are wanted: by aim, position, what is at hand, level and words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.journal.spelling import slug
from dashboard.model import Catalogue, Exercise

NOTHING = "none"
"""The equipment of an exercise that needs nothing at all."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; an empty part means that anything goes.

    ``at_hand`` is what the person has: an exercise that needs anything else does not fit.
    """

    targets: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    at_hand: frozenset[str] = frozenset()
    levels: frozenset[int] = frozenset()
    words: str = ""


def needed(exercise: Exercise) -> tuple[str, ...]:
    """Return what an exercise needs, one thing each; nothing for ``none`` and for an unsaid one."""
    things = (thing.strip() for thing in exercise.equipment.split(" and "))
    return tuple(thing for thing in things if thing not in ("", NOTHING))


def fits(exercise: Exercise, wanted: Wanted, *, also_called: Iterable[str] = ()) -> bool:
    """Whether an exercise is wanted; every word must stand in its names or in how it is done."""
    return (
        _among(exercise.target, wanted.targets)
        and _among(exercise.position, wanted.positions)
        and (not wanted.at_hand or wanted.at_hand.issuperset(needed(exercise)))
        and (not wanted.levels or exercise.level in wanted.levels)
        and _says(exercise, wanted.words, also_called)
    )


def shipped_names(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the further names that are shipped, by the id of the exercise or family they mean."""
    names: dict[str, list[str]] = defaultdict(list)
    for alias, meaning in catalogue.aliases.items():
        names[meaning].append(alias)
    return {meaning: tuple(found) for meaning, found in names.items()}


def _among(value: str, wanted: frozenset[str]) -> bool:
    return not wanted or value in wanted


def _says(exercise: Exercise, words: str, also_called: Iterable[str]) -> bool:
    sought = [slug(word) for word in words.split()]
    if not sought:
        return True
    said = slug(" ".join([exercise.name, exercise.cues, exercise.equipment, *also_called]))
    return all(word in said for word in sought)
