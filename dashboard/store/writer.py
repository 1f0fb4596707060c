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
from dashboard.store.rows import (
    Row,
    RowId,
    existing,
    images,
    insert_columns,
    mark_removed,
    next_id,
    row_id,
    set_columns,
    set_rows,
)
from dashboard.store.transfer import Answer, carry

Actor = Literal["page", "command line", "player", "import"]


@dataclass(slots=True)
class Change:
    """A change being made; use it inside :func:`changing` only.

    ``batch_id`` is set by :meth:`begin_batch`: rows inserted after that belong to the batch, which
    stands for their images in the log. ``erases`` marks a change that cannot be taken back.
    """

    cursor: Cursor
    id: int
    made_at: datetime
    actor: Actor
    summary: str
    undoes: int | None = None
    batch_id: int | None = None
    erases: bool = False
    _rows: int = field(default=0)

    def begin_batch(self) -> int:
        """Open an import batch for the rows that follow; it has the number of its change."""
        self.batch_id = self.id
        self.cursor.execute(
            "INSERT INTO import_batch VALUES ($id, $id, $at, NULL)",
            {"id": self.id, "at": self.made_at},
        )
        return self.batch_id

    def insert(self, table: str, rows: Sequence[Row]) -> list[RowId]:
        """Add rows that have the same columns; ids are given unless the rows bring them.

        A row that brings the id of a removed row takes its place.
        """
        if not rows:
            return []
        if "id" in rows[0]:
            ids = [row_id(row["id"]) for row in rows]
            fresh = self._refilled(table, rows)
        else:
            first = next_id(self.cursor, table)
            ids = list(range(first, first + len(rows)))
            fresh = [{**row, "id": key} for row, key in zip(rows, ids, strict=True)]
        if fresh:
            columns: dict[str, Sequence[object]] = {
                name: [row[name] for row in fresh] for name in fresh[0]
            }
            if self.batch_id is not None:
                columns["batch_id"] = [self.batch_id] * len(fresh)
            insert_columns(self.cursor, table, columns)
        if self.batch_id is None:
            self._log(table, ids, dict.fromkeys(ids), images(self.cursor, table, ids))
        return ids

    def insert_answer(self, table: str, rows: Answer) -> None:
        """Add rows that bring their ids, many at a time; only inside a batch, which logs them."""
        if self.batch_id is None:
            raise ValueError(f"rows of another database need a batch: {table}")
        carry(rows, self.cursor, table, batch_id=self.batch_id)

    def update(self, table: str, key: RowId, values: Row) -> None:
        """Give a row new values in the named columns; an update that changes nothing logs none."""
        self.update_all(table, [key], values)

    def update_all(self, table: str, ids: Sequence[RowId], values: Row) -> None:
        """Give rows the same new values; those that it does not change are not logged."""
        if not ids or not values:
            return
        before = images(self.cursor, table, ids)
        set_columns(self.cursor, table, ids, values)
        after = images(self.cursor, table, ids)
        self._log(table, [key for key in ids if before[key] != after[key]], before, after)

    def remove(self, table: str, ids: Sequence[RowId]) -> None:
        """Mark rows removed; they stay in the file."""
        before = {key: image for key, image in images(self.cursor, table, ids).items() if image}
        mark_removed(self.cursor, table, list(before), self.id)
        self._log(table, list(before), before, dict.fromkeys(before))

    def place(self, table: str, wanted: Mapping[RowId, str | None]) -> None:
        """Put images in place of what is there: null removes a row, else it counts as it says."""
        before = images(self.cursor, table, list(wanted))
        gone = [key for key, image in wanted.items() if image is None]
        mark_removed(self.cursor, table, gone, self.id)
        set_rows(self.cursor, table, {key: image for key, image in wanted.items() if image})
        self._log(table, list(wanted), before, images(self.cursor, table, list(wanted)))

    def _refilled(self, table: str, rows: Sequence[Row]) -> Sequence[Row]:
        """Fill removed rows anew and return the rows that are not in the file yet."""
        ids = [row_id(row["id"]) for row in rows]
        if any(images(self.cursor, table, ids).values()):
            raise ValueError(f"a row with such an id counts already: {table}")
        known = existing(self.cursor, table, ids)
        old = [row for row in rows if row["id"] in known]
        for row in old:
            key = row_id(row["id"])
            set_columns(self.cursor, table, [key], {**row, "batch_id": self.batch_id})
            mark_removed(self.cursor, table, [key], None)
        return [row for row in rows if row["id"] not in known]

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
        return not (self._rows or self.batch_id or self.undoes or self.erases)


@contextmanager
def changing(store: Store, *, actor: Actor, summary: str) -> Iterator[Change]:
    """Write inside one transaction that also adds to the change log.

    The summary can be made more precise inside the block. A block that writes nothing leaves no
    change behind.

    Raises:
        StoreError: the file cannot be used; nothing was written.
    """
    with store.transaction() as cursor, logged(cursor, actor=actor, summary=summary) as change:
        yield change


@contextmanager
def logged(cursor: Cursor, *, actor: Actor, summary: str) -> Iterator[Change]:
    """Make one change inside a transaction that may make several, one after the other."""
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
            "erased_by": [change.id if change.erases else None],
        },
    )
