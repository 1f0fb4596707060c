"""The part of the rich journal that is kept beside sessions: check-ins, measures, drafts."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from dashboard.model import Entry, Session, Side, Unit
from tests.oracle.past import Checkin, Chosen, Measure
from tests.oracle.past_plans import Asking, Drafted, Fated, Planned, Routined

FIRST = date(2025, 12, 15)
"""A Monday; the journal runs over the turn of the year."""

HABITUAL = (
    Session(FIRST + timedelta(days=8), warm_up=True, soreness_next_day=Decimal(1)),
    Session(FIRST + timedelta(days=9), soreness_next_day=Decimal(2)),
    Session(FIRST + timedelta(days=10), soreness_next_day=Decimal(2)),
    Session(FIRST + timedelta(days=78), start=time(6, 30), soreness_next_day=Decimal(4)),
    Session(FIRST + timedelta(days=78), start=time(18, 5)),
)
"""Days with an outcome, of which what stands before them matters."""

CHOICES = (
    Chosen("country", "DE"),
    Chosen("country", "FR"),
    Chosen("country", "JP", removed=True),
    Chosen("another", ""),
    Chosen("day_start", "0"),
    Chosen("day_start", "5"),
    Chosen("day_start", "0", removed=True),
)

PUT_OFF = (69,)
"""Sessions of which the question about soreness was put off."""


def late(session: Session, number: int) -> Session:
    """Let some evening sessions begin after midnight: days of this journal begin at five."""
    is_late = number % 3 == 0 and session.start == time(18, 5)
    return replace(session, start=time(0, 30)) if is_late else session


def _rotations() -> tuple[Measure, ...]:
    """Return readings of both sides: one side twice a day, on as many days as make a band."""
    one = ("seated_rotation", Decimal("41.5"), "degrees", False, "left")
    found = [Measure(FIRST, *one, (Decimal(40), Decimal(43)), "Stiff")]
    for number in range(5):
        day, value = FIRST + timedelta(days=4 * number), Decimal(40 + number)
        found += [
            Measure(day, "seated_rotation", value, side="left"),
            Measure(day, "seated_rotation", value + number, side="left"),
            Measure(day, "seated_rotation", Decimal(50), side="right"),
        ]
    return tuple(found)


def _drafts() -> tuple[Drafted, ...]:
    """Return half-filled forms; the question about a session of day 65 was put off."""
    at = datetime(2026, 2, 20, 9, 15)  # noqa: DTZ001 - local
    put_off = (Drafted("soreness", str(number), '"2026-02-20"', at) for number in PUT_OFF)
    return (*put_off, Drafted("log", "notes", '"So far"', at), Drafted("log", "after", "7", at))


CHECKINS = (
    Checkin(FIRST, Decimal("6.5"), Decimal(0), Decimal(5), None, Decimal(0)),
    Checkin(FIRST + timedelta(days=2), Decimal(5), Decimal(3), Decimal(0)),
    Checkin(FIRST, Decimal(8), Decimal(3), Decimal(0), Decimal(0), None, removed=True),
    Checkin(FIRST + timedelta(days=1), None, None, None, Decimal(10), Decimal(2)),
    Checkin(FIRST + timedelta(days=90), Decimal(7)),
    Checkin(
        FIRST + timedelta(days=2),
        desk_hours=Decimal("7.5"),
        posture_breaks=4,
        notes="Long day",
        symptoms=("felt odd", "chest_pain"),
    ),
    Checkin(FIRST + timedelta(days=3), removed=True, symptoms=("collapse",)),
    Checkin(FIRST + timedelta(days=20), Decimal(7)),
    Checkin(FIRST + timedelta(days=21), Decimal(8)),
    Checkin(
        FIRST + timedelta(days=8),
        *(Decimal(7), Decimal(3), Decimal(0), Decimal(5)),
        desk_hours=Decimal("7.5"),
        posture_breaks=1,
    ),
    Checkin(FIRST + timedelta(days=9), Decimal(6), Decimal(20), Decimal(5), Decimal(0)),
    Checkin(FIRST + timedelta(days=9), Decimal("8.5"), stretching_min=Decimal(10)),
    Checkin(FIRST + timedelta(days=10), hydration_glasses=Decimal("3.5")),
)

MEASURES = (
    Measure(FIRST, "rotation_left", Decimal(40)),
    Measure(FIRST, "rotation_left", Decimal(47)),
    Measure(FIRST, "rotation_right", Decimal(50)),
    Measure(FIRST, "chest", Decimal(4), "cm"),
    Measure(FIRST, "rotation_right", Decimal(90), removed=True),
    Measure(FIRST + timedelta(days=90), "rotation_right", Decimal(60)),
    *_rotations(),
)

_REACH = Entry("child_reach_1", Unit.HOLD, (10, 10))
_TURN = Entry("open_book_1", amounts=(5,), side=Side.BOTH)
_CURL = Entry("cat_cow_1", amounts=(6,))

ROUTINES = (
    Routined("morning", (_CURL, _TURN, _REACH), "Before the coffee"),
    Routined("Evening", (_REACH, _CURL, _TURN), dropped=(2,)),
    Routined("Gone", (_CURL,), removed=True),
    Routined("Old", (_TURN, _CURL), archived=True),
)

SAVED = (
    Asking("Long weeks", "SELECT 1"),
    Asking("Best days", "SELECT 2"),
    Asking("Gone", "SELECT 3", removed=True),
    Asking("best days", "SELECT 4"),
)

PLANS = (
    Planned(
        FIRST + timedelta(days=7),
        ((1, "desk", time(7, 30)), (3, "", None), (4, "old", None), (5, "1", None)),
        dropped=(4,),
    ),
    Planned(FIRST + timedelta(days=30), ((2, "morning", None),), removed=True),
    Planned(FIRST + timedelta(days=35), (), 3, "After breakfast"),
    Planned(FIRST + timedelta(days=49), ((7, "old", None),)),
    Planned(FIRST + timedelta(days=49), ((2, "full", time(18)), (4, "flare", None), (7, "", None))),
)


def _fates() -> tuple[Fated, ...]:
    """Return decisions: two about a day, one taken back, of a day not planned, two to a day."""

    def on(number: int) -> date:
        return FIRST + timedelta(days=number)

    return (
        Fated(on(7), "let_go", reason="no_time"),
        Fated(on(7), "moved", on(8), reason="away"),
        Fated(on(9), "moved", on(10)),
        Fated(on(11), "moved", on(10)),
        Fated(on(14), "shortened", minutes=Decimal("4.5"), reason="Tired"),
        Fated(on(16), "let_go", removed=True),
        Fated(on(15), "moved", on(17)),
        Fated(on(37), "let_go"),
        Fated(on(52), "moved", on(54)),
        Fated(on(50), "moved", on(53)),
    )


FATES = _fates()

DRAFTS = _drafts()
