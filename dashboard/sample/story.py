"""The story that the sample tells, counted in weeks from its first Monday.

A desk worker begins carefully, builds up, stays on a plateau, has a flare, eases back, goes on a
holiday and returns. Weeks are counted so that the week of the last day is always the last one: the
same story ends today, whenever that is.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

WEEKS = 35
"""Eight months."""

SETTLED_WEEK = WEEKS - 2
"""From here on no value is missing and no session missed, so that there is a suggestion to show."""

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@dataclass(frozen=True, slots=True)
class Phase:
    """Some weeks of the story that are alike.

    Args:
        name: what the tests and the notes call it.
        first_week: first week; the phase lasts until the next one begins.
        weekdays: when the person exercises, 0 Monday to 6 Sunday.
        minutes: usual length of a session.
        effort: usual effort, 0 to 10.
        form: usual form, 1 to 5.
        gain: what a session usually adds to comfort.
        soreness: usual soreness on the next morning, 0 to 10.
        warm_up: share of sessions with a warm-up.
        families: exercises in the order done; short sessions leave out the last ones.
    """

    name: str
    first_week: int
    weekdays: tuple[int, ...]
    minutes: float
    effort: float
    form: float
    gain: float
    soreness: float
    warm_up: float
    families: tuple[str, ...]


_FIRST = ("rib_breath", "cat_cow", "seated_rotation", "child_reach")
_MAIN = ("cat_cow", "open_book", "thread_needle", "wall_angel", "child_reach", "rib_breath")
_EASY = ("rib_breath", "cat_cow", "seated_rotation")
_LATER = ("cat_cow", "open_book", "thread_needle", "wall_angel", "doorway_pec", "rib_breath")
_TWO, _THREE = (TUESDAY, SATURDAY), (MONDAY, WEDNESDAY, FRIDAY)
_FOUR = (*_THREE, SUNDAY)

PHASES = (
    Phase("start", 0, _TWO, 7, 2, 3.2, 0.6, 2.4, 0.6, _FIRST),
    Phase("start", 3, (*_TWO, THURSDAY), 8, 2.4, 3.5, 0.7, 2.0, 0.75, _FIRST),
    Phase("building", 6, _THREE, 10, 3, 3.8, 0.8, 1.8, 0.85, _MAIN),
    Phase("building", 9, _FOUR, 13, 3.4, 4, 0.9, 1.6, 0.9, _MAIN),
    Phase("plateau", 13, _FOUR, 15, 3.8, 4.2, 0.7, 1.6, 0.9, _MAIN),
    Phase("flare", 19, _TWO, 6, 2, 3.8, 0.2, 4.2, 0.9, _EASY),
    Phase("easing back", 22, _THREE, 10, 2.8, 4.2, 0.7, 2.0, 0.95, _MAIN),
    Phase("holiday", 26, (), 0, 0, 0, 0, 0, 0, ()),
    Phase("return", 28, (*_TWO, THURSDAY), 9, 2.6, 4.2, 0.8, 1.6, 0.95, _LATER),
    Phase("return", 30, _THREE, 11, 3, 4.5, 0.8, 1.2, 0.95, _LATER),
)

LADDERS: dict[str, tuple[tuple[int, int], ...]] = {
    "rib_breath": ((0, 1), (8, 2), (13, 3), (19, 1), (22, 2), (28, 3)),
    "cat_cow": ((0, 1), (6, 2), (10, 3), (19, 1), (22, 2), (24, 3), (31, 4)),
    "seated_rotation": ((0, 1), (4, 2), (19, 1)),
    "child_reach": ((0, 1), (7, 2), (11, 3), (22, 2), (24, 3)),
    "open_book": ((6, 1), (8, 2), (14, 3), (22, 2), (28, 3)),
    "thread_needle": ((6, 1), (10, 2), (22, 1), (24, 2), (30, 3)),
    "wall_angel": ((6, 1), (11, 2), (22, 1), (28, 2), (32, 3)),
    "doorway_pec": ((28, 1), (31, 2)),
    "scap_squeeze": ((8, 3), (14, 4), (18, 5)),
}
"""Per family: from which week on the person does which level."""

COMFORT = (
    (0.0, 5.8),
    (6.0, 6.4),
    (13.0, 7.3),
    (18.9, 7.3),
    (19.0, 4.8),
    (20.5, 4.6),
    (22.0, 5.9),
    (25.0, 7.1),
    (28.0, 6.9),
    (34.0, 8.4),
)
"""Comfort before a session on an ordinary day, by week; straight lines between the points."""

MEASURE_WEEKS = (0, 2, 5, 7, 10, 12, 15, 18, 22, 24, 28, 31, 33)
SIGN_WEEK = 20
GOALS = ((0, 3, 25), (9, 4, 50))
"""First week, sessions a week, minutes a week."""
PLANS = ((9, _FOUR), (22, _THREE), (28, _THREE), (31, _FOUR), (33, _THREE))
"""First week, weekdays planned; in the first weeks back days slip, then a fourth is too much."""


@dataclass(frozen=True, slots=True)
class Place:
    """A day of the story: its week, its weekday (0 Monday) and the day it falls on."""

    week: int
    weekday: int
    day: date

    @property
    def phase(self) -> Phase:
        """The phase that the day belongs to."""
        return phase_in(self.week)

    @property
    def away(self) -> bool:
        """Whether the person is on holiday: from the Saturday before its first week."""
        eve = self.week + 1 == _first_week("holiday") and self.weekday >= SATURDAY
        return eve or self.phase.name == "holiday"

    @property
    def comfort(self) -> float:
        """Comfort before a session, were it an ordinary day."""
        week = self.week + self.weekday / 7
        for (before, low), (after, high) in pairwise(COMFORT):
            if week < after:
                return low + (high - low) * (week - before) / (after - before)
        return COMFORT[-1][1]


def places(until: date) -> list[Place]:
    """Return every day of the story up to ``until``, which lies in its last week."""
    first = first_day(until)
    count = (until - first).days + 1
    return [Place(n // 7, n % 7, first + timedelta(days=n)) for n in range(count)]


def first_day(until: date) -> date:
    """Return the Monday on which the story begins."""
    return until - timedelta(days=until.weekday() + 7 * (WEEKS - 1))


def phase_in(week: int) -> Phase:
    """Return the phase that a week belongs to."""
    return [phase for phase in PHASES if phase.first_week <= week][-1]


def level(family: str, week: int) -> tuple[int, int]:
    """Return the level of a family in a week, and for how many weeks it has been that."""
    since, reached = [step for step in LADDERS[family] if step[0] <= week][-1]
    return reached, week - since


def span(name: str, until: date) -> tuple[date, date]:
    """Return the first and last day of a phase's weeks."""
    weeks = [week for week in range(WEEKS) if phase_in(week).name == name]
    first = first_day(until)
    return first + timedelta(days=7 * weeks[0]), first + timedelta(days=7 * weeks[-1] + 6)


def _first_week(name: str) -> int:
    return next(phase.first_week for phase in PHASES if phase.name == name)
