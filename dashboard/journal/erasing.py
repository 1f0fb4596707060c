"""Erasing for good: rows, their history, and (said so) copies of the journal.

This is no undo. What is erased does not come back, and the log says only that something was erased.
Importing the same file again would bring its rows again, because nothing is known of them.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dashboard.errors import InputError
from dashboard.store import Cursor, Store, backup, changing, erase
from dashboard.store.copies import Copy, copies_of, holding_rows
from dashboard.store.rewrite import owe, rewrite
from dashboard.store.rows import RowId
from dashboard.store.writer import Actor

Erasable = Literal["session", "checkin", "measure", "symptom", "period", "guidance", "own_exercise"]

_SUMMARY = "Erased something for good"


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: how many rows, by which change, and the copies that still hold some."""

    rows: int
    change_id: int
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Going:
    """What erasing would take: rows by table, changes that speak of them, copies that hold some."""

    rows: dict[str, int]
    changes: int
    copies: tuple[Copy, ...]


def rows_going(store: Store, table: Erasable, ids: Sequence[RowId]) -> Going:
    """Return what :func:`erase_rows` would take; nothing is written.

    Raises:
        StoreError: the journal cannot be used.
    """
    return _going(store, lambda cursor: erase.with_what_hangs_on(cursor, table, list(ids)))


def batch_going(store: Store, batch_id: int) -> Going:
    """Return what :func:`erase_batch` would take; nothing is written.

    Raises:
        StoreError: the journal cannot be used.
    """
    return _going(store, lambda cursor: erase.batch_rows(cursor, batch_id))


def erase_rows(store: Store, table: Erasable, ids: Sequence[RowId], *, actor: Actor) -> Erased:
    """Erase rows for good, with all that belongs to them, removed ones too.

    Raises:
        InputError: none of them is in the journal's file, or it is an exercise that sessions name,
            be they deleted.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary=_SUMMARY) as change:
        doomed = erase.with_what_hangs_on(change.cursor, table, list(ids))
        if not doomed[table]:
            raise InputError("None of these is in the journal any more.")
        if table == "own_exercise" and erase.named_by_entries(change.cursor, doomed[table]):
            raise InputError("Sessions of yours name it, or deleted ones do; erase these first.")
        change.erases = True
        rows = erase.erase_rows(change, doomed)
        owe(store.path)
    return _finished(store, rows, change.id, doomed)


def erase_batch(store: Store, batch_id: int, *, actor: Actor) -> Erased:
    """Erase an import for good: all rows that it added, and what is known of its files.

    Rows that were there before it and took over its content stay as they are.

    Raises:
        InputError: there is no such import.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary=_SUMMARY) as change:
        found = change.cursor.execute(
            "SELECT 1 FROM import_batch WHERE id = $id", {"id": batch_id}
        ).fetchall()
        if not found:
            raise InputError(f"There is no import {batch_id} in this journal.")
        change.erases = True
        doomed = erase.batch_rows(change.cursor, batch_id)
        rows = erase.erase_rows(change, doomed)
        erase.erase_batch(change, batch_id)
        owe(store.path)
    return _finished(store, rows, change.id, doomed)


def erase_everything(store: Store, *, actor: Actor) -> Erased:
    """Erase every row for good, with the whole log, the ledger and all choices.

    Raises:
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="Erased everything for good") as change:
        change.erases = True
        rows = erase.erase_everything(change)
        owe(store.path)
    return _finished(store, rows, change.id, None)


def remove_copies(store: Store, files: Sequence[Path]) -> int:
    """Remove copies of the journal that lie beside it; return how many there were.

    Raises:
        InputError: a file is no copy of this journal; none was removed.
    """
    known = set(copies_of(store.path))
    strangers = [file for file in files if file not in known]
    if strangers:
        raise InputError(f"{strangers[0].name} is no copy of this journal.")
    backup.removed(*files)
    return len(files)


class _Enough(Exception):  # noqa: N818 - no error: it ends a transaction that was only a trial
    """Let go of what was done to see what would be done."""


def _going(store: Store, doomed_of: Callable[[Cursor], dict[str, list[RowId]]]) -> Going:
    doomed: dict[str, list[RowId]] = {}
    changes = 0
    with suppress(_Enough), store.transaction() as cursor:
        doomed = doomed_of(cursor)
        changes = erase.changes_about(cursor, doomed)
        raise _Enough
    return Going(
        rows={table: len(ids) for table, ids in doomed.items() if ids},
        changes=changes,
        copies=tuple(holding_rows(copies_of(store.path), doomed)),
    )


def _finished(
    store: Store, rows: int, change_id: int, doomed: dict[str, list[RowId]] | None
) -> Erased:
    rewrite(store)
    return Erased(rows, change_id, tuple(holding_rows(copies_of(store.path), doomed)))
