"""Habits beside comfort and soreness, day by day."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

from dashboard.model import Catalogue, Session
from tests.oracle.lists import day_start
from tests.oracle.parts import Row, change, chosen, known, mean
from tests.oracle.past import Asked, Checkin, Past

Tick = bool | None


def habit_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    sessions: dict[date, list[Session]] = defaultdict(list)
    for kept in chosen(past, asked, reach_back=1):
        sessions[kept.session.day].append(kept.session)
    checkins: dict[date, list[Checkin]] = defaultdict(list)
    for row in past.checkins:
        if not row.removed and asked.since - timedelta(days=1) <= row.day <= asked.until:
            checkins[row.day].append(row)
    usual = [
        _median([_mean(rows, name) for rows in checkins.values()])
        for name in ("hydration_glasses", "desk_hours", "posture_breaks")
    ]
    rows: list[Row] = []
    for day, done in sorted(sessions.items()):
        changes = [value for value in map(change, done) if value is not None]
        soreness = known(session.soreness_next_day for session in done)
        if day < asked.since or not (changes or soreness):
            continue
        eve = day - timedelta(days=1)
        ticks = [
            tick
            for on in (day, eve)
            for tick in (
                *_of_sessions(past, sessions.get(on, [])),
                *_noted(checkins.get(on, []), usual),
            )
        ]
        rows.append((day, mean(changes), mean(soreness), *ticks, *usual))
    return rows


def _of_sessions(past: Past, done: list[Session]) -> list[Tick]:
    def any_of(values: list[Tick]) -> Tick:
        if any(values):
            return True
        return False if values and None not in values else None

    begins = day_start(past)
    early = [None if one.start is None else begins <= one.start.hour < 12 for one in done]
    return [any_of([one.warm_up for one in done]), any_of(early)]


def _noted(rows: list[Checkin], usual: list[float | None]) -> list[Tick]:
    def tick(name: str, kept: Callable[[float], bool]) -> Tick:
        value = _mean(rows, name)
        return None if value is None else kept(value)

    def above(name: str, line: float | None) -> Tick:
        return tick(name, lambda value: line is not None and value > line)

    glasses, desk, breaks = usual
    return [
        tick("sleep_hours", lambda value: value >= 7),
        above("hydration_glasses", glasses),
        tick("foam_rolling_min", lambda value: value > 0),
        tick("stretching_min", lambda value: value > 0),
        tick("active_recovery_min", lambda value: value > 0),
        above("desk_hours", desk),
        above("posture_breaks", breaks),
    ]


def _mean(rows: list[Checkin], name: str) -> float | None:
    return mean(known(getattr(row, name) for row in rows))


def _median(values: list[float | None]) -> float | None:
    found = [value for value in values if value is not None]
    return median(found) if found else None
