"""What the journal holds, as its database says it: tables and views with columns and meanings."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from dashboard.query.shipped import Field
from dashboard.store import Store

_LIVE: Final = "live_"
_FIRST: Final = "live_session"
"""What most questions are about."""

_INNER: Final = ["definition", "draft", "migration", "spent_id"]

# A view has no words of its own for a column that it takes from the table beneath it.
_SQL: Final = """
WITH
named AS (
    SELECT table_name AS name, comment AS doc FROM duckdb_tables()
    UNION ALL
    SELECT view_name, comment FROM duckdb_views() WHERE NOT internal
)

SELECT
    named.name,
    COALESCE(named.doc, beneath.doc, '') AS doc,
    one.column_name,
    one.data_type,
    COALESCE(one.comment, below.comment, '') AS meaning
FROM named
INNER JOIN duckdb_columns() AS one ON named.name = one.table_name
LEFT JOIN named AS beneath
    ON named.name = CONCAT($live, beneath.name)
LEFT JOIN duckdb_columns() AS below
    ON beneath.name = below.table_name AND one.column_name = below.column_name
WHERE
    NOT LIST_CONTAINS($inner, named.name)
    AND CONCAT($live, named.name) NOT IN (SELECT view_name FROM duckdb_views())
ORDER BY
    NOT STARTS_WITH(named.name, $live),
    named.name <> $first,
    named.name,
    one.column_index
"""


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view that can be asked; a meaning is empty where the name says it all."""

    name: str
    doc: str
    columns: tuple[Field, ...]


def tables(store: Store) -> list[Table]:
    """Return what can be asked: first the views of what counts, then the rest.

    A table that such a view stands for is left out: it also holds rows that were removed.

    Raises:
        StoreError: the journal cannot be used.
    """
    with store.read() as cursor:
        rows = cursor.execute(_SQL, {"live": _LIVE, "inner": _INNER, "first": _FIRST}).fetchall()
    return [
        Table(name, doc, tuple(Field(*row[2:]) for row in found))
        for (name, doc), found in groupby(rows, key=itemgetter(0, 1))
    ]
