"""The whole person: everything that the story leaves in a journal."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.journal.plans import Plan
from dashboard.model import SCREENED, Catalogue, Reply, Routine, Side
from dashboard.sample import planned, story, words
from dashboard.sample.chance import Chance
from dashboard.sample.days import checkin
from dashboard.sample.sessions import sessions_on
from dashboard.sample.story import Place

MEASURE_COLUMNS = ("day", "measure", "side", "value", "unit")

_DEGREES = {Side.LEFT: (35.0, 45.0), Side.RIGHT: (29.0, 42.0)}
"""Seated rotation at the start and at the end of the story; the right side is the stiffer one."""

_CENTIMETRES = (4.5, 2.0)
"""Back of the head to the wall, at the start and at the end."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A made-up journal.

    Args:
        sessions: rows of the session file, as text.
        checkins: rows of the check-in file, as text.
        measures: rows of the file of measures, as text.
        goals: rows of the goal table.
        periods: rows of the period table.
        guidance: rows of the guidance table.
        screening: rows of the screening table.
        routine: the person's own routine.
        plans: what was planned from when on; days with a time have the routine.
        decided: rows of the table of planned days, which were moved or let go.
    """

    sessions: tuple[dict[str, str], ...]
    checkins: tuple[dict[str, str], ...]
    measures: tuple[dict[str, str], ...]
    goals: tuple[dict[str, object], ...]
    periods: tuple[dict[str, object], ...]
    guidance: tuple[dict[str, object], ...]
    screening: tuple[dict[str, object], ...]
    routine: Routine
    plans: tuple[Plan, ...]
    decided: tuple[dict[str, object], ...]


def person(*, until: date, catalogue: Catalogue) -> Sample:
    """Return eight months of a believable person, the last day being ``until``.

    The same arguments give the same rows, and a week later the same rows stand a week later.
    """
    days = story.places(until)
    told = [checkin(place) for place in days]
    sessions = tuple(
        row for place in days for row in sessions_on(place, until=until, catalogue=catalogue)
    )
    return Sample(
        sessions=sessions,
        checkins=tuple(row for row in told if row),
        measures=tuple(row for place in days for row in _measured(place)),
        goals=_goals(until),
        periods=_periods(until),
        guidance=_guidance(until),
        screening=(
            {
                "day": story.first_day(until),
                "skipped": False,
                **dict.fromkeys(SCREENED, Reply.NO.value),
            },
        ),
        routine=planned.routine(catalogue=catalogue),
        plans=planned.plans(until),
        decided=planned.decided(until, {row["day"] for row in sessions}),
    )


def _measured(place: Place) -> list[dict[str, str]]:
    """Return a day's measures: every two or three weeks on a Saturday, none in a flare."""
    if place.week not in story.MEASURE_WEEKS or place.weekday != story.SATURDAY:
        return []
    chance = Chance("measure", place.week)
    share = place.week / story.WEEKS
    rows = [
        ("seated_rotation", side.value, chance.around(low + (high - low) * share, 1.2), "degrees")
        for side, (low, high) in _DEGREES.items()
    ]
    low, high = _CENTIMETRES
    rows.append(("head_to_wall", "", chance.around(low + (high - low) * share, 0.3), "cm"))
    return [
        {
            "day": place.day.isoformat(),
            "measure": measure,
            "side": side,
            "value": f"{round(value * 2) / 2:g}",
            "unit": unit,
        }
        for measure, side, value, unit in rows
    ]


def _goals(until: date) -> tuple[dict[str, object], ...]:
    first = story.first_day(until)
    return tuple(
        {
            "first_day": first + timedelta(weeks=week),
            "sessions_per_week": sessions,
            "minutes_per_week": minutes,
        }
        for week, sessions, minutes in story.GOALS
    )


def _periods(until: date) -> tuple[dict[str, object], ...]:
    flare_first, flare_last = story.span("flare", until)
    away = [place.day for place in story.places(until) if place.away]
    return (
        _period("flare", flare_first, flare_last, words.FLARE_NOTE),
        _period("travel", away[0], away[-1], words.TRAVEL_NOTE),
    )


def _period(kind: str, first: date, last: date, note: str) -> dict[str, object]:
    return {"kind": kind, "first_day": first, "last_day": last, "note": note}


def _guidance(until: date) -> tuple[dict[str, object], ...]:
    """Return the visit to a professional, two days after the sign was noted."""
    noted = story.first_day(until) + timedelta(weeks=story.SIGN_WEEK, days=story.TUESDAY)
    return ({"day": noted + timedelta(days=2), "note": words.GUIDANCE_NOTE},)
