"""Every comparison of a habit in words, and how comparisons are made."""

from math import isnan
from typing import TYPE_CHECKING, Final

from dashboard.gallery.habit_words import Row, hardly_differs, hundredths, rows_of, with_it
from dashboard.gallery.words import amount
from dashboard.insight.links import CHANCE, LEAST_DAYS, LEAST_EACH, LEAST_EFFECT
from dashboard.journal.phrases import counted
from dashboard.manner import whole
from dashboard.reports.habits import MOST_DAYS

if TYPE_CHECKING:
    import pandas as pd

CUT_OFFS: Final = (
    "Glasses, desk hours and posture breaks are split at your own median (the middle value) of the "
    "span, and sleep at 7 hours. Of foam rolling, stretching and active recovery any minutes "
    "count. These were fixed beforehand. Points stand with their 95 % interval (where they may "
    "well lie) and the days that could be compared, with / without. Where the days are too few, "
    "it says how many more it takes. A habit hardly differs where almost all days around have it, "
    "or none."
)

_METHOD: Final = """
Each exercise day counts once, with the mean of its sessions. What a check-in or a session leaves
out is not known: such a day counts neither with nor without. “Day before” asks about the day before
the exercise day.

Days are compared within stretches of about ten exercise days. A straight trend is taken out first,
so that what changes slowly over months is not taken for a link. A stretch in which every
day had the habit, or none, has nothing to compare and is left out.

It takes {days} exercise days with the rating on record, and {each} days each with and
without the habit. Of a longer span the last {most} exercise days count. Points are the
difference with its 95 % interval.

By chance: your ratings are laid on your habits in every other way that keeps their order. Those
journals have no link. Told is how many of 100 show a difference as large as this one anywhere
among all that were looked at. A link is told up to {chance} of 100, and from
{least} on.

What went together may both come from something else, such as a free day.
"""


def method() -> str:
    """Say how it is worked out, as Markdown."""
    return _METHOD.format(
        days=LEAST_DAYS,
        each=LEAST_EACH,
        most=whole(MOST_DAYS),
        chance=whole(CHANCE * 100),
        least=amount(LEAST_EFFECT, "point"),
    )


def table(frame: "pd.DataFrame", *, outcome: str) -> "pd.DataFrame":
    """Return every comparison of an outcome in words, in the order of the frame.

    Columns: habit, when, points (or why there are none), beside (their interval and days, or what
    is missing) and chance.
    """
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "habit": _capital(with_it(row.habit, row.median)),
                "when": row.when,
                "points": _not_compared(row) if isnan(row.effect) else _signed(row.effect),
                "beside": _short(row) if isnan(row.effect) else _beside(row),
                "chance": "" if isnan(row.effect) else _chance(row),
            }
            for row in rows_of(frame[frame["outcome"] == outcome])
        ]
    )


def _not_compared(row: Row) -> str:
    if hardly_differs(row):
        return "hardly differs"
    return "too few days" if _short(row) else "ratings all alike"


def _chance(row: Row) -> str:
    hundred = f"{hundredths(row.chance)} %"
    return f"{hundred}, went together" if row.clear else hundred


def _short(row: Row) -> str:
    """Say how many more days it takes, or nothing when there are enough."""
    if row.days < LEAST_DAYS:
        return f"{counted(LEAST_DAYS - row.days, 'rated day')} more"
    if hardly_differs(row) and not row.days_with + row.days_without:
        return ""
    short = [
        f"{LEAST_EACH - days} more {word}"
        for days, word in ((row.days_with, "with"), (row.days_without, "without"))
        if days < LEAST_EACH
    ]
    return ", ".join(short)


def _beside(row: Row) -> str:
    """Say the interval and the days that were compared."""
    days = f"{row.days_with} / {row.days_without} days"
    return f"{_signed(row.low)} to {_signed(row.high)}; {days}"


def _signed(points: float) -> str:
    shown = f"{points:+.1f}"
    return "0" if float(shown) == 0 else shown.removesuffix(".0")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
