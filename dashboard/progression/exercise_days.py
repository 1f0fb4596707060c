"""All sessions of one date folded together, so that their order cannot matter."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dashboard.progression import thresholds as t
from dashboard.progression.exact import Exact, largest, smallest
from dashboard.progression.log import Dose, SessionRow

NEEDED = {
    "minutes": "minutes",
    "effort": "effort",
    "comfort_during": "comfort during",
    "comfort_after": "comfort after",
    "form": "form",
}
"""What a session needs to be complete, and how to call it."""


class ExerciseDay(NamedTuple):
    """One date with exercise; a value is ``None`` if no session of the date has it.

    Args:
        day: ordinal of the date.
        minutes: sum of the known ones.
        load: effort x minutes, ``None`` if any part is missing.
        peak: largest of 10 - comfort during and 10 - comfort after.
        before: largest of 10 - comfort before.
        effort: highest.
        form: lowest.
        soreness: highest, of the morning after.
        warm_up: yes only if every session that answered says yes.
        gentle: light and short, known to be both; counts for frequency, not for overuse.
        missing: the names of needed values that some session lacks.
        doses: exercise to its lowest sets and lowest amount.
    """

    day: int
    minutes: Exact | None
    load: Exact | None
    peak: Exact | None
    before: Exact | None
    effort: Exact | None
    form: Exact | None
    soreness: Exact | None
    warm_up: bool | None
    gentle: bool
    missing: tuple[str, ...]
    doses: dict[str, Dose]


def exercise_days(sessions: Iterable[SessionRow]) -> tuple[ExerciseDay, ...]:
    """Fold sessions, repeated ids already folded, into their days, the earliest first."""
    by_day: dict[int, list[SessionRow]] = defaultdict(list)
    for session in sessions:
        by_day[session.day.toordinal()].append(session)
    return tuple([_folded(day, by_day[day]) for day in sorted(by_day)])


def distinct_sessions(sessions: Iterable[SessionRow]) -> list[SessionRow]:
    """Fold rows that share an id into one session; a session without an id counts by itself."""
    rows = list(sessions)
    ids = [row.id for row in rows if row.id is not None]
    if len(set(ids)) == len(ids):
        return rows
    alone: list[SessionRow] = []
    by_id: dict[str, list[SessionRow]] = defaultdict(list)
    for session in rows:
        if session.id is None:
            alone.append(session)
        else:
            by_id[session.id].append(session)
    return alone + [_careful(rows) for rows in by_id.values()]


def _careful(rows: Sequence[SessionRow]) -> SessionRow:
    """Make one session of several rows: the earliest date, the more careful of each value."""
    if len(rows) == 1:
        return rows[0]
    return SessionRow(
        day=min(row.day for row in rows),
        id=rows[0].id,
        minutes=smallest([row.minutes for row in rows]),
        effort=largest([row.effort for row in rows]),
        comfort_before=smallest([row.comfort_before for row in rows]),
        comfort_during=smallest([row.comfort_during for row in rows]),
        comfort_after=smallest([row.comfort_after for row in rows]),
        form=smallest([row.form for row in rows]),
        warm_up=_all_warm([row.warm_up for row in rows]),
        soreness=largest([row.soreness for row in rows]),
        doses=tuple(dose for row in rows for dose in row.doses),
    )


def _folded(day: int, rows: Sequence[SessionRow]) -> ExerciseDay:
    if len(rows) == 1:
        return _of_one(day, rows[0])
    minutes = [row.minutes for row in rows]
    efforts = [row.effort for row in rows]
    during = [row.comfort_during for row in rows]
    after = [row.comfort_after for row in rows]
    forms = [row.form for row in rows]
    effort = largest(efforts)
    known = [value for value in minutes if value is not None]
    total = sum(known)
    all_known = len(known) == len(rows)
    return ExerciseDay(
        day=day,
        minutes=total if known else None,
        load=_load(rows),
        peak=_discomfort([*during, *after]),
        before=_discomfort([row.comfort_before for row in rows]),
        effort=effort,
        form=smallest(forms),
        soreness=largest([row.soreness for row in rows]),
        warm_up=_all_warm([row.warm_up for row in rows]),
        gentle=effort is not None
        and effort <= t.GENTLE_EFFORT
        and all_known
        and total <= t.GENTLE_MINUTES,
        missing=tuple(
            name
            for name, values in zip(NEEDED, (minutes, efforts, during, after, forms), strict=True)
            if None in values
        ),
        doses=_lowest_doses(rows),
    )


def _of_one(day: int, row: SessionRow) -> ExerciseDay:
    """Give the day of one session: by far the most, so without folding what is there once."""
    minutes, effort = row.minutes, row.effort
    values = (minutes, effort, row.comfort_during, row.comfort_after, row.form)
    return ExerciseDay(
        day=day,
        minutes=minutes,
        load=minutes * effort if minutes is not None and effort is not None else None,
        peak=_discomfort_of_two(row.comfort_during, row.comfort_after),
        before=_discomfort_of_two(row.comfort_before, None),
        effort=effort,
        form=row.form,
        soreness=row.soreness,
        warm_up=row.warm_up,
        gentle=minutes is not None
        and effort is not None
        and effort <= t.GENTLE_EFFORT
        and minutes <= t.GENTLE_MINUTES,
        missing=tuple(name for name, value in zip(NEEDED, values, strict=True) if value is None)
        if None in values
        else (),
        doses=_doses_of_one(row),
    )


def _load(rows: Sequence[SessionRow]) -> Exact | None:
    load: Exact = 0
    for row in rows:
        if row.effort is None or row.minutes is None:
            return None
        load += row.effort * row.minutes
    return load


def _discomfort(comforts: Sequence[Exact | None]) -> Exact | None:
    lowest = smallest(comforts)
    return None if lowest is None else t.RATING_MAX - lowest


def _discomfort_of_two(one: Exact | None, other: Exact | None) -> Exact | None:
    """Do the same for two: quicker, and asked for each session."""
    if one is None:
        return None if other is None else t.RATING_MAX - other
    return t.RATING_MAX - (one if other is None or one < other else other)


def _all_warm(answers: Sequence[bool | None]) -> bool | None:
    known = [answer for answer in answers if answer is not None]
    return all(known) if known else None


def _doses_of_one(row: SessionRow) -> dict[str, Dose]:
    doses = {dose.exercise: dose for dose in row.doses}
    return doses if len(doses) == len(row.doses) else _lowest_doses((row,))


def _lowest_doses(rows: Sequence[SessionRow]) -> dict[str, Dose]:
    doses: dict[str, Dose] = {}
    for row in rows:
        for dose in row.doses:
            other = doses.get(dose.exercise)
            doses[dose.exercise] = dose if other is None else _lower(dose, other)
    return doses


def _lower(dose: Dose, other: Dose) -> Dose:
    sets = [s for s in (dose.sets, other.sets) if s is not None]
    return Dose(
        exercise=dose.exercise,
        sets=min(sets, default=None),
        amount=smallest([dose.amount, other.amount]),
    )
