"""R01, R02, R03 and R06: warning signs, until guidance is recorded or their window passes."""

from collections.abc import Iterable

from dashboard.model import Tier
from dashboard.progression import thresholds as t
from dashboard.progression.exercise_days import ExerciseDay
from dashboard.progression.situation import NotedSign, Situation
from dashboard.progression.verdict import Evidence, Outcome, Verdict
from dashboard.progression.words import day_words, figure


def emergency_sign(s: Situation) -> Verdict | None:
    """R01: an emergency sign and no guidance of a later day."""
    noted = _latest(
        noted
        for noted in s.signs
        if noted.sign.tier is Tier.NOW
        and s.age(noted.day) <= t.NOW_DAYS
        and not s.advised_since(noted.day + 1)
    )
    if noted is None:
        return None
    day = day_words(noted.day)
    return Verdict(
        Outcome.SEEK_NOW,
        t.PAUSE,
        f"You noted {noted.sign.words} on {day}. Please stop and contact emergency services now. "
        "Suggestions are paused; record it here once you have had guidance.",
        f"guidance is recorded for a day after {day}",
        _evidence(s, noted, t.NOW_DAYS),
    )


def urgent_sign(s: Situation) -> Verdict | None:
    """R02: an urgent sign, not yet checked."""
    noted = _latest(
        noted
        for noted in s.signs
        if noted.sign.tier is Tier.URGENT
        and s.age(noted.day) <= t.URGENT_DAYS
        and not s.advised_since(noted.day)
    )
    if noted is None:
        return None
    return Verdict(
        Outcome.SEEK_SOON,
        t.PAUSE,
        f"You noted {noted.sign.words} on {day_words(noted.day)}. This is one to talk over with a "
        "clinician today or tomorrow. Exercise suggestions are paused until then.",
        f"guidance is recorded for {day_words(noted.day)} or later",
        _evidence(s, noted, t.URGENT_DAYS),
    )


def unchecked_sign(s: Situation) -> Verdict | None:
    """R03: a routine sign, or an urgent one that is older and was never checked."""
    noted = _latest(
        noted
        for noted in s.signs
        if _is_routine(s, noted)
        and s.age(noted.day) <= t.ROUTINE_DAYS
        and not s.advised_since(noted.day)
    )
    if noted is None:
        return None
    return Verdict(
        Outcome.SEEK_SOON,
        t.FULL,
        f"You noted {noted.sign.words} on {day_words(noted.day)}. A physiotherapist or clinician "
        "can check it and adapt the exercises. Until then, no more than your usual gentle amount.",
        f"guidance is recorded for {day_words(noted.day)} or later",
        _evidence(s, noted, t.ROUTINE_DAYS),
    )


def easing_back(s: Situation) -> Verdict | None:
    """R06: a recent sign or severe day, with or without guidance."""
    steady = max(
        [
            *((noted.day + _steady_days(noted), noted.day, noted.sign.words) for noted in s.signs),
            *(
                (day.day + t.SIGN_HOLD_DAYS, day.day, _severe(day))
                for day in s.days
                if _severe(day)
            ),
        ],
        default=None,
    )
    if steady is None or steady[0] < s.today:
        return None
    until, day, what = steady
    return Verdict(
        Outcome.HOLD,
        t.FULL,
        f"After {what} on {day_words(day)}, things stay steady until {day_words(until)}.",
        f"{day_words(until)} has passed",
        {"age_days": s.age(day), "window_days": until - day},
    )


def _severe(day: ExerciseDay) -> str:
    """Name a severe day, with nothing for any other."""
    if day.peak is None or day.peak < t.SEVERE_PEAK:
        return ""
    return f"comfort of {figure(t.RATING_MAX - day.peak)} out of 10"


def _is_routine(s: Situation, noted: NotedSign) -> bool:
    if noted.sign.tier is Tier.URGENT:
        return s.age(noted.day) > t.URGENT_DAYS
    return noted.sign.tier is Tier.ROUTINE


def _steady_days(noted: NotedSign) -> int:
    return t.NOW_DAYS if noted.sign.tier is Tier.NOW else t.SIGN_HOLD_DAYS


def _latest(signs: Iterable[NotedSign]) -> NotedSign | None:
    return max(signs, key=lambda noted: (noted.day, noted.sign.code), default=None)


def _evidence(s: Situation, noted: NotedSign, window: int) -> Evidence:
    return {"age_days": s.age(noted.day), "window_days": window}
