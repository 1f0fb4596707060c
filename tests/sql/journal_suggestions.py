"""Write the suggestions of a journal of plain objects: as shown, and as answered."""

from collections.abc import Mapping, Sequence

from dashboard.store import Store
from dashboard.store.rows import insert_columns
from tests.oracle.past import Past

Rows = Sequence[Mapping[str, object]]


def answered(past: Past) -> tuple[Rows, list[bool]]:
    """Return the rows of the answers, and which of them were removed."""
    rows = [
        {
            "as_of": row.as_of,
            "rule": "R25",
            "outcome": "increase",
            "variable": row.variable,
            "decision": row.decision,
            "answer": row.answer,
            "days": row.days,
            "minutes_per_session": row.minutes,
            "not_now": row.not_now,
            "note": row.note,
        }
        for row in past.answers
    ]
    return rows, [row.removed for row in past.answers]


def keep_shown(store: Store, past: Past) -> None:
    """Write what was shown, which is no change."""
    if not past.shown:
        return
    names = ("as_of", "decision", "shown_at", "rules_version")
    columns = {name: [getattr(row, name) for row in past.shown] for name in names}
    numbers = list(range(1, len(past.shown) + 1))
    with store.transaction() as cursor:
        insert_columns(cursor, "shown_suggestion", {"id": numbers, **columns})
