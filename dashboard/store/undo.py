"""Taking changes back and putting them back: older images of rows put in place again.

Taking a change back is a change itself, which names the one it is about in ``undoes``; so is
putting it back. A change is in effect while an even number of later changes name it.
"""

import json
from collections.abc import Collection, Mapping

from dashboard.errors import ChangeError
from dashboard.store.connection import Cursor
from dashboard.store.past import PAST, TURNS, Past, images_of, past
from dashboard.store.rows import TABLES, RowId, images
from dashboard.store.writer import Change


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


def in_the_way(cursor: Cursor, target: Past, *, turned: Collection[int]) -> list[Past]:
    """Return what has to be turned before a change can be, newest first; nothing if it can be now.

    What stands there can stand behind further changes itself. ``turned`` were turned on the way.
    """
    at, to = (1, 0) if target.in_effect else (0, 1)
    found: set[int] = set()
    for table, images_by_id in images_of(cursor, target.id).items():
        later = _later(cursor, target, table, list(images_by_id))
        found |= {change_id for _, change_id in later}
        touched = {key for key, _ in later}
        present = images(cursor, table, list(images_by_id))
        for key, image in images_by_id.items():
            if str(key) not in touched and not _same(present[key], image[at]):
                named = _touching(cursor, target, table, key, turned=turned)
                found |= {named.undoes or named.id} if named else set()
        wanted = {key: image[to] for key, image in images_by_id.items()}
        found |= {batch_id for batch_id, _ in _batches_away(cursor, wanted)}
    named_ones = [past(cursor, change_id) for change_id in sorted(found, reverse=True)]
    return [one for one in named_ones if one]


def _place(change: Change, target: Past, *, back: bool) -> int:
    rows = 0
    for table, images_by_id in images_of(change.cursor, target.id).items():
        expected = {key: image[1 if back else 0] for key, image in images_by_id.items()}
        wanted = {key: image[0 if back else 1] for key, image in images_by_id.items()}
        _check_untouched(change.cursor, target, table, expected)
        _check_batches(change.cursor, target, wanted)
        moved = {key: image for key, image in wanted.items() if image != expected[key]}
        change.place(table, moved)
        rows += len(moved)
    return rows


def _check_untouched(
    cursor: Cursor, target: Past, table: str, expected: Mapping[RowId, str | None]
) -> None:
    """Refuse rows that a later change in effect touched, even if they look as they did before."""
    present = images(cursor, table, list(expected))
    later = {key for key, _ in _later(cursor, target, table, list(expected))}
    for key, image in expected.items():
        if str(key) in later or not _same(present[key], image):
            raise _touched(cursor, target, table, key)


def _later(cursor: Cursor, target: Past, table: str, keys: list[RowId]) -> list[tuple[str, int]]:
    """Return the rows that later changes in effect touched, each with such a change."""
    return cursor.execute(
        f"WITH {TURNS} SELECT DISTINCT change_row.row_id, made.id FROM change_row"
        " INNER JOIN change AS made ON change_row.change_id = made.id"
        " INNER JOIN turns ON made.id = turns.id"
        " WHERE made.id > $target AND made.undoes IS NULL AND turns.times % 2 = 0"
        " AND change_row.table_name = $table"
        " AND change_row.row_id IN (SELECT CAST(UNNEST($keys) AS VARCHAR)) ORDER BY ALL",
        {"target": target.id, "table": table, "keys": keys},
    ).fetchall()


def _same(present: str | None, expected: str | None) -> bool:
    """Compare on the columns of the expected image: a table may have got more since."""
    if present is None or expected is None:
        return present is expected
    now, then = (json.loads(image, parse_float=str) for image in (present, expected))
    return all(name in now and now[name] == value for name, value in then.items())


_SAID = {"checkin": "check-in", "entry": "exercise of a session", "symptom": "warning sign"}
"""What tables are called on the screen whose names are not their words."""


def _touched(cursor: Cursor, target: Past, table: str, key: RowId) -> ChangeError:
    """Say which later change stands in the way: if possible one that can be taken back first."""
    words = _SAID.get(table, table.replace("_", " "))
    later = _touching(cursor, target, table, key)
    if later is None:
        return ChangeError(f"Change {target.id} cannot be undone: its {words} has changed since.")
    return ChangeError(
        f"Change {target.id} ({target.summary}) stays as it is: the later change {later.id} "
        f"({later.summary}) touched the same {words}. Undo change {later.id} first."
    )


def _touching(
    cursor: Cursor, target: Past, table: str, key: RowId, *, turned: Collection[int] = ()
) -> Past | None:
    row = cursor.execute(
        f"WITH {TURNS}, touching AS ("
        "    SELECT change_id AS id FROM change_row"
        "    WHERE table_name = $table AND row_id = CAST($key AS VARCHAR)"
        f"    UNION SELECT UNNEST([removed_by, batch_id]) FROM {table} WHERE id = $key"
        f") {PAST} INNER JOIN touching ON made.id = touching.id"
        " WHERE made.id > $target AND made.undoes IS DISTINCT FROM $target"
        " AND NOT LIST_CONTAINS($turned, COALESCE(made.undoes, made.id))"
        " ORDER BY (made.undoes IS NULL AND turns.times % 2 = 0) DESC, made.id DESC LIMIT 1",
        {"table": table, "key": key, "target": target.id, "turned": list(turned)},
    ).fetchone()
    return Past(*row) if row else None


def _check_batches(cursor: Cursor, target: Past, wanted: Mapping[RowId, str | None]) -> None:
    """Refuse to bring back a row of an import that is taken back itself."""
    for batch_id, undone_by in _batches_away(cursor, wanted):
        raise ChangeError(
            f"Change {target.id} ({target.summary}) stays as it is: its rows came with import "
            f"{batch_id}, which was taken back. Undo change {undone_by} first."
        )


def _batches_away(cursor: Cursor, wanted: Mapping[RowId, str | None]) -> list[tuple[int, int]]:
    batches = {json.loads(image)["batch_id"] for image in wanted.values() if image} - {None}
    return cursor.execute(
        "SELECT id, undone_by FROM import_batch "
        "WHERE undone_by IS NOT NULL AND id IN (SELECT UNNEST($ids)) ORDER BY id",
        {"ids": sorted(batches)},
    ).fetchall()


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
