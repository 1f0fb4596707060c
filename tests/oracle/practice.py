"""When, how hard and for what: loads, mornings after, hours, rest days, targets, marks, ladders."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from dashboard.model import Catalogue, Session
from tests.oracle.exercises import by_exercise, name
from tests.oracle.parts import (
    Row,
    change,
    chosen,
    counting,
    entries_of,
    every_day,
    known,
    mean,
    week_of,
    weeks,
)
from tests.oracle.past import Asked, Kept, Past


def weekly_load(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    if asked.since > asked.until:
        return []
    rows: list[Row] = []
    first_week = week_of(asked.since, asked.week_start)
    reach = (asked.since - first_week).days + 56
    everything = [kept.session for kept in chosen(past, asked, reach_back=reach)]
    inside = [kept.session for kept in chosen(past, asked)]
    for first, sessions, partial in weeks(asked, inside):
        loads = [_load(session) for session in sessions]
        there = [load for load in loads if load is not None]
        earlier = []
        for back in range(1, 9):
            start = first - timedelta(weeks=back)
            week = [_load(one) for one in everything if 0 <= (one.day - start).days < 7]
            if week and None not in week:
                earlier.append(sum(load for load in week if load is not None))
        band = (_part(earlier, 0.25), _part(earlier, 0.75)) if len(earlier) >= 4 else (None, None)
        load = sum(there) if there or not sessions else None
        rows.append((first, load, len(sessions), len(loads) - len(there), *band, partial))
    return rows


def soreness_trend(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    worst: dict[date, float] = {}
    for kept in chosen(past, asked, reach_back=27):
        for value in known([kept.session.soreness_next_day]):
            worst[kept.session.day] = max(value, worst.get(kept.session.day, 0))
    rows: list[Row] = []
    stretch, previous = 1, None
    for day in sorted(day for day in worst if day >= asked.since):
        recent = [value for other, value in worst.items() if 0 <= (day - other).days <= 20]
        month = [value for other, value in worst.items() if 0 <= (day - other).days <= 27]
        if previous is not None and (day - previous).days > 14:
            stretch += 1
        previous = day
        settled = [value <= 3 for value in month]
        average = mean(recent) if len(recent) >= 3 else None
        share = sum(settled) / len(settled) if len(settled) >= 6 else None
        rows.append((day, worst[day], worst[day] <= 3, average, share, len(month), stretch))
    return rows


def time_of_day(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    cells: dict[tuple[int, int | None], list[Session]] = defaultdict(list)
    for kept in chosen(past, asked):
        session = kept.session
        weekday = (session.day - week_of(session.day, asked.week_start)).days
        hour = None if session.start is None else session.start.hour - session.start.hour % 3
        cells[weekday, hour].append(session)
    rows: list[Row] = []
    for weekday, hour in sorted(cells, key=lambda at: (at[0], 99 if at[1] is None else at[1])):
        here = cells[weekday, hour]
        changes = [by for by in map(change, here) if by is not None]
        rows.append((weekday, hour, len(here), len(changes), mean(changes)))
    return rows


def rest_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    days = sorted({kept.session.day for kept in chosen(past, asked)})
    apart = [((later - earlier).days - 1, later) for earlier, later in pairwise(days)]
    return [
        (rest, times, max(day for found, day in apart if found == rest))
        for rest, times in sorted(Counter(rest for rest, _ in apart).items())
    ]


def target_balance(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    done: dict[str, list[tuple[int, date, str]]] = {
        shipped.target: [] for shipped in catalogue.exercises.values()
    }
    for kept, entry in entries_of(chosen(past, asked)):
        if asked.exercises is not None and entry.exercise not in asked.exercises:
            continue
        shipped = catalogue.exercises.get(entry.exercise)
        target = shipped.target if shipped else ""
        done.setdefault(target, []).append((kept.id, kept.session.day, entry.exercise))
    of_days = len({day for found in done.values() for _, day, _ in found})
    rows: list[tuple[str, int, int, int, int]] = []
    for target, found in done.items():
        days, sessions = {day for _, day, _ in found}, {session for session, _, _ in found}
        kinds = {exercise for _, _, exercise in found}
        rows.append((target, len(days), len(sessions), len(kinds), of_days))
    rows.sort(key=lambda row: (-row[1], -row[2], row[0]))
    return list(rows)


def comfort_change_counts(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    found: dict[int, list[date]] = defaultdict(list)
    for kept in chosen(past, asked):
        by = change(kept.session)
        if by is not None:
            size = int(abs(by) + 0.5)
            found[size if by > 0 else -size].append(kept.session.day)
    return [(points, len(days), len(set(days))) for points, days in sorted(found.items())]


def chart_marks(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    inside = chosen(past, asked)
    marks: dict[tuple[date, str], list[tuple[str, str]]] = defaultdict(list)
    levels: dict[str, dict[date, tuple[int, str]]] = defaultdict(dict)
    for kept, entry in entries_of(counting(past)):
        shipped = catalogue.exercises.get(entry.exercise)
        if shipped is not None:
            day, reached = kept.session.day, (shipped.level, shipped.name)
            levels[shipped.family][day] = max(reached, levels[shipped.family].get(day, (0, "")))
    days = {kept.session.day for kept in inside}
    for family, reached_on in levels.items():
        for earlier, later in pairwise(sorted(reached_on)):
            level, label = reached_on[later]
            if level != reached_on[earlier][0] and later in days:
                marks[later, "level"].append((family, f"{label}, level {level}"))
    for kept in inside:
        if kept.session.notes:
            marks[kept.session.day, "note"].append((f"{kept.id:019}", kept.session.notes))
    for batch in past.batches:
        of_batch = [kept.session.day for kept in inside if kept.batch_id == batch.id]
        if of_batch:
            files = ", ".join(file.name for file in batch.files)
            marks[min(of_batch), "import"].append((f"{batch.id:019}", files))
    return [
        (day, mark, len(found), min(found)[1][:80]) for (day, mark), found in sorted(marks.items())
    ]


def ladder_history(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    asked_for = catalogue.exercises.get(asked.exercise)
    rungs = {asked.exercise: asked_for.level if asked_for else None}
    if asked_for:
        rungs |= {
            one: shipped.level
            for one, shipped in catalogue.exercises.items()
            if shipped.family == asked_for.family
        }
    whole = Asked(asked.since, asked.until, asked.today, kinds=asked.kinds)
    done = by_exercise(chosen(past, whole))
    rows: list[Row] = []
    for day in every_day(asked.since, asked.until):
        for rung in sorted(rungs, key=lambda one: (rungs[one] or 0, one)):
            here = [(kept, entry) for kept, entry in done.get(rung, []) if kept.session.day == day]
            if not here:
                continue
            entries = [entry for _, entry in here]
            amounts = [amount for entry in entries for amount in entry.amounts]
            reached = [amount for amount in amounts if amount is not None]
            units = {entry.unit for entry in entries}
            sets_known = all(entry.amounts for entry in entries)
            all_known = sets_known and None not in amounts and len(units) == 1
            best = max(reached) if reached and len(units) == 1 else None
            once: dict[int, Kept] = {kept.id: kept for kept, _ in here}
            changes = [
                by for by in (change(kept.session) for kept in once.values()) if by is not None
            ]
            rows.append(
                (
                    day,
                    rung,
                    name(past, catalogue, rung),
                    rungs[rung],
                    len(amounts) if sets_known else None,
                    sum(reached) if all_known else None,
                    best,
                    units.pop() if len(units) == 1 else None,
                    mean(changes),
                )
            )
    return rows


def _load(session: Session) -> float | None:
    if session.effort is None or session.duration_min is None:
        return None
    return float(session.effort) * float(session.duration_min)


def _part(values: list[float], part: float) -> float:
    """Return the value below which a part lies, between the two nearest where it falls there."""
    ordered = sorted(values)
    at = part * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


ANSWERS: dict[str, Callable[[Past, Asked, Catalogue], list[Row]]] = {
    "chart_marks": chart_marks,
    "comfort_change_counts": comfort_change_counts,
    "ladder_history": ladder_history,
    "rest_days": rest_days,
    "soreness_trend": soreness_trend,
    "target_balance": target_balance,
    "time_of_day": time_of_day,
    "weekly_load": weekly_load,
}
