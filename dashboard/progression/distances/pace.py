"""How far beginnings, breaks, marked periods and settling changes are: R15, R17, R18, R23, R27."""

from itertools import pairwise

from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach, up_to
from dashboard.progression.log import Variable
from dashboard.progression.rules.pace import CHANGED
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted


def coming_back(s: Situation) -> Reach:
    """R15."""
    condition = (
        f"{t.BREAK_HOLD} days or more since the last session, or the first week after a break of "
        f"{t.BREAK_EASE} days or more"
    )
    if s.last is None:
        return Reach(condition, "no session yet", "a session to come back from")
    gap = s.age(s.last.day)
    recent = s.days_to_last(t.BACK_DAYS)
    days = [day.day for day in (*s.days[-len(recent) - 1 : -len(recent)], *recent)]
    at_hand = f"last session {counted(gap, 'day')} ago"
    breaks = [later - earlier for earlier, later in pairwise(days)]
    if breaks:
        at_hand += f"; longest break lately {counted(max(breaks), 'day')}"
    return up_to(condition, at_hand, value=gap, threshold=t.BREAK_HOLD, unit="day")


def nothing_logged(s: Situation) -> Reach:
    """R17."""
    at_hand = "no session yet"
    if s.last is not None:
        at_hand = f"last session {counted(s.age(s.last.day), 'day')} ago"
    return Reach("no session in the log", at_hand, "an empty log")


def too_little(s: Situation) -> Reach:
    """R18."""
    condition = (
        f"fewer than {t.ENOUGH_DAYS} exercise days in four weeks or {t.ENOUGH_BLOCKS} full weeks, "
        f"unless {t.FEW_DAYS} days are usual on fewer than {t.FEW_USUAL_DAYS} days a week. Or a "
        "last session that lacks a value"
    )
    if s.last is None:
        return Reach(condition, "no session yet", "a first session")
    usual = s.usual
    at_hand = (
        f"{usual.days_28} of {t.ENOUGH_DAYS} days, {usual.complete} of {t.ENOUGH_BLOCKS} full "
        f"weeks, {counted(len(s.last.missing), 'value')} lacking"
    )
    gap = max(usual.days_28 - t.ENOUGH_DAYS + 1, 0)
    missing = f"{counted(gap, 'day')} fewer, or a value not filled in"
    return Reach(condition, at_hand, missing, gap)


def change_settling(s: Situation) -> Reach:
    """R23."""
    condition = (
        f"a step or variation accepted within {t.SETTLE_DAYS} days, {t.SETTLE_LEVEL_DAYS} for a "
        "new level"
    )
    if not s.accepted:
        return Reach(condition, "none accepted yet", "one that you accept")
    row = s.accepted[-1]
    ago = counted(s.age(row.day.toordinal()), "day")
    what = "a new level" if row.variable is Variable.LEVEL else CHANGED[row.variable]
    return Reach(condition, f"{what}, {ago} ago", "a newer one")


def marked_period(s: Situation) -> Reach:
    """R27."""
    condition = "a flare, an illness or a pause marked for today"
    begun = [one for one in s.periods if one.first_day.toordinal() <= s.today]
    if not begun:
        return Reach(condition, "none marked", "one that holds today")
    latest = max(begun, key=lambda one: one.first_day)
    ago = counted(s.age(latest.first_day.toordinal()), "day")
    return Reach(condition, f"the latest: {latest.kind}, from {ago} ago", "one that holds today")
