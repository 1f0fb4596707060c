"""Sentences under the comfort charts."""

from datetime import date
from typing import Final

import pandas as pd

from dashboard.charts.days import day
from dashboard.gallery.direction import FEW_DAYS, FEW_SPAN_DAYS, Comparison, compared, worded
from dashboard.gallery.words import amount, extent, number, reach, span
from dashboard.journal.phrases import counted

_MOMENTS: Final = ("after", "before", "during")
"""In the order of the sentence: how it felt afterwards comes first."""

_WEEKS: Final = FEW_SPAN_DAYS // 7


def trend_sentence(frame: pd.DataFrame) -> str:
    """Say how comfort compares with earlier, as far as enough is on record."""
    if frame.empty:
        return "No comfort ratings in this span. Two taps after a session are enough."
    sentences: list[str] = []
    said: Comparison | None = None
    for moment in _MOMENTS:
        rated = frame[frame["moment"] == moment]
        comparison = compared(*_series(rated))
        if comparison is not None:
            sentences.append(_comparison(moment, comparison, said=said))
            said = comparison
        elif not rated.empty:
            sentences.append(_noted(moment, rated))
    if said is None:
        sentences.append(
            f"From {FEW_DAYS} days over at least {_WEEKS} weeks on, this compares with earlier."
        )
    return " ".join(sentences)


def trend_alt(frame: pd.DataFrame) -> str:
    """Describe the comfort chart for people who do not see it."""
    if frame.empty:
        return trend_sentence(frame)
    return (
        f"Points and lines: comfort, 0 to 10 with 10 fully comfortable, {span(frame['day'])}. "
        f"{trend_sentence(frame)}"
    )


def change_sentence(frame: pd.DataFrame) -> str:
    """Count the sessions after which comfort was higher, the same or lower."""
    if frame.empty:
        return "No session in this span has comfort both before and after."
    change = frame["change"]
    up, down = int((change > 0).sum()), int((change < 0).sum())
    same = len(change) - up - down
    rated = f"In {counted(len(change), 'session')} with comfort before and after"
    counts = f"{rated}: higher after {up}, the same after {same}, lower after {down}."
    if frame["day"].nunique() < FEW_DAYS:
        return f"{counts} From {FEW_DAYS} days on, this adds the usual change."
    middle = change.median()
    way = "up" if middle > 0 else "down"
    usual = "none" if middle == 0 else f"{way} {amount(abs(middle), 'point')}"
    return f"{counts} Median change: {usual}."


def change_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of changes for people who do not see it."""
    if frame.empty:
        return change_sentence(frame)
    return (
        f"Stems: comfort after minus before, one a session, {span(frame['day'])}. "
        f"{change_sentence(frame)}"
    )


def empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return frame.empty


def _comparison(moment: str, comparison: Comparison, *, said: Comparison | None) -> str:
    """Compare one moment's days; what was compared is said once, as long as it is the same."""
    earlier, latest = number(comparison.earlier), number(comparison.latest)
    days, same = comparison.days, said is not None and said.from_start == comparison.from_start
    if comparison.from_start:
        first, last = (reach(*ends) for ends in comparison.reaches)
        medians = (
            f"median {earlier} on the first {days} days ({first}), "
            f"{latest} on the last {days} ({last})"
        )
        short = f"{earlier} and {latest}"
    else:
        medians = f"median {latest} on the last {days} days, {earlier} on the {days} before them"
        short = f"{latest} and {earlier}"
    if same:
        return f"{moment.capitalize()} sessions: {short}, {worded(comparison)}."
    return f"Comfort {moment} sessions: {medians}, {worded(comparison)}."


def _noted(moment: str, rated: pd.DataFrame) -> str:
    noted = extent(rated["comfort"].min(), rated["comfort"].max())
    return f"Comfort {moment} sessions, {counted(len(rated), 'day')} on record: {noted}."


def _series(rated: pd.DataFrame) -> tuple[list[date], list[float]]:
    return [day(cell) for cell in rated["day"]], [float(value) for value in rated["comfort"]]
