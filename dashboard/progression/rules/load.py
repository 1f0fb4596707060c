"""R12, R13, R14, R20 and R21: load, form, effort and warm-up."""

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, median, quotient
from dashboard.progression.situation import Situation
from dashboard.progression.verdict import Outcome, Verdict
from dashboard.progression.words import figure


def sudden_jump(s: Situation) -> Verdict | None:
    """R12: this week's load is far above that of the earlier usual weeks."""
    blocks = s.usual.blocks
    if not blocks or not blocks[0].complete:
        return None
    earlier = [block for block in blocks[1 : t.USUAL_BLOCKS] if block.complete and block.days]
    loads = [block.load for block in earlier if block.load is not None]
    load = blocks[0].load
    if len(loads) < max(t.JUMP_BLOCKS, len(earlier)) or load is None or load <= t.JUMP_LOAD:
        return None
    usual = median(loads)
    if load <= t.JUMP_HOLD * usual:
        return None
    ratio = f"{figure(quotient(load, usual))} times" if usual else "much more than"
    evidence: dict[str, Exact] = {
        "load": load,
        "usual_load": usual,
        "window_days": t.USUAL_BLOCKS * t.BLOCK_DAYS,
    }
    if usual:
        evidence["ratio"] = quotient(load, usual)
    if load > t.JUMP_EASE * usual:
        return Verdict(
            Outcome.DECREASE,
            t.EASE_SLIGHT,
            f"This week was {ratio} your usual effort. Ease back to about your usual.",
            f"a week's effort is at most {figure(t.JUMP_EASE)} times your usual",
            {**evidence, "threshold": t.JUMP_EASE},
        )
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"This week was {ratio} your usual effort. Stay at about your usual.",
        f"a week's effort is at most {figure(t.JUMP_HOLD)} times your usual",
        {**evidence, "threshold": t.JUMP_HOLD},
    )


def form_slipping(s: Situation) -> Verdict | None:
    """R13: form was hard to keep in the last three sessions."""
    forms = [day.form for day in s.last3 if day.form is not None]
    if len(forms) < t.KNOWN_OF_THREE or median(forms) > t.POOR_FORM:
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE,
        "Form has been hard to keep. Fewer, slower repetitions; consider an easier version or an "
        "instructor.",
        f"form is above {t.POOR_FORM} in most of the last three sessions",
        {
            "median_form": median(forms),
            "threshold": t.POOR_FORM,
            "window_days": t.LAST_THREE_DAYS,
        },
    )


def effort_high(s: Situation) -> Verdict | None:
    """R14: the last three sessions felt hard."""
    efforts = [day.effort for day in s.last3 if day.effort is not None]
    if len(efforts) < t.KNOWN_OF_THREE or median(efforts) < t.HARD_EFFORT:
        return None
    return Verdict(
        Outcome.DECREASE,
        t.EASE,
        "These sessions felt hard. Mobility work should feel light to moderate.",
        f"effort is below {t.HARD_EFFORT} in most of the last three sessions",
        {
            "median_effort": median(efforts),
            "threshold": t.HARD_EFFORT,
            "window_days": t.LAST_THREE_DAYS,
        },
    )


def warm_ups_skipped(s: Situation) -> Verdict | None:
    """R20: the warm-up was skipped in most of the last answered days."""
    window = s.days_to_last(t.WARM_UP_DAYS + 1)
    answers = [day.warm_up for day in window if day.warm_up is not None][-t.WARM_UP_ANSWERS :]
    skipped = answers.count(False)
    if skipped < t.WARM_UP_SKIPS:
        return None
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"Warm-up was skipped in {skipped} of {len(answers)}. "
        "Bring it back before adding anything.",
        f"fewer than {t.WARM_UP_SKIPS} of the last {t.WARM_UP_ANSWERS} sessions lack a warm-up",
        {
            "skipped": skipped,
            "answers": len(answers),
            "threshold": t.WARM_UP_SKIPS,
            "window_days": t.WARM_UP_DAYS,
        },
    )


def not_settled(s: Situation) -> Verdict | None:
    """R21: form or effort is not smooth and light yet."""
    forms = [day.form for day in s.last3 if day.form is not None]
    efforts = [day.effort for day in s.last3 if day.effort is not None]
    shaky = bool(forms) and min(forms) <= t.SHAKY_FORM
    heavy = bool(efforts) and median(efforts) >= t.LIGHT_EFFORT
    if not shaky and not heavy:
        return None
    evidence: dict[str, Exact] = {"window_days": t.LAST_THREE_DAYS}
    lifted = []
    if shaky:
        evidence |= {"lowest_form": min(forms), "threshold_form": t.SHAKY_FORM}
        lifted.append(f"form is above {t.SHAKY_FORM} in the last three sessions")
    if heavy:
        evidence |= {"median_effort": median(efforts), "threshold_effort": t.LIGHT_EFFORT}
        which = "them" if shaky else "the last three sessions"
        lifted.append(f"effort is below {t.LIGHT_EFFORT} in most of {which}")
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        "Let this feel smooth and light first.",
        " and ".join(lifted),
        evidence,
    )
