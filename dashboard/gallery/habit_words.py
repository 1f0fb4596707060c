"""What is said of habits: what went together, what is not clear, and what is not known yet."""

from math import ceil, isnan
from typing import TYPE_CHECKING, Any, Final

from dashboard.gallery.words import amount, listed, number
from dashboard.insight.links import CHANCE, LEAST_DAYS, LEAST_EACH, LEAST_EFFECT
from dashboard.journal.phrases import counted
from dashboard.reports.habits import DAY_BEFORE, SAME_DAY

if TYPE_CHECKING:
    import pandas as pd

NAMES: Final = {
    "warm_up": "Warm-up",
    "morning": "Before noon",
    "sleep": "Sleep",
    "hydration": "Hydration",
    "foam_rolling": "Foam rolling",
    "stretching": "Stretching",
    "active_recovery": "Active recovery",
    "desk": "Desk hours",
    "posture_breaks": "Posture breaks",
}

OUTCOMES: Final = {"comfort_change": "Comfort change", "soreness": "Soreness"}
"""The change from before to after a session, and soreness of the next morning."""

_WITH: Final = {
    "warm_up": "a warm-up",
    "morning": "a session before noon",
    "sleep": "7 hours of sleep or more",
    "hydration": "more than {median} to drink",
    "foam_rolling": "foam rolling",
    "stretching": "stretching",
    "active_recovery": "active recovery",
    "desk": "more than {median} at a desk",
    "posture_breaks": "more than {median}",
}
_UNITS: Final = {"hydration": "glass", "desk": "hour", "posture_breaks": "posture break"}
_MANY: Final = {"hydration": "glasses", "desk": "hours", "posture_breaks": "posture breaks"}
_IN_TWENTY: Final = 20
_NOTED: Final = {"comfort_change": "comfort before and after", "soreness": "next-morning soreness"}

Row = Any  # Any: a row of a frame as a tuple with names, which pandas does not type


def with_it(habit: str, median: float) -> str:
    """Say what a day with a habit has: the cut-off in words, with the person's own median."""
    if habit not in _UNITS:
        return _WITH[habit]
    if isnan(median):
        return f"more {_MANY[habit]} than your median"
    shown = number(median)
    unit = _UNITS[habit] if shown == "1" else _MANY[habit]
    return _WITH[habit].format(median=f"{shown} {unit}")


def lead(frame: "pd.DataFrame") -> str:
    """Answer the page's question in one sentence."""
    compared = _compared(frame)
    if not compared:
        return _nothing_compared(frame)
    found = [_short(row) for row in _clear(frame)]
    among = counted(compared, "comparison")
    if not found:
        return f"No clear link yet: {among} made, and none stands out."
    return f"Among {among}, this went together: {', and '.join(found)}."


def sentence(frame: "pd.DataFrame") -> str:
    """Tell every clear link with its numbers, or that there is none, or what is missing."""
    if not _compared(frame):
        return " ".join(_missing(frame))
    told = [link(row) for row in _clear(frame)]
    if told:
        said = "It says what went together, not what led to what."
        return " ".join([*told, said, _reading(frame)])
    days = listed(
        [
            f"{counted(int(part['days'].iloc[0]), 'exercise day')} with {_NOTED[str(outcome)]}"
            for outcome, part in frame.groupby("outcome", sort=False)
            if part["effect"].notna().any()
        ]
    )
    least, read = float(frame["chance"].min()), _reading(frame)
    if least <= CHANCE:
        small = amount(LEAST_EFFECT, "point")
        return (
            f"No clear link in {days}: what chance would rarely show is less than {small}. {read}"
        )
    among = counted(_compared(frame), "difference")
    return (
        f"No clear link in {days}. Even the least usual of {among} would turn up by chance in "
        f"{hundredths(least)} of 100 journals like yours. {read}"
    )


def _reading(frame: "pd.DataFrame") -> str:
    """Say how the chart is read: which way is better, and what a bar clear of zero may mean."""
    compared = _compared(frame)
    # An interval is for one pair alone: of 20 to 36 pairs without a link, 1 to 1.8 miss zero.
    missing = (
        "about 1 in 20 misses zero by chance"
        if compared < _IN_TWENTY
        else f"among {compared}, one or two miss zero by chance"
    )
    return (
        f"In the chart, right is better for comfort, left (less) for soreness. Each bar stands "
        f"alone; {missing}."
    )


def link(row: Row) -> str:
    """Tell a difference with its interval, its days, and how often chance would show it."""
    low, high = (row.low, row.high) if row.effect > 0 else (-row.high, -row.low)
    by = amount(abs(row.effect), "point")
    change = {
        "comfort_change": f"comfort rose by {by} {'more' if row.effect > 0 else 'less'}",
        "soreness": f"soreness the next morning was {by} {'higher' if row.effect > 0 else 'lower'}",
    }[row.outcome]
    on = "On days" if row.when == SAME_DAY else "On days after one"
    return (
        f"{on} with {with_it(row.habit, row.median)}, {change} ({number(low)} to {number(high)}; "
        f"{row.days_with} days with, {row.days_without} without). A difference like this would "
        f"turn up by chance in {hundredths(row.chance)} of 100 journals like yours."
    )


def alt(frame: "pd.DataFrame") -> str:
    """Describe the chart for people who do not see it."""
    return (
        "Dots with intervals: by how many points comfort change and next-morning soreness differ "
        f"between days with a habit and days without it. {sentence(frame)}"
    )


def empty(frame: "pd.DataFrame") -> bool:
    """Tell whether there is nothing to draw."""
    return not _compared(frame)


def _compared(frame: "pd.DataFrame") -> int:
    return int(frame["effect"].notna().sum())


def _nothing_compared(frame: "pd.DataFrame") -> str:
    """Say why nothing could be compared, in one sentence."""
    enough = frame[frame["days"] >= LEAST_DAYS]
    if enough.empty:
        return "Your journal does not hold enough days yet to tell what went together."
    if any(map(are_alike, rows_of(enough))):
        return "Your ratings are nearly the same every day, so there is nothing to compare yet."
    if any(map(hardly_differs, rows_of(enough))):
        return "Your habits hardly differ from day to day, so there is nothing to compare yet."
    return "Your habits are noted on too few days yet to tell what went together."


def are_alike(row: Row) -> bool:
    """Tell whether there were enough days of both sorts, but ratings that do not differ."""
    each = min(row.days_with, row.days_without) >= LEAST_EACH
    return row.days >= LEAST_DAYS and each and isnan(row.effect)


def hardly_differs(row: Row) -> bool:
    """Tell whether a habit is known on enough days, but too few of them differ from those near."""
    each = min(row.days_with, row.days_without) >= LEAST_EACH
    return row.days >= LEAST_DAYS and row.known >= 2 * LEAST_EACH and not each


def _clear(frame: "pd.DataFrame") -> list[Row]:
    return rows_of(frame[frame["clear"]])


def rows_of(frame: "pd.DataFrame") -> list[Row]:
    """Return the rows of a frame, each with its columns as names."""
    return list(frame.itertuples(index=False))


def _missing(frame: "pd.DataFrame") -> list[str]:
    """Say for each outcome how many days are on record, and what it takes."""
    said = []
    for outcome, part in frame.groupby("outcome", sort=False):
        days = int(part["days"].iloc[0])
        noted = f"{counted(days, 'exercise day')} with {_NOTED[str(outcome)]} so far"
        if days < LEAST_DAYS:
            said.append(f"{noted}: {LEAST_DAYS - days} more and habits can be compared.")
        elif any(map(are_alike, rows_of(part))):
            said.append(f"{noted}; the ratings hardly differ.")
        else:
            said.append(
                f"{noted}; a habit is compared from {LEAST_EACH} days with it and {LEAST_EACH} "
                "without it on."
            )
    return said


def _short(row: Row) -> str:
    more = row.effect > 0
    change = {
        "comfort_change": f"{'a larger' if more else 'a smaller'} gain in comfort",
        "soreness": f"{'more' if more else 'less'} soreness",
    }[row.outcome]
    eve = " the day before" if row.when == DAY_BEFORE else ""
    return f"{with_it(row.habit, row.median)}{eve} with {change}"


def hundredths(chance: float) -> int:
    """Return a chance as so many of a hundred, rounded up."""
    return ceil(round(chance * 100, 6))
