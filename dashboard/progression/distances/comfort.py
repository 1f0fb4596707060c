"""How far discomfort is: R04, R05, R09, R10 and R19. Discomfort is 10 - comfort."""

from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach, of_ten, unknown, up_to
from dashboard.progression.exact import Exact, median
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, figure, joined


def severe_discomfort(s: Situation) -> Reach:
    """R04."""
    condition = (
        f"discomfort of {t.SEVERE_PEAK} or more in the last session, within {t.SEVERE_GAP} days, "
        "and no guidance since"
    )
    last = s.last
    if last is None or last.peak is None:
        return unknown(condition, "comfort in the last session")
    if last.peak < t.SEVERE_PEAK:
        return _peak(condition, last.peak, t.SEVERE_PEAK)
    if s.age(last.day) > t.SEVERE_GAP:
        return Reach(
            condition, of_ten(last.peak), f"a newer session: it is {s.age(last.day)} days ago"
        )
    return Reach(condition, of_ten(last.peak), "no guidance since")


def lasting_discomfort(s: Situation) -> Reach:
    """R05: the nearer of lasting and worsening."""
    condition = (
        f"discomfort of {t.AMBER_PEAK} or more on at least {t.LASTING_COUNT} rated days of "
        f"{t.LASTING_DAYS}, over {t.LASTING_SPAN} days. Or {t.WORSE_POINTS} points more in the "
        "last three sessions than in the three before, since any guidance"
    )
    last = s.last
    if last is None or s.age(last.day) > t.DISCOMFORT_GAP:
        return unknown(condition, "discomfort of the last four weeks")
    rated = [d for d in s.days if d.peak is not None and not s.advised_since(d.day)]
    window = [d.peak for d in rated if last.day - d.day < t.LASTING_DAYS and d.peak is not None]
    if len(window) < t.LASTING_COUNT:
        at_hand = f"{counted(len(window), 'rated day')} of {t.LASTING_COUNT} in the window"
        return Reach(
            condition, at_hand, f"{t.LASTING_COUNT - len(window)} more rated days at least"
        )
    lowest = min(window)
    at_hand = f"mildest of {len(window)} rated days: {of_ten(lowest)}"
    six = [day.peak for day in rated[-t.WORSE_COUNT :] if day.peak is not None]
    if len(six) == t.WORSE_COUNT:
        half = t.WORSE_COUNT // 2
        worse = median(six[half:]) - median(six[:half])
        at_hand += f"; last three against three before: {_signed(worse)}"
    if lowest >= t.AMBER_PEAK:
        return Reach(condition, at_hand, f"rated days that span {t.LASTING_SPAN} days")
    gap = t.AMBER_PEAK - lowest
    return Reach(condition, at_hand, f"{counted(gap, 'point')} more on the mildest day", gap)


def low_comfort(s: Situation) -> Reach:
    """R09."""
    condition = f"discomfort of {t.RED_PEAK} or more in the last session"
    if s.last is None or s.last.peak is None:
        return unknown(condition, "comfort in the last session")
    return _peak(condition, s.last.peak, t.RED_PEAK)


def uneasy_twice(s: Situation) -> Reach:
    """R10."""
    condition = (
        f"discomfort of {t.AMBER_PEAK} or more in both of the last two sessions, within "
        f"{t.LAST_TWO_DAYS} days"
    )
    peaks = [day.peak for day in s.last2 if day.peak is not None]
    if len(peaks) < 2:  # noqa: PLR2004 - both of the last two
        return unknown(condition, "comfort in two sessions")
    at_hand = f"{figure(peaks[0])} and {figure(peaks[1])} of 10"
    return up_to(condition, at_hand, value=min(peaks), threshold=t.AMBER_PEAK, unit="point")


def amber_today(s: Situation) -> Reach:
    """R19: the nearest of its three."""
    condition = (
        f"discomfort of {t.AMBER_PEAK} or more in the last session, {t.AMBER_BEFORE} or more "
        f"before it, or soreness of {t.SORE} or more within {t.SORENESS_DAYS} days"
    )
    found: list[tuple[Exact, str]] = []
    last = s.last
    if last is not None and last.peak is not None:
        found.append((t.AMBER_PEAK - last.peak, f"discomfort {figure(last.peak)}"))
    if last is not None and last.before is not None:
        found.append((t.AMBER_BEFORE - last.before, f"before it {figure(last.before)}"))
    if s.sore_day is not None and s.sore_day.soreness is not None:
        found.append((t.SORE - s.sore_day.soreness, f"soreness {figure(s.sore_day.soreness)}"))
    if not found:
        return unknown(condition, "comfort and soreness")
    gap = max(min(found)[0], 0)
    at_hand = joined([words for _, words in found])
    return Reach(condition, at_hand, f"{counted(gap, 'point')} more in the nearest of them", gap)


def _peak(condition: str, peak: Exact, threshold: int) -> Reach:
    return up_to(condition, of_ten(peak), value=peak, threshold=threshold, unit="point")


def _signed(value: Exact) -> str:
    return f"{counted(value, 'point')} more" if value >= 0 else f"{counted(-value, 'point')} less"
