"""Erasing for good: rows with their images in the log, not merely marked removed.

The log keeps that something was erased, not what. Numbers of erased rows are not given again. The
bytes leave the file when it is written anew, see ``dashboard.store.rewrite``.
"""

import json
from collections.abc import Mapping, Sequence

from dashboard.store.connection import Cursor
from dashboard.store.rows import TABLES, RowId, next_id
from dashboard.store.writer import Change

Doomed = Mapping[str, Sequence[RowId]]
"""Ids of rows by table."""

NUMBERED = (TABLES - {"own_exercise"}) | {"shown_suggestion"}

WHOLE = "Erased for good"
PART = "Erased in part"


def with_what_hangs_on(cursor: Cursor, table: str, ids: Sequence[RowId]) -> dict[str, list[RowId]]:
    """Return rows with what belongs to them, such as entries and signs, removed ones too."""
    doomed = {table: _ids(cursor, table, "id", ids)}
    for part, column in _BELONGS.get(table, ()):
        doomed[part] = _ids(cursor, part, column, ids)
    return doomed


_BELONGS = {
    "session": (("entry", "session_id"), ("symptom", "session_id")),
    "checkin": (("symptom", "checkin_id"),),
    "own_exercise": (("alias", "exercise"), ("archived_exercise", "exercise")),
}


def named_by_entries(cursor: Cursor, exercises: Sequence[RowId]) -> bool:
    """Whether an entry names one of some exercises, removed ones too."""
    return bool(_ids(cursor, "entry", "exercise", exercises))


def batch_rows(cursor: Cursor, batch_id: int) -> dict[str, list[RowId]]:
    """Return all rows of an import with what hangs on them.

    Own exercises stay that other entries name; they no longer belong to the import then.
    """
    doomed: dict[str, list[RowId]] = {
        table: _ids(cursor, table, "batch_id", [batch_id]) for table in sorted(TABLES)
    }
    for table in ("session", "checkin"):
        for part, ids in with_what_hangs_on(cursor, table, doomed[table]).items():
            doomed[part] = sorted({*doomed[part], *ids}, key=str)
    named = cursor.execute(
        "SELECT DISTINCT exercise FROM entry WHERE id NOT IN (SELECT UNNEST($ids))",
        {"ids": doomed["entry"]},
    ).fetchall()
    staying = {exercise for (exercise,) in named}
    kept = [key for key in doomed["own_exercise"] if key in staying]
    cursor.execute(
        "UPDATE own_exercise SET batch_id = NULL WHERE id IN (SELECT UNNEST($ids))", {"ids": kept}
    )
    doomed["own_exercise"] = [key for key in doomed["own_exercise"] if key not in staying]
    return {table: ids for table, ids in doomed.items() if ids}


def changes_about(cursor: Cursor, doomed: Doomed) -> int:
    """Return how many changes of the log speak of such rows."""
    found: set[int] = set()
    for table, ids in doomed.items():
        rows = cursor.execute(
            "SELECT DISTINCT change_id FROM change_row WHERE table_name = $table"
            " AND row_id IN (SELECT CAST(UNNEST($ids) AS VARCHAR))",
            {"table": table, "ids": list(ids)},
        ).fetchall()
        found |= {change_id for (change_id,) in rows}
    return len(found)


def erase_rows(change: Change, doomed: Doomed) -> int:
    """Delete rows, their images and what the ledger read of them; return how many rows."""
    cursor = change.cursor
    _clear_inputs(cursor, doomed)
    touched = _forget_answers(cursor, doomed)
    for table, ids in doomed.items():
        _spend(cursor, table)
        touched |= _delete(cursor, table, ids)
    _blot_out(cursor, touched, by=change.id)
    cursor.execute("DELETE FROM draft WHERE form <> 'soreness'")
    cursor.execute(
        "DELETE FROM draft WHERE form = 'soreness' "
        "AND TRY_CAST(field AS BIGINT) NOT IN (SELECT id FROM session)"
    )
    return sum(len(ids) for ids in doomed.values())


def erase_batch(change: Change, batch_id: int) -> None:
    """Delete what is known of an import itself: its files' names, and what its change said."""
    cursor = change.cursor
    for table, column in (("import_file", "batch_id"), ("import_batch", "id")):
        cursor.execute(f"DELETE FROM {table} WHERE {column} = $id", {"id": batch_id})
    cursor.execute("UPDATE change SET batch_id = NULL WHERE id = $id", {"id": batch_id})
    turns = cursor.execute("SELECT id FROM change WHERE undoes = $id", {"id": batch_id}).fetchall()
    _blot_out(cursor, {batch_id, *(key for (key,) in turns)}, by=change.id)


def erase_everything(change: Change) -> int:
    """Delete every row of the person with the whole log and ledger; return how many rows."""
    cursor, rows = change.cursor, 0
    for table in sorted(TABLES):
        _spend(cursor, table)
        rows += len(cursor.execute(f"DELETE FROM {table} RETURNING 1").fetchall())
    for table in ("change", "change_row", "import_batch", "import_file", "draft"):
        cursor.execute(f"DELETE FROM {table}")
    cursor.execute("DELETE FROM shown_suggestion")
    return rows


def _ids(cursor: Cursor, table: str, column: str, values: Sequence[object]) -> list[RowId]:
    found = cursor.execute(
        f"SELECT id FROM {table} WHERE {column} IN (SELECT UNNEST($among)) ORDER BY id",
        {"among": list(values)},
    ).fetchall()
    return [key for (key,) in found]


def _spend(cursor: Cursor, table: str) -> None:
    """Note the highest number of a table, so that it is not given again."""
    if table in NUMBERED:
        last = next_id(cursor, table) - 1
        cursor.execute("DELETE FROM spent_id WHERE table_name = $table", {"table": table})
        cursor.execute(
            "INSERT INTO spent_id VALUES ($table, $last)", {"table": table, "last": last}
        )


def _delete(cursor: Cursor, table: str, ids: Sequence[RowId]) -> set[int]:
    """Delete rows and their images; return the changes that had some of these."""
    cursor.execute(f"DELETE FROM {table} WHERE id IN (SELECT UNNEST($ids))", {"ids": list(ids)})
    found = cursor.execute(
        "DELETE FROM change_row WHERE table_name = $table AND row_id IN (SELECT UNNEST($ids)) "
        "RETURNING change_id",
        {"table": table, "ids": [str(key) for key in ids]},
    ).fetchall()
    return {change_id for (change_id,) in found}


def _blot_out(cursor: Cursor, changes: set[int], *, by: int) -> None:
    """Let changes no longer say what they did; those without a row left cannot be taken back."""
    ids = sorted(changes)
    cursor.execute(
        "UPDATE change SET summary = $part WHERE id IN (SELECT UNNEST($ids))",
        {"part": PART, "ids": ids},
    )
    cursor.execute(
        "UPDATE change SET summary = $whole, erased_by = $by WHERE id IN (SELECT UNNEST($ids)) "
        "AND batch_id IS NULL AND id NOT IN (SELECT change_id FROM change_row)",
        {"whole": WHOLE, "by": by, "ids": ids},
    )


def _clear_inputs(cursor: Cursor, doomed: Doomed) -> None:
    """Clear what the ledger keeps of the rows that suggestions were made from."""
    cursor.execute(
        "UPDATE shown_suggestion SET inputs = NULL WHERE LIST_HAS_ANY("
        "CAST(JSON_EXTRACT(inputs, '$.sessions[*].id') AS BIGINT[]), CAST($ids AS BIGINT[]))",
        {"ids": list(doomed.get("session", ()))},
    )
    for table, (path, name) in _READ_BY_DAY.items():
        cursor.execute(
            "UPDATE shown_suggestion SET inputs = NULL WHERE LIST_HAS_ANY("
            f"JSON_EXTRACT_STRING(inputs, '$.{path}[*].{name}'), (SELECT"
            f" LIST(CAST({name} AS VARCHAR)) FROM {table} WHERE id IN (SELECT UNNEST($ids))))",
            {"ids": list(doomed.get(table, ()))},
        )


_READ_BY_DAY = {
    "symptom": ("symptoms", "day"),
    "checkin": ("recovery", "day"),
    "measure": ("range", "day"),
    "guidance": ("guidance", "day"),
    "period": ("periods", "first_day"),
}


def _forget_answers(cursor: Cursor, doomed: Doomed) -> set[int]:
    """Delete suggestions that name a sign or a period, and the answers; return their changes."""
    noted = cursor.execute(
        "SELECT symptom.day, COALESCE(sign.words, symptom.code) FROM symptom"
        " LEFT JOIN catalogue_sign AS sign ON symptom.code = sign.code"
        " WHERE symptom.id IN (SELECT UNNEST($symptoms))"
        " UNION SELECT first_day, kind FROM period WHERE id IN (SELECT UNNEST($periods))",
        {"symptoms": list(doomed.get("symptom", ())), "periods": list(doomed.get("period", ()))},
    ).fetchall()
    touched: set[int] = set()
    for table in ("shown_suggestion", "suggestion"):
        _spend(cursor, table)
        for day, words in noted:
            found = cursor.execute(
                f"SELECT id FROM {table} WHERE as_of >= $day AND CONTAINS(decision, $words)",
                {"day": day, "words": json.dumps(words)[1:-1]},
            ).fetchall()
            touched |= _delete(cursor, table, [key for (key,) in found])
    return touched
