"""What the progression rules read."""

from dataclasses import dataclass
from datetime import date

from dashboard import query
from dashboard.model import Catalogue
from dashboard.progression import Decision, Log, decide, read_log
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class Considered:
    """A suggestion with what it was made from: the log as objects, and as it was read."""

    decision: Decision
    log: Log
    inputs: str


@dataclass(frozen=True, slots=True)
class _Log:
    log: str


def progression_inputs(store: Store, *, until: date) -> str:
    """Return the journal up to a day as the JSON object that ``supple suggest --log`` takes."""
    return query.rows(store, "progression_inputs", _Log, until=until)[0].log


def suggestion(store: Store, *, today: date, catalogue: Catalogue) -> Decision:
    """Return what the rules suggest for a day."""
    return considered(store, today=today, catalogue=catalogue).decision


def considered(store: Store, *, today: date, catalogue: Catalogue) -> Considered:
    """Return what the rules suggest for a day, with the log that they read."""
    inputs = progression_inputs(store, until=today)
    log = read_log(inputs)
    return Considered(decide(log, today, catalogue=catalogue), log, inputs)
