"""Choices that hold for the whole journal, each kept under a key."""

from collections.abc import Mapping
from typing import Final

from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.manner import LATEST_DAY_START, PLAIN, DayForm, Manner
from dashboard.store import Change, Store, changing
from dashboard.store.rows import counting
from dashboard.store.writer import Actor

COUNTRY = "country"
EMERGENCY_NUMBER = "emergency_number"
AT_HAND = "at_hand"
"""What the person has to exercise with, parted by commas."""

WEEK_START = "week_start"
DAY_START = "day_start"
DAY_FORM = "day_form"
DECIMALS = "decimals"
CLOCK = "clock"

_NAMES = {
    COUNTRY: "country",
    EMERGENCY_NUMBER: "emergency number",
    AT_HAND: "list of what you have at hand",
    WEEK_START: "first day of the week",
    DAY_START: "start of the day",
    DAY_FORM: "form of dates",
    DECIMALS: "form of numbers",
    CLOCK: "form of times",
}
_ALLOWED: Final = {
    WEEK_START: tuple(map(str, range(1, 8))),
    DAY_START: tuple(map(str, range(LATEST_DAY_START + 1))),
    DAY_FORM: tuple(form.value for form in DayForm),
    DECIMALS: ("point", "comma"),
    CLOCK: ("24", "12"),
}
"""Choices that are one of a few; what a journal holds beside them counts as not chosen."""
_LONGEST, _LONGEST_LIST = 40, 60


def keep_preferences(store: Store, chosen: Mapping[str, str], *, actor: Actor) -> int:
    """Keep what was chosen, as one change, and return it; an empty text clears a choice.

    Raises:
        InputError: a text is too long, no text, or none that can be chosen.
        StoreError: the journal cannot be used.
    """
    summary = f"Set the {' and the '.join(_NAMES[key] for key in chosen)}"
    with changing(store, actor=actor, summary=summary) as change:
        put_preferences(change, chosen)
        return change.id


def put_preferences(change: Change, chosen: Mapping[str, str]) -> None:
    """Keep what was chosen as a part of a change; an empty text clears a choice.

    Raises:
        InputError: a text is too long, no text, or none that can be chosen.
    """
    for key, value in chosen.items():
        check_text(f"The {_NAMES[key]}", value)
        longest = _LONGEST_LIST if key == AT_HAND else _LONGEST
        if len(value) > longest:
            raise InputError(f"The {_NAMES[key]} can have {longest} characters at most.")
        if value and value not in _ALLOWED.get(key, (value,)):
            raise InputError(f"The {_NAMES[key]} is one of {', '.join(_ALLOWED[key])}.")
    for key, value in chosen.items():
        kept = counting(change.cursor, "setting", {"key": key})
        if kept:
            change.update("setting", kept[-1], {"value": value})
        else:
            change.insert("setting", [{"key": key, "value": value}])


def manner(chosen: Mapping[str, str]) -> Manner:
    """Return how days and numbers are written and when weeks and days begin, by what was chosen."""
    held = {key: chosen[key] for key in chosen if chosen[key] in _ALLOWED.get(key, ())}
    return Manner(
        week_start=int(held.get(WEEK_START, PLAIN.week_start)),
        day_start=int(held.get(DAY_START, PLAIN.day_start)),
        days=DayForm(held.get(DAY_FORM, PLAIN.days)),
        comma=held.get(DECIMALS) == "comma",
        twelve=held.get(CLOCK) == "12",
    )


def kept_as(chosen: Manner) -> dict[str, str]:
    """Return a manner as it is kept; the inverse of ``manner``."""
    return {
        WEEK_START: str(chosen.week_start),
        DAY_START: str(chosen.day_start),
        DAY_FORM: chosen.days.value,
        DECIMALS: "comma" if chosen.comma else "point",
        CLOCK: "12" if chosen.twelve else "24",
    }
