"""What the file of sessions needs beside the tables: doses as people write them."""

from collections.abc import Callable

from dashboard.store.connection import Cursor

Dose = tuple[str, str, list[int | None], str | None]
"""Exercise, unit, amounts and side, as entries have them."""


def spell(cursor: Cursor, dose: Callable[[Dose], str]) -> None:
    """Make the table ``spelled``, each dose of a copied journal once, as it is written."""
    doses = cursor.execute(
        "SELECT DISTINCT exercise, unit, amounts, side FROM live_entry ORDER BY ALL"
    ).fetchall()
    columns = list(map(list, zip(*doses, strict=True))) or [[], [], [], []]
    names = ("exercises", "units", "amounts", "sides")
    cursor.execute(
        "CREATE TEMP TABLE spelled AS SELECT UNNEST(CAST($exercises AS VARCHAR[])) AS exercise,"
        " UNNEST(CAST($units AS VARCHAR[])) AS unit,"
        " UNNEST(CAST($amounts AS INTEGER[][])) AS amounts,"
        " UNNEST(CAST($sides AS VARCHAR[])) AS side, UNNEST(CAST($pieces AS VARCHAR[])) AS piece",
        {**dict(zip(names, columns, strict=True)), "pieces": [dose(one) for one in doses]},
    )


def forget_symptoms(cursor: Cursor) -> None:
    """Take all signs out of a copy of a journal, so that nothing made from it can tell of them."""
    cursor.execute("DELETE FROM symptom")
