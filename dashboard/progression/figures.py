"""The numbers behind a suggestion in plain words, with their units."""

from dataclasses import dataclass
from typing import Final

from dashboard.progression.decision import Decision
from dashboard.progression.exact import Exact
from dashboard.progression.explain import READY
from dashboard.progression.plateau import STUCK
from dashboard.progression.rules import RULES
from dashboard.progression.verdict import Evidence
from dashboard.progression.words import figure, percent


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what it is, and how much with its unit."""

    words: str
    amount: str


def figures(decision: Decision) -> list[Figure]:
    """Return every number used: first the usual week, then those of each rule that fired."""
    return told(decision.evidence)


def told(evidence: Evidence) -> list[Figure]:
    """Return numbers by their names in plain words, also those of an earlier rule set."""
    found = []
    for key, value in evidence.items():
        rule, _, own = key.rpartition(".")
        words, unit = _WORDS.get(f"{rule}.{own}") or _WORDS.get(own) or (own.replace("_", " "), "")
        said = f"{_NAMES.get(rule, rule)}: {words[0].lower()}{words[1:]}" if rule else words
        found.append(Figure(said, _amount(value, unit)))
    return found


def _amount(value: Exact, unit: str) -> str:
    if not unit:
        return figure(value)
    if unit == "%":
        return percent(value)
    if unit.startswith("of "):
        return f"{figure(value)} {unit}"
    return f"{figure(value)} {unit}" if value == 1 else f"{figure(value)} {_PLURAL[unit]}"


_NAMES: Final = {
    **{rule.id: rule.name for rule, _ in RULES},
    READY.id: READY.name,
    STUCK.id: STUCK.name,
}

_PLURAL: Final = {
    "day": "days",
    "week": "weeks",
    "minute": "minutes",
    "hour": "hours",
    "night": "nights",
    "session": "sessions",
    "answer": "answers",
    "step": "steps",
    "value": "values",
    "degree": "degrees",
    "point": "points",
    "time": "times",
}

_TEN, _FIVE = "of 10", "of 5"

_WORDS: Final = {
    # The usual week.
    "factor": ("Part of your usual amount that is suggested", "%"),
    "base": ("Weekly minutes to start from", "minute"),
    "plan_days": ("Days a week to plan with", "day"),
    "per_session": ("Minutes a session to start from", "minute"),
    "usual_minutes": ("Your usual week, minutes", "minute"),
    "usual_days": ("Your usual week, days", "day"),
    "usual_days_with_empty": ("Your usual week, days, empty weeks counted too", "day"),
    "longest_day": ("Most minutes on one day in four weeks", "minute"),
    "complete_weeks": ("Full weeks on record, of the last four", "week"),
    "exercise_days_28": ("Exercise days in four weeks", "day"),
    "gap_days": ("Since your last session", "day"),
    # What rules looked at.
    "window_days": ("Looked back over", "day"),
    "age_days": ("How long ago", "day"),
    "sessions": ("Sessions compared", "session"),
    "peak": ("Most discomfort, last session", _TEN),
    "peak_before": ("Most discomfort, earlier sessions", _TEN),
    "peak_last": ("Most discomfort, last session", _TEN),
    "peak_lately": ("Most discomfort, latest sessions", _TEN),
    "lowest_peak": ("Most discomfort, mildest session", _TEN),
    "before": ("Discomfort before the last session", _TEN),
    "soreness": ("Soreness the morning after", _TEN),
    "soreness_before": ("Soreness, the morning before that", _TEN),
    "soreness_last": ("Soreness, the latest morning", _TEN),
    "load": ("Effort times minutes, this week", "point"),
    "usual_load": ("Effort times minutes, your usual week", "point"),
    "ratio": ("This week against your usual", "time"),
    "median_form": ("Usual form, last three sessions", _FIVE),
    "lowest_form": ("Lowest form, last three sessions", _FIVE),
    "median_effort": ("Usual effort, last three sessions", _TEN),
    "skipped": ("Sessions without a warm-up", "session"),
    "answers": ("Sessions that say whether there was one", "session"),
    "days_in_a_row": ("Days in a row", "day"),
    "main_days": ("Main days in the last week", "day"),
    "mean_hours": ("Sleep a night", "hour"),
    "nights": ("Nights on record", "night"),
    "median_minutes": ("Usual minutes a week", "minute"),
    "steps": ("Days with a step up", "day"),
    "weeks": ("Weeks looked at", "week"),
    "easy_minutes": ("An easy week would hold at most", "minute"),
    "missing_values": ("Values the last session lacks", "value"),
    "exercise_days": ("Exercise days on record", "day"),
    "starter_minutes": ("Minutes a week to begin with", "minute"),
    "planned_days": ("Days a week you plan", "day"),
    "target_minutes": ("Minutes a session you aim for", "minute"),
    "rated_days": ("Days with comfort on record", "day"),
    "range_change": ("Change of range", "degree"),
    # From where on rules speak.
    "R04.threshold": ("Severe from", _TEN),
    "R07.threshold": ("Strong from", _TEN),
    "R08.threshold": ("Too many from", "day"),
    "R09.threshold": ("Low comfort from a discomfort of", _TEN),
    "R10.threshold": ("Uneasy from a discomfort of", _TEN),
    "R11.threshold": ("Sore from", _TEN),
    "R12.threshold": ("A jump above", "time"),
    "R13.threshold": ("Hard to keep up to a form of", _FIVE),
    "R14.threshold": ("High from", _TEN),
    "R15.gap_days": ("Length of the break", "day"),
    "R15.threshold": ("A break of this kind from", "day"),
    "R18.threshold": ("Enough from", "day"),
    "R19.threshold": ("Uneasy from a discomfort or soreness of", _TEN),
    "R20.threshold": ("Too many from", "session"),
    "R22.threshold": ("Short below", "hour"),
    "R24.threshold": ("Already frequent from", "day"),
    "threshold_before": ("Uneasy before a session from a discomfort of", _TEN),
    "threshold_weeks": ("Enough full weeks from", "week"),
    "threshold_form": ("Not settled up to a form of", _FIVE),
    "threshold_effort": ("Not settled from an effort of", _TEN),
}
