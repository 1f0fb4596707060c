"""What the columns of a plain table can mean: the names that a mapping gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard.importing.fields import (
    AMOUNTS,
    CLOCK,
    DAY,
    SIDE,
    SPAN,
    TEXT,
    WITHIN,
    Column,
    Reading,
    duration,
)
from dashboard.importing.sources.supple import CHECKINS, MEASURES, SESSIONS

NOTE = "note"
"""The target of columns that go into the notes under their own names; several may have it."""
NOTES = 12
"""How many may."""
SET = "set"
"""The target of columns that hold the repetitions of a set each; several may have it."""
SETS = 12
"""How many may."""
END_MOMENT = "end_moment"
"""The target of a column whose cells hold the day and the clock time at which a session ended."""


@dataclass(frozen=True, slots=True)
class Model:
    """What one sort of rows can say, and the files in ``queries/sources`` that make rows of it.

    ``further`` are the targets that are no single column.
    """

    columns: tuple[Column, ...]
    sql: tuple[str, ...]
    further: tuple[str, ...] = ()


def noted(place: int, names: tuple[str, ...] = (), label: str = "") -> Column:
    """Return the column of the n-th part of the notes."""
    return Column(f"note_{place}", names, Reading("noted", (label,)))


def one_set(place: int, names: tuple[str, ...] = ()) -> Column:
    """Return the column of the n-th set of a row."""
    return Column(f"set_{place}", names, Reading("one_set"))


_NOTES = tuple(noted(place) for place in range(1, NOTES + 1))
_SETS = tuple(one_set(place) for place in range(1, SETS + 1))
_OF_TABLES = (
    *SESSIONS.columns,
    Column("duration_s", ("duration",), duration()),
    Column("duration_s", ("duration_hours",), duration(3600)),
    Column("duration_s", ("duration_seconds",), duration(1)),
    Column("duration_s", ("duration_ms",), duration(Decimal("0.001"))),
    Column("span_s", (), SPAN),
    Column("within_s", (), WITHIN),
    Column("activity", ("activity",), TEXT),
    Column("end_clock", ("end",), CLOCK),
    Column("end_day", (), DAY),
    Column("done", ("done",), TEXT),
    Column("exercise", ("exercise",), TEXT),
    Column("sets", ("sets",), Reading("whole", (0, 1000))),
    Column("reps", ("reps",), AMOUNTS),
    Column("hold_s", ("hold",), duration(1)),
    Column("side", ("side",), SIDE),
    *_SETS,
    *_NOTES,
)

_TABLE = ("table", "table_sessions")
MODELS: Mapping[str, Model] = {
    "sessions": Model(_OF_TABLES, (*_TABLE, *SESSIONS.sql, "table_exercises"), (END_MOMENT, NOTE)),
    "sets": Model(
        _OF_TABLES, ("table", "table_sets", "sets", "table_folded"), (END_MOMENT, NOTE, SET)
    ),
    "checkins": Model((*CHECKINS.columns, *_NOTES), ("table_days",), (NOTE,)),
    "measures": Model(MEASURES.columns, MEASURES.sql),
}

_DURATIONS: dict[object, str] = {
    60: "duration_min",
    3600: "duration_hours",
    1: "duration_seconds",
    Decimal("0.001"): "duration_ms",
}


def target_of(column: Column) -> str:
    """Return the name that a mapping gives what a column of a source means."""
    if column.target.startswith("note_"):
        return NOTE
    if column.target.startswith("set_"):
        return SET
    if column.target in {"end_day", "end_clock"}:
        return END_MOMENT if column.target == "end_day" else "end"
    if column.target == "hold_s":
        return "hold"
    if column.target != "duration_s":
        return column.target
    unit = column.reading.arguments[0] if column.reading.arguments else None
    return _DURATIONS.get(unit, "duration")
