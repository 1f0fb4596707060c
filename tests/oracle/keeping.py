"""Check-ins, measures, exercises, lists of exercises, drafts, and what was changed by hand."""

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.model import Catalogue
from tests.oracle.exercises import name
from tests.oracle.lists import by_age
from tests.oracle.parts import Row, counting, entries_of, known, mean
from tests.oracle.past import Asked, Kept, Measure, Past

if TYPE_CHECKING:
    from datetime import date

HABITS = (
    "sleep_hours",
    "hydration_glasses",
    "foam_rolling_min",
    "stretching_min",
    "active_recovery_min",
    "desk_hours",
)


def checkin_list(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    found = [
        (row, number)
        for number, row in enumerate(past.checkins, start=1)
        if not row.removed and asked.since <= row.day <= asked.until
    ]
    found.sort(key=lambda one: (one[0].day, one[1]), reverse=True)
    rows: list[Row] = []
    for row, number in found[asked.offset : asked.offset + asked.page_size]:
        words = [
            catalogue.signs[code].words if code in catalogue.signs else code
            for code in row.symptoms
        ]
        numbers = [getattr(row, habit) for habit in HABITS]
        rows.append(
            (
                number,
                row.day,
                *(None if value is None else float(value) for value in numbers),
                row.posture_breaks,
                row.notes,
                list(row.symptoms),
                "; ".join(words) or None,
                None,
                len(found),
            )
        )
    return rows


def saved_query_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    kept = [(one.name.lower(), number, one) for number, one in enumerate(past.saved, start=1)]
    rows = sorted(kept, key=lambda row: row[:2])
    return [(number, one.name, one.sql) for _, number, one in rows if not one.removed]


def routine_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    kept = [
        (routine.name.lower(), number, routine)
        for number, routine in enumerate(past.routines, start=1)
        if not routine.removed
    ]
    return [
        (
            number,
            routine.name,
            routine.note,
            routine.archived,
            entry.exercise,
            entry.unit.value,
            list(entry.amounts),
            entry.side,
        )
        for _, number, routine in sorted(kept, key=lambda one: one[:2])
        for place, entry in enumerate(routine.entries, start=1)
        if place not in routine.dropped
    ]


def measure_list(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    found = [
        (row, number)
        for number, row in enumerate(past.measures, start=1)
        if not row.removed and asked.since <= row.day <= asked.until
    ]
    found.sort(key=lambda one: (one[0].day, one[1]), reverse=True)
    return [
        (
            number,
            row.day,
            row.measure,
            row.side,
            float(row.value),
            row.unit,
            None if row.trials is None else list(row.trials),
            row.note,
            None,
            len(found),
        )
        for row, number in found[asked.offset : asked.offset + asked.page_size]
    ]


def range_of_motion(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    by_day: dict[tuple[str, str, date], list[Measure]] = defaultdict(list)
    for row in past.measures:
        if not row.removed:
            by_day[row.measure, row.unit, row.day].append(row)
    rows: list[Row] = []
    for (measure, unit, day), readings in sorted(by_day.items()):
        if not asked.since <= day <= asked.until:
            continue
        left, right = (
            mean(known(row.value for row in readings if row.side == side))
            for side in ("left", "right")
        )
        plain = mean(known(row.value for row in readings if row.side in (None, "both")))
        apart = None if left is None or right is None else left - right
        band, pairs = _band(past, measure, unit)
        rows.append((measure, unit, day, left, right, plain, apart, band, pairs))
    return rows


def _band(past: Past, measure: str, unit: str) -> tuple[float, int]:
    """Work out 2.77 times the spread within days once 5 pairs are there."""
    groups: dict[tuple[date, str | None], list[float]] = defaultdict(list)
    for row in past.measures:
        if not row.removed and (row.measure, row.unit) == (measure, unit):
            groups[row.day, row.side].append(float(row.value))
    pairs = [values for values in groups.values() if len(values) > 1]
    if len(pairs) < 5:
        return (6.0 if unit == "degrees" else 1.0), len(pairs)
    squares = sum((value - sum(one) / len(one)) ** 2 for one in pairs for value in one)
    freedom = sum(len(one) - 1 for one in pairs)
    return 2.77 * float((squares / freedom) ** 0.5), len(pairs)


def latest_lineups(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    done = sorted((kept for kept in counting(past) if kept.session.entries), key=by_age(past))
    lately = done[::-1][: asked.sessions]
    lists = [tuple(entry.exercise for entry in kept.session.entries) for kept in lately]
    rows: list[Row] = []
    for place, (kept, exercises) in enumerate(zip(lately, lists, strict=True)):
        if exercises not in lists[:place]:
            names = "; ".join(name(past, catalogue, one) for one in exercises)
            times = lists.count(exercises)
            rows.append((kept.id, kept.session.day, times, list(exercises), names))
    return rows[: asked.limit]


def latest_before(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    before = [kept for kept in counting(past) if kept.session.day < asked.today]
    if not before:
        return []
    last = max(kept.session.day for kept in before)
    of_day = [kept for kept in before if kept.session.day == last]
    answered = any(kept.session.soreness_next_day is not None for kept in of_day)
    put_off = {row.field for row in past.drafts if row.form == "soreness"}
    latest = max(of_day, key=by_age(past))
    return [(latest.id, last, latest.session.start, answered, str(latest.id) in put_off)]


def set_aside_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return [(key,) for key in sorted({row.exercise for row in past.aside if not row.removed})]


def exercise_list(past: Past, _: Asked, catalogue: Catalogue) -> list[Row]:
    done: dict[str, list[Kept]] = defaultdict(list)
    for kept, entry in entries_of(counting(past)):
        done[entry.exercise].append(kept)
    aliases: dict[str, str] = {}
    for said in past.aliases:
        if not said.removed:
            aliases[said.of] = said.meaning
    aside = {row.exercise for row in past.aside if not row.removed}
    shipped = {
        key: (one.name, one.family, one.level, one.category, one.target, one.unit, one.per_side)
        for key, one in catalogue.exercises.items()
    }
    own = {
        key: (label, "", 0, "", "", "reps", False)
        for key, label in past.own_exercises.items()
        if key in done or key not in past.gone_exercises
    }
    rows: list[Row] = []
    for key, told in sorted({**own, **shipped}.items()):
        days = sorted(kept.session.day for kept in done[key])
        rows.append(
            (
                key,
                *told,
                key in own,
                key in own and key in past.gone_exercises,
                key in aside,
                sorted(alias for alias, meaning in aliases.items() if meaning == key),
                len({kept.id for kept in done[key]}),
                len(set(days)),
                days[0] if days else None,
                days[-1] if days else None,
            )
        )
    return rows


def draft_list(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    return sorted(
        (row.field, row.value, row.kept_at) for row in past.drafts if row.form == asked.form
    )
