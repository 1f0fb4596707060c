"""The part of that journal that is odd by itself: values, check-ins, measures, periods, strays."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from dashboard.model import Entry, Session
from tests.oracle.past import Checkin, Measure, Period
from tests.oracle.past_plans import Stray

TODAY = date(2026, 3, 28)
DAY = date(2026, 3, 2)
_MADE = datetime(2026, 3, 27, 9, 15)  # noqa: DTZ001 - local

RATED = (
    "effort",
    "form",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
)


def on(number: int) -> date:
    """Give the day so many days on."""
    return DAY + timedelta(days=number)


def values() -> list[Session]:
    low, high = Decimal(-1), Decimal(11)
    odd = dict.fromkeys(RATED, high) | {"duration_min": Decimal(1441)}
    return [
        *[Session(on(36), **{name: value}) for name, value in odd.items()],  # type: ignore[arg-type] # as above
        *[Session(on(37), **{name: low}) for name in odd],  # type: ignore[arg-type] # as above
        Session(on(38), effort=high, comfort_after=high, form=Decimal("0.5")),
        Session(
            on(39),
            effort=Decimal(10),
            entries=(
                Entry("cat_cow_1", amounts=(100_000, None)),
                Entry("cat_cow_1", amounts=(8, 100_001)),
                Entry("cat_cow_1", amounts=(-1, 8)),
                Entry("cat_cow_1", comfort=high, amounts=(200_000,)),
                Entry("cat_cow_1", comfort=low),
            ),
        ),
    ]


def checkins() -> tuple[Checkin, ...]:
    plain = Checkin(DAY, Decimal(7), symptoms=("felt odd",))
    odd = (25, 101, 1441, 1441, 1441)
    names = (
        "sleep_hours",
        "hydration_glasses",
        "foam_rolling_min",
        "stretching_min",
        "active_recovery_min",
    )
    return (
        plain,
        replace(plain, notes="Later"),
        plain,
        replace(plain, notes="Later"),
        replace(plain, symptoms=()),
        replace(plain, removed=True),
        *[
            Checkin(on(number), **{name: Decimal(value)})  # type: ignore[arg-type] # names of habits
            for number, (name, value) in enumerate(zip(names, odd, strict=True), start=1)
        ],
        Checkin(on(8), desk_hours=Decimal(25), posture_breaks=201),
        Checkin(on(9), desk_hours=Decimal(24), posture_breaks=200, sleep_hours=Decimal(-1)),
        Checkin(on(60), Decimal(7)),
        Checkin(on(61), Decimal(7), removed=True),
        *[Checkin(on(10), **{name: Decimal(1)}) for name in (*names, "desk_hours")],  # type: ignore[arg-type] # as above
        Checkin(on(10), posture_breaks=1),
        Checkin(on(10)),
    )


def measures() -> tuple[Measure, ...]:
    return (
        Measure(DAY, "turn", Decimal(180)),
        Measure(DAY, "turn", Decimal(181)),
        Measure(DAY, "wall", Decimal(60), "cm"),
        Measure(DAY, "wall", Decimal("60.5"), "cm"),
        Measure(DAY, "turn", Decimal("-0.5")),
        Measure(DAY, "turn", Decimal(90), trials=(Decimal(-1), Decimal(50))),
        Measure(DAY, "turn", Decimal(90), trials=(Decimal(9), Decimal(181))),
        Measure(DAY, "turn", Decimal(200), removed=True),
        Measure(on(99), "turn", Decimal(45), trials=(Decimal(45),)),
    )


def periods() -> tuple[Period, ...]:
    open_since = TODAY - timedelta(days=61)
    return (
        Period("flare", DAY, on(4)),
        Period("flare", on(3), on(5)),
        Period("flare", on(4), on(4)),
        Period("flare", on(6), on(7)),
        Period("travel", on(3), on(9)),
        Period("travel", on(1), on(3)),
        Period("travel", on(3), on(9), removed=True),
        Period("illness", on(9), on(8)),
        Period("pause", open_since),
        Period("pause", open_since + timedelta(days=1)),
    )


def strays() -> tuple[Stray, ...]:
    def stray(table: str, **values: object) -> Stray:
        return Stray(table, tuple(values.items()))

    entry = {"position": 1, "exercise": "cat_cow_1", "unit": "reps", "note": ""}
    sign = {"day": DAY, "code": "chest_pain", "session_id": None, "checkin_id": None}
    lost: dict[str, object] = {"amounts": [8], "side": None, "comfort": None}
    measure = {"day": DAY, "measure": "turn", "value": Decimal(9), "unit": "degrees"}
    return (
        stray("entry", id=9001, session_id=9999, **entry, **lost),
        stray("entry", id=9002, session_id=4, **entry, **lost),
        stray("entry", id=9003, session_id=4, **{**entry, "exercise": "stray"}, **lost),
        stray("symptom", id=9001, **{**sign, "session_id": 9999}),
        stray("symptom", id=9002, **{**sign, "checkin_id": 6}),
        stray("symptom", id=9004, **{**sign, "day": on(1), "session_id": 4}),
        stray("symptom", id=9003, **{**sign, "session_id": 17}),
        *[stray("measure", id=9001, trials=None, **measure)] * 2,
        stray("change", id=9001, made_at=_MADE, actor="page", summary="Lost"),
        stray("change", id=9002, made_at=_MADE, actor="page", summary="Blotted", erased_by=9002),
        stray("change", id=9003, made_at=_MADE, actor="page", summary="Turned", undoes=1),
    )
