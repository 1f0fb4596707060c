"""R15, R17, R18, R23 and R27: beginnings, breaks, marked periods and settling changes."""

from itertools import pairwise

from dashboard.progression import thresholds as t
from dashboard.progression.exercise_days import NEEDED
from dashboard.progression.log import PeriodKind, PeriodRow, Variable
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome, Verdict
from dashboard.progression.words import counted, day_words, joined, percent

_HOLDING = (PeriodKind.FLARE, PeriodKind.ILLNESS, PeriodKind.PAUSE)

CHANGED = {
    Variable.FREQUENCY: "your days a week",
    Variable.DURATION: "your weekly minutes",
    Variable.REPS_HOLD: "repetitions or holds",
    Variable.SETS: "the sets",
    Variable.LEVEL: "the level of an exercise",
    Variable.VARIATION: "an exercise",
    None: "something",
}
"""How to say what an accepted change changed."""


def coming_back(s: Situation) -> Verdict | None:
    """R15: after a break, or in the first week back from one."""
    last = s.last
    if last is None:
        return None
    gap = s.age(last.day)
    if gap < t.BREAK_HOLD:
        return _first_week_back(s)
    outcome, factor, threshold = Outcome.DECREASE, t.HALF, t.BREAK_MAX + 1
    if gap < t.BREAK_EASE:
        outcome, factor, threshold = Outcome.HOLD, t.FULL, t.BREAK_HOLD
    elif gap < t.BREAK_LONG:
        factor, threshold = t.EASE, t.BREAK_EASE
    elif gap <= t.BREAK_MAX:
        factor, threshold = t.EASE_LONG, t.BREAK_LONG
    amount = "your usual amount" if factor == t.FULL else f"about {percent(factor)}"
    easier = " Choose exercises one level easier at first." if gap > t.BREAK_MAX else ""
    return Verdict(
        outcome,
        factor,
        f"Welcome back. After {counted(gap, 'day')}, start at {amount} and build up; most of your "
        f"range will still be there.{easier}",
        "a session is in the log again",
        {"gap_days": gap, "threshold": threshold},
    )


def nothing_logged(s: Situation) -> Verdict | None:
    """R17: no sessions yet."""
    if s.days:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Start small: 3 days, about 5 minutes each, level 1 exercises, a short warm-up first.",
        "your first sessions are in the log",
        {"exercise_days": 0, "starter_minutes": t.STARTER_MINUTES},
    )


def too_little(s: Situation) -> Verdict | None:
    """R18: too few days for a step, or a last session that lacks a value."""
    last = s.last
    if last is None:
        return None
    reasons, lifted = [], []
    if _few_days(s):
        reasons.append(
            f"{counted(s.usual.days_28, 'exercise day')} so far. "
            f"After {t.ENOUGH_DAYS} over two weeks I can suggest a step."
        )
        lifted.append(f"there are {t.ENOUGH_DAYS} exercise days in four weeks, over two full weeks")
    if last.missing:
        fields = joined([NEEDED[name] for name in last.missing], last=" or ")
        reasons.append(f"Last session has no {fields}.")
        lifted.append(f"the last session has its {joined([NEEDED[n] for n in last.missing])}")
    if not reasons:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        " ".join(reasons),
        joined(lifted),
        {
            "exercise_days_28": s.usual.days_28,
            "threshold": t.ENOUGH_DAYS,
            "complete_weeks": s.usual.complete,
            "threshold_weeks": t.ENOUGH_BLOCKS,
            "missing_values": len(last.missing),
            "window_days": t.MONTH_DAYS,
        },
    )


def change_settling(s: Situation) -> Verdict | None:
    """R23: an accepted change is still settling."""
    settling = max(
        (
            (row.day.toordinal() + days, row.day.toordinal(), CHANGED[row.variable])
            for row in s.accepted
            if s.age(row.day.toordinal()) <= (days := _settling_days(row.variable))
        ),
        default=None,
    )
    if settling is None:
        return None
    until, day, what = settling
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"You changed {what} on {day_words(day)}. Give it a week (two for a new version).",
        f"{day_words(until)} has passed",
        {"age_days": s.age(day), "window_days": until - day},
    )


def marked_period(s: Situation) -> Verdict | None:
    """R27: a flare, an illness or a pause is marked for today."""
    period = max(
        (period for period in s.periods if period.kind in _HOLDING and _lasts(s, period)),
        key=lambda period: (
            period.last_day is None,
            period.last_day or period.first_day,
            period.kind,
            period.first_day,
        ),
        default=None,
    )
    if period is None:
        return None
    ends = "" if period.last_day is None else f" on {day_words(period.last_day.toordinal())}"
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"You marked {_AS_A[period.kind]}. Nothing is added meanwhile; a few easy minutes, or "
        "none, are fine.",
        f"the {period.kind} is over{ends}",
        {"age_days": s.age(period.first_day.toordinal())},
    )


_AS_A = {
    PeriodKind.FLARE: "a flare",
    PeriodKind.ILLNESS: "an illness",
    PeriodKind.PAUSE: "a pause",
}


def _first_week_back(s: Situation) -> Verdict | None:
    """Hold in the seven days to the last one after a gap that ended within them."""
    recent = s.days_to_last(t.BACK_DAYS)
    before = s.days[-len(recent) - 1 : -len(recent)]
    days = [day.day for day in (*before, *recent)]
    gaps = [
        (day, day - earlier) for earlier, day in pairwise(days) if day - earlier >= t.BREAK_EASE
    ]
    if not gaps:
        return None
    back, gap = gaps[-1]
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"Welcome back. This is the first week after {counted(gap, 'day')}; keep to this amount "
        "for now.",
        f"a session of {day_words(back + t.BACK_DAYS)} or later is in the log",
        {"gap_days": gap, "threshold": t.BREAK_EASE, "window_days": t.BACK_DAYS},
    )


def _few_days(s: Situation) -> bool:
    usual = s.usual
    if usual.days_28 >= t.ENOUGH_DAYS and usual.complete >= t.ENOUGH_BLOCKS:
        return False
    return not (
        usual.days_28 >= t.FEW_DAYS
        and usual.complete >= t.ENOUGH_BLOCKS
        and usual.days is not None
        and usual.days < t.FEW_USUAL_DAYS
    )


def _settling_days(variable: Variable | None) -> int:
    return t.SETTLE_LEVEL_DAYS if variable is Variable.LEVEL else t.SETTLE_DAYS


def _lasts(s: Situation, period: PeriodRow) -> bool:
    begun = period.first_day.toordinal() <= s.today
    return begun and (period.last_day is None or period.last_day.toordinal() >= s.today)
