"""Copies of the journal beside it: backups, parts of such, and which rows they hold."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard.errors import StoreError
from dashboard.store import backup, engine
from dashboard.store.backup_files import logs_beside
from dashboard.store.contents import Contents, contents
from dashboard.store.rows import RowId


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that may hold what was erased.

    Args:
        path: where it is.
        rows: how many of the rows it holds; ``None`` when it cannot be read, so that nobody knows.
    """

    path: Path
    rows: int | None


def copies_of(path: Path) -> list[Path]:
    """Return the copies of a journal that lie beside it, the oldest first.

    Early versions of Supple set one aside before a migration, beside the journal itself.
    """
    wanted = f"{path.stem}.before-*{path.suffix}"
    early = [*path.parent.glob(wanted), *path.parent.glob(f"{wanted}.partial")]
    made = [one.path for one in backup.listed(path)]
    return sorted(file for file in {*early, *made, *backup.leftovers(path)} if file.is_file())


def inside(file: Path) -> Contents | None:
    """Return what a copy holds, or ``None`` when it cannot be read."""
    try:
        return contents(file)
    except StoreError:
        return None


def holding_rows(files: Sequence[Path], doomed: Mapping[str, Sequence[RowId]] | None) -> list[Copy]:
    """Return those of the files that hold such rows, or whose contents cannot be told.

    Args:
        files: copies of the journal.
        doomed: ids by table; ``None`` means every row.
    """
    counted = [Copy(file, _count(file, doomed)) for file in files]
    return [copy for copy in counted if copy.rows != 0]


def _count(file: Path, doomed: Mapping[str, Sequence[RowId]] | None) -> int | None:
    if logs_beside(file):  # it was set aside with a log that cannot be read to the end
        return None
    try:
        with engine.translated(file), closing(engine.beside(file.parent)) as connection:
            quoted = str(file).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS kept (READ_ONLY)")
            return sum(_in_table(connection, table, doomed) for table in _tables(connection))
    except (StoreError, duckdb.Error):
        return None


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return [
        name
        for (name,) in connection.execute(
            "SELECT table_name FROM duckdb_columns() "
            "WHERE database_name = 'kept' AND column_name = 'removed_by' ORDER BY ALL"
        ).fetchall()
    ]


def _in_table(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    doomed: Mapping[str, Sequence[RowId]] | None,
) -> int:
    if doomed is not None and not doomed.get(table):
        return 0
    wanted = "TRUE" if doomed is None else "id IN (SELECT UNNEST($ids))"
    params = {} if doomed is None else {"ids": list(doomed[table])}
    row = connection.execute(
        f'SELECT COUNT(*) FROM kept."{table}" WHERE {wanted}', params
    ).fetchone()
    return int(row[0]) if row else 0
