"""What sources with one row a set have in common: the columns that ``set_table.sql`` asks for."""

from dashboard.importing.fields import (
    AUTO,
    CLOCK,
    DAY,
    TEXT,
    YES_NO,
    Column,
    Reading,
    clock_after,
    day,
    duration,
    number,
    whole,
)

SQL = ("set_table", "sets")
"""What turns such rows into sessions and entries."""

REPS = whole("amount")
SECONDS = number("amount")
EFFORT = number("effort")

PACKED_SETS = Reading("packed_sets")
"""The repetitions of several sets, each behind a weight: ``60x10,65x8``."""
SPREAD_SETS = Reading("spread_sets")
"""The repetitions or seconds of several sets: ``5/5/3/-``, ``5x5``; a dash is a missed set."""
COUNTED_REPS = Reading("counted_reps")
"""The repetitions of a cell that says what it counts: ``20 reps``."""
COUNTED_SECONDS = Reading("counted_seconds")
"""The seconds of a cell that says what it counts: ``60 seconds``, ``1:30``."""

_ASKED = {
    "number": TEXT,
    "day": DAY,
    "start": CLOCK,
    "end_day": DAY,
    "ended": CLOCK,
    "set_clock": CLOCK,
    "duration_s": duration(None),
    "title": TEXT,
    "notes": TEXT,
    "effort": EFFORT,
    "category": TEXT,
    "exercise": TEXT,
    "set_order": TEXT,
    "status": TEXT,
    "skipped": YES_NO,
    "reps": REPS,
    "seconds": SECONDS,
    "several_reps": PACKED_SETS,
    "several_seconds": SPREAD_SETS,
    "set_note": TEXT,
}


def begun(*names: str, order: str = AUTO, utc: bool = False) -> tuple[Column, ...]:
    """Return the columns of a moment at which a session begins, or of its day."""
    return (
        Column("day", names, day(order, utc=utc), required=True),
        Column("start", names, clock_after(order, utc=utc)),
    )


def ended(*names: str, utc: bool = False) -> tuple[Column, ...]:
    """Return the columns of a moment at which a session ends."""
    return (
        Column("end_day", names, day(utc=utc)),
        Column("ended", names, clock_after(utc=utc)),
    )


def of_sets(*columns: Column) -> tuple[Column, ...]:
    """Return a source's columns, and one that no file has for each further thing asked for."""
    there = {column.target for column in columns}
    return (
        *columns,
        *(Column(target, (), reading) for target, reading in _ASKED.items() if target not in there),
    )


def strength(title: str) -> tuple[str, ...]:
    """Return what is taken for granted of the sessions of an app for strength training."""
    said = (
        f"{title} is an app for strength training, so sessions count as strength. That is not so "
        "for those that are mostly stretching or endurance by name, or hold only exercises of our "
        "catalogue."
    )
    return (said,)
