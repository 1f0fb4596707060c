"""Many sessions at once: their kind, their day, and two names of one exercise made one."""

from collections.abc import Sequence
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day
from dashboard.journal.doubts import about_day, ask
from dashboard.journal.editing import sessions_in_words
from dashboard.journal.phrases import day_in_words
from dashboard.journal.present import sessions_that_count
from dashboard.journal.written import Written
from dashboard.model import Catalogue, Kind
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor


def set_kind(store: Store, ids: Sequence[int], kind: Kind, *, actor: Actor) -> Written:
    """Let sessions be of a kind, as one change.

    Raises:
        InputError: none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        found = sessions_that_count(change.cursor, ids)
        other = [row for row in found if row["kind"] != kind]
        change.update_all("session", [row["id"] for row in other], {"kind": kind.value})
        change.summary = f"Set the kind of {sessions_in_words(other)} to {kind}"
        return Written(tuple(row["id"] for row in other), None if change.empty else change.id)


def move_sessions(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    ids: Sequence[int],
    day: date,
    *,
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Written:
    """Let sessions be of a day, with the signs noted with them, as one change.

    Raises:
        InDoubt: the day lies long ago.
        InputError: the day cannot be, or none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    check_day(day, today=today)
    ask(about_day(day), sure=sure)
    with changing(store, actor=actor, summary="") as change:
        found = sessions_that_count(change.cursor, ids)
        other = [row for row in found if row["day"] != day]
        keys = [row["id"] for row in other]
        change.update_all("session", keys, {"day": day})
        signs = holding(change.cursor, "symptom", "session_id", keys)
        change.update_all("symptom", [row["id"] for row in signs], {"day": day})
        change.summary = f"Moved {sessions_in_words(other)} to {day_in_words(day)}"
        return Written(tuple(keys), None if change.empty else change.id)


def merge_exercises(
    store: Store, gone: str, kept: str, *, catalogue: Catalogue, actor: Actor
) -> Written:
    """Make two exercises one: all entries of the first become entries of the second.

    An own exercise goes, and its name means the one that is kept from then on; an exercise of the
    catalogue stays where it is, with its name. Returned are the entries that moved.

    Raises:
        InputError: one of them is not known, or both are the same.
        StoreError: the journal cannot be used.
    """
    if gone == kept:
        raise InputError("Choose two different exercises to make one of them.")
    with changing(store, actor=actor, summary="") as change:
        old, new = (_name(change, one, catalogue) for one in (gone, kept))
        moved = [row["id"] for row in holding(change.cursor, "entry", "exercise", [gone])]
        change.update_all("entry", moved, {"exercise": kept})
        change.summary = f"Merged “{old}” into “{new}”: {_entries_in_words(len(moved))}"
        if gone not in catalogue.exercises:
            _rename(change, gone, old, kept)
        return Written(tuple(moved), None if change.empty else change.id)


def _name(change: Change, exercise_id: str, catalogue: Catalogue) -> str:
    """Return an exercise's name; one that was removed may still be named by entries."""
    if exercise_id in catalogue.exercises:
        return catalogue.exercises[exercise_id].name
    found = holding(change.cursor, "own_exercise", "id", [exercise_id])
    if not found:
        raise InputError(f"There is no exercise {exercise_id} in this journal.")
    return str(found[0]["name"])


def _rename(change: Change, gone: str, name: str, kept: str) -> None:
    """Let all names of an own exercise mean another one, and the exercise itself go."""
    aliases = holding(change.cursor, "alias", "exercise", [gone])
    change.update_all("alias", [row["id"] for row in aliases], {"exercise": kept})
    same = holding(change.cursor, "alias", "name", [name])
    change.remove("alias", [row["id"] for row in same if row["exercise"] != kept])
    if not any(row["exercise"] == kept for row in same):
        change.insert("alias", [{"name": name, "exercise": kept}])
    archived = holding(change.cursor, "archived_exercise", "exercise", [gone])
    change.remove("archived_exercise", [row["id"] for row in archived])
    change.remove("own_exercise", [gone])


def _entries_in_words(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
