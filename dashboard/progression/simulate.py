"""The coming weeks, if suggestions are followed and all goes well: a picture, no promise."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from dashboard.model import Catalogue
from dashboard.progression import thresholds as t
from dashboard.progression.decision import Change, Decision
from dashboard.progression.engine import decide
from dashboard.progression.exact import Exact
from dashboard.progression.log import AcceptedRow, Dose, Log, SessionRow, Variable
from dashboard.progression.verdict import Outcome

WEEKS: Final = 4

_SEEKING = (Outcome.SEEK_NOW, Outcome.SEEK_SOON)


@dataclass(frozen=True, slots=True)
class ForeseenWeek:
    """A coming week, as it would be suggested.

    Args:
        first_day: its first day.
        decision: what the rules would say on that day, or on the day a rest ends.
        days: on how many days there would be a session.
        minutes: minutes of all of them.
        accepted: the step that would be taken, unless it was taken in a week before: until it is
            usual, the rules go on suggesting it.
    """

    first_day: date
    decision: Decision
    days: int
    minutes: Exact
    accepted: Change | None


def simulate(
    log: Log, as_of: date, *, catalogue: Catalogue, weeks: int = WEEKS
) -> tuple[ForeseenWeek, ...]:
    """Follow the suggestions for some weeks of comfortable sessions, accepting every step.

    Nothing is foreseen while help should be sought first.
    """
    foreseen: list[ForeseenWeek] = []
    for number in range(weeks):
        first_day = as_of + timedelta(t.BLOCK_DAYS * number)
        decision, begins = _decided(log, first_day, catalogue)
        if decision.outcome in _SEEKING:
            break
        taken = {(c.variable, c.after, c.exercise) for week in foreseen if (c := week.accepted)}
        change = decision.change
        if change is not None and (change.variable, change.after, change.exercise) in taken:
            change = None
        if change is not None:
            accepted = AcceptedRow(begins, change.variable)
            log = replace(log, accepted=(*log.accepted, accepted))
        doses = _doses(log, change, catalogue)
        sessions = tuple(
            _ideal(day, decision.minutes_per_session, doses)
            for day in _days(log, decision, begins, last=first_day + timedelta(t.BLOCK_DAYS - 1))
        )
        log = replace(log, sessions=(*log.sessions, *sessions))
        minutes = sum(row.minutes or 0 for row in sessions)
        foreseen.append(ForeseenWeek(first_day, decision, len(sessions), minutes, change))
    return tuple(foreseen)


def _decided(log: Log, day: date, catalogue: Catalogue) -> tuple[Decision, date]:
    """Decide for a week; a rest is kept until it ends, and then it is looked at again."""
    decision = decide(log, day, catalogue=catalogue)
    resume = decision.resume
    if decision.outcome is Outcome.REST and resume is not None:
        return decide(log, resume, catalogue=catalogue), resume
    return decision, day


def _days(log: Log, decision: Decision, begins: date, *, last: date) -> list[date]:
    """Return the days with a session: spread out, and never more in seven days than suggested."""
    if not decision.days:
        return []
    taken = sorted({row.day for row in log.sessions if row.day <= last})
    apart = t.BLOCK_DAYS // decision.days
    chosen = []
    for number in range((last - begins).days + 1):
        day = begins + timedelta(number)
        lately = sum(day - other < timedelta(t.BLOCK_DAYS) for other in taken)
        rested = not taken or (day - taken[-1]).days >= apart
        if rested and lately < decision.days:
            taken.append(day)
            chosen.append(day)
    return chosen


def _ideal(day: date, minutes: Exact, doses: tuple[Dose, ...]) -> SessionRow:
    """Make a session that is light, comfortable, well-formed and followed by a good morning."""
    good = t.RATING_MAX - 1
    return SessionRow(
        day=day,
        minutes=minutes,
        effort=t.LIGHT_EFFORT - 2,
        comfort_before=good,
        comfort_during=good,
        comfort_after=good,
        form=t.FORM_MAX,
        warm_up=True,
        soreness=1,
        doses=doses,
    )


def _doses(log: Log, change: Change | None, catalogue: Catalogue) -> tuple[Dose, ...]:
    """Return the exercises of the latest session, with the step that is taken."""
    latest = max(log.sessions, key=lambda row: row.day, default=None)
    if latest is None:
        return ()
    return tuple(_stepped(dose, change, catalogue) for dose in latest.doses)


def _stepped(dose: Dose, change: Change | None, catalogue: Catalogue) -> Dose:
    if change is None or change.exercise != dose.exercise:
        return dose
    if change.variable is Variable.REPS_HOLD and isinstance(change.after, (int, Fraction)):
        return dose._replace(amount=change.after)
    start = catalogue.exercises[dose.exercise].start_amount
    if change.variable is Variable.SETS and isinstance(change.after, (int, Fraction)):
        return dose._replace(sets=int(change.after), amount=start)
    if change.variable is Variable.LEVEL and isinstance(change.after, str):
        harder = catalogue.exercises[change.after]
        sets = min(dose.sets or harder.start_sets, harder.start_sets)
        return Dose(harder.id, sets, harder.start_amount)
    return dose
