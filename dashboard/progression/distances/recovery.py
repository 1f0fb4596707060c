"""How far soreness, rest, easier weeks and sleep are: R07, R08, R11, R16, R22 and R24."""

from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach, of_ten, unknown, up_to
from dashboard.progression.exact import mean, median
from dashboard.progression.log import Variable
from dashboard.progression.rules.recovery import days_in_a_row
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, figure


def strong_soreness(s: Situation) -> Reach:
    """R07."""
    condition = (
        f"soreness of {t.STRONG_SORENESS} or more the morning after the latest session that says, "
        f"within {t.SORENESS_DAYS} days"
    )
    if s.sore_day is None or s.sore_day.soreness is None:
        return unknown(condition, "next-day soreness")
    sore = s.sore_day.soreness
    return up_to(condition, of_ten(sore), value=sore, threshold=t.STRONG_SORENESS, unit="point")


def no_rest_day(s: Situation) -> Reach:
    """R08."""
    condition = f"{t.ROW_DAYS} main days in a row, up to today or yesterday"
    row = days_in_a_row(s.days)
    if s.last is not None and row >= t.ROW_DAYS:
        return Reach(condition, f"{row} in a row", "no rest since")
    at_hand = f"{row} of {t.ROW_DAYS} days"
    return up_to(condition, at_hand, value=row, threshold=t.ROW_DAYS, unit="day")


def sore_twice(s: Situation) -> Reach:
    """R11."""
    condition = (
        f"soreness of {t.SORE} or more twice running, within {t.SORE_TWICE_DAYS} days of the last "
        "session"
    )
    window = s.days_to_last(t.SORE_TWICE_DAYS + 1)
    two = [day.soreness for day in window if day.soreness is not None][-2:]
    if len(two) < 2:  # noqa: PLR2004 - twice
        return unknown(condition, "soreness after two sessions")
    at_hand = f"{figure(two[0])} and {figure(two[1])} of 10"
    return up_to(condition, at_hand, value=min(two), threshold=t.SORE, unit="point")


def easy_week_offer(s: Situation) -> Reach:
    """R16: the first of its conditions that is not met."""
    condition = (
        f"{t.EASY_WEEK_BLOCKS} full weeks of {t.EASY_WEEK_DAYS} days or more, usually "
        f"{t.EASY_WEEK_MINUTES} minutes or more, with {t.EASY_WEEK_STEPS} steps up and no easy week"
    )
    blocks, last = s.usual.blocks, s.last
    steady = [one for one in blocks if one.complete and one.days >= t.EASY_WEEK_DAYS]
    if last is None or len(steady) < t.EASY_WEEK_BLOCKS:
        at_hand = f"{len(steady)} of {t.EASY_WEEK_BLOCKS} such weeks"
        return up_to(
            condition, at_hand, value=len(steady), threshold=t.EASY_WEEK_BLOCKS, unit="week"
        )
    minutes = [one.minutes for one in blocks if one.minutes is not None]
    usual = median(minutes) if minutes else 0
    if usual < t.EASY_WEEK_MINUTES:
        gap = counted(t.EASY_WEEK_MINUTES - usual, "minute")
        return Reach(condition, f"usually {counted(usual, 'minute')} a week", f"{gap} more a week")
    first = last.day - t.EASY_WEEK_BLOCKS * t.BLOCK_DAYS + 1
    steps = {
        row.day
        for row in s.accepted
        if first <= row.day.toordinal() <= last.day and row.variable is not Variable.VARIATION
    }
    if len(steps) < t.EASY_WEEK_STEPS:
        at_hand = f"{len(steps)} of {t.EASY_WEEK_STEPS} steps up"
        return up_to(condition, at_hand, value=len(steps), threshold=t.EASY_WEEK_STEPS, unit="step")
    easy = figure(t.EASY_WEEK_SHARE * usual)
    return Reach(condition, f"a week of {easy} minutes or less was among them", "no such week")


def short_sleep(s: Situation) -> Reach:
    """R22."""
    condition = (
        f"less than {t.SHORT_SLEEP} hours a night on average, over {t.NIGHTS_MIN} nights or more "
        f"within {t.NIGHTS_DAYS} days"
    )
    if len(s.sleep) < t.NIGHTS_MIN:
        return Reach(
            condition,
            f"{len(s.sleep)} of {t.NIGHTS_MIN} nights on record",
            f"{counted(t.NIGHTS_MIN - len(s.sleep), 'more night')} on record",
        )
    hours = mean(s.sleep)
    at_hand = f"{counted(hours, 'hour')} a night"
    gap = max(hours - t.SHORT_SLEEP, 0)
    return Reach(condition, at_hand, f"more than {counted(gap, 'hour')} less", gap)


def already_frequent(s: Situation) -> Reach:
    """R24."""
    condition = f"{t.CROWDED_DAYS} main days or more in the last week"
    days = s.usual.blocks[0].main_days if s.usual.blocks else 0
    at_hand = f"{days} of {t.CROWDED_DAYS} days"
    return up_to(condition, at_hand, value=days, threshold=t.CROWDED_DAYS, unit="day")
