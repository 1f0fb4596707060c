"""Sentences under the charts of what sessions changed, mornings after, and one ladder."""

from typing import Final

import pandas as pd

from dashboard.charts.days import day
from dashboard.charts.history import in_one_unit, unit_of
from dashboard.charts.ladder import latest, level_steps
from dashboard.charts.thinning import MOST
from dashboard.gallery.words import number, span
from dashboard.insight.allowed import FEW_DAYS
from dashboard.journal.phrases import counted, day_in_words

_NOUNS: Final = {"reps": "repetition", "hold_s": "second"}
_RECENT_DAYS: Final = 28


def soreness_sentence(frame: pd.DataFrame) -> str:
    """Say on how many mornings soreness was settled, in all and of late."""
    if frame.empty:
        return "No soreness of a next morning is known in this span. One tap on Today is enough."
    mornings, settled = len(frame), int(frame["settled"].sum())
    said = (
        f"Soreness was settled (3 or less) after {settled} of "
        f"{counted(mornings, 'exercise day')} on which it is known."
    )
    latest_day = frame.iloc[-1]
    if mornings > FEW_DAYS and pd.notna(latest_day["share"]):
        days = int(latest_day["days"])
        if days < mornings:
            of_late = round(float(latest_day["share"]) * days)
            until = day_in_words(day(latest_day["day"]))
            said += f" In the {_RECENT_DAYS} days to {until}: {of_late} of {days}."
    return said


def soreness_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of mornings for people who do not see it."""
    if frame.empty:
        return soreness_sentence(frame)
    return (
        "Points and a line: soreness the morning after, 0 to 10 with 10 worst, "
        f"{span(frame['day'])}. {soreness_sentence(frame)}"
    )


def empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return frame.empty


def spread_sentence(frame: pd.DataFrame) -> str:
    """Say which change is the most frequent, and between which ends half of the sessions lie."""
    if frame.empty:
        return "No session in this span has comfort both before and after."
    sessions = int(frame["sessions"].sum())
    usual = frame.sort_values(["sessions", "points"], ascending=[False, True]).iloc[0]
    often = (
        f"Most often comfort changed by {_signed(int(usual['points']))} (rounded): "
        f"{int(usual['sessions'])} of {counted(sessions, 'session')}."
    )
    if int(frame["days"].sum()) < FEW_DAYS:
        return f"{counted(sessions, 'session')} with comfort before and after."
    every = frame["points"].repeat([int(count) for count in frame["sessions"]])
    low, high = (int(every.quantile(part, interpolation="lower")) for part in (0.25, 0.75))
    half = (
        f"At least half of them: {_signed(low)}."
        if low == high
        else f"The middle half lies between {_signed(low)} and {_signed(high)}."
    )
    return f"{often} {half}"


def spread_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of the spread for people who do not see it."""
    return f"Bars: sessions by how many points comfort changed. {spread_sentence(frame)}"


def doses_sentence(frame: pd.DataFrame) -> str:
    """Say how often the ladder was used, the last and the best, and when the level changed."""
    if frame.empty:
        return "Not done in this span."
    days = frame["day"].nunique()
    often = "once" if days == 1 else f"on {days} days"
    said = [f"Done {often}, {span(frame['day'])}.", *_last_and_best(frame), *_levels(frame)]
    left_out = len(in_one_unit(frame).dropna(subset=["amount"])) - MOST
    if left_out > 0:
        said.append(f"The chart shows the latest {MOST} days.")
    return " ".join(said)


def doses_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of doses for people who do not see it."""
    return f"Points: what was done each day, with level steps. {doses_sentence(frame)}"


def doses_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw: no day with a known amount."""
    return not frame["amount"].notna().any()


def changes_sentence(frame: pd.DataFrame) -> str:
    """Say what comfort did in sessions with the exercise, without giving it the credit."""
    known = frame.dropna(subset=["change"])
    if known.empty:
        return "No session with it has comfort both before and after."
    days = known["day"].nunique()
    if days < FEW_DAYS:
        return (
            f"Comfort before and after is known on {counted(days, 'day')} with it. "
            f"From {FEW_DAYS} on, this says what is usual."
        )
    middle = float(known.groupby("day")["change"].mean().median())
    return (
        f"On {counted(days, 'day')} with it, sessions changed comfort by {_signed(middle)} "
        "(median). Other exercises were in these sessions too, so this is not its doing alone."
    )


def changes_alt(frame: pd.DataFrame) -> str:
    """Describe the chart of changes with one exercise for people who do not see it."""
    return f"Stems: change in comfort on days with the exercise. {changes_sentence(frame)}"


def changes_empty(frame: pd.DataFrame) -> bool:
    """Tell whether there is nothing to draw."""
    return not frame["change"].notna().any()


def _last_and_best(frame: pd.DataFrame) -> list[str]:
    known = in_one_unit(frame).dropna(subset=["amount"])
    if known.empty:
        return ["No amount is known."]
    noun = _NOUNS[str(unit_of(frame))]
    last = known.iloc[-1]
    amount, on = counted(int(last["amount"]), noun), day_in_words(day(last["day"]))
    said = [f"Last: {amount} in all on {on} ({last['name']})."]
    reached = known.dropna(subset=["best"])
    if len(reached) > 1:
        best = reached.sort_values("best", ascending=False, kind="stable").iloc[0]
        said.append(
            f"Largest set: {counted(int(best['best']), noun)} on {day_in_words(day(best['day']))}."
        )
    return said


def _levels(frame: pd.DataFrame) -> list[str]:
    steps = level_steps(latest(frame))
    if len(steps) < 2:  # noqa: PLR2004 - one level alone is no step
        return []
    last = steps.iloc[-1]
    return [f"Level {last['level']:.0f} since {day_in_words(day(last['day']))}."]


def _signed(points: float) -> str:
    if points == 0:
        return "0 points"
    noun = "point" if abs(points) == 1 else "points"
    return f"{'+' if points > 0 else '-'}{number(abs(points))} {noun}"
