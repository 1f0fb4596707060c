"""Rows of the journal's tables, many at a time: the statements under every change.

A row's image is its columns as JSON without ``removed_by``; a removed row's image is null.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.store.connection import Cursor

RowId = int | str
Row = Mapping[str, object]

TABLES = frozenset(
    {
        "session",
        "entry",
        "own_exercise",
        "mapping",
        "alias",
        "checkin",
        "measure",
        "symptom",
        "guidance",
        "goal",
        "period",
        "suggestion",
        "setting",
        "screening",
        "archived_exercise",
        "routine",
        "routine_item",
        "plan",
        "plan_day",
        "planned_day",
        "saved_query",
    }
)
"""The tables whose rows a person owns; all have ``id``, ``batch_id`` and ``removed_by``."""


def next_id(cursor: Cursor, table: str) -> int:
    """Return the next free id; safe because writers hold one lock and ids are never reused.

    Rows are only deleted when they are erased for good, which notes the highest id they had.
    """
    row = cursor.execute(
        f"SELECT GREATEST(COALESCE(MAX(id), 0), (SELECT COALESCE(MAX(last_id), 0) FROM spent_id"
        f" WHERE table_name = '{table}')) + 1 FROM {table}"
    ).fetchone()
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


def set_columns(cursor: Cursor, table: str, ids: Sequence[RowId], values: Row) -> None:
    """Set the named columns of rows; values may be text in the column's notation."""
    types = _types(cursor, table)
    sets = ", ".join(f"{name} = CAST(${name} AS {types[name]})" for name in values)
    cursor.execute(
        f"UPDATE {table} SET {sets} WHERE id IN (SELECT UNNEST($keys))",
        {**values, "keys": list(ids)},
    )


def set_rows(cursor: Cursor, table: str, wanted: Mapping[RowId, str]) -> None:
    """Give rows the columns of their images and let them count again.

    Columns that an image does not have, because the table got them later, stay as they are.
    """
    by_columns: dict[tuple[str, ...], list[dict[str, object]]] = {}
    for image in wanted.values():
        # Numbers are taken as they are written: 7.10 minutes must not pass through a float.
        row: dict[str, object] = json.loads(image, parse_float=str)
        by_columns.setdefault(tuple(row), []).append(row)
    types = _types(cursor, _owned(table))
    for names, rows in by_columns.items():
        sets = ", ".join(f"{name} = placed.{name}" for name in names)
        values = ", ".join(f"UNNEST(CAST(${name} AS {types[name]}[])) AS {name}" for name in names)
        cursor.execute(
            f"UPDATE {table} SET {sets}, removed_by = NULL "
            f"FROM (SELECT {values}) AS placed WHERE {table}.id = placed.id",
            {name: [row[name] for row in rows] for name in names},
        )


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


def counting(cursor: Cursor, table: str, values: Row) -> list[RowId]:
    """Return the ids of the rows that count and hold these values, in order."""
    tests = " AND ".join(f"{name} IS NOT DISTINCT FROM ${name}" for name in values)
    found = cursor.execute(
        f"SELECT id FROM {_owned(table)} WHERE removed_by IS NULL AND {tests} ORDER BY id",
        dict(values),
    ).fetchall()
    return [key for (key,) in found]


def holding(
    cursor: Cursor, table: str, column: str, values: Sequence[object]
) -> list[dict[str, Any]]:
    """Return the rows that count and hold one of these values in a column, by name, in order."""
    if not values:
        return []
    found = cursor.execute(
        f"SELECT * FROM {_owned(table)} WHERE removed_by IS NULL "
        f"AND {column} IN (SELECT UNNEST($among)) ORDER BY id",
        {"among": list(values)},
    )
    names = [str(described[0]) for described in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def existing(cursor: Cursor, table: str, ids: Sequence[RowId]) -> set[RowId]:
    """Return those of the ids that a table, or the view ``exercise``, has, removed or not."""
    source = table if table == "exercise" else _owned(table)
    found = cursor.execute(
        f"SELECT id FROM {source} WHERE id IN (SELECT UNNEST($ids))", {"ids": list(ids)}
    ).fetchall()
    return {key for (key,) in found}


def _types(cursor: Cursor, table: str) -> dict[str, str]:
    """Return the column types; a table or column that does not exist is a bug and raises."""
    found = cursor.execute(f"DESCRIBE {table}").fetchall()
    return {name: data_type for name, data_type, *_ in found}


def _owned(table: str) -> str:
    if table not in TABLES:
        raise ValueError(f"not a table of the person's rows: {table}")
    return table


def row_id(value: object) -> RowId:
    """Return a value as an id; anything else is a bug and raises."""
    if isinstance(value, (int, str)):
        return value
    raise TypeError(f"not a row id: {value!r}")
