"""Steps within one exercise: its amount, its sets, and the next harder version."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.model import Exercise, Unit
from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact
from dashboard.progression.log import Variable
from dashboard.progression.situation import Situation


@dataclass(frozen=True, slots=True)
class Practised:
    """An exercise that is done often: on how many days, and its latest whole dose."""

    exercise: Exercise
    days: int
    sets: int
    amount: Exact


@dataclass(frozen=True, slots=True)
class Rung:
    """A step on one exercise's ladder."""

    variable: Variable
    exercise: Exercise
    before: Exact | str
    after: Exact | str


def top_amount(exercise: Exercise) -> int:
    """Return the top of a level's range, in repetitions or seconds."""
    if exercise.unit is Unit.HOLD:
        return min(exercise.start_amount + t.HOLD_RANGE, t.HOLD_TOP)
    return min(exercise.start_amount + t.REPS_RANGE, t.REPS_TOP)


def ladder_step(s: Situation) -> Rung | None:
    """Return the first step that an exercise allows: amount, then sets, then level."""
    practised = practised_exercises(s)
    done = {name for day in s.days_to_last(t.MONTH_DAYS) for name in day.doses}
    return (
        _first(practised, _more_amount)
        or _first(practised, _more_sets)
        or _first(practised, lambda one: _harder(s, one, done))
    )


def practised_exercises(s: Situation) -> list[Practised]:
    """Return the exercises done often and lately enough, those done most first."""
    found: dict[str, list[int]] = {}
    for day in s.days_to_last(t.MONTH_DAYS):
        for name in day.doses:
            found.setdefault(name, []).append(day.day)
    practised = [
        one
        for name, days in found.items()
        if name in s.catalogue.exercises
        and len(days) >= t.LADDER_DAYS
        and s.days[-1].day - days[-1] < t.LADDER_RECENT
        and (one := _practised(s, name, len(days))) is not None
    ]
    return sorted(practised, key=lambda one: (-one.days, one.exercise.level, one.exercise.id))


def _practised(s: Situation, name: str, days: int) -> Practised | None:
    """Take the dose of the latest day that has both sets and amount."""
    for day in reversed(s.days_to_last(t.MONTH_DAYS)):
        dose = day.doses.get(name)
        if dose is not None and dose.sets is not None and dose.amount is not None:
            return Practised(s.catalogue.exercises[name], days, dose.sets, dose.amount)
    return None


def _first(practised: Sequence[Practised], step: Callable[[Practised], Rung | None]) -> Rung | None:
    return next((rung for one in practised if (rung := step(one)) is not None), None)


def _more_amount(one: Practised) -> Rung | None:
    top = top_amount(one.exercise)
    if one.amount >= top:
        return None
    more = t.HOLD_STEP if one.exercise.unit is Unit.HOLD else t.REPS_STEP
    return Rung(Variable.REPS_HOLD, one.exercise, one.amount, min(one.amount + more, top))


def _more_sets(one: Practised) -> Rung | None:
    if one.sets >= t.SETS_TOP:
        return None
    return Rung(Variable.SETS, one.exercise, one.sets, one.sets + 1)


def _harder(s: Situation, one: Practised, done: set[str]) -> Rung | None:
    harder = one.exercise.harder_id
    if one.sets < t.SETS_TOP or harder is None or harder in done:
        return None
    if harder not in s.catalogue.exercises:
        return None
    return Rung(Variable.LEVEL, one.exercise, one.exercise.id, harder)
