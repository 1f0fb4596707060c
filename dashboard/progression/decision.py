"""The suggestion as it is shown: outcome, week, reasons, numbers used, notes; and its JSON form."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dashboard.progression.exact import Exact, plain
from dashboard.progression.log import Variable
from dashboard.progression.verdict import Evidence, Firing, Outcome

GENERAL_INFORMATION = "General information, not medical advice."


class Safety(StrEnum):
    """The traffic light, always shown with words."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


class Confidence(StrEnum):
    """How much the log has to go on."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


OUTCOME_WORDS: Final[Mapping[Outcome, str]] = {
    Outcome.SEEK_NOW: "Please stop and get help now",
    Outcome.SEEK_SOON: "Please have this looked at",
    Outcome.REST: "Rest for now",
    Outcome.DECREASE: "Take it a little easier",
    Outcome.HOLD: "Keep it as it is",
    Outcome.INCREASE: "You could take one small step",
}
BEGINNING_WORDS: Final = "A gentle start"
"""In place of a hold while nothing is logged: there is nothing yet to keep."""
SAFETY_WORDS: Final[Mapping[Safety, str]] = {
    Safety.RED: "Stop and check",
    Safety.AMBER: "With care",
    Safety.GREEN: "Nothing speaks against it",
}
CONFIDENCE_WORDS: Final[Mapping[Confidence, str]] = {
    Confidence.LOW: "little to go on yet",
    Confidence.MEDIUM: "some weeks to go on",
    Confidence.HIGH: "plenty to go on",
}
_NOTHING_LOGGED, _MARKED_PERIOD = "R17", "R27"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that never changes the outcome; ``id`` is N1 to N8."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """The one thing that goes up: days, weekly minutes, amount, sets, or an exercise's id."""

    variable: Variable
    before: Exact | str
    after: Exact | str
    exercise: str | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One suggestion and everything needed to explain it.

    Args:
        as_of: the day it was made for.
        outcome: what is suggested.
        rule: the lowest-numbered rule that gives the outcome.
        firings: every rule that fired with its verdict, in order.
        factor: share of the usual amount.
        weekly_minutes: minutes a week; 0 means a pause.
        days: days a week.
        minutes_per_session: minutes, in halves.
        resume: the day to go on after a rest.
        change: what goes up, only if the outcome is an increase.
        safety: the traffic light.
        confidence: how much there is to go on.
        reason: the reported rule's reason.
        would_change: what would change the suggestion.
        evidence: each number used, by name; a rule's own begin with its id.
        sources: codes of the evidence base.
        notes: remarks.
    """

    as_of: date
    outcome: Outcome
    rule: str
    firings: tuple[Firing, ...]
    factor: Exact
    weekly_minutes: int
    days: int
    minutes_per_session: Exact
    resume: date | None
    change: Change | None
    safety: Safety
    confidence: Confidence
    reason: str
    would_change: str
    evidence: Evidence
    sources: tuple[str, ...]
    notes: tuple[Note, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that fired, in order."""
        return tuple(firing.rule.id for firing in self.firings)

    @property
    def words(self) -> str:
        """The outcome as people read it."""
        return outcome_words(self.outcome, self.rules)

    @property
    def minutes_in_all(self) -> Exact:
        """Minutes of all its sessions; ``weekly_minutes`` are those before they are shared out."""
        return self.days * self.minutes_per_session

    @property
    def marked(self) -> str | None:
        """What a marked period means for this week, unless help comes first."""
        told = (self.reason, *self.further_reasons)
        reasons = (one.verdict.reason for one in self.firings if one.rule.id == _MARKED_PERIOD)
        return next((reason for reason in reasons if reason in told), None)

    @property
    def further_reasons(self) -> tuple[str, ...]:
        """The reasons of the other rules that fired.

        Beside a sign that wants help now or soon only others of that kind are told: a word about
        keeping the usual amount would contradict it.
        """
        seeking = self.outcome in {Outcome.SEEK_NOW, Outcome.SEEK_SOON}
        return tuple(
            firing.verdict.reason
            for firing in self.firings
            if firing.rule.id != self.rule
            and not (seeking and firing.verdict.outcome.caution > Outcome.SEEK_SOON.caution)
        )


def outcome_words(outcome: Outcome, rules: Collection[str]) -> str:
    """Say an outcome to people, given the rules that fired."""
    if outcome is Outcome.HOLD and _NOTHING_LOGGED in rules:
        return BEGINNING_WORDS
    return OUTCOME_WORDS[outcome]


def as_json(decision: Decision) -> dict[str, object]:
    """Return the JSON object of a suggestion: plain numbers, days as ISO text."""
    change = decision.change
    return {
        "as_of": decision.as_of.isoformat(),
        "outcome": decision.outcome.value,
        "rule": decision.rule,
        "rules": list(decision.rules),
        "factor": plain(decision.factor),
        "weekly_minutes": decision.weekly_minutes,
        "days": decision.days,
        "minutes_per_session": plain(decision.minutes_per_session),
        "resume": None if decision.resume is None else decision.resume.isoformat(),
        "change": None
        if change is None
        else {
            "variable": change.variable.value,
            "from": _plain(change.before),
            "to": _plain(change.after),
            "exercise": change.exercise,
        },
        "safety": decision.safety.value,
        "confidence": decision.confidence.value,
        "reason": decision.reason,
        "further_reasons": list(decision.further_reasons),
        "would_change": decision.would_change,
        "evidence": {name: plain(value) for name, value in decision.evidence.items()},
        "sources": list(decision.sources),
        "notes": [{"id": note.id, "text": note.text} for note in decision.notes],
    }


def _plain(value: Exact | str) -> int | float | str:
    return value if isinstance(value, str) else plain(value)
