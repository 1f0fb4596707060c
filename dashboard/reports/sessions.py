"""Single sessions as plain objects, to show or to write down again."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard import query
from dashboard.model import Entry, Side, Unit
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class LatestSession:
    """Which session came last, and when."""

    session_id: int
    day: date


@dataclass(frozen=True, slots=True)
class _EntryRow:
    exercise: str
    unit: str
    amounts: list[int | None]
    side: str | None
    comfort: Decimal | None
    note: str


def latest_session(store: Store) -> LatestSession | None:
    """Return the latest session that has exercises, if there is one."""
    found = query.rows(store, "latest_session", LatestSession)
    return found[0] if found else None


def session_entries(store: Store, *, session_id: int) -> tuple[Entry, ...]:
    """Return what was done in a session, in order."""
    return tuple(
        Entry(
            exercise=row.exercise,
            unit=Unit(row.unit),
            amounts=tuple(row.amounts),
            side=None if row.side is None else Side(row.side),
            comfort=row.comfort,
            note=row.note,
        )
        for row in query.rows(store, "session_entries", _EntryRow, session_id=session_id)
    )
