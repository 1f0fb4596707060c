"""A journal in which something of every kind looks odd, and the questions that bring it out.

Some of it the tables refuse, so it is written into tables without their rules: a file that another
program made may look like that.
"""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from dashboard.model import Entry, Kind, Session, Side, Unit
from dashboard.store import Store
from tests.oracle.past import Asked, Batch, File, Guidance, Kept, Past, Symptom
from tests.oracle.past_plans import Planned, Routined
from tests.sql.rich_health_beside import (
    DAY,
    RATED,
    TODAY,
    checkins,
    measures,
    on,
    periods,
    strays,
    values,
)

BARE = ("session", "entry", "checkin", "period")

_CURL = Entry("cat_cow_1", amounts=(8, 8))
_TURN = Entry("open_book_1", Unit.REPS, (8,), Side.BOTH, Decimal(7), "slowly")
_PLAIN = Session(DAY, time(7), Decimal(12), effort=Decimal(3), entries=(_CURL, _TURN))


def without_rules(store: Store) -> None:
    """Make the tables anew without what they refuse."""
    with store.transaction() as cursor:
        for table in BARE:
            cursor.execute(f"CREATE TABLE bare AS FROM {table}")
            cursor.execute(f"DROP TABLE {table}")
            cursor.execute(f"ALTER TABLE bare RENAME TO {table}")


def past() -> Past:
    """Return the journal."""
    sessions = [_as_kept(made, number) for number, made in enumerate(_sessions(), start=1)]
    return Past(
        sessions=tuple(sessions),
        checkins=checkins(),
        measures=measures(),
        periods=periods(),
        symptoms=(
            Symptom(on(40), "felt odd"),
            Symptom(date(1988, 5, 1), "chest_pain"),
            Symptom(on(41), "collapse", removed=True),
        ),
        guidance=(Guidance(on(45)), Guidance(DAY), Guidance(on(50), removed=True)),
        plans=(
            Planned(DAY, ((1, "desk", None), (3, "", None)), removed=True, dropped=(3,)),
            Planned(on(1), ((2, "", None),)),
            Planned(on(1), ((4, "", None),)),
        ),
        routines=(
            Routined("Gone", (_CURL, _TURN), removed=True, dropped=(2,)),
            Routined("Kept", (_CURL,)),
        ),
        own_exercises={"towel": "Towel", "my_roll": "Roll"},
        gone_exercises=("towel",),
        batches=(
            Batch(1, (File("a.csv", imported=5),)),
            Batch(2, (File("b.csv", imported=2), File("c.csv", imported=1))),
            Batch(3, (File("d.csv", imported=4),), undone=True),
            Batch(4, (File("e.csv", duplicates=4),)),
        ),
        strays=strays(),
    )


def questions() -> list[Asked]:
    """Return the questions: all, a page of each kind, the next page, one kind, another day."""
    asked = Asked(DAY, TODAY, TODAY)
    return [
        asked,
        replace(asked, page_size=2),
        replace(asked, page_size=1, offset=1),
        replace(asked, finding="session_twin"),
        replace(asked, finding="period_open", today=on(200)),
        replace(asked, today=DAY - timedelta(days=1)),
    ]


def _as_kept(made: Session | Kept, number: int) -> Kept:
    return Kept(number, made) if isinstance(made, Session) else replace(made, id=number)


def _moved(number: int, **values: Any) -> Session:  # Any: values of a session
    return replace(_PLAIN, day=on(number), **values)


def _sessions() -> list[Session | Kept]:
    return [
        *_twins(),
        *_clocks(),
        *_lengths(),
        *_exercises(),
        *values(),
        Kept(0, _moved(90), batch_id=3),
        Kept(0, _moved(91, symptoms=("felt odd",)), removed=True),
        Session(date(1989, 12, 31), effort=Decimal(1)),
        Session(date(1990, 1, 1), effort=Decimal(1)),
        Session(TODAY + timedelta(days=1), effort=Decimal(1)),
        Session(TODAY, effort=Decimal(1)),
    ]


def _twins() -> list[Session | Kept]:
    """Give the same thrice, then ever more that differs; then what came by two ways."""
    signed = _moved(1, symptoms=("chest_pain", "felt odd"))
    other = replace(_PLAIN, day=on(2), start=None)
    return [
        *[_PLAIN] * 2,
        Kept(0, _PLAIN, dropped=(_CURL,)),
        Kept(0, _PLAIN, removed=True),
        replace(_PLAIN, notes="Another"),
        Kept(0, _PLAIN, "Named"),
        replace(_PLAIN, kind=Kind.MOBILITY),
        replace(_PLAIN, entries=(_CURL,)),
        replace(_PLAIN, entries=(_TURN, _CURL)),
        replace(_PLAIN, entries=()),
        signed,
        replace(signed, symptoms=("felt odd", "chest_pain")),
        replace(signed, symptoms=("felt odd",)),
        other,
        Kept(0, replace(other, effort=None), batch_id=1),
        Kept(0, replace(other, start=time(9), entries=()), batch_id=1),
        Kept(0, replace(other, start=time(10), entries=(_TURN,)), batch_id=1),
        Kept(0, replace(other, duration_min=Decimal(13)), batch_id=1),
        _moved(3, duration_min=None, start=None),
        Kept(0, _moved(3, duration_min=None, start=None, effort=None), batch_id=1),
        _moved(4, duration_min=None, start=None, entries=()),
        Kept(0, _moved(4, duration_min=None, start=None, effort=None), batch_id=1),
        _moved(5, start=time(8)),
        Kept(0, _moved(5, start=time(9), effort=None), batch_id=1),
        *[Session(on(6))] * 2,
        _moved(7),
        *[Kept(0, _moved(7, effort=None), batch_id=1)] * 2,
    ]


def _clocks() -> list[Session | Kept]:
    long, short = Decimal(90), Decimal(10)
    return [
        _moved(10, start=time(7), duration_min=long),
        _moved(10, start=time(8), duration_min=short),
        _moved(10, start=time(8, 20), duration_min=Decimal(20)),
        _moved(10, start=time(8, 30), duration_min=long),
        _moved(10, start=time(9), duration_min=Decimal(0)),
        _moved(10, start=time(9, 59, 59), duration_min=Decimal(5)),
        _moved(10, start=time(10, 4, 59), duration_min=None),
        Kept(0, _moved(11, start=time(7), duration_min=long), removed=True),
        _moved(11, start=time(7, 30), duration_min=short),
        _moved(12, start=time(7, 30), duration_min=short),
        _moved(13, start=time(7), duration_min=Decimal(30)),
        _moved(13, start=time(7), duration_min=short),
        _moved(13, start=time(7, 30), duration_min=short),
        _moved(16, start=time(7), duration_min=Decimal(30)),
        *[_moved(17, start=time(7), duration_min=Decimal(30))] * 2,
        _moved(17, start=time(7, 10), duration_min=short),
        _moved(16, start=time(7, 20), duration_min=short),
        _moved(16, start=time(7, 25), duration_min=short),
        _moved(14, start=time(0)),
        _moved(14, start=time(3, 59, 59), duration_min=None),
        _moved(14, start=time(4)),
        _moved(15, start=time(23, 50), duration_min=short),
        _moved(15, start=time(23, 51), duration_min=Decimal(11)),
    ]


def _lengths() -> list[Session | Kept]:
    def lasted(minutes: int, kind: Kind | None = None) -> Session:
        return Session(on(20 + minutes % 7), None, Decimal(minutes), kind, form=Decimal(3))

    return [
        lasted(0),
        lasted(180),
        lasted(181),
        lasted(181, Kind.STRENGTH),
        lasted(600, Kind.AEROBIC),
        lasted(601, Kind.AEROBIC),
        lasted(602, Kind.STRENGTH),
        lasted(182, Kind.BALANCE),
        *[Session(on(28), None, Decimal(5), **{name: Decimal(2)}) for name in RATED],  # type: ignore[arg-type] # names of ratings
        Session(on(29), None, Decimal(5)),
    ]


def _exercises() -> list[Session | Kept]:
    def done(number: int, *exercises: str) -> Session:
        entries = tuple(Entry(one) for one in exercises)
        return Session(on(number), effort=Decimal(2), entries=entries)

    return [
        done(30, "never_named", "towel", "my_roll"),
        Kept(0, done(31, "nor_this"), removed=True),
        Kept(
            0,
            done(31, "wall_angel_1"),
            dropped=(Entry("dropped"), Entry("never_named"), Entry("wall_angel_2")),
        ),
        done(40, "wall_angel_3"),
        done(32, "wall_angel_3", "thread_needle_2"),
        done(32, "wall_angel_3"),
        done(34, "wall_angel_3", "wall_angel_2"),
        done(33, "chin_tuck_1"),
        done(34, "chin_tuck_3", "chin_tuck_2"),
        done(36, "scap_squeeze_1", "scap_squeeze_3", "bretzel_1"),
        done(38, "bretzel_4"),
        done(35, "thread_needle_1", "thread_needle_3", "thread_needle_4"),
    ]
