"""How far warning signs are: R01, R02, R03 and R06."""

from collections.abc import Sequence

from dashboard.model import Tier
from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach
from dashboard.progression.situation import NotedSign, Situation
from dashboard.progression.words import counted, day_words


def emergency_sign(s: Situation) -> Reach:
    """R01."""
    return _sign(
        s,
        [noted for noted in s.signs if noted.sign.tier is Tier.NOW],
        f"an emergency sign within {t.NOW_DAYS} days, and no guidance of a later day",
        window=t.NOW_DAYS,
        met_after=1,
    )


def urgent_sign(s: Situation) -> Reach:
    """R02."""
    return _sign(
        s,
        [noted for noted in s.signs if noted.sign.tier is Tier.URGENT],
        f"an urgent sign within {t.URGENT_DAYS} days, and no guidance since",
        window=t.URGENT_DAYS,
    )


def unchecked_sign(s: Situation) -> Reach:
    """R03."""
    return _sign(
        s,
        [
            noted
            for noted in s.signs
            if noted.sign.tier is Tier.ROUTINE
            or (noted.sign.tier is Tier.URGENT and s.age(noted.day) > t.URGENT_DAYS)
        ],
        f"a sign to have looked at within {t.ROUTINE_DAYS} days, and no guidance since",
        window=t.ROUTINE_DAYS,
    )


def easing_back(s: Situation) -> Reach:
    """R06."""
    condition = (
        f"any sign or severe day within {t.SIGN_HOLD_DAYS} days, {t.NOW_DAYS} for an emergency sign"
    )
    days = [noted.day for noted in s.signs]
    days += [day.day for day in s.days if day.peak is not None and day.peak >= t.SEVERE_PEAK]
    if not days:
        return Reach(condition, "none noted", "a sign or a severe day")
    ago = counted(s.age(max(days)), "day")
    return Reach(condition, f"the latest {ago} ago", "a newer one")


def _sign(
    s: Situation, signs: Sequence[NotedSign], condition: str, *, window: int, met_after: int = 0
) -> Reach:
    """Tell the latest sign; guidance counts from so many days after it."""
    if not signs:
        return Reach(condition, "none noted", "such a sign")
    latest = max(signs, key=lambda noted: noted.day)
    at_hand = f"{latest.sign.words} on {day_words(latest.day)}"
    if s.age(latest.day) > window:
        return Reach(condition, at_hand, f"a newer one: it is {s.age(latest.day)} days old")
    if s.advised_since(latest.day + met_after):
        at_hand += ", guidance recorded since"
    return Reach(condition, at_hand, "a newer one")
