"""Choices that hold for the whole journal, each kept under a key."""

from collections.abc import Mapping

from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.store import Change, Store, changing
from dashboard.store.rows import counting
from dashboard.store.writer import Actor

COUNTRY = "country"
EMERGENCY_NUMBER = "emergency_number"
AT_HAND = "at_hand"
"""What the person has to exercise with, parted by commas."""

_NAMES = {
    COUNTRY: "country",
    EMERGENCY_NUMBER: "emergency number",
    AT_HAND: "list of what you have at hand",
}
_LONGEST, _LONGEST_LIST = 40, 60


def keep_preferences(store: Store, chosen: Mapping[str, str], *, actor: Actor) -> int:
    """Keep what was chosen, as one change, and return it; an empty text clears a choice.

    Raises:
        InputError: a text is too long, or no text.
        StoreError: the journal cannot be used.
    """
    summary = f"Set the {' and the '.join(_NAMES[key] for key in chosen)}"
    with changing(store, actor=actor, summary=summary) as change:
        put_preferences(change, chosen)
        return change.id


def put_preferences(change: Change, chosen: Mapping[str, str]) -> None:
    """Keep what was chosen as a part of a change; an empty text clears a choice.

    Raises:
        InputError: a text is too long, or no text.
    """
    for key, value in chosen.items():
        check_text(f"The {_NAMES[key]}", value)
        longest = _LONGEST_LIST if key == AT_HAND else _LONGEST
        if len(value) > longest:
            raise InputError(f"The {_NAMES[key]} can have {longest} characters at most.")
    for key, value in chosen.items():
        kept = counting(change.cursor, "setting", {"key": key})
        if kept:
            change.update("setting", kept[-1], {"value": value})
        else:
            change.insert("setting", [{"key": key, "value": value}])
