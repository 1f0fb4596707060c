"""Whether parsed JSON has the shape of a log: lists of objects, numbers where numbers belong.

Reading a log leaves out what it cannot use and notes it. For a file that a person hands over that
is too kind: a misplaced bracket would quietly take away a warning sign. So the shape is checked
first. Values that are only impossible (effort 11, an unknown word, a day that is none, true for a
number) and names that are not known are left to the notes, as the rules say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from dashboard.errors import InputError
from dashboard.progression.reading import Unusable


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that is neither list nor object: what to call it, and what may stand there."""

    called: str
    fits: tuple[type, ...]


# True for a number is an impossible value by the rules, no wrong shape. Ids and codes may be
# numbers to whoever wrote them.
_NUMBER: Final = Plain("a number", (bool, int, float, Decimal, Unusable))
_FLAG: Final = Plain("true or false", (bool,))
_NAME: Final = Plain("text", (str, int))
_WORD: Final = Plain("text", (str,))
_DAY: Final = Plain("a day like 2026-03-28", (str,))

Shape = Plain | list["Shape"] | dict[str, "Shape"]
"""A plain value, a list with the shape of its rows, or an object's known values."""

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
    "accepted": [{"day": _DAY, "variable": _WORD}],
    "recovery": [_RECOVERY],
    "range": [{"day": _DAY, "degrees": _NUMBER}],
    "periods": [{"kind": _WORD, "first_day": _DAY, "last_day": _DAY}],
    "profile": {
        "planned_days": _NUMBER,
        "target_minutes": _NUMBER,
        "goals": [{"kind": _WORD, "value": _NUMBER, "by": _DAY}],
    },
}


def check_shape(log: object) -> None:
    """Refuse what has not the shape of a log, naming the first place that does not fit.

    Raises:
        InputError: the place, such as ``sessions[2].effort``, what belongs there and what is there.
    """
    _check(log, _LOG, place="")


def _check(value: object, shape: Shape, *, place: str) -> None:
    if isinstance(shape, dict):
        if not isinstance(value, Mapping):
            raise _misfit(place, "an object", value)
        for name, inner in shape.items():
            if value.get(name) is not None:  # null is a missing value
                _check(value[name], inner, place=f"{place}.{name}" if place else name)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise _misfit(place, "a list", value)
        for number, row in enumerate(value):
            _check(row, shape[0], place=f"{place}[{number}]")
    elif type(value) not in shape.fits:  # exactly: a bool is an int to Python, not to JSON
        raise _misfit(place, shape.called, value)


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
