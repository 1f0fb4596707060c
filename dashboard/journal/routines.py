"""The person's own routines: kept, changed, put away and taken out."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.errors import InputError
from dashboard.journal.checks import check_number, check_text
from dashboard.journal.own import keep_own
from dashboard.journal.phrases import counted
from dashboard.journal.present import Row
from dashboard.journal.sessions import check_exercises
from dashboard.journal.written import Written
from dashboard.model import Entry, Exercise, Routine
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

LONGEST_NAME = 80
"""Characters."""
MOST_ENTRIES = 40
MOST_SETS = 10


def keep_routine(
    store: Store, routine: Routine, *, actor: Actor, new_exercises: Sequence[Exercise] = ()
) -> Written:
    """Keep a routine as one change: a new one where its id is empty, else in place of what it was.

    ``new_exercises`` are own exercises that it names and the journal does not have yet.

    Raises:
        InputError: it has no name or exercises, a dose cannot be, another one has its name, or it
            is not in the journal any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        keep_own(change, new_exercises)
        number = put_routine(change, routine)
        name = " ".join(routine.name.split())
        change.summary = f"{'Changed' if routine.id else 'Made'} the routine {name}"
        return Written((number,), None if change.empty else change.id)


def put_routine(change: Change, routine: Routine) -> int:
    """Keep a routine as a part of a change, as in :func:`keep_routine`, and return its number.

    Raises:
        InputError: as there; nothing is to be written then.
    """
    routine = replace(routine, name=" ".join(routine.name.split()))
    _check(routine)
    check_exercises(change, routine.entries)
    number = _number(change, routine.id) if routine.id else None
    _check_name(change, routine.name, but=number)
    values = {"name": routine.name, "note": routine.note, "archived": routine.archived}
    if number is None:
        [key] = change.insert("routine", [values])
        number = int(key)
    else:
        change.update("routine", number, values)
    _keep_items(change, number, routine.entries)
    return number


def put_away(store: Store, routine_id: str, *, archived: bool, actor: Actor) -> Written:
    """Offer a routine no more, or again, as one change; plans and sessions keep its name.

    Raises:
        InputError: it is not in the journal any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        number = _number(change, routine_id)
        [row] = holding(change.cursor, "routine", "id", [number])
        change.update("routine", number, {"archived": archived})
        verb = "Put away" if archived else "Brought back"
        change.summary = f"{verb} the routine {row['name']}"
        return Written((number,), None if change.empty else change.id)


def remove_routine(store: Store, routine_id: str, *, actor: Actor) -> Written:
    """Take a routine out, as one change.

    Raises:
        InputError: it is not in the journal any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        number = _number(change, routine_id)
        [row] = holding(change.cursor, "routine", "id", [number])
        change.summary = f"Removed the routine {row['name']}"
        change.remove("routine_item", [one["id"] for one in _items(change, number)])
        change.remove("routine", [number])
        return Written((number,), change.id)


def _keep_items(change: Change, routine_id: int, entries: tuple[Entry, ...]) -> None:
    """Let the items be as given, in place where there was one: the log then tells what changed."""
    rows = [
        {
            "routine_id": routine_id,
            "position": position,
            "exercise": entry.exercise,
            "side": entry.side,
            "unit": entry.unit,
            "amounts": [amount or 0 for amount in entry.amounts],
            "note": entry.note,
        }
        for position, entry in enumerate(entries, start=1)
    ]
    there = sorted(_items(change, routine_id), key=lambda row: (row["position"], row["id"]))
    for old, new in zip(there, rows, strict=False):
        change.update("routine_item", old["id"], new)
    change.remove("routine_item", [old["id"] for old in there[len(rows) :]])
    change.insert("routine_item", rows[len(there) :])


def _items(change: Change, routine_id: int) -> list[Row]:
    return holding(change.cursor, "routine_item", "routine_id", [routine_id])


def _number(change: Change, routine_id: str) -> int:
    found = (
        holding(change.cursor, "routine", "id", [int(routine_id)]) if routine_id.isdecimal() else []
    )
    if not found:
        raise InputError("This routine is not in the journal any more.")
    return int(routine_id)


def _check(routine: Routine) -> None:
    check_text("The name", routine.name)
    check_text("The note", routine.note)
    if not routine.name:
        raise InputError("Give the routine a name.")
    if len(routine.name) > LONGEST_NAME:
        raise InputError(f"The name can have {LONGEST_NAME} characters at most.")
    if not routine.entries:
        raise InputError("A routine needs at least one exercise.")
    if len(routine.entries) > MOST_ENTRIES:
        raise InputError(f"A routine can have {counted(MOST_ENTRIES, 'exercise')} at most.")
    for entry in routine.entries:
        if not entry.amounts or any(not amount for amount in entry.amounts):
            raise InputError("Every exercise of a routine needs a dose, such as 1x6.")
        if len(entry.amounts) > MOST_SETS:
            raise InputError(f"An exercise can have {MOST_SETS} sets at most.")
        check_text("The note of an exercise", entry.note)
        for amount in entry.amounts:
            check_number("amount", amount)


def _check_name(change: Change, name: str, *, but: int | None) -> None:
    """Two routines of one name cannot be told apart in a list."""
    for row in holding(change.cursor, "routine", "name", [name]):
        if row["id"] != but:
            raise InputError(f"There is a routine {name} already; give this one another name.")
