"""Supple's own files: sessions, entries, check-ins and measures."""

from dashboard.importing.dayforms import ISO
from dashboard.importing.fields import (
    AMOUNTS,
    CLOCK,
    KIND,
    OWN_TEXT,
    SIDE,
    YES_NO,
    Column,
    Reading,
    day,
    duration,
    number,
    whole,
    words,
)
from dashboard.importing.sources.source import Signature, Source
from dashboard.model import Unit

_DAY = Column("day", ("day",), day(ISO), required=True)


def _own(**readings: Reading) -> tuple[Column, ...]:
    """Return columns that have the names of what they mean."""
    return tuple(Column(name, (name,), reading) for name, reading in readings.items())


_OF_SESSIONS = (
    *_own(session_id=OWN_TEXT, start=CLOCK),
    Column("duration_s", ("duration_min",), duration(60)),
    *_own(
        kind=KIND,
        warm_up=YES_NO,
        effort=number("effort"),
        comfort_before=number("comfort_before"),
        comfort_during=number("comfort_during"),
        comfort_after=number("comfort_after"),
        soreness_next_day=number("soreness_next_day"),
        form=number("form"),
        title=OWN_TEXT,
        exercises=OWN_TEXT,
    ),
    Column("activity", (), OWN_TEXT),
)
_OF_CHECKINS = _own(
    sleep_hours=number("sleep_hours"),
    hydration_glasses=number("hydration_glasses"),
    foam_rolling_min=number("foam_rolling_min"),
    stretching_min=number("stretching_min"),
    active_recovery_min=number("active_recovery_min"),
    desk_hours=number("desk_hours"),
    posture_breaks=whole("posture_breaks"),
)
_OF_BOTH = _own(symptoms=OWN_TEXT, notes=OWN_TEXT)


def _names(columns: tuple[Column, ...]) -> frozenset[str]:
    return frozenset(name for column in columns for name in column.names)


SESSIONS = Source(
    name="supple-sessions",
    title="Supple, sessions",
    family="supple",
    sql=("sessions",),
    signatures=(
        Signature(
            needs=_names((_DAY,)),
            lacks=_names(_OF_CHECKINS) | {"measure"},
            telling=_names(_OF_SESSIONS)
            - {"start", "kind", "warm_up", "effort", "form", "title", "exercises"},
        ),
    ),
    columns=(_DAY, *_OF_SESSIONS, *_OF_BOTH),
)

CHECKINS = Source(
    name="supple-checkins",
    title="Supple, check-ins",
    family="supple",
    sql=("checkins",),
    signatures=(
        Signature(
            needs=_names((_DAY,)),
            lacks=_names(_OF_SESSIONS) | {"measure"},
            telling=_names(_OF_CHECKINS),
        ),
    ),
    columns=(_DAY, *_OF_CHECKINS, *_OF_BOTH),
)

MEASURES = Source(
    name="supple-measures",
    title="Supple, measures",
    family="supple",
    sql=("measures",),
    signatures=(Signature(frozenset({"day", "measure", "value"})),),
    columns=(
        _DAY,
        Column("measure", ("measure",), OWN_TEXT, required=True),
        Column("side", ("side",), SIDE),
        Column("value", ("value",), Reading("number", (-1000, 1000, -1000, 1000)), required=True),
        Column("unit", ("unit",), words("degrees", "cm"), required=True),
    ),
)

ENTRIES = Source(
    name="supple-entries",
    title="Supple, entries",
    family="supple",
    sql=("entries",),
    signatures=(Signature(frozenset({"session_id", "position", "exercise"})),),
    columns=(
        Column("session_id", ("session_id",), OWN_TEXT, required=True),
        Column("position", ("position",), Reading("whole", (1, 10_000)), required=True),
        Column("exercise", ("exercise",), OWN_TEXT, required=True),
        *_own(
            side=SIDE,
            amounts=AMOUNTS,
            unit=words(*Unit),
            comfort=number("comfort"),
            note=OWN_TEXT,
        ),
    ),
)
