"""What four weeks held of each kind of exercise, in words.

The sentence tells what is on record. ``room`` invites to more, so it is apart: a page leaves it
out while a warning sign stands (docs/design.md).
"""

from typing import Final

import pandas as pd

from dashboard.gallery.words import listed
from dashboard.journal.phrases import counted
from dashboard.manner import whole
from dashboard.model import Kind

_NAMES: Final = {Kind.AEROBIC.value: "walking or other aerobic"}
_COME_AS_NEEDED: Final = (Kind.RECOVERY.value,)
"""Nobody has to add these."""


def kinds_sentence(frame: pd.DataFrame) -> str:
    """Say how many sessions each kind had, which had none yet, and what is known of the minutes."""
    held = frame[frame["sessions"] > 0]
    if held.empty:
        return "No sessions in these four weeks."
    first, *others = zip(held["kind"], held["sessions"], strict=True)
    had = [
        f"{_name(first[0])} {counted(int(first[1]), 'session')}",
        *(f"{_name(kind)} {whole(int(count))}" for kind, count in others),
    ]
    absent = _absent(frame)
    none = f" None in these weeks: {listed(absent)}." if absent else ""
    return f"Four weeks: {', '.join(had)}.{none}{_minutes(held)}"


def kinds_alt(frame: pd.DataFrame) -> str:
    """Describe the chart for people who do not see it."""
    return f"Bars: sessions of each kind in four weeks. {kinds_sentence(frame)}"


def kinds_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["sessions"].any()


def room(frame: pd.DataFrame) -> str:
    """Say which kinds could be added, as an offer; general information, not a suggestion.

    Not to be shown while a warning sign stands.
    """
    if kinds_empty(frame):
        return "Any kind is a good start: a few easy minutes count."
    absent = _absent(frame)
    if not absent:
        return "A little of every kind: a good mix."
    return f"There is room for {listed(absent)} too, if you like: a few easy minutes count."


def _absent(frame: pd.DataFrame) -> list[str]:
    """Name the kinds without a session, but for those that come as needed."""
    return [
        _name(kind)
        for kind in frame.loc[frame["sessions"] == 0, "kind"]
        if kind not in _COME_AS_NEEDED
    ]


def _minutes(held: pd.DataFrame) -> str:
    """Sum up the minutes on record, and count the sessions that the sum leaves out."""
    known = held["minutes"].dropna()
    total = "" if known.empty else f" {counted(round(known.sum()), 'minute')} on record."
    without = int(held["sessions_without_duration"].sum())
    if not without:
        return total
    signs = [
        sign
        for sign, shown in (
            ("+", (held["minutes"].notna() & (held["sessions_without_duration"] > 0)).any()),
            ("?", held["minutes"].isna().any()),
        )
        if shown
    ]
    return (
        f"{total} Without a duration: {counted(without, 'session')} ({listed(signs)} in the chart)."
    )


def _name(kind: str) -> str:
    return _NAMES.get(kind, kind)
