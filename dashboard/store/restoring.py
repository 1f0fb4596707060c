"""A whole journal put into an empty one, row by row as it was.

The rows are first read into a private database that has the shape they were written in; what later
migrations do to a journal's file is then done to them. Only then are they carried over, in one
transaction.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from dashboard.errors import ImportFileError
from dashboard.store import engine, schema
from dashboard.store.connection import Cursor, Store
from dashboard.store.rows import TABLES
from dashboard.store.table_files import Kind, kept_tables, read_table
from dashboard.store.transfer import answer, carry


@dataclass(frozen=True, slots=True)
class Restored:
    """A journal that was restored.

    Args:
        rows: all rows by table, removed ones too.
        sessions, entries, checkins, measures: those that count.
        first_day, last_day: the days of its sessions.
        minutes: the sum of their durations.
    """

    rows: dict[str, int]
    sessions: int
    entries: int
    checkins: int
    measures: int
    first_day: date | None
    last_day: date | None
    minutes: float


def latest_shape(resources: Path) -> int:
    """Return the number of the last migration that is shipped."""
    return schema.migrations(resources)[-1].number


def is_empty(cursor: Cursor) -> bool:
    """Whether a journal holds nothing: no row of the person, and no change but those that erased.

    What was shown before anything was written down counts for nothing.
    """
    held = " UNION ALL ".join(f"SELECT 1 FROM {table}" for table in sorted(TABLES))
    return not cursor.execute(
        f"SELECT 1 FROM ({held} UNION ALL SELECT 1 FROM import_batch"
        " UNION ALL SELECT 1 FROM change WHERE erased_by IS NULL) LIMIT 1"
    ).fetchall()


def restore(  # noqa: PLR0913 - what is said of a journal in files
    store: Store,
    files: Mapping[str, Path],
    *,
    folder: Path,
    kind: Kind,
    shape: int,
    dry_run: bool = False,
) -> Restored:
    """Put tables into an empty journal as they are; nothing is added.

    Args:
        store: the journal.
        files: a file for each table of a journal of that shape.
        folder: where they lie.
        kind: what sort of files.
        shape: the last migration of the journal that they were written from.
        dry_run: read everything, write nothing.

    Raises:
        ImportFileError: the files are not those of a journal, or the journal is not empty.
        StoreError: the journal cannot be used; nothing was written.
    """
    with closing(engine.in_memory(folder)) as private:
        _fill(private, store.resources, files, kind=kind, shape=shape)
        if not dry_run:
            _carry_over(private, store)
        return _told(private)


def _fill(
    private: Cursor, resources: Path, files: Mapping[str, Path], *, kind: Kind, shape: int
) -> None:
    steps = schema.migrations(resources)
    schema.apply(private, [step for step in steps if step.number <= shape])
    tables = kept_tables(private)
    if {table.name for table in tables} != set(files):
        raise ImportFileError(_BROKEN)
    try:
        for table in tables:
            read_table(private, table, files[table.name], kind=kind)
        schema.apply(private, [step for step in steps if step.number > shape])
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise ImportFileError("There is no room left to unpack the data package.") from error
    except duckdb.Error as error:
        raise ImportFileError(_BROKEN) from error


def _carry_over(private: Cursor, store: Store) -> None:
    with store.transaction() as cursor:
        if not is_empty(cursor):
            raise ImportFileError("The journal is not empty any more, so nothing was restored.")
        for table in kept_tables(cursor):
            cursor.execute(f"DELETE FROM {table.name}")
            carry(answer(private, f"SELECT * FROM {table.name}"), cursor, table.name)


def _told(private: Cursor) -> Restored:
    rows = {}
    for table in kept_tables(private):
        [(count,)] = private.execute(f"SELECT COUNT(*) FROM {table.name}").fetchall()
        rows[table.name] = int(count)
    [counts] = private.execute(
        "SELECT (SELECT COUNT(*) FROM session WHERE removed_by IS NULL),"
        " (SELECT COUNT(*) FROM entry WHERE removed_by IS NULL),"
        " (SELECT COUNT(*) FROM checkin WHERE removed_by IS NULL),"
        " (SELECT COUNT(*) FROM measure WHERE removed_by IS NULL),"
        " MIN(day), MAX(day), CAST(COALESCE(SUM(duration_min), 0) AS DOUBLE)"
        " FROM session WHERE removed_by IS NULL"
    ).fetchall()
    return Restored(rows, *counts)


_BROKEN = (
    "The tables of this data package are not those of a journal; it was changed since it was made."
)
