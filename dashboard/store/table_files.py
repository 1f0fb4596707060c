"""Tables as files and back: CSV that no spreadsheet runs, Parquet and JSON.

Which tables and columns there are is asked of the database, so that what a migration adds is in
every export from then on.

In a CSV file a missing value is an empty cell. A text that a spreadsheet would run as a formula has
an apostrophe before it, and so has one that begins with an apostrophe; a lone apostrophe is the
empty text, but where a column can never be missing, an empty cell is. Reading takes it off again.
"""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import duckdb

from dashboard.store.connection import Cursor

Kind = Literal["csv", "parquet", "json"]

RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A text beginning with one of these would be run as a formula by a spreadsheet."""

NOT_KEPT: Final = frozenset(
    {"draft", "migration", "definition", "catalogue_exercise", "catalogue_sign"}
)
"""What is no part of the journal: forms half filled in, the file's shape, and what is shipped."""

_GUARDED = ", ".join(f"CHR({ord(sign)})" for sign in (*RISKY, "'"))
_LONGEST_LINE = 100_000_000
_SHORTEST_LINE = 2_097_152


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its database type, whether it is never missing, and what it means."""

    name: str
    type: str
    needed: bool = False
    meaning: str = ""

    @property
    def is_text(self) -> bool:
        """Whether it holds text."""
        return self.type == "VARCHAR"

    @property
    def is_list(self) -> bool:
        """Whether it holds lists."""
        return self.type.endswith("[]")


Columns = tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the journal."""

    name: str
    meaning: str
    columns: Columns


def kept_tables(cursor: Cursor) -> list[Table]:
    """Return every table that holds part of the journal, by name."""
    columns: dict[str, list[Column]] = {}
    for table, *column in cursor.execute(
        "SELECT table_name, column_name, data_type, NOT is_nullable, COALESCE(comment, '')"
        " FROM duckdb_columns() WHERE database_name = CURRENT_DATABASE() AND NOT internal"
        " ORDER BY table_name, column_index"
    ).fetchall():
        columns.setdefault(table, []).append(Column(*column))
    return [
        Table(name, meaning, tuple(columns[name]))
        for name, meaning in cursor.execute(
            "SELECT table_name, COALESCE(comment, '') FROM duckdb_tables()"
            " WHERE database_name = CURRENT_DATABASE() AND NOT temporary ORDER BY table_name"
        ).fetchall()
        if name not in NOT_KEPT
    ]


def write_table(cursor: Cursor, table: Table, file: Path, *, kind: Kind) -> int:
    """Write a table's rows in a total order, and return how many there are.

    Raises:
        OSError: the file cannot be written.
    """
    order = ", ".join(f"held.{one.name}" for one in table.columns)
    return _write(cursor, table.columns, f"{table.name} AS held ORDER BY {order}", file, kind)


def write_rows(cursor: Cursor, select: str, columns: Columns, file: Path) -> int:
    """Write columns of a SELECT as CSV in its order, and return how many rows there are.

    Raises:
        OSError: the file cannot be written.
    """
    # The engine keeps an order that stands at the top of a statement, and no other.
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE asked AS {select}")
    return _write(cursor, columns, "asked ORDER BY asked.rowid", file, "csv")


def _write(cursor: Cursor, columns: Columns, source: str, file: Path, kind: Kind) -> int:
    cells = ", ".join(_written(one) if kind == "csv" else one.name for one in columns)
    try:
        found = cursor.execute(
            f"COPY (SELECT {cells} FROM {source}) TO '{_quoted(file)}' ({_WRITING[kind]})"
        ).fetchone()
    except duckdb.IOException as error:
        raise OSError(errno.ENOSPC if "space" in str(error) else errno.EIO, str(error)) from error
    return int(found[0]) if found else 0


def read_table(cursor: Cursor, table: Table, file: Path, *, kind: Kind) -> None:
    """Insert a file's rows into its table.

    Raises:
        duckdb.Error: the file does not hold such rows.
    """
    names = ", ".join(one.name for one in table.columns)
    cells = ", ".join(_read(one) if kind == "csv" else one.name for one in table.columns)
    cursor.execute(
        f"INSERT INTO {table.name} ({names}) SELECT {cells} FROM {_source(table, file, kind)}"
    )


def _source(table: Table, file: Path, kind: Kind) -> str:
    if kind == "parquet":
        return f"read_parquet('{_quoted(file)}')"
    types = {one.name: "VARCHAR" if kind == "csv" else one.type for one in table.columns}
    columns = ", ".join(f"'{name}': '{kind_of}'" for name, kind_of in types.items())
    size = min(max(file.stat().st_size, _SHORTEST_LINE), _LONGEST_LINE)
    if kind == "json":
        return (
            f"read_json('{_quoted(file)}', format = 'array', columns = {{{columns}}},"
            f" maximum_object_size = {size})"
        )
    return (
        f"read_csv('{_quoted(file)}', auto_detect = FALSE, header = TRUE, delim = ',',"
        " quote = '\"', escape = '\"', nullstr = '', new_line = '\\n',"
        f" max_line_size = {size}, columns = {{{columns}}})"
    )


def _written(column: Column) -> str:
    """Return a column's cell for CSV, under its name."""
    name = column.name
    if column.is_list:
        return f"TO_JSON({name}) AS {name}"
    if column.type == "TIMESTAMP":
        return f"REPLACE(CAST({name} AS VARCHAR), ' ', 'T') AS {name}"
    if not column.is_text:
        return name
    empty = "" if column.needed else f"WHEN {name} = '' THEN '''' "
    return (
        f"CASE {empty}WHEN LEFT({name}, 1) IN ({_GUARDED}) THEN '''' || {name} ELSE {name} END"
        f" AS {name}"
    )


def _read(column: Column) -> str:
    """Return what a CSV cell of a column means."""
    name = column.name
    if column.is_list:
        return f"CAST(CAST({name} AS JSON) AS {column.type})"
    if not column.is_text:
        return f"CAST({name} AS {column.type})"
    text = f"CASE WHEN STARTS_WITH({name}, '''') THEN SUBSTRING({name}, 2) ELSE {name} END"
    return f"COALESCE({text}, '')" if column.needed else text


_WRITING: dict[Kind, str] = {
    "csv": "FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR ''",
    "parquet": "FORMAT parquet",
    "json": "FORMAT json, ARRAY true",
}


def _quoted(file: Path) -> str:
    return str(file).replace("'", "''")
