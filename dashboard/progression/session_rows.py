"""Session rows of a log: most of it, so a row whose values are as most are is read at once.

Anything else, such as a fraction or a value that cannot be used, is read value by value.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from dashboard.progression import thresholds as t
from dashboard.progression.fields import Fields, read_day
from dashboard.progression.log import Dose, SessionRow

_NUMBERS: Final = (
    ("minutes", t.MINUTES_MIN, t.MINUTES_MAX),
    ("effort", 0, t.RATING_MAX),
    ("comfort_before", 0, t.RATING_MAX),
    ("comfort_during", 0, t.RATING_MAX),
    ("comfort_after", 0, t.RATING_MAX),
    ("form", t.FORM_MIN, t.FORM_MAX),
    ("soreness_next_day", 0, t.RATING_MAX),
)


def session_rows(top: Fields, days: list[date]) -> tuple[SessionRow, ...]:
    """Read the sessions and list their days; a row without a day is left out."""
    found = []
    for fields in top.rows("sessions"):
        session = _plain(fields.values) or _session(fields)
        if session is not None:
            days.append(session.day)
            found.append(session)
    return tuple(found)


def _plain(row: Mapping[str, object]) -> SessionRow | None:
    """Read a row of whole numbers within their ranges, with nothing wrong in it."""
    name, day, warm_up = row.get("id"), read_day(row.get("day")), row.get("warm_up")
    if day is None or not (name is None or (type(name) is str and name)):
        return None
    if not (warm_up is None or warm_up is True or warm_up is False):
        return None
    numbers: list[int | None] = []
    for key, low, high in _NUMBERS:
        value = row.get(key)
        if value is None:
            numbers.append(None)
        elif type(value) is int and low <= value <= high:
            numbers.append(value)
        else:
            return None
    doses = _plain_doses(row.get("items"))
    if doses is None:
        return None
    minutes, effort, before, during, after, form, soreness = numbers
    return SessionRow(
        day, name, minutes, effort, before, during, after, form, warm_up, soreness, doses
    )


def _plain_doses(items: object) -> tuple[Dose, ...] | None:
    """Read items that each have an exercise, sets and an amount, in whole numbers."""
    doses = []
    for item in items if type(items) is list else () if items is None else (None,):
        if type(item) is not dict:
            return None
        exercise, sets, amount = item.get("exercise"), item.get("sets"), item.get("amount")
        if not (type(exercise) is str and exercise and type(sets) is int and type(amount) is int):
            return None
        if not (1 <= sets <= t.SETS_MAX and 1 <= amount <= t.AMOUNT_MAX):
            return None
        doses.append(Dose(exercise, sets, amount))
    return tuple(doses)


def _session(fields: Fields) -> SessionRow | None:
    """Read a row value by value; what cannot be used counts as missing."""
    day = fields.own_day("day")
    if day is None:
        return None
    name = fields.text("id", needed=False)
    minutes, effort, before, during, after, form, soreness = [
        fields.number(key, low, high) for key, low, high in _NUMBERS
    ]
    warm_up = fields.flag("warm_up")
    doses = tuple([d for item in fields.rows("items") if (d := _dose(item)) is not None])
    return SessionRow(
        day, name, minutes, effort, before, during, after, form, warm_up, soreness, doses
    )


def _dose(fields: Fields) -> Dose | None:
    exercise = fields.text("exercise")
    sets = fields.count("sets", 1, t.SETS_MAX)
    amount = fields.number("amount", 1, t.AMOUNT_MAX)
    return None if exercise is None else Dose(exercise, sets, amount)
