"""Questions of the person's own that were saved."""

from dataclasses import dataclass

from dashboard import query
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question kept under a name; the columns of ``saved_query_list``."""

    saved_query: int
    name: str
    sql: str


def saved_query_list(store: Store) -> list[SavedQuery]:
    """Return the saved questions, by name."""
    return query.rows(store, "saved_query_list", SavedQuery)
