"""Single sessions as plain objects, to show or to write down again."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from dashboard import query
from dashboard.model import Entry, Kind, Session, Side, Unit
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


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """A session as it stands; the columns of ``session_detail``."""

    session_id: int
    day: date
    start: time | None
    duration_min: Decimal | None
    kind: str | None
    warm_up: bool | None
    effort: Decimal | None
    comfort_before: Decimal | None
    comfort_during: Decimal | None
    comfort_after: Decimal | None
    soreness_next_day: Decimal | None
    form: Decimal | None
    notes: str
    symptoms: list[str]
    title: str
    origin: str
    batch_id: int | None


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A value of an imported session that was changed by hand; the columns of ``hand_edits``."""

    table_name: str
    row_id: int
    field: str
    imported: str | None
    present: str | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a change did to a row, as JSON before and after; the columns of ``change_rows``."""

    position: int
    table_name: str
    row_id: str
    before: str | None
    after: str | None
    found: int


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A change that wrote to a session; the columns of ``session_history``."""

    change_id: int
    made_at: datetime
    actor: str
    summary: str
    batch_id: int | None
    undoes: int | None
    in_effect: bool
    erased: bool


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


def session_detail(store: Store, *, session_id: int) -> SessionDetail | None:
    """Return a session with where it came from, if it counts."""
    found = query.rows(store, "session_detail", SessionDetail, session_id=session_id)
    return found[0] if found else None


def session_to_edit(store: Store, *, session_id: int) -> Session | None:
    """Return a session as ``edit_session`` takes it, if it counts."""
    detail = session_detail(store, session_id=session_id)
    if detail is None:
        return None
    return Session(
        day=detail.day,
        start=detail.start,
        duration_min=detail.duration_min,
        kind=None if detail.kind is None else Kind(detail.kind),
        warm_up=detail.warm_up,
        effort=detail.effort,
        comfort_before=detail.comfort_before,
        comfort_during=detail.comfort_during,
        comfort_after=detail.comfort_after,
        soreness_next_day=detail.soreness_next_day,
        form=detail.form,
        notes=detail.notes,
        entries=session_entries(store, session_id=session_id),
        symptoms=tuple(detail.symptoms),
    )


def hand_edits(store: Store, *, session_id: int) -> list[HandEdit]:
    """Return the values of an imported session that were changed by hand since."""
    return query.rows(store, "hand_edits", HandEdit, session_id=session_id)


def session_history(store: Store, *, session_id: int) -> list[HistoryLine]:
    """Return the changes that wrote to a session, newest first; of a removed one too."""
    return query.rows(store, "session_history", HistoryLine, session_id=session_id)


def change_rows(
    store: Store, *, change_id: int, page_size: int = 100, offset: int = 0
) -> list[ChangeRow]:
    """Return one page of what a change did, row by row; ``found`` counts all pages."""
    return query.rows(
        store,
        "change_rows",
        ChangeRow,
        change_id=change_id,
        page_size=page_size,
        offset=offset,
    )
