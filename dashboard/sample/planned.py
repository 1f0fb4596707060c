"""What the person means to do: an own routine, the weekdays it stands on, and days that changed."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, time, timedelta

from dashboard.journal.plans import Fate, Plan, PlannedTime
from dashboard.model import Catalogue, Entry, Routine, Side
from dashboard.sample import story, words
from dashboard.sample.chance import Chance
from dashboard.sample.sessions import usual_amount
from dashboard.sample.story import Place

_WITH_TIMES = 28
"""From this week on plans name a time and the routine; before, any will do."""
_LUNCH = time(12, 30)
_REASONS = ("no_time", "unwell", "too_much", "")
_TWICE = 2
"""How many of the routine's exercises have a second set: the lunch break is short."""


def routine(*, catalogue: Catalogue) -> Routine:
    """Return the routine that the person made: what they do now, at the levels they are on."""
    week = story.WEEKS - 1
    return Routine(
        "",
        words.ROUTINE_NAME,
        tuple(
            _entry(family, week, catalogue, most_sets=2 if place < _TWICE else 1)
            for place, family in enumerate(story.phase_in(week).families)
        ),
        note=words.ROUTINE_NOTE,
    )


def plans(until: date) -> tuple[Plan, ...]:
    """Return the plans, the earliest first; days with a time are to have the routine."""
    first = story.first_day(until)
    return tuple(
        Plan(
            first + timedelta(weeks=week),
            {weekday + 1: PlannedTime("", _LUNCH if named else None) for weekday in weekdays},
            if_then=words.IF_THEN if named else "",
        )
        for week, weekdays in story.PLANS
        for named in [week >= _WITH_TIMES]
    )


def with_routine(plan: Plan, number: str) -> Plan:
    """Return a plan with a routine on all days that have a time; the others take any."""
    return replace(
        plan,
        weekdays={
            weekday: replace(one, routine=number if one.start else "")
            for weekday, one in plan.weekdays.items()
        },
    )


def decided(until: date, done: Collection[str]) -> tuple[dict[str, object], ...]:
    """Return what became of planned days that passed without a session: moved by a day or let go.

    Some stay open, as in life. Days of the flare and the holiday need no decision.
    """
    days = [place for place in story.places(until) if place.day < until]
    found = (_decided(place, done) for place in days if is_open(place, done))
    return tuple(row for row in found if row)


def is_open(place: Place, done: Collection[str]) -> bool:
    """Whether a day is planned and has no session, and is no day of the flare or the holiday."""
    is_free = place.away or place.phase.name == "flare"
    return not is_free and place.weekday in _planned(place.week) and str(place.day) not in done


def _decided(place: Place, done: Collection[str]) -> dict[str, object] | None:
    chance = Chance("plan", place.week, place.weekday)
    after = place.day + timedelta(days=1)
    is_slipped = place.weekday + 1 in place.phase.weekdays and str(after) in done
    if is_slipped and chance.yes(0.6):
        return {"day": place.day, "fate": Fate.MOVED.value, "to_day": after, "reason": ""}
    if not chance.yes(0.6):
        return None
    reason = chance.one_of(_REASONS)
    return {"day": place.day, "fate": Fate.LET_GO.value, "to_day": None, "reason": reason}


def _planned(week: int) -> tuple[int, ...]:
    """Return the weekdays that are planned in a week."""
    return next((days for first, days in reversed(story.PLANS) if first <= week), ())


def _entry(family: str, week: int, catalogue: Catalogue, *, most_sets: int) -> Entry:
    rung, weeks = story.level(family, week)
    exercise = catalogue.exercises[f"{family}_{rung}"]
    amounts = (usual_amount(exercise, weeks),) * min(exercise.start_sets, most_sets)
    return Entry(exercise.id, exercise.unit, amounts, Side.BOTH if exercise.per_side else None)
