"""The routines there are: the person's own, and those that are ready-made."""

from dataclasses import dataclass
from itertools import groupby

from dashboard import query
from dashboard.model import Catalogue, Entry, Routine, Side, Unit
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """An exercise of an own routine; the columns of ``routine_list``."""

    routine: int
    name: str
    note: str
    archived: bool
    exercise: str
    unit: str
    amounts: list[int]
    side: str | None


def routine_list(store: Store) -> list[RoutineItem]:
    """Return the exercises of the person's own routines, also of those that are put away."""
    return query.rows(store, "routine_list", RoutineItem)


def own_routines(store: Store) -> list[Routine]:
    """Return the person's own routines, also those that are put away, by name."""
    return [
        Routine(
            id=str(first.routine),
            name=first.name,
            note=first.note,
            archived=first.archived,
            entries=tuple(map(_entry, items)),
        )
        for _, group in groupby(routine_list(store), key=lambda row: row.routine)
        for items in [list(group)]
        for first in items[:1]
    ]


def routines(store: Store, *, catalogue: Catalogue) -> dict[str, Routine]:
    """Return what can be played, by id: own routines that are not put away, then ready-made."""
    own = {one.id: one for one in own_routines(store) if not one.archived}
    return {**own, **catalogue.routines}


def _entry(item: RoutineItem) -> Entry:
    side = None if item.side is None else Side(item.side)
    return Entry(item.exercise, Unit(item.unit), tuple(item.amounts), side)
