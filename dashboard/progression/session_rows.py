"""Session rows of a log: most of it, so a row whose values are as most are is read at once.

Anything else, such as a fraction or a value that cannot be used, is read value by value.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from dashboard.progression import thresholds as t
from dashboard.progression.fields import Fields, read_day
from dashboard.progression.log import Dose, SessionRow

_MINUTES: Final = (t.MINUTES_MIN, t.MINUTES_MAX)
_FORM: Final = (t.FORM_MIN, t.FORM_MAX)
_RATINGS: Final = (
    "effort",
    "comfort_before",
    "comfort_during",
    "comfort_after",
    "soreness_next_day",
)
_NAMES: Final = ("id", "day", "warm_up", "items", "minutes", "form", *_RATINGS)
_DOSE: Final = ("exercise", "sets", "amount")
_WHOLE: Final = {int}


def session_rows(top: Fields, days: list[date]) -> tuple[SessionRow, ...]:
    """Read the sessions and list their days; a row without a day is left out."""
    found = []
    for fields in top.rows("sessions"):
        session = _plain(fields.values) or _session(fields)
        if session is not None:
            days.append(session.day)
            found.append(session)
    return tuple(found)


def _plain(row: Mapping[str, Any]) -> SessionRow | None:
    """Read a row of whole numbers within their ranges, with nothing wrong in it."""
    values: list[Any] = [*map(row.get, _NAMES)]
    name, text, warm_up, items, minutes, form, *ratings = values
    day = read_day(text)
    if day is None or not (name is None or (type(name) is str and name)):
        return None
    if not (warm_up is None or warm_up is True or warm_up is False):
        return None
    if not (_is_plain(minutes, *_MINUTES) and _is_plain(form, *_FORM)):
        return None
    known = [rating for rating in ratings if rating is not None] if None in ratings else ratings
    if not ({*map(type, known)} <= _WHOLE and min(known, default=0) >= 0):
        return None
    doses = _plain_doses(items)
    if max(known, default=0) > t.RATING_MAX or doses is None:
        return None
    effort, before, during, after, soreness = ratings
    return SessionRow(
        day, name, minutes, effort, before, during, after, form, warm_up, soreness, doses
    )


def _is_plain(value: object, low: int, high: int) -> bool:
    return value is None or (type(value) is int and low <= value <= high)


def _plain_doses(items: object) -> tuple[Dose, ...] | None:
    """Read items that each have an exercise, sets and an amount, in whole numbers."""
    if items is None:
        return ()
    doses = []
    for item in items if type(items) is list else (None,):
        if type(item) is not dict:
            return None
        exercise, sets, amount = map(item.get, _DOSE)
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
    minutes, form = fields.number("minutes", *_MINUTES), fields.number("form", *_FORM)
    effort, before, during, after, soreness = [
        fields.number(rating, 0, t.RATING_MAX) for rating in _RATINGS
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
