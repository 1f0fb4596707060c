"""A session as it stands in the journal, inside a change that is going to touch it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import InputError
from dashboard.model import Entry, Kind, Session, Side, Unit
from dashboard.store import Cursor
from dashboard.store.rows import holding

Row = dict[str, Any]  # Any: a row of the database by column name

COLUMNS = (
    "day",
    "start",
    "kind",
    "warm_up",
    "duration_min",
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
    "form",
    "notes",
)
"""What a person gives of a session beside its entries and signs."""


@dataclass(frozen=True, slots=True)
class Present:
    """A session with the rows that it is made of."""

    row: Row
    entries: list[Row]
    symptoms: list[Row]
    session: Session


def present_session(cursor: Cursor, session_id: int) -> Present:
    """Return a session that counts.

    Raises:
        InputError: there is none of that number.
    """
    found = holding(cursor, "session", "id", [session_id])
    if not found:
        raise InputError(f"There is no session {session_id} in this journal.")
    entries = sorted(holding(cursor, "entry", "session_id", [session_id]), key=_place)
    symptoms = holding(cursor, "symptom", "session_id", [session_id])
    return Present(found[0], entries, symptoms, _session(found[0], entries, symptoms))


def session_of(values: Row, entries: tuple[Entry, ...], symptoms: tuple[str, ...]) -> Session:
    """Return a session with the values of a row in its columns."""
    plain = {name: values[name] for name in COLUMNS}
    plain["kind"] = None if plain["kind"] is None else Kind(plain["kind"])
    return Session(**plain, entries=entries, symptoms=symptoms)


def entry_of(row: Row) -> Entry:
    """Return an entry with the values of a row."""
    return Entry(
        exercise=row["exercise"],
        unit=Unit(row["unit"]),
        amounts=tuple(row["amounts"]),
        side=None if row["side"] is None else Side(row["side"]),
        comfort=row["comfort"],
        note=row["note"],
    )


def sessions_that_count(cursor: Cursor, ids: Sequence[int]) -> list[Row]:
    """Return those of the sessions that count.

    Raises:
        InputError: none of them does.
    """
    found = holding(cursor, "session", "id", list(ids))
    if not found:
        raise InputError("None of these sessions is in the journal any more.")
    return found


def _place(row: Row) -> tuple[int, int]:
    return row["position"], row["id"]


def _session(row: Row, entries: list[Row], symptoms: list[Row]) -> Session:
    return session_of(
        row,
        tuple(entry_of(entry) for entry in entries),
        tuple(symptom["code"] for symptom in symptoms),
    )
