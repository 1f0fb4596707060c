"""Queries kept in ``queries/*.sql``: read the header, run the statement, check what came back.

A file holds one SELECT under a comment that names its parameters and columns (docs/queries.md
explains the form). ``frame`` gives a pandas frame for charts and tables, ``rows`` gives plain
objects for rules and the command line, without loading pandas.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import duckdb

from dashboard.errors import QueryError
from dashboard.store import Cursor, Store
from dashboard.store.schema import SHARED

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row")

_FIELD = re.compile(
    r"--   (?P<name>\w+)\s+(?P<type>[A-Z]+(?:\([0-9, ]+\))?(?:\[\])?)\s+(?P<doc>\S.*)"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A declared parameter or column: its name, database type and meaning."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class Query:
    """A shipped query: what it answers, what it takes, what it gives."""

    name: str
    doc: str
    params: tuple[Field, ...]
    columns: tuple[Field, ...]
    sql: str


def names(resources: Path) -> list[str]:
    """Return the names of all shipped queries, in alphabetical order."""
    return sorted(file.stem for file in (resources / "queries").glob("*.sql") if _is_query(file))


def load(resources: Path, name: str) -> Query:
    """Read a query; the file is read again when it has changed.

    Raises:
        QueryError: there is no such query, or its header is not in the agreed form.
    """
    file = resources / "queries" / f"{name}.sql"
    if not file.is_file() or not _is_query(file):
        raise QueryError(f"There is no query named {name}.")
    return _parsed(file, file.stat().st_mtime_ns)


def frame(store: Store, name: str, **params: object) -> "pd.DataFrame":
    """Run a query and return a frame with its declared columns.

    Raises:
        QueryError: the query broke its contract.
        StoreError: the journal cannot be used.
    """
    query = load(store.resources, name)

    def ask(cursor: Cursor) -> "pd.DataFrame":
        _execute(cursor, query, params)
        result = cursor.df()
        _check(query, list(result.columns))
        return result

    # A copy costs nothing until somebody writes to it.
    return store.kept((query.sql, "frame", _hashable(params)), ask).copy(deep=False)


def rows(store: Store, name: str, row_type: type[Row], **params: object) -> list[Row]:
    """Run a query and return its rows as objects of a dataclass with the declared columns.

    Raises:
        QueryError: the query broke its contract, or ``row_type`` has other fields.
        StoreError: the journal cannot be used.
    """
    query = load(store.resources, name)

    def ask(cursor: Cursor) -> list[Row]:
        _execute(cursor, query, params)
        _check(query, [column[0] for column in cursor.description or ()])
        _check(query, [field.name for field in fields(row_type)])  # type: ignore[arg-type] # any dataclass
        return [row_type(*value) for value in cursor.fetchall()]

    return list(store.kept((query.sql, row_type, _hashable(params)), ask))


def _hashable(params: dict[str, object]) -> Hashable:
    return tuple(
        (name, tuple(value) if isinstance(value, list) else value) for name, value in params.items()
    )


def _execute(cursor: Cursor, query: Query, params: dict[str, object]) -> None:
    try:
        cursor.execute(query.sql, params)
    except (duckdb.ProgrammingError, duckdb.InvalidInputException) as error:
        raise QueryError(f"The query {query.name} could not be run.") from error


def _check(query: Query, columns: list[str]) -> None:
    declared = [column.name for column in query.columns]
    if columns != declared:
        raise QueryError(f"The query {query.name} does not give the columns it declares.")


def _is_query(file: Path) -> bool:
    return file.stem not in SHARED


@lru_cache(maxsize=256)
def _parsed(file: Path, _modified_ns: int) -> Query:
    sql = file.read_text(encoding="utf-8")
    head = [line for line in sql.splitlines() if line.startswith("--")]
    if "-- params:" not in head or "-- columns:" not in head:
        raise QueryError(f"The query {file.stem} has no header with params and columns.")
    params_at, columns_at = head.index("-- params:"), head.index("-- columns:")
    return Query(
        name=file.stem,
        doc=" ".join(line.removeprefix("--").strip() for line in head[:params_at]).strip(),
        params=_fields(file, head[params_at + 1 : columns_at]),
        columns=_fields(file, head[columns_at + 1 :]),
        sql=sql,
    )


def _fields(file: Path, lines: list[str]) -> tuple[Field, ...]:
    """Read field lines; a line indented further continues the meaning above it."""
    found: list[Field] = []
    for line in lines:
        match = _FIELD.fullmatch(line)
        if match:
            found.append(Field(match["name"], match["type"], match["doc"]))
        elif found and line.startswith("--     "):
            last = found.pop()
            found.append(Field(last.name, last.type, f"{last.doc} {line[2:].strip()}"))
        elif line.strip("- "):
            raise QueryError(f"The query {file.stem} has a header line that cannot be read: {line}")
    return tuple(found)
