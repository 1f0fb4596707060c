"""Sentences under the weekly charts. Parts of weeks and weeks in a marked period do not count."""

from typing import Final

import pandas as pd

from dashboard.gallery.words import amount, extent, number, span
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import counted

NOTHING: Final = "No sessions in this span."


def frequency_sentence(frame: pd.DataFrame) -> str:
    """Say how many sessions a week this person had, and how often the goal was reached."""
    sessions, days = int(frame["sessions"].sum()), int(frame["exercise_days"].sum())
    if not sessions:
        return NOTHING
    whole = _usual_weeks(frame)
    if days < FEW_DAYS or whole.empty:
        return (
            f"{counted(sessions, 'session')} on {counted(days, 'day')} in this span. "
            f"From {FEW_DAYS} days and one full week on, this says what is usual for you."
        )
    usual = f"In {_weeks(whole)} shown you had {_usual(whole['sessions'], 'session')}."
    return f"{usual}{_goal(whole, 'sessions')}{_left_out(frame)}"


def frequency_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of sessions per week for people who do not see it."""
    return f"Bars: sessions per week, weeks {span(frame['week'])}. {frequency_sentence(frame)}"


def frequency_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["sessions"].any()


def duration_sentence(frame: pd.DataFrame) -> str:
    """Say how many minutes a full week has; at least so many where a duration is missing."""
    sessions = int(frame["sessions"].sum())
    missing = int(frame["sessions_without_duration"].sum())
    if not sessions:
        return NOTHING
    if missing == sessions:
        return f"{counted(sessions, 'session')} in this span, none with a duration."
    unknown = _unknown(frame)
    whole = _usual_weeks(frame)
    if whole.empty:
        total = f"{counted(round(frame['minutes'].sum()), 'minute')} on record in this span."
        return f"{total} No full week yet.{unknown}"
    known = whole["minutes"].fillna(0).round()
    if (whole["sessions_without_duration"] > 0).any():
        usual = f"at least {amount(known.median(), 'minute')} a week (median)"
    else:
        usual = _usual(known, "minute")
    return (
        f"In {_weeks(whole)} you exercised for {usual}."
        f"{_goal(whole, 'minutes')}{_left_out(frame)}{unknown}"
    )


def duration_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of minutes per week for people who do not see it."""
    return f"Bars: minutes per week, weeks {span(frame['week'])}. {duration_sentence(frame)}"


def duration_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no session, or none with a duration."""
    return not (frame["minutes"] > 0).any()


def _usual(values: "pd.Series[float]", unit: str) -> str:
    """Say a week's median and range, or the one value there is."""
    low, middle, high = values.min(), values.median(), values.max()
    if len(values) == 1:
        return amount(middle, unit)
    if low == high:
        return f"{amount(middle, unit)} every week"
    return f"{amount(middle, unit)} a week (median), {extent(low, high)}"


def _goal(whole: pd.DataFrame, what: str) -> str:
    """Count the weeks that reached the goal of their time; nothing where there was no goal.

    Minutes that are known reach a goal also where others are missing; then it may be more weeks.
    """
    aimed = whole.dropna(subset=["goal"])
    goals = [float(goal) for goal in aimed["goal"].unique()]
    if not goals:
        return ""
    if len(aimed) == 1:
        return f" The goal was {number(goals[0])} {what}."
    reached = aimed[what] >= aimed["goal"]
    unknown = aimed.get("sessions_without_duration", pd.Series(0, index=aimed.index)) > 0
    least = "At least " if (unknown & ~reached).any() else ""
    named = f"the goal of {number(goals[0])} {what}" if len(goals) == 1 else "their goal"
    return f" {least}{int(reached.sum())} of {len(aimed)} weeks reached {named}."


def _usual_weeks(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the full weeks that no marked period touches: what the person calls usual."""
    return frame[~frame["partial"] & ~marked_weeks(frame)]


def marked_weeks(frame: pd.DataFrame) -> "pd.Series[bool]":
    """Return which weeks a marked period touches; none where that is not told."""
    return frame["marked"] if "marked" in frame else frame["partial"] & ~frame["partial"]


def _weeks(whole: pd.DataFrame) -> str:
    return "the one full week" if len(whole) == 1 else f"the {len(whole)} full weeks"


def _left_out(frame: pd.DataFrame) -> str:
    """Say which weeks are not counted: a flare or a journey is a state, not a failure."""
    marked = int((marked_weeks(frame) & ~frame["partial"]).sum())
    said = []
    if marked:
        said.append(f"{counted(marked, 'week')} in a marked period")
    if frame["partial"].any():
        said.append("weeks that are not full")
    return f" Left out: {' and '.join(said)}." if said else ""


def _unknown(frame: pd.DataFrame) -> str:
    weeks = int((frame["sessions_without_duration"] > 0).sum())
    if not weeks:
        return ""
    sessions = int(frame["sessions_without_duration"].sum())
    have = "has" if sessions == 1 else "have"
    return (
        f" {counted(sessions, 'session')} in {counted(weeks, 'week')} {have} no duration "
        "(+ and ? in the chart)."
    )
