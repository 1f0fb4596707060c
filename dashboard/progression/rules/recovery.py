"""R07, R08, R11, R16, R22 and R24: soreness, rest days, easier weeks and sleep."""

from collections.abc import Sequence

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, mean, median
from dashboard.progression.exercise_days import ExerciseDay
from dashboard.progression.log import Variable
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome, Verdict
from dashboard.progression.words import day_words, figure


def strong_soreness(s: Situation) -> Verdict | None:
    """R07: strong soreness after the latest session that has any known."""
    sore = s.sore_day
    if sore is None or sore.soreness is None or sore.soreness < t.STRONG_SORENESS:
        return None
    resume = sore.day + t.SORE_REST_DAYS
    said = f"You were {figure(sore.soreness)} out of 10 sore after {day_words(sore.day)}"
    evidence = {
        "soreness": sore.soreness,
        "threshold": t.STRONG_SORENESS,
        "window_days": t.SORENESS_DAYS,
    }
    if s.today < resume:
        return Verdict(
            Outcome.REST,
            t.HALF,
            f"{said}. Soreness usually eases within about three days; rest until "
            f"{day_words(resume)}, a stroll is fine.",
            f"it is {day_words(resume)}",
            evidence,
            resume,
        )
    return Verdict(
        Outcome.DECREASE,
        t.EASE,
        f"{said}, and no milder morning is noted since. A little less than usual for now.",
        f"soreness is below {t.SORE} the morning after a later session",
        evidence,
    )


def no_rest_day(s: Situation) -> Verdict | None:
    """R08: six or more main days in a row, up to today or yesterday."""
    last = s.last
    row = days_in_a_row(s.days)
    if last is None or row < t.ROW_DAYS or s.age(last.day) > t.ROW_GAP:
        return None
    resume = last.day + t.ROW_REST_DAYS
    return Verdict(
        Outcome.REST,
        t.EASE,
        f"{_number(row)} days in a row. A rest day, or a few gentle minutes, lets you recover.",
        f"it is {day_words(resume)} and you have rested",
        {"days_in_a_row": row, "threshold": t.ROW_DAYS, "gap_days": s.age(last.day)},
        resume,
    )


def sore_twice(s: Situation) -> Verdict | None:
    """R11: sore the day after twice running."""
    window = s.days_to_last(t.SORE_TWICE_DAYS + 1)
    known = [day.soreness for day in window if day.soreness is not None]
    two = known[-2:]
    if len(two) < 2 or min(two) < t.SORE:  # noqa: PLR2004 - twice
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE,
        "Sore the next day twice running.",
        f"soreness is below {t.SORE} the morning after the next session",
        {
            "soreness_before": two[0],
            "soreness_last": two[1],
            "threshold": t.SORE,
            "window_days": t.SORE_TWICE_DAYS,
        },
    )


def easy_week_offer(s: Situation) -> Verdict | None:
    """R16: six steady weeks with several steps up and no easier week among them."""
    last = s.last
    blocks = s.usual.blocks
    if last is None or any(not block.complete or block.days < t.EASY_WEEK_DAYS for block in blocks):
        return None
    minutes = [block.minutes for block in blocks if block.minutes is not None]
    if not minutes or median(minutes) < t.EASY_WEEK_MINUTES:
        return None
    first = last.day - t.EASY_WEEK_BLOCKS * t.BLOCK_DAYS + 1
    steps = {
        row.day.toordinal()
        for row in s.accepted
        if first <= row.day.toordinal() <= last.day and row.variable is not Variable.VARIATION
    }
    easy = t.EASY_WEEK_SHARE * median(minutes)
    if len(steps) < t.EASY_WEEK_STEPS or has_easy_week(s, first, easy):
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE_MORE,
        "Six steady weeks with several steps up. An easier week is an option now.",
        f"a week of {figure(easy)} minutes or less is in the log",
        {
            "median_minutes": median(minutes),
            "steps": len(steps),
            "weeks": len(blocks),
            "easy_minutes": easy,
            "window_days": t.EASY_WEEK_BLOCKS * t.BLOCK_DAYS,
        },
    )


def short_sleep(s: Situation) -> Verdict | None:
    """R22: short nights lately."""
    if len(s.sleep) < t.NIGHTS_MIN or mean(s.sleep) >= t.SHORT_SLEEP:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Short nights lately; keep it the same today.",
        f"nights are {t.SHORT_SLEEP} hours or more again",
        {
            "mean_hours": mean(s.sleep),
            "nights": len(s.sleep),
            "threshold": t.SHORT_SLEEP,
            "window_days": t.NIGHTS_DAYS,
        },
    )


def already_frequent(s: Situation) -> Verdict | None:
    """R24: six or more main days in the last block."""
    if not s.usual.blocks or s.usual.blocks[0].main_days < t.CROWDED_DAYS:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Three to five main days is plenty; keep the others gentle.",
        f"a week has at most {t.MAIN_DAYS_MAX} main days",
        {
            "main_days": s.usual.blocks[0].main_days,
            "threshold": t.CROWDED_DAYS,
            "window_days": t.BLOCK_DAYS,
        },
    )


def days_in_a_row(days: Sequence[ExerciseDay]) -> int:
    """Count the main days in a row that end with the last day."""
    row = 0
    for day in reversed(days):
        if day.gentle or day.day != days[-1].day - row:
            break
        row += 1
    return row


def has_easy_week(s: Situation, first: int, easy: Exact) -> bool:
    """Whether seven dates in a row hold no more than the easy minutes, as far as they are known."""
    window = [day for day in s.days if day.day >= first]
    return any(
        sum(day.minutes or 0 for day in window if start <= day.day < start + t.BLOCK_DAYS) <= easy
        for start in range(first, window[-1].day - t.BLOCK_DAYS + 2)
    )


def _number(count: int) -> str:
    return {6: "Six", 7: "Seven", 8: "Eight", 9: "Nine", 10: "Ten"}.get(count, str(count))
