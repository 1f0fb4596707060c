"""The ledger of what was shown: written once, never changed, and no change of the person's.

Showing a suggestion is nothing that anybody did, so it stands outside the change log: undo takes
back answers, and what was shown stays as it was.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from dashboard.store.connection import Cursor, Store
from dashboard.store.rows import insert_columns, next_id

TABLE = "shown_suggestion"


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion as it was shown.

    Args:
        as_of: the day it was made for.
        decision: the whole decision as JSON.
        inputs: the log it was made from, as JSON.
        rules_version: which rules made it.
    """

    as_of: date
    decision: str
    inputs: str
    rules_version: str


def keep_shown(store: Store, shown: Shown) -> bool:
    """Write a suggestion down when it is shown first; say whether that was now.

    Raises:
        StoreError: the journal cannot be used.
    """
    if store.kept((TABLE, shown.as_of, shown.decision), partial(_is_kept, shown=shown)):
        return False
    with store.transaction() as cursor:
        if _is_kept(cursor, shown=shown):  # another tab was quicker
            return False
        now = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local clock time is stored
        insert_columns(
            cursor,
            TABLE,
            {
                "id": [next_id(cursor, TABLE)],
                "as_of": [shown.as_of],
                "shown_at": [now],
                "rules_version": [shown.rules_version],
                "decision": [shown.decision],
                "inputs": [shown.inputs],
            },
        )
    return True


def _is_kept(cursor: Cursor, *, shown: Shown) -> bool:
    found = cursor.execute(
        f"SELECT 1 FROM {TABLE} WHERE as_of = $as_of AND decision = $decision LIMIT 1",
        {"as_of": shown.as_of, "decision": shown.decision},
    ).fetchall()
    return bool(found)
