"""Sentences under the weekly charts. Parts of weeks count in no median."""

from typing import Final

import pandas as pd

from dashboard.charts.weekly import BAND
from dashboard.gallery.words import amount, extent, number, span
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import counted

NOTHING: Final = "No sessions in this span."


def frequency_sentence(frame: pd.DataFrame) -> str:
    """Say how many sessions a week this person had, and how often the goal was reached."""
    sessions, days = int(frame["sessions"].sum()), int(frame["exercise_days"].sum())
    if not sessions:
        return NOTHING
    whole = frame[~frame["partial"]]
    if days < FEW_DAYS or whole.empty:
        return (
            f"{counted(sessions, 'session')} on {counted(days, 'day')} in this span. "
            f"From {FEW_DAYS} days and one full week on, this says what is usual for you."
        )
    weeks = "the one full week" if len(whole) == 1 else f"the {len(whole)} full weeks"
    usual = f"In {weeks} shown you had {_usual(whole['sessions'], 'session')}."
    parts = " Weeks that are not full are left out." if frame["partial"].any() else ""
    return f"{usual}{_goal(whole, 'sessions')}{parts}"


def frequency_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of sessions per week for people who do not see it."""
    return f"Bars: sessions per week, weeks {span(frame['week'])}. {frequency_sentence(frame)}"


def frequency_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["sessions"].any()


def duration_sentence(frame: pd.DataFrame) -> str:
    """Say how many minutes a week, from full weeks whose sessions all have a duration."""
    sessions = int(frame["sessions"].sum())
    missing = int(frame["sessions_without_duration"].sum())
    if not sessions:
        return NOTHING
    if missing == sessions:
        return f"{counted(sessions, 'session')} in this span, none with a duration."
    unknown = _unknown(frame)
    whole = frame[~frame["partial"] & (frame["sessions_without_duration"] == 0)]
    if whole.empty:
        total = f"{counted(round(frame['minutes'].sum()), 'minute')} on record in this span."
        return f"{total} No full week with every duration known yet.{unknown}"
    weeks = "the one full week" if len(whole) == 1 else f"the {len(whole)} full weeks"
    usual = _usual(whole["minutes"].round(), "minute")
    return (
        f"In {weeks} with every duration known you exercised for {usual}."
        f"{_goal(whole, 'minutes')}{unknown}"
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
    """Count the weeks that reached the goal of their time; without a goal, the usual band."""
    aimed = whole.dropna(subset=["goal"])
    goals = [float(goal) for goal in aimed["goal"].unique()]
    low, _ = BAND
    if goals and len(aimed) == 1:
        return f" The goal was {number(goals[0])} {what}."
    if goals:
        reached = int((aimed[what] >= aimed["goal"]).sum())
        named = f"the goal of {number(goals[0])} {what}" if len(goals) == 1 else "their goal"
        return f" {reached} of {len(aimed)} weeks reached {named}."
    if what == "sessions" and len(whole) > 1:
        return (
            f" {int((whole[what] >= low).sum())} of {len(whole)} weeks had {low} sessions or more."
        )
    return ""


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
