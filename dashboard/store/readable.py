"""What the files for people need beside the tables: exercises by name, doses as written."""

from collections.abc import Callable

from dashboard.store.connection import Cursor

Dose = tuple[str, str, list[int | None], str | None]
"""Exercise, unit, amounts and side, as entries have them."""


def spell(cursor: Cursor, *, name: Callable[[str], str], dose: Callable[[Dose], str]) -> None:
    """Make the tables ``called`` and ``spelled``: exercises by name, doses as they are written.

    Args:
        cursor: a connection to a copy of a journal.
        name: an exercise's id to its name.
        dose: an entry to its notation.
    """
    doses = cursor.execute(
        "SELECT DISTINCT exercise, unit, amounts, side FROM live_entry ORDER BY ALL"
    ).fetchall()
    exercises = list(dict.fromkeys(exercise for exercise, *_ in doses))
    cursor.execute(
        "CREATE TEMP TABLE called AS SELECT UNNEST(CAST($ids AS VARCHAR[])) AS exercise,"
        " UNNEST(CAST($names AS VARCHAR[])) AS name",
        {"ids": exercises, "names": [name(one) for one in exercises]},
    )
    columns = list(zip(*doses, strict=True)) or [(), (), (), ()]
    cursor.execute(
        "CREATE TEMP TABLE spelled AS SELECT UNNEST(CAST($exercises AS VARCHAR[])) AS exercise,"
        " UNNEST(CAST($units AS VARCHAR[])) AS unit,"
        " UNNEST(CAST($amounts AS INTEGER[][])) AS amounts,"
        " UNNEST(CAST($sides AS VARCHAR[])) AS side, UNNEST(CAST($pieces AS VARCHAR[])) AS piece",
        {
            **dict(
                zip(("exercises", "units", "amounts", "sides"), map(list, columns), strict=True)
            ),
            "pieces": [dose(one) for one in doses],
        },
    )


def forget_symptoms(cursor: Cursor) -> None:
    """Take all signs out of a copy of a journal, so that nothing made from it can tell of them."""
    cursor.execute("DELETE FROM symptom")
