"""The sentence under the history of one exercise."""

from typing import Final

import pandas as pd

from dashboard.charts.days import day
from dashboard.charts.history import in_one_unit, unit_of
from dashboard.gallery.words import number, span
from dashboard.journal.phrases import counted, day_in_words

_NOUNS: Final = {"reps": "repetition", "hold_s": "second"}


def history_sentence(frame: pd.DataFrame) -> str:
    """Say on how many days it was done, the first and the latest amount, and what is not known."""
    if frame.empty:
        return "Not done yet, as far as this journal knows."
    name = str(frame["name"].iloc[0])
    often = "once" if len(frame) == 1 else f"on {len(frame)} days"
    said = [f"{name}: {often}, {span(frame['day'])}."]
    drawn = in_one_unit(frame)
    known = drawn[drawn["amount"].notna()]
    if not known.empty:
        said.append(_amounts(known, noun=_NOUNS[str(unit_of(frame))], dated=len(frame) > 1))
    unknown = len(drawn) - len(known)
    if unknown:
        said.append(f"On {counted(unknown, 'day')} the amount is not known (?).")
    other = len(frame) - len(drawn)
    if other:
        said.append(f"Left out: {counted(other, 'day')} in another unit.")
    return " ".join(said)


def history_alt(frame: pd.DataFrame) -> str:
    """Describe the history for people who do not see it."""
    return f"Points on stems: what was done of one exercise each day. {history_sentence(frame)}"


def history_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no day with a known amount."""
    return not frame["amount"].notna().any()


def _amounts(known: pd.DataFrame, *, noun: str, dated: bool) -> str:
    first, latest = known.iloc[0], known.iloc[-1]
    told = f"{counted(int(latest['amount']), noun)} in all"
    if dated:
        told += f" on {day_in_words(day(latest['day']))}"
    if len(known) == 1:
        return f"{told}."
    most = known["amount"].max()
    return (
        f"Latest: {told}; first: {number(first['amount'])} on "
        f"{day_in_words(day(first['day']))}; most in a day: {number(most)}."
    )
