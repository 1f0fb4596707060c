"""Sentences under the calendar and under the minutes per exercise."""

import pandas as pd

from dashboard.charts.calendar import shown
from dashboard.charts.exercises import MOST_NAMED, ranked
from dashboard.gallery.week_words import NOTHING
from dashboard.gallery.words import WEEKDAYS, listed, reach, span
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import counted, day_in_words


def calendar_sentence(frame: pd.DataFrame) -> str:
    """Say on how many days this person exercised, on which weekdays, and the longest gap."""
    exercised = pd.to_datetime(frame.loc[frame["sessions"] > 0, "day"])
    if exercised.empty:
        return NOTHING
    sentences = [f"You exercised on {len(exercised)} of {counted(len(frame), 'day')}."]
    if len(exercised) >= FEW_DAYS:
        sentences += [_favourite(exercised), _longest_gap(exercised)]
    sentences.append(_since(exercised, until=pd.Timestamp(frame["day"].iloc[-1])))
    unknown = int((frame["minutes"].isna() & (frame["sessions"] > 0)).sum())
    if unknown:
        sentences.append(f"On {counted(unknown, 'day')} the minutes are not known (?).")
    drawn = shown(frame)
    if len(drawn) < len(frame):
        sentences.append(f"The calendar shows the days {span(drawn['day'])}.")
    return " ".join(sentence for sentence in sentences if sentence)


def calendar_alt(frame: pd.DataFrame) -> str:
    """Describe the calendar for people who do not see it."""
    return f"Calendar: minutes a day, {span(shown(frame)['day'])}. {calendar_sentence(frame)}"


def calendar_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["sessions"].any()


def exercises_sentence(frame: pd.DataFrame) -> str:
    """Name the exercises with the most minutes, and what the chart sums up or leaves out."""
    if frame.empty:
        return "No exercises are named in this span."
    bars = ranked(frame)
    unknown = int(frame["minutes"].isna().sum())
    if bars.empty:
        return (
            f"{counted(len(frame), 'exercise')} in this span, none in a session with a duration, "
            "so there are no minutes to share out."
        )
    total = float(bars["minutes"].sum())
    named = bars[~bars["rest"]]
    first = [
        f"{name} ({counted(round(minutes), 'minute')})"
        for name, minutes in zip(named["name"].head(3), named["minutes"].head(3), strict=True)
    ]
    sentences = [f"{counted(round(total), 'minute')} in all, most for {listed(first)}."]
    if bars["rest"].any():
        rest = counted(round(bars.loc[bars["rest"], "minutes"].item()), "minute")
        others = len(frame) - unknown - MOST_NAMED
        sentences.append(f"The other {others} together: {rest}.")
    if unknown:
        sentences.append(f"Without known minutes: {counted(unknown, 'exercise')}.")
    sentences.append("A session's minutes are shared out over its sets.")
    return " ".join(sentences)


def exercises_alt(frame: pd.DataFrame) -> str:
    """Describe the bars per exercise for people who do not see them."""
    return f"Bars: minutes per exercise, longest first. {exercises_sentence(frame)}"


def exercises_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no exercise, or none with minutes."""
    return not frame["minutes"].notna().any()


def _favourite(exercised: "pd.Series[pd.Timestamp]") -> str:
    """Name the weekday with the most days, unless several share that place."""
    counts = exercised.dt.day_of_week.value_counts()
    most = counts[counts == counts.max()]
    if len(most) > 1:
        return ""
    return f"Most often on {WEEKDAYS[most.index[0]]} ({counted(int(most.iloc[0]), 'time')})."


def _longest_gap(exercised: "pd.Series[pd.Timestamp]") -> str:
    gaps = exercised.diff().dt.days - 1
    longest = int(gaps.max())
    if longest <= 1:
        return ""
    ends = exercised[gaps == longest].iloc[-1]
    days = reach((ends - pd.Timedelta(days=longest)).date(), (ends - pd.Timedelta(days=1)).date())
    return f"The longest stretch between two: {counted(longest, 'day')}, {days}."


def _since(exercised: "pd.Series[pd.Timestamp]", *, until: pd.Timestamp) -> str:
    """Say since when there is no session, where that is a week or more."""
    last = exercised.iloc[-1]
    if (until - last).days < _OPEN_DAYS:
        return ""
    return f"None since {day_in_words(last)}."


_OPEN_DAYS = 7
