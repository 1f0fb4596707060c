"""What the check before the first suggestion means for the exercises on offer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dashboard.model import SCREENED, Catalogue, Reply
from dashboard.progression import thresholds as t
from dashboard.progression.decision import Decision
from dashboard.progression.engine import decide
from dashboard.progression.log import Log, Variable


class Clearance(StrEnum):
    """Whether exercises that lie on a roller or go to the end of a movement may be offered."""

    UNASKED = "unasked"
    """The check was never shown; the rules stand as they are written."""
    FREE = "free"
    """No answer speaks against it, or a professional has said that it is fine."""
    ASK_FIRST = "ask first"
    """An answer was yes or not sure, and there is no guidance since."""
    SKIPPED = "skipped"
    """The check was put off, so nothing is known."""

    @property
    def withholds(self) -> bool:
        """Whether those exercises are left out."""
        return self in {Clearance.ASK_FIRST, Clearance.SKIPPED}


@dataclass(frozen=True, slots=True)
class Screened:
    """The check as it was answered or put off on a day.

    Args:
        day: the day of the answers.
        skipped: whether it was put off; then no answer is known.
        fragile_bones: told that the bones are fragile.
        steroids: steroid tablets for three months or longer.
        broken_bone: a bone broken by a small fall or knock, as an adult.
        condition: a condition that a professional should know of.
        advised_day: when a professional said that exercise is fine with it.
        guided: whether guidance is on record of that day or later.
    """

    day: date
    skipped: bool
    fragile_bones: str | None = None
    steroids: str | None = None
    broken_bone: str | None = None
    condition: str | None = None
    advised_day: date | None = None
    guided: bool = False

    @property
    def replies(self) -> tuple[str | None, ...]:
        """The answers in the order of the questions."""
        return tuple(getattr(self, name) for name in SCREENED)


def clearance(checks: Sequence[Screened]) -> Clearance:
    """Judge the checks, the newest first: the latest answers count, putting it off changes none.

    Guidance counts from the first day on which the answers were what they are now.
    """
    answered = [one for one in checks if not one.skipped]
    if not answered:
        return Clearance.SKIPPED if checks else Clearance.UNASKED
    latest = answered[0].replies
    if all(reply == Reply.NO for reply in latest):
        return Clearance.FREE
    for one in answered:
        if one.replies != latest:
            break
        if one.guided or one.advised_day is not None:
            return Clearance.FREE
    return Clearance.ASK_FIRST


def is_due(checks: Sequence[Screened], *, today: date) -> bool:
    """Whether to ask: never answered, and not put off within the last two weeks."""
    if not all(one.skipped for one in checks):
        return False
    return all((today - one.day).days >= t.SCREENING_DAYS for one in checks)


def without_asking_first(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue without what needs guidance first."""
    kept = {key: one for key, one in catalogue.exercises.items() if not one.ask_first}
    return replace(catalogue, exercises=kept)


def decide_with_care(
    log: Log, as_of: date, *, catalogue: Catalogue, cleared: Clearance
) -> Decision:
    """Decide; a step of an exercise to ask about first gives way to another one, or to none."""
    decision = decide(log, as_of, catalogue=catalogue)
    wanted = _asks_first(decision, catalogue)
    if wanted is None or not cleared.withholds:
        return decision
    careful = decide(log, as_of, catalogue=without_asking_first(catalogue))
    why = {
        Clearance.ASK_FIRST: "With your answers in the check, ask a professional about it first.",
        Clearance.SKIPPED: "It waits until the check about your health is answered.",
    }[cleared]
    lifts = {
        Clearance.ASK_FIRST: "guidance is recorded",
        Clearance.SKIPPED: "the check is answered",
    }[cleared]
    return replace(
        careful,
        reason=f"{careful.reason} {catalogue.exercises[wanted].name} lies on a roller or goes to "
        f"the end of a movement. {why}",
        would_change=f"{careful.would_change} {catalogue.exercises[wanted].name} can be offered "
        f"once {lifts}.",
    )


def _asks_first(decision: Decision, catalogue: Catalogue) -> str | None:
    """Return the exercise of the step on offer that needs guidance first, if it is one."""
    change = decision.change
    if change is None:
        return None
    named = change.after if change.variable is Variable.LEVEL else change.exercise
    exercise = catalogue.exercises.get(str(named))
    return exercise.id if exercise is not None and exercise.ask_first else None
