"""Rows from one database to another, column by column: the only quick way between two.

The engine offers a query's answer as a stream of columns and takes such a stream as a table,
without a copy in Python and without another library. It does not take an answer of another
database itself, so the answer goes in a plain wrapping.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

if TYPE_CHECKING:
    from dashboard.store.connection import Cursor

_NAME = "carried"


@dataclass(frozen=True, slots=True)
class Answer:
    """A query's answer, not yet fetched, that another database can read once.

    Args:
        relation: the query, bound to its database.
    """

    relation: duckdb.DuckDBPyRelation

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""
        return list(self.relation.columns)

    def __arrow_c_stream__(self, schema: object = None) -> object:
        return self.relation.__arrow_c_stream__(schema)


def answer(connection: "Cursor", select: str, params: Mapping[str, object] | None = None) -> Answer:
    """Return the answer of a SELECT; the connection must stay open until it was carried over."""
    connection.complete()  # an answer of which not all rows were fetched would be in the way
    return Answer(connection.sql(select, params=dict(params or {})))


def carry(rows: Answer, cursor: "Cursor", table: str, **constants: object) -> None:
    """Insert an answer into the columns of the same names; ``constants`` fill further columns."""
    names = [*rows.columns, *constants]
    values = [*rows.columns, *(f"${name}" for name in constants)]
    cursor.complete()
    cursor.register(_NAME, rows)
    try:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {_NAME}",
            constants,
        )
        cursor.complete()
    finally:
        cursor.unregister(_NAME)
