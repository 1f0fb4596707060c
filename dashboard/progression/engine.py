"""From a log to one careful suggestion."""

from datetime import date

from dashboard.model import Catalogue
from dashboard.progression import thresholds as t
from dashboard.progression.decision import Change, Confidence, Decision, Safety
from dashboard.progression.judgement import Judgement, judged
from dashboard.progression.log import Log
from dashboard.progression.notes import notes
from dashboard.progression.situation import Situation, situation
from dashboard.progression.verdict import Evidence, Outcome
from dashboard.progression.words import real_day

_RED = frozenset({"R01", "R02", "R03", "R04", "R05"})
_SORE = "R07"
_AMBER = frozenset({"R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R19"})

_ONCE = {
    Outcome.SEEK_NOW: "This changes once",
    Outcome.SEEK_SOON: "This changes once",
    Outcome.REST: "Rest ends once",
    Outcome.DECREASE: "Easing ends once",
    Outcome.HOLD: "A step up can be looked at once",
}


def decide(log: Log, as_of: date, *, catalogue: Catalogue) -> Decision:
    """Turn a log into the suggestion for a day; the same input gives the same output."""
    s = situation(log, as_of, catalogue=catalogue)
    judgement = judged(s)
    leading, step = judgement.leading, judgement.step
    return Decision(
        as_of=as_of,
        outcome=judgement.outcome,
        rule=leading.rule.id,
        firings=judgement.firings,
        factor=judgement.factor,
        weekly_minutes=judgement.plan.weekly_minutes,
        days=judgement.plan.days,
        minutes_per_session=judgement.plan.minutes_per_session,
        resume=None if judgement.resume is None else real_day(judgement.resume),
        change=None
        if step is None
        else Change(step.variable, step.before, step.after, step.exercise),
        safety=_safety(judgement),
        confidence=_confidence(s.usual.days_28),
        reason=leading.verdict.reason,
        would_change=_would_change(judgement),
        evidence=_evidence(s, judgement),
        sources=_sources(judgement),
        notes=notes(log, s, judgement),
    )


def _safety(judgement: Judgement) -> Safety:
    rules = judgement.rules
    rests = any(
        firing.rule.id == _SORE and firing.verdict.outcome is Outcome.REST
        for firing in judgement.firings
    )
    if rests or not _RED.isdisjoint(rules):
        return Safety.RED
    return Safety.GREEN if _AMBER.isdisjoint(rules) else Safety.AMBER


def _confidence(days_28: int) -> Confidence:
    if days_28 < t.ENOUGH_DAYS:
        return Confidence.LOW
    return Confidence.MEDIUM if days_28 < t.CONFIDENT_DAYS else Confidence.HIGH


def _would_change(judgement: Judgement) -> str:
    """Say what lifts every rule that gives the outcome; then, and only then, it changes."""
    if judgement.outcome is Outcome.INCREASE:
        return (
            "It becomes “keep it as it is” after a session with comfort of "
            f"{t.RATING_MAX - t.AMBER_PEAK} or less, soreness of {t.SORE} or more the morning "
            f"after, or {t.BREAK_HOLD} days without a session."
        )
    lifted = [
        firing.verdict.lifted
        for firing in judgement.firings
        if firing.verdict.outcome is judgement.outcome
    ]
    first, *others = dict.fromkeys(lifted)
    if not others:
        return f"{_ONCE[judgement.outcome]} {first}."
    all_of = "both are true" if len(others) == 1 else "all of this is true"
    return f"{_ONCE[judgement.outcome]} {all_of}: {'; '.join((first, *others))}."


def _evidence(s: Situation, judgement: Judgement) -> Evidence:
    usual = s.usual
    week = {
        "factor": judgement.factor,
        "base": usual.base,
        "plan_days": usual.plan_days,
        "per_session": usual.per_session,
        "usual_minutes": usual.minutes,
        "usual_days": usual.days,
        "usual_days_with_empty": usual.days_with_empty,
        "longest_day": usual.longest,
        "complete_weeks": usual.complete,
        "exercise_days_28": usual.days_28,
        "gap_days": None if s.last is None else s.age(s.last.day),
    }
    return {
        **{name: value for name, value in week.items() if value is not None},
        **{
            f"{firing.rule.id}.{name}": value
            for firing in judgement.firings
            for name, value in firing.verdict.evidence.items()
        },
    }


def _sources(judgement: Judgement) -> tuple[str, ...]:
    firings = (judgement.leading, *judgement.firings)
    return tuple(dict.fromkeys(code for firing in firings for code in firing.rule.sources))
