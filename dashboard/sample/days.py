"""The day around a session: sleep, habits and desk work, and the check-in that tells of them."""

from dataclasses import dataclass

from dashboard.sample import words
from dashboard.sample.chance import Chance
from dashboard.sample.story import SATURDAY, Place

COLUMNS = (
    "day",
    "sleep_hours",
    "hydration_glasses",
    "foam_rolling_min",
    "stretching_min",
    "active_recovery_min",
    "desk_hours",
    "posture_breaks",
    "symptoms",
    "notes",
)

_ROLLER_WEEK = 9
"""When the person buys a foam roller."""


@dataclass(frozen=True, slots=True)
class Day:
    """What a day was like, told or not; hours are in halves, breaks belong to days at the desk."""

    sleep_hours: float
    desk_hours: float
    posture_breaks: int | None

    @property
    def comfort(self) -> float:
        """How much the day lifts or lowers comfort: the link that "What helps" can find."""
        rested = 0.35 * (self.sleep_hours - 7) - 0.12 * (self.desk_hours - 5)
        return rested if self.posture_breaks is None else rested + 0.1 * (self.posture_breaks - 3)


def day_at(place: Place) -> Day:
    """Return what the day was like."""
    chance = Chance("day", place.week, place.weekday)
    at_desk = place.weekday < SATURDAY and not place.away
    usual_sleep = {"flare": 6.4, "holiday": 7.9}.get(place.phase.name, 7.1)
    return Day(
        sleep_hours=_halves(chance.around(usual_sleep, 0.6)),
        desk_hours=_halves(chance.around(7.5, 0.8) if at_desk else chance.between(0, 1.2)),
        posture_breaks=chance.whole(0, 4 + place.week // 9) if at_desk else None,
    )


def checkin(place: Place) -> dict[str, str] | None:
    """Return the day's row of the check-in file, or ``None`` when the person told nothing."""
    chance = Chance("check-in", place.week, place.weekday)
    if not chance.yes(0.25 if place.away else 0.86):
        return None
    day = day_at(place)
    rolled = place.week >= _ROLLER_WEEK and not place.away and chance.yes(0.35)
    told = {
        "sleep_hours": f"{day.sleep_hours:g}",
        "hydration_glasses": str(chance.whole(4, 9)),
        "foam_rolling_min": str(chance.one_of((5, 5, 8, 10)) if rolled else 0),
        "stretching_min": str(chance.one_of((0, 0, 0, 3, 5, 10))),
        "active_recovery_min": str(chance.one_of((0, 0, 10, 15, 20, 30))),
        "desk_hours": f"{day.desk_hours:g}",
        "posture_breaks": "" if day.posture_breaks is None else str(day.posture_breaks),
    }
    row = {name: "" if chance.yes(0.07) else value for name, value in told.items()}
    notes = words.FREE_DAY_NOTES if day.posture_breaks is None else words.DESK_DAY_NOTES
    note = chance.one_of(notes) if not place.away and chance.yes(0.08) else ""
    return {"day": place.day.isoformat(), **row, "symptoms": "", "notes": note}


def _halves(hours: float) -> float:
    return max(round(hours * 2) / 2, 0)
