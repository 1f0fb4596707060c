"""Invariants that are read off one decision: I6 to I8, I15 to I18, I20, I21 and I24."""

from datetime import timedelta
from itertools import pairwise

from dashboard.progression.verdict import Outcome
from tests.property.checking import CATALOGUE, Case, printed
from tests.property.facts import back

DISEASES = (
    "cancer",
    "tumour",
    "fracture",
    "infection",
    "arthritis",
    "osteoporosis",
    "stroke",
    "angina",
    "embolism",
    "pneumonia",
    "stenosis",
    "myelopathy",
    "hernia",
    "dissection",
    "heart",
    "injury",
    "risk",
)


def i6_an_increase_is_small(one: Case) -> bool:
    typ = one.decision.evidence.get("usual_minutes")
    if one.decision.outcome is not Outcome.INCREASE:
        return True
    assert typ is not None
    most = int(typ) + min(max(typ / 10 + 0.5, 2), 10)
    return one.decision.weekly_minutes <= most


def i7_one_thing_goes_up(one: Case) -> bool:
    change, seen = one.decision.change, one.decision.evidence
    if change is None:
        return True
    usual = seen["per_session"]
    more_days = one.decision.days > seen["usual_days"]
    more_minutes = one.decision.weekly_minutes > seen["usual_minutes"]
    if change.variable == "frequency":
        return more_days and not more_minutes and one.decision.minutes_per_session <= max(usual, 3)
    rise = one.decision.minutes_per_session - usual
    if change.variable == "duration":
        return more_minutes and not more_days and rise <= max(usual / 5, 1)
    return not more_minutes and not more_days and rise <= 0


def i8_nothing_goes_up_without_an_increase(one: Case) -> bool:
    decision = one.decision
    typ = decision.evidence.get("usual_minutes")
    if decision.outcome is Outcome.INCREASE or typ is None:
        return (decision.change is not None) is (decision.outcome is Outcome.INCREASE)
    kept = max(typ / 10 + 0.5, 2) if decision.rules == ("R23",) else 0
    return decision.change is None and decision.weekly_minutes <= typ + kept


def i15_days_are_within_reason(one: Case) -> bool:
    decision = one.decision
    most = max(5, decision.evidence.get("usual_days", 0))
    paused = decision.days == 0
    return 0 <= decision.days <= most and paused is (decision.factor == 0) is (
        decision.weekly_minutes == 0
    )


def i16_no_increase_on_too_little(one: Case) -> bool:
    if one.decision.change is None:
        return True
    days = sorted({d for row in one.log["sessions"] if (d := row["day"]) <= str(one.as_of)})
    month = [day for day in days if day >= back(one.as_of.fromisoformat(days[-1]), 27)]
    dates = [one.as_of.fromisoformat(day) for day in days]
    week = dates[-1] - timedelta(6)
    gaps = [b - a for a, b in pairwise(dates) if b >= week]
    return (
        len(month) >= (4 if one.decision.change.variable == "frequency" else 6)
        and dates[0] <= dates[-1] - timedelta(13)
        and (one.as_of - dates[-1]).days < 5
        and all(gap.days < 8 for gap in gaps)
    )


def i17_changes_settle(one: Case) -> bool:
    rows = one.log.get("accepted", [])
    recent = [
        row
        for row in rows
        if back(one.as_of, 13 if row["variable"] == "level" else 6) <= row["day"] <= str(one.as_of)
    ]
    return not recent or one.decision.outcome is not Outcome.INCREASE


def i18_days_and_minutes_first(one: Case) -> bool:
    change, seen = one.decision.change, one.decision.evidence
    if change is None or change.variable in {"frequency", "duration"}:
        return True
    return (
        seen["usual_days_with_empty"] >= seen["R25.planned_days"]
        and seen["per_session"] >= seen["R25.target_minutes"]
    )


def i20_exercises_stay_within_their_ladders(one: Case) -> bool:
    change = one.decision.change
    if change is None or change.exercise is None:
        return True
    exercise = CATALOGUE.exercises[change.exercise]
    if change.variable == "level":
        return change.after == exercise.harder_id
    assert not isinstance(change.after, str)
    assert not isinstance(change.before, str)
    most = 2 if change.variable == "sets" else {"reps": 15, "hold_s": 30}[exercise.unit]
    return change.before < change.after <= most


def i21_eased_not_slashed(one: Case) -> bool:
    return one.decision.factor == 0 or 0.5 <= one.decision.factor <= 1


def i24_every_result_explains_itself(one: Case) -> bool:
    decision = one.decision
    leading = next(firing for firing in decision.firings if firing.rule.id == decision.rule)
    text = printed(decision).lower()
    serious = decision.outcome in {Outcome.SEEK_NOW, Outcome.SEEK_SOON}
    return (
        bool(leading.rule.window and leading.rule.sources and leading.verdict.evidence)
        and decision.reason.endswith(".")
        and decision.would_change.endswith(".")
        and "!" not in text
        and not any(word in text for word in DISEASES)
        and not (serious and any(note.id == "N2" for note in decision.notes))
    )


LIMITS = (
    i6_an_increase_is_small,
    i7_one_thing_goes_up,
    i8_nothing_goes_up_without_an_increase,
    i15_days_are_within_reason,
    i16_no_increase_on_too_little,
    i17_changes_settle,
    i18_days_and_minutes_first,
    i20_exercises_stay_within_their_ladders,
    i21_eased_not_slashed,
    i24_every_result_explains_itself,
)
