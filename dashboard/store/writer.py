"""The only INSERT and UPDATE: every write is one change, logged with before and after.

A row's image is its columns as JSON without ``removed_by``; a removed row's image is null. So an
insert goes from null to an image, an edit from image to image, a removal from image to null, and
taking a change back means putting the older image in place, whatever the change was.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from dashboard.store.connection import Cursor, Store

Actor = Literal["page", "command line", "player", "import"]
RowId = int | str
Row = Mapping[str, object]

TABLES = frozenset(
    {
        "session",
        "entry",
        "own_exercise",
        "checkin",
        "measure",
        "symptom",
        "guidance",
        "goal",
        "period",
        "suggestion",
    }
)
"""The tables whose rows a person owns; all have ``id``, ``batch_id`` and ``removed_by``."""


@dataclass(slots=True)
class Change:
    """A change being made; use it inside :func:`changing` only.

    ``batch_id`` is set by :meth:`begin_batch`: rows inserted after that belong to the batch, which
    stands for their images in the log.
    """

    cursor: Cursor
    id: int
    made_at: datetime
    actor: Actor
    summary: str
    undoes: int | None = None
    batch_id: int | None = None
    _rows: int = field(default=0)

    def begin_batch(self) -> int:
        """Open an import batch for the rows that follow and return its number."""
        self.batch_id = next_id(self.cursor, "import_batch")
        self.cursor.execute(
            "INSERT INTO import_batch VALUES ($id, $change, $at, NULL)",
            {"id": self.batch_id, "change": self.id, "at": self.made_at},
        )
        return self.batch_id

    def insert(self, table: str, rows: Sequence[Row]) -> list[RowId]:
        """Add rows that have the same columns; ids are given unless the rows bring them."""
        if not rows:
            return []
        given = "id" in rows[0]
        first = 0 if given else next_id(self.cursor, table)
        ids: list[RowId] = (
            [_row_id(row["id"]) for row in rows] if given else list(range(first, first + len(rows)))
        )
        columns = {name: [row[name] for row in rows] for name in rows[0]}
        columns["id"] = list(ids)
        if self.batch_id is not None:
            columns["batch_id"] = [self.batch_id] * len(rows)
        insert_columns(self.cursor, table, columns)
        if self.batch_id is None:
            self._log(table, ids, dict.fromkeys(ids), images(self.cursor, table, ids))
        return ids

    def update(self, table: str, row_id: RowId, values: Row) -> None:
        """Give a row new values in the named columns; an update that changes nothing logs none."""
        before = images(self.cursor, table, [row_id])
        set_columns(self.cursor, table, row_id, values)
        after = images(self.cursor, table, [row_id])
        if before != after:
            self._log(table, [row_id], before, after)

    def remove(self, table: str, ids: Sequence[RowId]) -> None:
        """Mark rows removed; they stay in the file."""
        before = {key: image for key, image in images(self.cursor, table, ids).items() if image}
        mark_removed(self.cursor, table, list(before), self.id)
        self._log(table, list(before), before, dict.fromkeys(before))

    def _log(
        self,
        table: str,
        ids: Sequence[RowId],
        before: Mapping[RowId, str | None],
        after: Mapping[RowId, str | None],
    ) -> None:
        if not ids:
            return
        count = len(ids)
        insert_columns(
            self.cursor,
            "change_row",
            {
                "change_id": [self.id] * count,
                "position": list(range(self._rows + 1, self._rows + count + 1)),
                "table_name": [table] * count,
                "row_id": [str(key) for key in ids],
                "before": [before[key] for key in ids],
                "after": [after[key] for key in ids],
            },
        )
        self._rows += count

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        return self._rows == 0 and self.batch_id is None and self.undoes is None


@contextmanager
def changing(store: Store, *, actor: Actor, summary: str) -> Iterator[Change]:
    """Write inside one transaction that also adds to the change log.

    The summary can be made more precise inside the block. A block that writes nothing leaves no
    change behind.

    Raises:
        StoreError: the file cannot be used; nothing was written.
    """
    with store.transaction() as cursor:
        now = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local clock time is stored
        change = Change(cursor, next_id(cursor, "change"), now, actor, summary)
        yield change
        if change.empty:
            return
        insert_columns(
            cursor,
            "change",
            {
                "id": [change.id],
                "made_at": [change.made_at],
                "actor": [change.actor],
                "summary": [change.summary],
                "batch_id": [change.batch_id],
                "undoes": [change.undoes],
            },
        )


def next_id(cursor: Cursor, table: str) -> int:
    """Return the next free id; safe because writers hold one lock and rows are never deleted."""
    row = cursor.execute(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}").fetchone()
    return int(row[0]) if row else 1


def insert_columns(cursor: Cursor, table: str, columns: Mapping[str, Sequence[object]]) -> None:
    """Insert rows given column by column: one statement, however many rows."""
    types = _types(cursor, table)
    names = ", ".join(columns)
    values = ", ".join(f"UNNEST(CAST(${name} AS {types[name]}[]))" for name in columns)
    cursor.execute(
        f"INSERT INTO {table} ({names}) SELECT {values}",
        {name: list(values) for name, values in columns.items()},
    )


def set_columns(cursor: Cursor, table: str, row_id: RowId, values: Row) -> None:
    """Set the named columns of one row; values may be text in the column's notation."""
    types = _types(cursor, table)
    sets = ", ".join(f"{name} = CAST(${name} AS {types[name]})" for name in values)
    cursor.execute(f"UPDATE {table} SET {sets} WHERE id = $row_id", {**values, "row_id": row_id})


def mark_removed(cursor: Cursor, table: str, ids: Sequence[RowId], removed_by: int | None) -> None:
    """Mark rows removed by a change, or with ``None`` let them count again."""
    if ids:
        cursor.execute(
            f"UPDATE {_owned(table)} SET removed_by = $by WHERE id IN (SELECT UNNEST($ids))",
            {"by": removed_by, "ids": list(ids)},
        )


def images(cursor: Cursor, table: str, ids: Sequence[RowId]) -> dict[RowId, str | None]:
    """Return the images of rows by id: JSON text, or ``None`` for a removed row."""
    if not ids:
        return {}
    found = cursor.execute(
        "WITH counting AS ("
        f"    SELECT * EXCLUDE (removed_by) FROM {_owned(table)}"
        "    WHERE removed_by IS NULL AND id IN (SELECT UNNEST($ids))"
        ") SELECT counting.id, TO_JSON(counting) FROM counting",
        {"ids": list(ids)},
    ).fetchall()
    return dict.fromkeys(ids) | dict(found)


def _types(cursor: Cursor, table: str) -> dict[str, str]:
    """Return the column types; a table or column that does not exist is a bug and raises."""
    found = cursor.execute(
        "SELECT column_name, data_type FROM duckdb_columns() "
        "WHERE table_name = $table AND NOT internal",
        {"table": table},
    ).fetchall()
    return dict(found)


def _owned(table: str) -> str:
    if table not in TABLES:
        raise ValueError(f"not a table of the person's rows: {table}")
    return table


def _row_id(value: object) -> RowId:
    if isinstance(value, (int, str)):
        return value
    raise TypeError(f"not a row id: {value!r}")
