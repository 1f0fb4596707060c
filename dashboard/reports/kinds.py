"""How four weeks were shared among the kinds of exercise."""

from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard import query
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd

BALANCE_DAYS: Final = 28
"""So many days the query counts, the last one included."""


def kind_balance(store: Store, *, until: date) -> "pd.DataFrame":
    """Return sessions and minutes of every kind in the four weeks to a day, one row a kind."""
    return query.frame(store, "kind_balance", until=until)
