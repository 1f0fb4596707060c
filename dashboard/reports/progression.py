"""What the progression rules read."""

from dataclasses import dataclass
from datetime import date

from dashboard import query
from dashboard.model import Catalogue
from dashboard.progression import Decision, read_log
from dashboard.progression.screening import clearance, decide_with_care
from dashboard.reports.signs import screening_list
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class _Log:
    log: str


def progression_inputs(store: Store, *, until: date) -> str:
    """Return the journal up to a day as the JSON object that ``supple suggest --log`` takes."""
    return query.rows(store, "progression_inputs", _Log, until=until)[0].log


def suggestion(store: Store, *, today: date, catalogue: Catalogue) -> Decision:
    """Return what the rules suggest for a day, without what needs guidance first."""
    return decide_with_care(
        read_log(progression_inputs(store, until=today)),
        today,
        catalogue=catalogue,
        cleared=clearance(screening_list(store)),
    )
