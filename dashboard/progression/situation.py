"""A log as it stands on one day: everything the rules read, derived once.

Days are ordinals in here, so that no window can run past the calendar; ``today`` is the day that
a suggestion is wanted for. Rows dated after it are left out.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.model import Catalogue, Sign
from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, mean
from dashboard.progression.exercise_days import ExerciseDay, distinct_sessions, exercise_days
from dashboard.progression.log import (
    AcceptedRow,
    Defect,
    Log,
    PeriodRow,
    Profile,
    RangeRow,
    RecoveryRow,
)
from dashboard.progression.usual import Usual, usual_week


@dataclass(frozen=True, slots=True)
class NotedSign:
    """A warning sign on a day, an ordinal."""

    day: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class Reading:
    """Range of motion on a day, in degrees: the mean of the day's values."""

    day: int
    degrees: Exact


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that do not count, by kind."""

    future_rows: int
    repeated_rows: int
    unknown_codes: int
    defects: tuple[Defect, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules read.

    Args:
        today: ordinal of the day asked for.
        days: exercise days, the earliest first.
        last3: the latest three days, none older than three weeks before the last.
        last2: the latest two, none older than two weeks before the last.
        sore_day: the latest day with known soreness, if it is recent enough to count.
        signs: known warning signs, the earliest first.
        guidance: ordinals of days with guidance, the earliest first.
        accepted: accepted changes, the earliest first.
        sleep: hours of the nights that count, one a date.
        readings: range of motion, the earliest first.
    """

    today: int
    catalogue: Catalogue
    days: tuple[ExerciseDay, ...]
    last3: tuple[ExerciseDay, ...]
    last2: tuple[ExerciseDay, ...]
    usual: Usual
    sore_day: ExerciseDay | None
    signs: tuple[NotedSign, ...]
    guidance: tuple[int, ...]
    accepted: tuple[AcceptedRow, ...]
    sleep: tuple[Exact, ...]
    readings: tuple[Reading, ...]
    recovery: tuple[RecoveryRow, ...]
    periods: tuple[PeriodRow, ...]
    profile: Profile
    left_out: LeftOut

    @property
    def last(self) -> ExerciseDay | None:
        """The last exercise day (L)."""
        return self.days[-1] if self.days else None

    def age(self, day: int) -> int:
        """Return how many calendar days ago a day was."""
        return self.today - day

    def days_to_last(self, count: int) -> tuple[ExerciseDay, ...]:
        """Return the exercise days among the so many dates to the last one, itself included."""
        return _recent(self.days, count - 1)

    def advised_since(self, day: int) -> bool:
        """Whether guidance was recorded on a day or after it."""
        return bool(self.guidance) and self.guidance[-1] >= day


def situation(log: Log, as_of: date, *, catalogue: Catalogue) -> Situation:
    """Derive what the rules read from a log as it stood on a day."""
    sessions = [row for row in log.sessions if row.day <= as_of]
    symptoms = [row for row in log.symptoms if row.day <= as_of]
    distinct = distinct_sessions(sessions)
    days = exercise_days(distinct)
    today = as_of.toordinal()
    accepted = [row for row in log.accepted if row.day <= as_of]
    recovery = tuple(row for row in log.recovery if row.day <= as_of)
    known = [row for row in symptoms if row.code in catalogue.signs]
    return Situation(
        today=today,
        catalogue=catalogue,
        days=days,
        last3=_recent(days, t.LAST_THREE_DAYS)[-3:],
        last2=_recent(days, t.LAST_TWO_DAYS)[-2:],
        usual=usual_week(days),
        sore_day=_sore_day(days, today=today),
        signs=_noted((row.day, catalogue.signs[row.code]) for row in known),
        guidance=tuple(sorted(day.toordinal() for day in log.guidance if day <= as_of)),
        accepted=tuple(sorted(accepted, key=lambda row: (row.day, row.variable or ""))),
        sleep=_sleep(recovery, today=today),
        readings=_readings(row for row in log.ranges if row.day <= as_of),
        recovery=recovery,
        periods=log.periods,
        profile=log.profile,
        left_out=LeftOut(
            future_rows=sum(day > as_of for day in log.row_days),
            repeated_rows=len(sessions) - len(distinct),
            unknown_codes=len(symptoms) - len(known),
            defects=tuple(defect for defect in log.defects if defect.day <= today),
        ),
    )


def _recent(days: Sequence[ExerciseDay], span: int) -> tuple[ExerciseDay, ...]:
    """Return the days not more than ``span`` days before the last."""
    if not days:
        return ()
    return tuple(days[bisect_left(days, days[-1].day - span, key=lambda day: day.day) :])


def _sore_day(days: Sequence[ExerciseDay], *, today: int) -> ExerciseDay | None:
    for day in reversed(days):
        if today - day.day > t.SORENESS_DAYS:
            return None
        if day.soreness is not None:
            return day
    return None


def _noted(signs: Iterable[tuple[date, Sign]]) -> tuple[NotedSign, ...]:
    noted = {(day.toordinal(), sign.code): sign for day, sign in signs}
    return tuple(NotedSign(day, noted[day, code]) for day, code in sorted(noted))


def _sleep(recovery: Iterable[RecoveryRow], *, today: int) -> tuple[Exact, ...]:
    """Return the hours of recent nights, the lowest if a date has two."""
    nights: dict[int, Exact] = {}
    for row in recovery:
        day = row.day.toordinal()
        if row.sleep_hours is not None and today - day <= t.NIGHTS_DAYS:
            nights[day] = min(row.sleep_hours, nights.get(day, row.sleep_hours))
    return tuple(nights[day] for day in sorted(nights))


def _readings(rows: Iterable[RangeRow]) -> tuple[Reading, ...]:
    by_day: dict[int, list[Exact]] = defaultdict(list)
    for row in rows:
        by_day[row.day.toordinal()].append(row.degrees)
    return tuple(Reading(day, mean(by_day[day])) for day in sorted(by_day))
