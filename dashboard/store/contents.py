"""What a closed file of a journal holds: its shape's number and how many rows each table has."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard.errors import StoreDamaged
from dashboard.store import engine

SAMPLE = "sample"
"""The format of the files that made-up sample data is said to come from."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds.

    Args:
        version: the number of its last migration.
        rows: rows by table, removed ones too.
        sessions, checkins, measures: those that count, without removed ones.
        sample: imports that are made-up sample data (``dashboard.store.sampled``).
    """

    version: int
    rows: Mapping[str, int]
    sessions: int
    checkins: int
    measures: int
    sample: int = 0

    @property
    def changes(self) -> int:
        """How many changes its log holds; the sample's are not the person's, and not counted."""
        return self.rows.get("change", 0) - self.sample


def contents(file: Path, *, to_the_end: bool = False) -> Contents:
    """Look into a closed file without changing it.

    Args:
        file: a journal, or a backup of one.
        to_the_end: also read every cell; the engine meets damage only where it looks.

    Raises:
        StoreDamaged: it is no journal, or a part that was read is damaged.
        StoreError: it cannot be opened.
    """
    try:
        with engine.translated(file), closing(engine.beside(file.absolute().parent)) as connection:
            return _read(connection, file, to_the_end=to_the_end)
    except duckdb.Error as error:  # what damage makes of a statement can be any of them
        raise StoreDamaged(file.name) from error


def _read(connection: duckdb.DuckDBPyConnection, file: Path, *, to_the_end: bool) -> Contents:
    quoted = str(file.absolute()).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS kept (READ_ONLY)")
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'kept' ORDER BY ALL"
        ).fetchall()
    ]
    if not {"migration", "change", *_SHOWN} <= set(tables):
        raise StoreDamaged(file.name)
    if to_the_end:
        if connection.execute(_FOREIGN).fetchall():
            raise StoreDamaged(file.name)
        for name in tables:
            connection.execute(f"SELECT BIT_XOR(HASH(held)) FROM {_in_file(name)} AS held")
            connection.fetchall()
    rows = {name: _number(connection, f"COUNT(*) FROM {_in_file(name)}") for name in tables}
    live = [
        _number(connection, f"COUNT(*) FROM {_in_file(name)} WHERE removed_by IS NULL")
        for name in _SHOWN
    ]
    version = _number(connection, f"MAX(number) FROM {_in_file('migration')}")
    sample = (
        _number(
            connection,
            f"COUNT(DISTINCT batch_id) FROM {_in_file('import_file')} WHERE format = '{SAMPLE}'",
        )
        if "import_file" in tables
        else 0
    )
    sessions, checkins, measures = live
    return Contents(version, rows, sessions, checkins, measures, sample)


# Triggers, and macros that take the place of the engine's own functions: both are somebody else's.
_FOREIGN = (
    "SELECT 1 FROM duckdb_triggers() WHERE database_name = 'kept' UNION ALL "
    "SELECT 1 FROM duckdb_functions() AS held JOIN duckdb_functions() AS own "
    "ON LOWER(own.function_name) = LOWER(held.function_name) "
    "WHERE held.database_name = 'kept' AND NOT held.internal AND own.internal LIMIT 1"
)
_SHOWN = ("session", "checkin", "measure")


def _in_file(table: str) -> str:
    return 'kept."' + table.replace('"', '""') + '"'


def _number(connection: duckdb.DuckDBPyConnection, select: str) -> int:
    row = connection.execute(f"SELECT {select}").fetchone()
    return int(row[0]) if row and row[0] is not None else 0
