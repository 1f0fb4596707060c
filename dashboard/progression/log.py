"""What the engine reads: the parts of a log as plain objects, one class a kind of row.

Numbers are within their ranges, days are real, words are known; anything else was left out when
the log was read, and stands in ``defects``. Scales are those of ``dashboard.model``.

What a log has most of are named tuples: they are made in a quarter of the time.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dashboard.progression.exact import Exact
from dashboard.progression.thresholds import PLANNED_DAYS_DEFAULT, TARGET_DEFAULT


class Variable(StrEnum):
    """What an accepted change changed."""

    FREQUENCY = "frequency"
    DURATION = "duration"
    REPS_HOLD = "reps_hold"
    SETS = "sets"
    LEVEL = "level"
    VARIATION = "variation"


class PeriodKind(StrEnum):
    """What a marked stretch of days was."""

    FLARE = "flare"
    TRAVEL = "travel"
    ILLNESS = "illness"
    PAUSE = "pause"


class GoalKind(StrEnum):
    """What a goal counts: minutes a week, days a week, or the level to reach."""

    WEEKLY_MINUTES = "weekly_minutes"
    DAYS = "days"
    LEVEL = "level"


class Dose(NamedTuple):
    """How much of one exercise was done in a session; ``amount`` in the exercise's unit."""

    exercise: str
    sets: int | None = None
    amount: Exact | None = None


class SessionRow(NamedTuple):
    """One occasion of exercise; rows that share an ``id`` are one session."""

    day: date
    id: str | None = None
    minutes: Exact | None = None
    effort: Exact | None = None
    comfort_before: Exact | None = None
    comfort_during: Exact | None = None
    comfort_after: Exact | None = None
    form: Exact | None = None
    warm_up: bool | None = None
    soreness: Exact | None = None
    doses: tuple[Dose, ...] = ()


@dataclass(frozen=True, slots=True)
class SymptomRow:
    """A warning sign noted on a day; the code may be one that the catalogue does not have."""

    day: date
    code: str


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A step up or a variation that the person accepted; ``None`` if it is not known which."""

    day: date
    variable: Variable | None


@dataclass(frozen=True, slots=True)
class RecoveryRow:
    """Sleep in hours, and habits."""

    day: date
    sleep_hours: Exact | None = None
    hydration: bool | None = None
    foam_rolling: bool | None = None
    stretching: bool | None = None
    active_recovery: bool | None = None


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A self-measured rotation in degrees."""

    day: date
    degrees: Exact


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A marked stretch of days; ``last_day`` is ``None`` while it lasts."""

    kind: PeriodKind
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """What the person aims for, and until when."""

    kind: GoalKind
    value: Exact
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Planned days a week, target minutes a session, goals; the numbers are within their ranges."""

    planned_days: Exact = PLANNED_DAYS_DEFAULT
    target_minutes: Exact = TARGET_DEFAULT
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """A value or row that could not be used.

    Args:
        part: the part of the log it stood in, such as ``sessions``.
        place: the name of the value, empty for a whole row or part.
        reason: what is wrong with it.
        day: ordinal of the row's day, 0 if it has none.
    """

    part: str
    place: str
    reason: str
    day: int = 0


@dataclass(frozen=True, slots=True)
class Log:
    """Everything that a suggestion is made from.

    ``row_days`` holds the day of every row that has one, of rows without use too.
    """

    sessions: tuple[SessionRow, ...] = ()
    symptoms: tuple[SymptomRow, ...] = ()
    guidance: tuple[date, ...] = ()
    accepted: tuple[AcceptedRow, ...] = ()
    recovery: tuple[RecoveryRow, ...] = ()
    ranges: tuple[RangeRow, ...] = ()
    periods: tuple[PeriodRow, ...] = ()
    profile: Profile = field(default_factory=Profile)
    row_days: tuple[date, ...] = ()
    defects: tuple[Defect, ...] = ()
