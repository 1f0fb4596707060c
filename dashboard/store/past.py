"""The change log as it is read to take changes back: which are in effect, and what they did."""

from dataclasses import dataclass

from dashboard.store.connection import Cursor
from dashboard.store.rows import RowId


@dataclass(frozen=True, slots=True)
class Past:
    """A change of the log.

    Args:
        batch_id: the import batch it added, if any.
        undoes: the change that it took back or put back, if any.
        in_effect: whether it was not taken back, or put back since.
        turned_by: the latest change that took it back or put it back, if any.
        erased: whether its rows were erased for good, or it erased some.
    """

    id: int
    summary: str
    batch_id: int | None
    undoes: int | None
    in_effect: bool
    turned_by: int | None
    erased: bool


def past(cursor: Cursor, change_id: int) -> Past | None:
    """Return a change of the log."""
    row = cursor.execute(f"WITH {TURNS} {PAST} WHERE made.id = $id", {"id": change_id}).fetchone()
    return Past(*row) if row else None


def latest_in_effect(cursor: Cursor) -> Past | None:
    """Return the latest change in effect that is not itself about another change."""
    row = cursor.execute(
        f"WITH {TURNS} {PAST} WHERE made.undoes IS NULL AND turns.times % 2 = 0"
        " AND made.erased_by IS NULL ORDER BY made.id DESC LIMIT 1"
    ).fetchone()
    return Past(*row) if row else None


TURNS = (
    "turns AS ("
    "    SELECT made.id, COUNT(later.id) AS times, MAX(later.id) AS turned_by"
    "    FROM change AS made LEFT JOIN change AS later ON made.id = later.undoes GROUP BY made.id"
    ")"
)

PAST = (
    "SELECT made.id, made.summary, made.batch_id, made.undoes, turns.times % 2 = 0,"
    " turns.turned_by, made.erased_by IS NOT NULL"
    " FROM change AS made INNER JOIN turns ON made.id = turns.id"
)


def images_of(
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
