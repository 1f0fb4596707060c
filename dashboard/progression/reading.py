"""The one way in: a log as JSON becomes plain, validated objects.

A log that is no JSON object is refused. Within it nothing is: a row without a day is left out, a
value out of range counts as missing, and each leaves a defect for the data notes.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from dashboard.errors import InputError
from dashboard.progression import thresholds as t
from dashboard.progression.fields import ENDS_EARLY, NOT_A_PART, NOT_A_ROW, Fields, read_day
from dashboard.progression.log import (
    AcceptedRow,
    Defect,
    Goal,
    GoalKind,
    Log,
    PeriodKind,
    PeriodRow,
    Profile,
    RangeRow,
    RecoveryRow,
    SymptomRow,
    Variable,
)
from dashboard.progression.session_rows import session_rows

Row = TypeVar("Row")

__all__ = ["Unusable", "parsed", "read_day", "read_log"]

PARTS = (
    "sessions",
    "symptoms",
    "guidance",
    "accepted",
    "recovery",
    "range",
    "periods",
    "profile",
)

_LONGEST_NUMBER = 80
_LONGEST_NAME = 30
_GOAL_MAX = 7 * t.MINUTES_MAX


def read_log(source: str | Mapping[str, object]) -> Log:
    """Read a log from JSON text, or from the object that such text stands for.

    Raises:
        InputError: the text is not JSON, or not an object; says where.
    """
    values = parsed(source) if isinstance(source, str) else source
    if not isinstance(values, Mapping):
        raise InputError("The log is not a JSON object with sessions in it.")
    defects = [
        Defect("log", name if _is_plain(name) else "", NOT_A_PART)
        for name in values
        if name not in PARTS
    ]
    top = Fields("log", values, defects)
    days: list[date] = []
    return Log(
        sessions=session_rows(top, days),
        symptoms=_dated(top, "symptoms", _symptom, days),
        guidance=_dated(top, "guidance", lambda _, day: [day], days),
        accepted=_dated(top, "accepted", _accepted, days),
        recovery=_dated(top, "recovery", _recovery, days),
        ranges=_dated(top, "range", _range, days),
        periods=_dated(top, "periods", _period, days, name="first_day"),
        profile=_profile(top),
        row_days=tuple(days),
        defects=tuple(defects),
    )


def parsed(text: str) -> object:
    """Parse JSON with exact numbers.

    Raises:
        InputError: the text is not JSON; says where.
    """
    try:
        return _decoded(text)
    except json.JSONDecodeError as error:
        raise InputError(
            f"The log is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}."
        ) from error
    except RecursionError:
        raise InputError("The log is not valid: its parts are nested too deeply.") from None


def _decoded(text: str) -> object:
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError:
        raise
    except ValueError:  # a whole number of more digits than Python reads
        return _DECODER_OF_LONG_NUMBERS.decode(text)


class Unusable(str):
    """A number of JSON beyond any use, as it was written; it counts as no number."""

    __slots__ = ()


def _number(text: str) -> Decimal | Unusable:
    """Keep a number as written."""
    if len(text) > _LONGEST_NUMBER:
        return Unusable(text)
    try:
        return Decimal(text)
    except InvalidOperation:
        return Unusable(text)


_DECODER = json.JSONDecoder(parse_float=_number, parse_constant=Unusable)
_DECODER_OF_LONG_NUMBERS = json.JSONDecoder(
    parse_float=_number, parse_int=_number, parse_constant=Unusable
)


def _dated(
    top: Fields,
    part: str,
    read: Callable[[Fields, date], Sequence[Row]],
    days: list[date],
    *,
    name: str = "day",
) -> tuple[Row, ...]:
    """Read the rows of a part and list their days; a row without a day is left out."""
    found: list[Row] = []
    for fields in top.rows(part):
        day = fields.own_day(name)
        if day is not None:
            days.append(day)
            found.extend(read(fields, day))
    return tuple(found)


def _symptom(fields: Fields, day: date) -> list[SymptomRow]:
    code = fields.text("code")
    return [] if code is None else [SymptomRow(day, code)]


def _accepted(fields: Fields, day: date) -> list[AcceptedRow]:
    return [AcceptedRow(day, fields.word("variable", Variable))]


def _recovery(fields: Fields, day: date) -> list[RecoveryRow]:
    return [
        RecoveryRow(
            day=day,
            sleep_hours=fields.number("sleep_hours", 0, t.SLEEP_MAX),
            hydration=fields.flag("hydration"),
            foam_rolling=fields.flag("foam_rolling"),
            stretching=fields.flag("stretching"),
            active_recovery=fields.flag("active_recovery"),
        )
    ]


def _range(fields: Fields, day: date) -> list[RangeRow]:
    degrees = fields.number("degrees", 0, t.DEGREES_MAX)
    return [] if degrees is None else [RangeRow(day, degrees)]


def _period(fields: Fields, day: date) -> list[PeriodRow]:
    kind = fields.word("kind", PeriodKind)
    last_day = fields.other_day("last_day")
    if last_day is not None and last_day < day:
        fields.defect("last_day", ENDS_EARLY)
    return [] if kind is None else [PeriodRow(kind, day, last_day)]


def _profile(top: Fields) -> Profile:
    value = top.values.get("profile")
    if not isinstance(value, Mapping):
        if value is not None:
            top.defect("profile", NOT_A_ROW)
        return Profile()
    fields = Fields("profile", value, top.defects)
    return Profile(
        planned_days=fields.moved(
            "planned_days",
            t.PLANNED_DAYS_MIN,
            t.PLANNED_DAYS_MAX,
            default=t.PLANNED_DAYS_DEFAULT,
        ),
        target_minutes=fields.moved(
            "target_minutes", t.TARGET_MIN, t.TARGET_MAX, default=t.TARGET_DEFAULT
        ),
        goals=tuple(goal for row in fields.rows("goals") for goal in _goal(row)),
    )


def _goal(fields: Fields) -> list[Goal]:
    kind = fields.word("kind", GoalKind)
    value = fields.number("value", 1, _GOAL_MAX)
    by = fields.other_day("by")
    return [] if kind is None or value is None else [Goal(kind, value, by)]


def _is_plain(name: object) -> bool:
    """Whether a name can be shown in a sentence without surprises."""
    return (
        isinstance(name, str)
        and name.isascii()
        and name.isidentifier()
        and (len(name) <= _LONGEST_NAME)
    )
