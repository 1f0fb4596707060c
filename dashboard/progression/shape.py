"""Whether parsed JSON has the shape of a log: lists of objects, and single values in them.

Reading a log leaves out what it cannot use and notes it. For a file that a person hands over that
is too kind: a misplaced bracket would quietly take away a warning sign. So the lists and objects
are checked first. What stands in a value's place (effort 11, text or true for a number, an unknown
word, a day that is none) and names that are not known are left to the notes, as the rules say.
"""

from decimal import Decimal
from typing import Final

from dashboard.errors import InputError
from dashboard.progression.reading import Unusable

Shape = str | list["Shape"] | dict[str, "Shape"]
"""What to call a single value, a list with the shape of its rows, or an object's known values."""

_NUMBER: Final = "a number"
_FLAG: Final = "true or false"
_NAME: Final = "text"
_DAY: Final = "a day like 2026-03-28"

_DOSE: Final[Shape] = {"exercise": _NAME, "sets": _NUMBER, "amount": _NUMBER}

_SESSION: Final[Shape] = {
    "id": _NAME,
    "day": _DAY,
    **dict.fromkeys(
        (
            *("minutes", "effort", "comfort_before", "comfort_during", "comfort_after"),
            *("form", "soreness_next_day"),
        ),
        _NUMBER,
    ),
    "warm_up": _FLAG,
    "items": [_DOSE],
}

_RECOVERY: Final[Shape] = {
    "day": _DAY,
    "sleep_hours": _NUMBER,
    **dict.fromkeys(("hydration", "foam_rolling", "stretching", "active_recovery"), _FLAG),
}

_LOG: Final[Shape] = {
    "sessions": [_SESSION],
    "symptoms": [{"day": _DAY, "code": _NAME}],
    "guidance": [{"day": _DAY}],
    "accepted": [{"day": _DAY, "variable": _NAME}],
    "recovery": [_RECOVERY],
    "range": [{"day": _DAY, "degrees": _NUMBER}],
    "periods": [{"kind": _NAME, "first_day": _DAY, "last_day": _DAY}],
    "profile": {
        "planned_days": _NUMBER,
        "target_minutes": _NUMBER,
        "goals": [{"kind": _NAME, "value": _NUMBER, "by": _DAY}],
    },
}


def check_shape(log: object) -> None:
    """Refuse what has not the shape of a log, naming the first place that does not fit.

    Raises:
        InputError: the place, such as ``sessions[2].effort``, what belongs there and what is there.
    """
    _check(log, _LOG, "")


def _check(value: object, shape: Shape, place: str) -> None:
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            raise _misfit(place, "an object", value)
        for name, inner in value.items():
            wanted = shape.get(name)
            if wanted is None or inner is None:  # not known; null is a missing value
                continue
            if type(wanted) is not str:
                _check(inner, wanted, _inside(place, name))
            elif type(inner) is list or type(inner) is dict:
                raise _misfit(_inside(place, name), wanted, inner)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise _misfit(place, "a list", value)
        for number, row in enumerate(value):
            _check(row, shape[0], f"{place}[{number}]")


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _misfit(place: str, wanted: str, value: object) -> InputError:
    return InputError(
        f"The log cannot be read: {place or 'it'} should be {wanted}, not {_called(value)}."
    )


def _called(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float, Decimal, Unusable)):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "an object"
