"""Sentences under the charts of load, hours, rest days and targets."""

from datetime import timedelta

import pandas as pd

from dashboard.charts.clock import BLOCKS
from dashboard.charts.days import day
from dashboard.gallery.week_words import NOTHING, marked_weeks
from dashboard.gallery.words import WEEKDAYS, extent, listed, number, reach, span
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import TARGETS, counted
from dashboard.manner import hour_written, whole

_HOURS = BLOCKS[1] - BLOCKS[0]
_FEW_MARKED = 8
"""Fewer loads or sessions than this have no usual worth naming."""


def load_sentence(frame: pd.DataFrame) -> str:
    """Say what a week's load usually is, and where the last full week lies in it."""
    if not frame["sessions"].any():
        return NOTHING
    sessions, without = int(frame["sessions"].sum()), int(frame["sessions_without_load"].sum())
    if without == sessions:
        return f"No load: effort or minutes are missing in {counted(sessions, 'session')}."
    unknown = (
        f" {counted(without, 'session')} without effort or minutes (+ and ? in the chart)."
        if without
        else ""
    )
    full = ~frame["partial"] & ~marked_weeks(frame)
    whole = frame[full & (frame["sessions_without_load"] == 0)]
    told = "Load is effort (0 to 10) times minutes."
    held = whole[whole["sessions"] > 0]
    if held.empty:
        return f"No full week with every load known yet. {told}{unknown}"
    weeks = "the one full week" if len(held) == 1 else f"the {len(held)} full weeks"
    middle = f"{number(round(held['load'].median()))}"
    ends = extent(round(held["load"].min()), round(held["load"].max()))
    usual = middle if len(held) == 1 else f"{middle} (median), {ends}"
    return f"{told} In {weeks} with sessions and every load known: {usual}.{_last(held)}{unknown}"


def load_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of loads for people who do not see it."""
    return f"Bars: session load per week, weeks {span(frame['week'])}. {load_sentence(frame)}"


def load_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no session with a load."""
    return not (frame["load"] > 0).any()


def hours_sentence(frame: pd.DataFrame) -> str:
    """Say when sessions most often begin, and of how many that is not known."""
    if frame.empty:
        return NOTHING
    known = frame.dropna(subset=["hour"])
    sessions, unknown = int(known["sessions"].sum()), int(frame["sessions"].sum())
    unknown -= sessions
    missing = f"The start of {counted(unknown, 'session')} is not known (?)." if unknown else ""
    if sessions < FEW_DAYS:
        noted = (
            f"{counted(sessions, 'session')} with a start." if sessions else "No start is known."
        )
        return f"{noted} {missing}".strip()
    by_hour = known.groupby("hour")["sessions"].sum()
    most = by_hour[by_hour == by_hour.max()]
    if len(most) > 1:
        return f"No time of day stands out among {counted(sessions, 'session')}. {missing}".strip()
    begins = int(most.index[0])
    return (
        f"Most often you begin between {hour_written(begins)} and {hour_written(begins + _HOURS)}: "
        f"{int(most.iloc[0])} of {counted(sessions, 'session')}. {missing}"
    ).strip()


def hours_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of hours for people who do not see it."""
    by_day = frame.groupby("weekday", as_index=False)["sessions"].sum()
    first = int(frame.attrs.get("week_start", 1)) - 1
    days = [
        f"{WEEKDAYS[(first + int(at)) % 7]} {count}"
        for at, count in zip(by_day["weekday"], by_day["sessions"], strict=True)
    ]
    return (
        "Table of shades: sessions by weekday and three hours of the day. "
        f"{', '.join(days)}. {hours_sentence(frame)}"
    )


def hours_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no start is known."""
    return not frame["hour"].notna().any()


def rest_sentence(frame: pd.DataFrame) -> str:
    """Say how many rest days are usual, and name the longest gap."""
    times = int(frame["times"].sum())
    if not times:
        return "No two exercise days in this span, so there is nothing between them yet."
    longest = frame.iloc[-1]
    gap, after = int(longest["rest_days"]), day(longest["latest"])
    long = ""
    if gap > 1:
        when = reach(after - timedelta(days=gap), after - timedelta(days=1))
        long = f"The longest stretch between two: {counted(gap, 'day')}, {when}."
    if times < FEW_DAYS:
        return f"{counted(times, 'step')} from one exercise day to the next. {long}".strip()
    usual = frame.sort_values(["times", "rest_days"], ascending=[False, True]).iloc[0]
    days = int(usual["rest_days"])
    rested = "no rest day" if not days else counted(days, "rest day")
    return (
        f"Between two exercise days there was most often {rested}: {int(usual['times'])} of "
        f"{counted(times, 'time')}. {long}"
    ).strip()


def rest_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of rest days for people who do not see it."""
    return f"Bars: how often how many rest days lay between exercise days. {rest_sentence(frame)}"


def rest_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return frame.empty


def targets_sentence(frame: pd.DataFrame) -> str:
    """Say on how many days each target was worked on, and which was not."""
    days = int(frame["of_days"].max()) if len(frame) else 0
    if not days:
        return "No exercises are named in this span."
    named = frame[frame["target"] != ""]
    held = [f"{_everyday(row.target)} {row.days}" for row in named[named["days"] > 0].itertuples()]
    absent = [_everyday(one) for one in named.loc[named["days"] == 0, "target"]]
    own = frame.loc[frame["target"] == "", "days"].sum()
    said = [f"Of {counted(days, 'day')} with exercises: {', '.join(held)}." if held else ""]
    if absent:
        said.append(f"None for {listed(absent)}.")
    if own:
        said.append(f"Own exercises without a target: {counted(int(own), 'day')}.")
    return " ".join(part for part in said if part)


def _everyday(target: object) -> str:
    return TARGETS.get(str(target), str(target)).lower()


def targets_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of targets for people who do not see it."""
    return f"Bars: days on which each target was worked on. {targets_sentence(frame)}"


def targets_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["days"].any()


def _last(held: pd.DataFrame) -> str:
    """Place the last full week with sessions among the weeks before it, without a judgement."""
    last = held.iloc[-1]
    if pd.isna(last["usual_low"]):
        return ""
    low, high = round(last["usual_low"]), round(last["usual_high"])
    load = round(last["load"])
    where = "above" if load > high else "below" if load < low else "within"
    week = reach(day(last["week"]), day(last["week"] + pd.Timedelta(days=6)))
    usual = f"{whole(low)} to {whole(high)}"
    return f" The last full week ({week}) had {whole(load)}, {where} your usual {usual}."
