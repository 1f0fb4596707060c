"""Sentences under the comfort charts."""

from collections.abc import Callable
from typing import Final

import pandas as pd

from dashboard.charts.comfort import SCALE, rated_days
from dashboard.charts.days import calendar_days
from dashboard.gallery.statistic_words import course, difference
from dashboard.gallery.words import amount, extent, kept_for_frame, number, reach, signed, span
from dashboard.insight.allowed import Step, allowed
from dashboard.insight.comparison import Comparison, compared
from dashboard.insight.daily import Daily, daily
from dashboard.insight.usual import usual
from dashboard.journal.phrases import counted

_MOMENTS: Final = ("after", "before", "during")
"""In the order of the sentence: how it felt afterwards comes first."""

_LATELY: Final = ("a bit more comfortable lately", "a bit less comfortable lately")

_COMING: Final = {
    Step.LATELY: "this compares with earlier",
    Step.TREND: "the first 6 are compared with the last 6",
    Step.USUAL: "this says which ups and downs are usual",
}
_CHANGE_COMING: Final = {**_COMING, Step.LATELY: "this adds the usual change"}
_CHANGE_SCALE: Final = (SCALE[0] - SCALE[1], SCALE[1] - SCALE[0])


@kept_for_frame
def trend_sentence(frame: pd.DataFrame) -> str:
    """Say how comfort compares with earlier, as far as enough is on record.

    One moment is told in full: the first of ``_MOMENTS`` with enough for a trend, else the one with
    the most on record. The others share a sentence.
    """
    if frame.empty:
        return "No comfort ratings in this span. Two taps after a session are enough."
    everything = {moment: rated_days(frame, moment) for moment in _MOMENTS}
    rated = {moment: series for moment, series in everything.items() if len(series)}
    main = max(rated, key=lambda moment: min(allowed(rated[moment].days).step, Step.TREND))
    said = compared(rated[main])
    others = [
        _moment(moment, series, said=said) for moment, series in rated.items() if moment != main
    ]
    sentences = [_moment(main, rated[main], said=None)]
    if others:
        sentences.append("; ".join(others))
    return " ".join(
        [
            *(f"{sentence}." for sentence in map(_raised, sentences)),
            *course(
                rated[main],
                subject=f"comfort {main} sessions",
                scale=SCALE,
                coming=_COMING,
            ),
        ]
    )


def trend_alt(frame: pd.DataFrame) -> str:
    """Describe the comfort chart for people who do not see it."""
    if frame.empty:
        return trend_sentence(frame)
    return (
        f"Points and lines: comfort, 0 to 10 with 10 fully comfortable, {span(frame['day'])}. "
        f"{_limits_drawn(frame)}{trend_sentence(frame)}"
    )


@kept_for_frame
def change_sentence(frame: pd.DataFrame) -> str:
    """Count the sessions after which comfort was higher, and say whether that changes."""
    if frame.empty:
        return "No session in this span has comfort both before and after."
    change = frame["change"]
    up, down = int((change > 0).sum()), int((change < 0).sum())
    same = len(change) - up - down
    rated = f"In {counted(len(change), 'session')} with comfort before and after"
    counts = f"{rated}: higher after {up}, the same after {same}, lower after {down}"
    by_day = frame.groupby("day", as_index=False)["change"].mean()
    series = daily(calendar_days(by_day["day"]), by_day["change"].tolist())
    comparison = compared(series)
    sentences = [f"{counts}."]
    if comparison is not None:
        middle = change.median()
        way = f"{'up' if middle > 0 else 'down'} {amount(abs(middle), 'point')}"
        counts += f" (median change: {way if middle else 'none'})"
        sentences = [f"{counts}.", f"{_change(comparison)}."]
    return " ".join(
        [
            *sentences,
            *course(series, subject="this change", scale=_CHANGE_SCALE, coming=_CHANGE_COMING),
        ]
    )


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


def _moment(moment: str, series: Daily, *, said: Comparison | None) -> str:
    """Compare one moment's days; what was said is not said again, as long as it is the same."""
    comparison = compared(series)
    if comparison is None:
        noted = extent(min(series.values), max(series.values))
        return f"comfort {moment} sessions, {counted(len(series), 'day')} on record: {noted}"
    by, verdict = difference(comparison, lately=_LATELY)
    if said is None or said.from_start != comparison.from_start:
        return f"comfort {moment} sessions: median {_medians(comparison)}, {by}{verdict}"
    earlier, latest = number(comparison.earlier), number(comparison.latest)
    pair = f"{earlier} and {latest}" if comparison.from_start else f"{latest} and {earlier}"
    if verdict == difference(said, lately=_LATELY)[1]:
        verdict = ""
    # Its first and last days may be other ones, where a rating is missing.
    likewise = "" if said.reaches == comparison.reaches else ", on the same days"
    return f"{moment} sessions{likewise}: {pair}, {by}{verdict}"


def _medians(comparison: Comparison, *, write: Callable[[float], str] = number) -> str:
    """Say both medians with their days."""
    earlier, latest, days = write(comparison.earlier), write(comparison.latest), comparison.days
    if not comparison.from_start:
        return f"{latest} on the last {days} days, {earlier} on the {days} before them"
    first, last = (reach(*ends) for ends in comparison.reaches)
    return f"{earlier} on the first {days} days ({first}), {latest} on the last {days} ({last})"


def _change(comparison: Comparison) -> str:
    """Compare the usual change with earlier."""
    by = "".join(difference(comparison, lately=("a bit higher lately", "a bit lower lately")))
    return f"It was {_medians(comparison, write=signed)}, {by}"


def _limits_drawn(frame: pd.DataFrame) -> str:
    """Say what the dashed lines of the chart are, where it has them."""
    ordinary = usual(rated_days(frame, "after"), scale=SCALE)
    if ordinary is None:
        return ""
    between, days = extent(ordinary.low, ordinary.high), reach(ordinary.days[0], ordinary.days[-1])
    return f"Thin dashes: the usual range after sessions, {between} ({days}). "


def _raised(words: str) -> str:
    return words[0].upper() + words[1:]
