"""One function per question: the only place that reads the journal for pages, charts and reports.

Every function is named after its query, where its columns are described.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dashboard import query
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Scope:
    """What the shared filters chose: a span of days, kinds and exercises (``None`` for all)."""

    since: date
    until: date
    kinds: Sequence[str] | None = None
    exercises: Sequence[str] | None = None

    def params(self) -> dict[str, object]:
        """Return the parameters that narrowed queries share."""
        return {
            "since": self.since,
            "until": self.until,
            "kinds": None if self.kinds is None else list(self.kinds),
            "exercises": None if self.exercises is None else list(self.exercises),
        }


def weekly_frequency(store: Store, *, scope: Scope, week_start: int, today: date) -> "pd.DataFrame":
    """Return sessions and exercise days per week, one row a week."""
    return query.frame(
        store, "weekly_frequency", week_start=week_start, today=today, **scope.params()
    )
