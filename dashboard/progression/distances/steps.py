"""How far a step up and a plateau are: R25 and R26."""

from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach
from dashboard.progression.exact import median
from dashboard.progression.plateau import range_gain
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, figure


def ready(s: Situation, others: int) -> Reach:
    """R25; ``others`` is how many rules fired and stand before it."""
    usual, profile = s.usual, s.profile
    condition = (
        "no other rule is in force. Then the first of these that has room: days a week, minutes, "
        "repetitions or holds, sets, level"
    )
    if usual.days is None:
        at_hand = "no usual week yet"
    else:
        at_hand = (
            f"{figure(usual.days)} of {figure(profile.planned_days)} days a week, "
            f"{figure(usual.per_session)} of {figure(profile.target_minutes)} minutes a session"
        )
    if others:
        return Reach(condition, at_hand, f"{counted(others, 'rule')} to be lifted first", others)
    return Reach(condition, at_hand, "no plateau: it stands first")


def plateau(s: Situation) -> Reach:
    """R26: the first of its conditions that is not met."""
    condition = (
        f"{t.PLATEAU_DAYS} days without a step or variation, {t.PLATEAU_COUNT} rated days, "
        f"discomfort of {t.PLATEAU_PEAK} or more, and neither comfort nor range better. Looked at "
        "when no other rule is in force"
    )
    last = s.last
    span = 0 if last is None else last.day - s.days[0].day
    if last is None or span < t.PLATEAU_DAYS:
        at_hand = f"{span} of {t.PLATEAU_DAYS} days on record"
        return Reach(condition, at_hand, f"{counted(t.PLATEAU_DAYS - span, 'day')} more")
    first = last.day - t.PLATEAU_DAYS + 1
    return _unchanged(s, condition, first)


def _unchanged(s: Situation, condition: str, first: int) -> Reach:
    """Tell what the six weeks since a day hold."""
    changes = sum(row.day.toordinal() >= first for row in s.accepted)
    if changes:
        at_hand = f"{counted(changes, 'change')} accepted in six weeks"
        return Reach(condition, at_hand, "six weeks without one")
    peaks = [day.peak for day in s.days_to_last(t.PLATEAU_DAYS) if day.peak is not None]
    if len(peaks) < t.PLATEAU_COUNT:
        gap = t.PLATEAU_COUNT - len(peaks)
        at_hand = f"{len(peaks)} of {t.PLATEAU_COUNT} rated days"
        return Reach(condition, at_hand, f"{counted(gap, 'rated day')} more", gap)
    before, lately = median(peaks[: t.SIX]), median(peaks[-t.SIX :])
    at_hand = f"discomfort {figure(lately)} lately, {figure(before)} before"
    if lately < t.PLATEAU_PEAK:
        gap_points = t.PLATEAU_PEAK - lately
        return Reach(condition, at_hand, f"{counted(gap_points, 'point')} more", gap_points)
    if before - lately >= t.LITTLE_POINTS:
        return Reach(condition, at_hand, "comfort no better than before")
    gained = range_gain([one.degrees for one in s.readings if one.day >= first])
    if gained is not None and gained >= t.RANGE_CHANGE:
        return Reach(
            condition, at_hand, f"a range no better: it has grown by {counted(gained, 'degree')}"
        )
    return Reach(condition, at_hand, "the other rules to be lifted, or a step in days or minutes")
