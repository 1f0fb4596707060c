"""Many rows as one text: by far the quickest way into a database, and from one into another.

Binding a value for each cell takes five to ten times as long (tried). Rows and cells are parted by
control characters, so no cell may hold one of those; what people type or bring in files is freed
of them before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.store.connection import Cursor

_ROW_END, _CELL_END = "\x1e", "\x1f"

NOTHING = "\x1d"
"""Stands for a missing cell."""

_BATCH = 50_000
"""Rows in one text."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows on their way.

    Args:
        columns: the names of their columns.
        types: the database's types of the columns.
        texts: the rows, as :func:`packed` gives them.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    texts: tuple[str, ...]


def packed(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as one text, empty for no rows."""
    return _ROW_END.join(map(_CELL_END.join, rows))


def unpacked(expressions: Sequence[str]) -> str:
    """Return the SELECT that unpacks the parameter ``$packed``.

    The expressions take the cells of a row as ``cells[1]`` and so on.
    """
    return (
        f"SELECT {', '.join(expressions)} FROM ("
        f"SELECT STRING_SPLIT(UNNEST(STRING_SPLIT($packed, CHR({ord(_ROW_END)}))), "
        f"CHR({ord(_CELL_END)})) AS cells)"
    )


def cell(place: int, kind: str) -> str:
    """Return the expression for the cell at a place, counted from 1, as a type of the database."""
    return f"CAST(NULLIF(cells[{place}], CHR({ord(NOTHING)})) AS {kind})"


def pack(cursor: "Cursor", select: str, params: Mapping[str, object] | None = None) -> Packed:
    """Run a SELECT and pack its rows."""
    described = cursor.execute(f"DESCRIBE {select}", dict(params or {})).fetchall()
    columns = tuple(str(name) for name, *_ in described)
    cells = ", ".join(f"COALESCE(CAST({name} AS VARCHAR), CHR({ord(NOTHING)}))" for name in columns)
    texts = cursor.execute(
        f"SELECT STRING_AGG(CONCAT_WS(CHR({ord(_CELL_END)}), {cells}), CHR({ord(_ROW_END)})) "
        f"FROM (SELECT *, ROW_NUMBER() OVER () // {_BATCH} AS batch FROM ({select})) "
        "GROUP BY batch ORDER BY batch",
        dict(params or {}),
    ).fetchall()
    return Packed(
        columns, tuple(str(kind) for _, kind, *_ in described), tuple(text for (text,) in texts)
    )


def unpack(cursor: "Cursor", table: str, rows: Packed, **constants: object) -> None:
    """Insert packed rows into the columns of the same names; ``constants`` fill further columns."""
    names = ", ".join([*rows.columns, *constants])
    cells = [cell(place, kind) for place, kind in enumerate(rows.types, start=1)]
    insert = f"INSERT INTO {table} ({names}) " + unpacked(
        cells + [f"${name}" for name in constants]
    )
    for text in rows.texts:
        cursor.execute(insert, {"packed": text, **constants})
