"""Named builders: a believable session with one thing changed, written where a test needs it."""

from datetime import date, time
from decimal import Decimal

from dashboard.journal.screening import record_screening
from dashboard.journal.sessions import log_session
from dashboard.model import SCREENED, Entry, Kind, Reply, Session, Side, Unit
from dashboard.store import Store

Number = int | float | str | None

FAR_AHEAD = date(9999, 12, 31)
"""A today that lets any day be logged."""


def an_entry(
    exercise: str = "cat_cow_1",
    *amounts: int | None,
    unit: Unit = Unit.REPS,
    side: Side | None = None,
    comfort: Number = None,
    note: str = "",
) -> Entry:
    """Give an entry; amounts follow the exercise, one a set."""
    return Entry(exercise, unit, amounts, side, _decimal(comfort), note)


def a_session(
    day: date | str,
    *,
    minutes: Number = 12,
    start: time | None = None,
    kind: Kind | None = None,
    warm_up: bool | None = None,
    effort: Number = None,
    before: Number = None,
    during: Number = None,
    after: Number = None,
    soreness: Number = None,
    form: Number = None,
    notes: str = "",
    entries: tuple[Entry, ...] = (),
    symptoms: tuple[str, ...] = (),
) -> Session:
    """Give a session; only its day must be said, as a date or as 2026-03-28."""
    return Session(
        day=date.fromisoformat(day) if isinstance(day, str) else day,
        start=start,
        duration_min=_decimal(minutes),
        kind=kind,
        warm_up=warm_up,
        effort=_decimal(effort),
        comfort_before=_decimal(before),
        comfort_during=_decimal(during),
        comfort_after=_decimal(after),
        soreness_next_day=_decimal(soreness),
        form=_decimal(form),
        notes=notes,
        entries=entries,
        symptoms=symptoms,
    )


def logged(store: Store, *sessions: Session) -> list[int]:
    """Write sessions, each as a change of its own, and return their ids."""
    return [
        log_session(store, session, today=FAR_AHEAD, actor="page", sure=True).session_id
        for session in sessions
    ]


def checked(store: Store, *, day: date | str = "2026-03-01", **replies: str) -> None:
    """Answer the check before the first suggestion: no to everything, unless said otherwise."""
    record_screening(
        store,
        replies={name: Reply(replies.get(name, "no")) for name in SCREENED},
        today=date.fromisoformat(day) if isinstance(day, str) else day,
        actor="page",
    )


def _decimal(number: Number) -> Decimal | None:
    return None if number is None else Decimal(str(number))
