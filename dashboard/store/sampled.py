"""Made-up sample data in a journal: told by its batches, and taken out without a trace.

The sample comes in as imports whose files have the format ``SAMPLE``. So its rows carry the numbers
of these batches, in the journal's file, in backups and in a data package alike. Whatever has
another number, or none, is the person's own.
"""

from collections.abc import Sequence
from typing import Final

from dashboard.store import erase
from dashboard.store.connection import Cursor
from dashboard.store.contents import SAMPLE
from dashboard.store.rows import TABLES, RowId, insert_columns
from dashboard.store.writer import Change

_PARTS: Final = {"entry", "plan_day", "routine_item"}
"""Tables whose rows are parts of another row."""


def batches(cursor: Cursor) -> list[int]:
    """Return the numbers of the batches that are sample data, also of those that were undone."""
    found = cursor.execute(
        "SELECT DISTINCT batch_id FROM import_file WHERE format = $sample ORDER BY batch_id",
        {"sample": SAMPLE},
    ).fetchall()
    return [number for (number,) in found]


def stands(cursor: Cursor) -> bool:
    """Whether the journal holds sample data that was not taken back."""
    found = cursor.execute(
        "SELECT 1 FROM import_batch WHERE undone_by IS NULL AND id IN (SELECT UNNEST($ids))",
        {"ids": batches(cursor)},
    ).fetchall()
    return bool(found)


def own_rows(cursor: Cursor) -> dict[str, int]:
    """Return how many rows of each table that count are the person's own; parts are not counted."""
    ids = batches(cursor)
    found = {
        table: cursor.execute(
            f"SELECT COUNT(*) FROM {table} WHERE removed_by IS NULL"
            " AND (batch_id IS NULL OR batch_id NOT IN (SELECT UNNEST($ids)))",
            {"ids": ids},
        ).fetchall()[0][0]
        for table in sorted(TABLES - _PARTS)
    }
    return {table: number for table, number in found.items() if number}


def untouched(cursor: Cursor) -> bool:
    """Whether nothing was ever written that counts: no row of the person's own, and no sample."""
    return not stands(cursor) and not own_rows(cursor)


def take_out(change: Change) -> dict[str, int]:
    """Delete the sample with its history; return how many own rows of each table stay.

    Where nothing of the person's own is left, be it removed, nothing at all is: the journal is as
    it was made. Half-filled forms stay, but for those that edit a session.
    Signs that were noted beside a session of the sample stay, on their day. Answers to suggestions
    that were made from the sample go with it, and so do the suggestions.
    """
    cursor = change.cursor
    ids = batches(cursor)
    _adopt_checkins(change, ids)
    _set_free(change, ids)
    doomed = _rows_of(cursor, ids)
    _add_suggestions(cursor, doomed)
    drafts = cursor.execute(
        "SELECT form, field, value, kept_at FROM draft "
        "WHERE form <> 'soreness' AND NOT STARTS_WITH(form, 'edit ')"
    ).fetchall()
    erase.erase_rows(change, doomed)
    for number in ids:
        erase.erase_batch(change, number)
    cursor.execute(
        "DELETE FROM change WHERE id IN (SELECT UNNEST($ids)) OR undoes IN (SELECT UNNEST($ids))",
        {"ids": ids},
    )
    if _is_bare(cursor):
        erase.erase_everything(change)
        cursor.execute("DELETE FROM spent_id")
    else:
        change.erases = True
    for form, field, value, kept_at in drafts:
        row = {"form": form, "field": field, "value": value, "kept_at": kept_at}
        insert_columns(cursor, "draft", {name: [held] for name, held in row.items()})
    return own_rows(cursor)


def _is_bare(cursor: Cursor) -> bool:
    """Whether no row is left, not even one that can be brought back by Undo."""
    return not any(
        cursor.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall() for table in sorted(TABLES)
    )


def _adopt_checkins(change: Change, ids: Sequence[int]) -> None:
    """Let check-ins be the person's own that they saved anew: there is one a day, so they had to.

    What stood there before was the sample's and is not to be brought back.
    """
    cursor = change.cursor
    told = {"ids": ids}
    found = cursor.execute(
        "SELECT id FROM checkin WHERE removed_by IS NULL AND batch_id IN (SELECT UNNEST($ids)) AND"
        " CAST(id AS VARCHAR) IN (SELECT row_id FROM change_row WHERE table_name = 'checkin')",
        told,
    ).fetchall()
    saved = {"saved": [key for (key,) in found]}
    cursor.execute(
        "UPDATE checkin SET batch_id = NULL, source_key = NULL, source_hash = NULL "
        "WHERE id IN (SELECT UNNEST($saved))",
        saved,
    )
    touched = cursor.execute(
        "DELETE FROM change_row WHERE table_name = 'checkin'"
        " AND row_id IN (SELECT CAST(UNNEST($saved) AS VARCHAR)) RETURNING change_id",
        saved,
    ).fetchall()
    cursor.execute(
        "UPDATE change SET erased_by = $by WHERE id IN (SELECT UNNEST($ids))"
        " AND batch_id IS NULL AND id NOT IN (SELECT change_id FROM change_row)",
        {"by": change.id, "ids": sorted({key for (key,) in touched})},
    )


def _rows_of(cursor: Cursor, ids: Sequence[int]) -> dict[str, list[RowId]]:
    doomed: dict[str, list[RowId]] = {}
    for number in ids:
        for table, rows in erase.batch_rows(cursor, number).items():
            doomed[table] = sorted({*doomed.get(table, []), *rows}, key=str)
    return doomed


def _set_free(change: Change, ids: Sequence[int]) -> None:
    """Let own signs stand for themselves that hang on what goes: a day is all that they need."""
    for column, table in (("session_id", "session"), ("checkin_id", "checkin")):
        found = change.cursor.execute(
            f"SELECT id FROM symptom WHERE batch_id IS NULL AND removed_by IS NULL AND {column} IN"
            f" (SELECT id FROM {table} WHERE batch_id IN (SELECT UNNEST($ids))) ORDER BY id",
            {"ids": ids},
        ).fetchall()
        change.update_all("symptom", [key for (key,) in found], {column: None})


def _add_suggestions(cursor: Cursor, doomed: dict[str, list[RowId]]) -> None:
    """Add what was suggested from the sample's sessions, and how it was answered."""
    shown = (
        "SELECT {} FROM shown_suggestion WHERE LIST_HAS_ANY("
        "CAST(JSON_EXTRACT(inputs, '$.sessions[*].id') AS BIGINT[]), CAST($ids AS BIGINT[]))"
    )
    told = {"ids": doomed.get("session", [])}
    answered = cursor.execute(
        f"SELECT id FROM suggestion WHERE (as_of, decision) IN ({shown.format('as_of, decision')})",
        told,
    ).fetchall()
    made = cursor.execute(shown.format("id"), told).fetchall()
    doomed["suggestion"] = [key for (key,) in answered]
    doomed["shown_suggestion"] = [key for (key,) in made]
