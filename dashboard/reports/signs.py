"""Warning signs, the check before the first suggestion, and what the person chose once."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard import query
from dashboard.journal import emergency, preferences
from dashboard.manner import Manner
from dashboard.model import Catalogue
from dashboard.progression import Gate, Screened, read_log
from dashboard.progression import gate as judged
from dashboard.progression.screening import is_due
from dashboard.progression.thresholds import NOW_DAYS
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class NotedSymptom:
    """A sign on a day; ``session_id`` is ``None`` when it was noted without a session."""

    id: int
    day: date
    code: str
    session_id: int | None


@dataclass(frozen=True, slots=True)
class _Log:
    log: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice for the whole journal, as text."""

    key: str
    value: str


def gate_inputs(store: Store, *, until: date) -> str:
    """Return the part of a log that a warning sign can depend on, as JSON."""
    return query.rows(store, "gate_inputs", _Log, until=until)[0].log


def gate(store: Store, *, today: date, catalogue: Catalogue) -> Gate:
    """Return what stands between the person and exercise; every page asks it first."""
    return judged(read_log(gate_inputs(store, until=today)), today, catalogue=catalogue)


@dataclass(frozen=True, slots=True)
class NotedGuidance:
    """What a professional said, as it was noted; the columns of ``guidance_list``."""

    guidance_id: int
    day: date
    note: str


def guidance_list(store: Store) -> list[NotedGuidance]:
    """Return what professionals said, newest first."""
    return query.rows(store, "guidance_list", NotedGuidance)


def symptom_list(store: Store, *, since: date, until: date) -> list[NotedSymptom]:
    """Return the signs noted in a span, newest first."""
    return query.rows(store, "symptom_list", NotedSymptom, since=since, until=until)


def symptoms_that_count(store: Store, *, today: date) -> list[NotedSymptom]:
    """Return the signs that are recent enough to close the gate, newest first."""
    return symptom_list(store, since=today - timedelta(days=NOW_DAYS), until=today)


def screening_list(store: Store) -> list[Screened]:
    """Return the checks as they were answered or put off, newest first."""
    return query.rows(store, "screening_list", Screened)


def screening_is_due(store: Store, *, today: date) -> bool:
    """Whether the check comes before the suggestion: not answered, nor put off lately."""
    return is_due(screening_list(store), today=today)


def setting_list(store: Store) -> list[Setting]:
    """Return what the person chose for the whole journal."""
    return query.rows(store, "setting_list", Setting)


def manner(store: Store) -> Manner:
    """Return how the journal's days and numbers are written, and when its weeks and days begin."""
    return preferences.manner({row.key: row.value for row in setting_list(store)})


def emergency_number(store: Store) -> str:
    """Return the number to call in an emergency, or words for it while none is chosen."""
    chosen = {row.key: row.value for row in setting_list(store)}
    return emergency.number(chosen, resources=store.resources)
