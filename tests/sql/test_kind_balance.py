"""The balance of kinds worked out by hand: its four weeks, its kinds, its unknown minutes."""

from datetime import date, timedelta
from decimal import Decimal

from dashboard import reports
from dashboard.gallery import KIND_BALANCE
from dashboard.model import Kind, Session
from dashboard.reports import Scope
from dashboard.store import Store
from tests.oracle.past import Kept, Past
from tests.sql.journals import write

UNTIL = date(2026, 3, 28)


def _session(days_before: int, minutes: str | None, kind: Kind | None = None) -> Session:
    length = None if minutes is None else Decimal(minutes)
    return Session(UNTIL - timedelta(days=days_before), duration_min=length, kind=kind)


def _write(store: Store, *sessions: Session, removed: tuple[int, ...] = ()) -> None:
    kept = (Kept(at, one, removed=at in removed) for at, one in enumerate(sessions, 1))
    write(store, Past(sessions=tuple(kept)))


def _balance(store: Store) -> list[tuple[object, ...]]:
    frame = reports.kind_balance(store, until=UNTIL).astype(object)
    rows = frame.where(frame.notna(), None).itertuples(index=False, name=None)
    return list(rows)


def test_every_kind_has_a_row_without_a_session_too(store: Store) -> None:
    assert _balance(store) == [(kind.value, 0, 0.0, 0) for kind in Kind]


def test_unknown_minutes_are_none_and_no_kind_is_mobility(store: Store) -> None:
    _write(
        store,
        _session(0, "10"),
        _session(0, "12.5", Kind.MOBILITY),
        _session(1, None, Kind.MOBILITY),
        _session(2, None, Kind.AEROBIC),
        _session(3, None, Kind.AEROBIC),
        _session(4, "0", Kind.BALANCE),
        _session(5, "30", Kind.RECOVERY),
        _session(6, "30", Kind.STRENGTH),
        removed=(8,),
    )
    assert _balance(store) == [
        ("mobility", 3, 22.5, 1),
        ("strength", 0, 0.0, 0),
        ("aerobic", 2, None, 2),
        ("flexibility", 0, 0.0, 0),
        ("balance", 1, 0.0, 0),
        ("recovery", 1, 30.0, 0),
    ]


def test_four_weeks_are_28_days_with_the_day_itself(store: Store) -> None:
    _write(store, *(_session(days, "1", Kind.STRENGTH) for days in (-1, 0, 27, 28)))
    assert _balance(store)[1] == ("strength", 2, 2.0, 0)
    scope = Scope(date(2020, 1, 1), UNTIL)
    assert KIND_BALANCE.span(scope).since == UNTIL - timedelta(days=27)


def test_the_exhibit_asks_for_the_end_of_the_scope_whatever_is_filtered(store: Store) -> None:
    _write(store, _session(0, "10", Kind.STRENGTH), _session(-3, "10", Kind.BALANCE))
    scope = Scope(UNTIL, UNTIL, kinds=("aerobic",), exercises=("cat_cow_1",))
    frame = KIND_BALANCE.frame(store, scope=scope, week_start=1, today=UNTIL)
    assert frame["sessions"].tolist() == [0, 1, 0, 0, 0, 0]
    assert KIND_BALANCE.caption(frame, scope=scope) == (
        "From 1 March 2026 to 28 March 2026. Four weeks: strength 1 session. None in these weeks: mobility, "
        "walking or other aerobic, flexibility and balance. 10 minutes on record."
    )
