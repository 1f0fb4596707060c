"""How far load, form, effort and warm-up are: R12, R13, R14, R20 and R21."""

from dashboard.progression import thresholds as t
from dashboard.progression.distances.reach import Reach, down_to, of_ten, unknown, up_to
from dashboard.progression.exact import Exact, median, quotient
from dashboard.progression.situation import Situation
from dashboard.progression.words import counted, figure, joined


def sudden_jump(s: Situation) -> Reach:
    """R12."""
    condition = (
        f"effort x minutes of the last week above {t.JUMP_LOAD}, and more than "
        f"{figure(t.JUMP_HOLD)} times the usual of at least {t.JUMP_BLOCKS} weeks before"
    )
    blocks = s.usual.blocks
    earlier = [one for one in blocks[1 : t.USUAL_BLOCKS] if one.complete and one.days]
    loads = [one.load for one in earlier if one.load is not None]
    if len(earlier) < t.JUMP_BLOCKS:
        at_hand = f"{counted(len(earlier), 'full week')} before the last"
        return Reach(condition, at_hand, f"{t.JUMP_BLOCKS - len(earlier)} more to compare with")
    load = blocks[0].load
    if load is None or len(loads) < len(earlier):
        return unknown(condition, "effort and minutes of every session")
    usual = median(loads)
    at_hand = f"{figure(load)} against a usual {figure(usual)}"
    if usual:
        at_hand += f": {figure(quotient(load, usual))} times"
    floor: Exact = t.JUMP_LOAD
    least = max(floor, t.JUMP_HOLD * usual)
    return Reach(condition, at_hand, f"more than {figure(max(least - load, 0))} on top")


def form_slipping(s: Situation) -> Reach:
    """R13."""
    condition = f"usual form of {t.POOR_FORM} or less in the last three sessions"
    forms = [day.form for day in s.last3 if day.form is not None]
    if len(forms) < t.KNOWN_OF_THREE:
        return unknown(condition, f"form of {t.KNOWN_OF_THREE} sessions")
    middle = median(forms)
    at_hand = f"{figure(middle)} of 5"
    return down_to(condition, at_hand, value=middle, threshold=t.POOR_FORM, unit="point")


def effort_high(s: Situation) -> Reach:
    """R14."""
    condition = f"usual effort of {t.HARD_EFFORT} or more in the last three sessions"
    efforts = [day.effort for day in s.last3 if day.effort is not None]
    if len(efforts) < t.KNOWN_OF_THREE:
        return unknown(condition, f"effort of {t.KNOWN_OF_THREE} sessions")
    middle = median(efforts)
    return up_to(condition, of_ten(middle), value=middle, threshold=t.HARD_EFFORT, unit="point")


def warm_ups_skipped(s: Situation) -> Reach:
    """R20."""
    condition = f"{t.WARM_UP_SKIPS} of the last {t.WARM_UP_ANSWERS} answers without a warm-up"
    window = s.days_to_last(t.WARM_UP_DAYS + 1)
    answers = [day.warm_up for day in window if day.warm_up is not None][-t.WARM_UP_ANSWERS :]
    skipped = answers.count(False)
    at_hand = f"{skipped} of {len(answers)} without"
    return up_to(condition, at_hand, value=skipped, threshold=t.WARM_UP_SKIPS, unit="time")


def not_settled(s: Situation) -> Reach:
    """R21: the nearer of form and effort."""
    condition = (
        f"form of {t.SHAKY_FORM} or less in any of the last three sessions, or usual effort of "
        f"{t.LIGHT_EFFORT} or more"
    )
    forms = [day.form for day in s.last3 if day.form is not None]
    efforts = [day.effort for day in s.last3 if day.effort is not None]
    found: list[tuple[Exact, str]] = []
    if forms:
        found.append((min(forms) - t.SHAKY_FORM, f"lowest form {figure(min(forms))}"))
    if efforts:
        middle = median(efforts)
        found.append((t.LIGHT_EFFORT - middle, f"usual effort {figure(middle)}"))
    if not found:
        return unknown(condition, "form and effort")
    gap = max(min(found)[0], 0)
    at_hand = joined([words for _, words in found])
    return Reach(condition, at_hand, f"{counted(gap, 'point')} in the nearer of the two", gap)
