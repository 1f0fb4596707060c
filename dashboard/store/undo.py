"""Taking changes back and putting them back: older images of rows put in place again.

Taking a change back is a change itself, which names the one it is about in ``undoes``; so is
putting it back. A change is in effect while an even number of later changes name it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.errors import ChangeError
from dashboard.store.connection import Cursor
from dashboard.store.rows import TABLES, RowId, images
from dashboard.store.writer import Change


@dataclass(frozen=True, slots=True)
class Past:
    """A change of the log.

    Args:
        batch_id: the import batch it added, if any.
        undoes: the change that it took back or put back, if any.
        in_effect: whether it was not taken back, or put back since.
        turned_by: the latest change that took it back or put it back, if any.
    """

    id: int
    summary: str
    batch_id: int | None
    undoes: int | None
    in_effect: bool
    turned_by: int | None


def past(cursor: Cursor, change_id: int) -> Past | None:
    """Return a change of the log."""
    row = cursor.execute(f"WITH {_TURNS} {_PAST} WHERE made.id = $id", {"id": change_id}).fetchone()
    return Past(*row) if row else None


def latest_in_effect(cursor: Cursor) -> Past | None:
    """Return the latest change in effect that is not itself about another change."""
    row = cursor.execute(
        f"WITH {_TURNS} {_PAST} WHERE made.undoes IS NULL AND turns.times % 2 = 0"
        " ORDER BY made.id DESC LIMIT 1"
    ).fetchone()
    return Past(*row) if row else None


def take_back(change: Change, target: Past) -> int:
    """Put the rows of a change in effect as they were before it; return how many there were.

    Raises:
        ChangeError: a later change touched one of them.
    """
    rows = _place(change, target, back=True)
    return rows + (_take_back_batch(change, target.batch_id) if target.batch_id else 0)


def put_back(change: Change, target: Past) -> int:
    """Put the rows of a change that was taken back as they were after it; return how many.

    Raises:
        ChangeError: a later change touched one of them.
    """
    rows = _put_back_batch(change, target) if target.batch_id else 0
    return rows + _place(change, target, back=False)


_TURNS = (
    "turns AS ("
    "    SELECT made.id, COUNT(later.id) AS times, MAX(later.id) AS turned_by"
    "    FROM change AS made LEFT JOIN change AS later ON made.id = later.undoes GROUP BY made.id"
    ")"
)

_PAST = (
    "SELECT made.id, made.summary, made.batch_id, made.undoes, turns.times % 2 = 0,"
    " turns.turned_by FROM change AS made INNER JOIN turns ON made.id = turns.id"
)


def _place(change: Change, target: Past, *, back: bool) -> int:
    rows = 0
    for table, images_by_id in _images_of(change.cursor, target.id).items():
        expected = {key: image[1 if back else 0] for key, image in images_by_id.items()}
        wanted = {key: image[0 if back else 1] for key, image in images_by_id.items()}
        _check_untouched(change.cursor, target, table, expected)
        _check_batches(change.cursor, target, wanted)
        moved = {key: image for key, image in wanted.items() if image != expected[key]}
        change.place(table, moved)
        rows += len(moved)
    return rows


def _images_of(
    cursor: Cursor, change_id: int
) -> dict[str, dict[RowId, tuple[str | None, str | None]]]:
    """Return, by table and row, the image before a change's first step and after its last."""
    steps = cursor.execute(
        "SELECT table_name, row_id, before, after FROM change_row "
        "WHERE change_id = $id ORDER BY position",
        {"id": change_id},
    ).fetchall()
    found: dict[str, dict[RowId, tuple[str | None, str | None]]] = {}
    for table, key_text, before, after in steps:
        rows = found.setdefault(table, {})
        key: RowId = key_text if table in _TEXT_IDS else int(key_text)
        rows[key] = (rows[key][0] if key in rows else before, after)
    return found


_TEXT_IDS = frozenset({"own_exercise"})


def _check_untouched(
    cursor: Cursor, target: Past, table: str, expected: Mapping[RowId, str | None]
) -> None:
    """Refuse rows that a later change in effect touched, even if they look as they did before."""
    present = images(cursor, table, list(expected))
    found = cursor.execute(
        f"WITH {_TURNS} SELECT DISTINCT change_row.row_id FROM change_row"
        " INNER JOIN change AS made ON change_row.change_id = made.id"
        " INNER JOIN turns ON made.id = turns.id"
        " WHERE made.id > $target AND made.undoes IS NULL AND turns.times % 2 = 0"
        " AND change_row.table_name = $table"
        " AND change_row.row_id IN (SELECT CAST(UNNEST($keys) AS VARCHAR))",
        {"target": target.id, "table": table, "keys": list(expected)},
    ).fetchall()
    later = {key for (key,) in found}
    for key, image in expected.items():
        if str(key) in later or not _same(present[key], image):
            raise _touched(cursor, target, table, key)


def _same(present: str | None, expected: str | None) -> bool:
    """Compare on the columns of the expected image: a table may have got more since."""
    if present is None or expected is None:
        return present is expected
    now, then = (json.loads(image, parse_float=str) for image in (present, expected))
    return all(name in now and now[name] == value for name, value in then.items())


def _touched(cursor: Cursor, target: Past, table: str, key: RowId) -> ChangeError:
    """Say which later change stands in the way: if possible one that can be taken back first."""
    row = cursor.execute(
        f"WITH {_TURNS}, touching AS ("
        "    SELECT change_id AS id FROM change_row"
        "    WHERE table_name = $table AND row_id = CAST($key AS VARCHAR)"
        f"    UNION SELECT UNNEST([removed_by, batch_id]) FROM {table} WHERE id = $key"
        f") {_PAST} INNER JOIN touching ON made.id = touching.id"
        " WHERE made.id > $target AND made.undoes IS DISTINCT FROM $target"
        " ORDER BY (made.undoes IS NULL AND turns.times % 2 = 0) DESC, made.id DESC LIMIT 1",
        {"table": table, "key": key, "target": target.id},
    ).fetchone()
    words = table.replace("_", " ")
    if row is None:
        return ChangeError(f"Change {target.id} cannot be undone: its {words} has changed since.")
    later = Past(*row)
    return ChangeError(
        f"Change {target.id} ({target.summary}) stays as it is: the later change {later.id} "
        f"({later.summary}) touched the same {words}. Undo change {later.id} first."
    )


def _check_batches(cursor: Cursor, target: Past, wanted: Mapping[RowId, str | None]) -> None:
    """Refuse to bring back a row of an import that is taken back itself."""
    batches = {json.loads(image)["batch_id"] for image in wanted.values() if image} - {None}
    row = cursor.execute(
        "SELECT id, undone_by FROM import_batch "
        "WHERE undone_by IS NOT NULL AND id IN (SELECT UNNEST($ids)) ORDER BY id",
        {"ids": sorted(batches)},
    ).fetchone()
    if row:
        raise ChangeError(
            f"Change {target.id} ({target.summary}) stays as it is: its rows came with import "
            f"{row[0]}, which was taken back. Undo change {row[1]} first."
        )


def _take_back_batch(change: Change, batch_id: int) -> int:
    """Remove all rows of a batch that still count, edited ones too."""
    _mark_batch(change.cursor, batch_id, undone_by=change.id)
    return sum(
        _count(
            change.cursor,
            f"UPDATE {table} SET removed_by = $by WHERE batch_id = $batch AND removed_by IS NULL",
            {"by": change.id, "batch": batch_id},
        )
        for table in sorted(TABLES)
    )


def _put_back_batch(change: Change, target: Past) -> int:
    """Let the rows count again that the latest taking back of the batch removed, and only those."""
    _mark_batch(change.cursor, target.batch_id, undone_by=None)
    return sum(
        _count(
            change.cursor,
            f"UPDATE {table} SET removed_by = NULL WHERE batch_id = $batch AND removed_by = $by",
            {"by": target.turned_by, "batch": target.batch_id},
        )
        for table in sorted(TABLES)
    )


def _mark_batch(cursor: Cursor, batch_id: int | None, *, undone_by: int | None) -> None:
    cursor.execute(
        "UPDATE import_batch SET undone_by = $by WHERE id = $batch",
        {"by": undone_by, "batch": batch_id},
    )


def _count(cursor: Cursor, statement: str, params: dict[str, object]) -> int:
    row = cursor.execute(statement, params).fetchone()
    return int(row[0]) if row else 0
