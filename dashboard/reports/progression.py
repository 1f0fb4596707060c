"""What the progression rules read."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard import query
from dashboard.model import Catalogue
from dashboard.progression import Decision, Log, read_log
from dashboard.progression.screening import clearance, decide_with_care, without_asking_first
from dashboard.reports.signs import screening_list
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class Considered:
    """A suggestion with what it was made from.

    Args:
        decision: the suggestion.
        log: the log that the rules read.
        inputs: the same as JSON.
        catalogue: the exercises that may be offered.
    """

    decision: Decision
    log: Log
    inputs: str
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class _Log:
    log: str


def progression_inputs(store: Store, *, until: date) -> str:
    """Return the journal up to a day as the JSON object that ``supple suggest --log`` takes."""
    return query.rows(store, "progression_inputs", _Log, until=until)[0].log


@dataclass(frozen=True, slots=True)
class Aside:
    """An exercise that the person has set aside, by its id."""

    exercise: str


def set_aside_list(store: Store) -> list[Aside]:
    """Return the exercises that the person has set aside."""
    return query.rows(store, "set_aside_list", Aside)


def suggestion(store: Store, *, today: date, catalogue: Catalogue) -> Decision:
    """Return what the rules suggest for a day, as in :func:`considered`."""
    return considered(store, today=today, catalogue=catalogue).decision


def considered(store: Store, *, today: date, catalogue: Catalogue) -> Considered:
    """Return what the rules suggest for a day, with what they read.

    No step goes to an exercise that needs guidance first or that the person has set aside.
    """
    inputs = progression_inputs(store, until=today)
    aside = {row.exercise for row in set_aside_list(store)}
    offered = {key: one for key, one in catalogue.exercises.items() if key not in aside}
    catalogue = replace(catalogue, exercises=offered)
    log, cleared = read_log(inputs), clearance(screening_list(store))
    return Considered(
        decision=decide_with_care(log, today, catalogue=catalogue, cleared=cleared),
        log=log,
        inputs=inputs,
        catalogue=without_asking_first(catalogue) if cleared.withholds else catalogue,
    )
