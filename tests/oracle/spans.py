"""What a span held, day by day and in all, and what was new in it."""

from statistics import median
from typing import TYPE_CHECKING

from dashboard.model import Catalogue, Session
from tests.oracle.parts import Row, change, chosen, counting, entries_of, in_span, known, mean
from tests.oracle.past import Asked, Past

if TYPE_CHECKING:
    from datetime import date


def span_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    days: dict[date, list[Session]] = {}
    for kept in chosen(past, asked):
        days.setdefault(kept.session.day, []).append(kept.session)
    rows: list[Row] = []
    for day, sessions in sorted(days.items()):
        lengths = known(session.duration_min for session in sessions)
        changes = [value for value in map(change, sessions) if value is not None]
        means = [
            mean(known(getattr(session, name) for session in sessions))
            for name in ("comfort_before", "comfort_during", "comfort_after")
        ]
        rows.append(
            (
                day,
                len(sessions),
                sum(lengths) if lengths else None,
                len(sessions) - len(lengths),
                *means,
                mean(changes),
                mean(known(session.soreness_next_day for session in sessions)),
                mean(known(session.effort for session in sessions)),
                _load(sessions),
            )
        )
    return rows


def span_summary(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    sessions = in_span(past, asked)
    soreness = known(session.soreness_next_day for session in sessions)
    effort = known(session.effort for session in sessions)
    answers: dict[tuple[date, str], str] = {}
    for row in past.answers:
        if not row.removed and asked.since <= row.as_of <= asked.until:
            answers[row.as_of, row.decision] = row.answer
    return [
        (
            len(soreness),
            median(soreness) if soreness else None,
            len([value for value in soreness if value <= 3]),
            len(effort),
            median(effort) if effort else None,
            _load(sessions),
            list(answers.values()).count("accepted"),
        )
    ]


def span_firsts(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    first: dict[str, date] = {}
    for kept, entry in entries_of(counting(past)):
        day = kept.session.day
        if day <= asked.until:
            first[entry.exercise] = min(day, first.get(entry.exercise, day))
    rows: list[tuple[str, str, date, int | None, int | None]] = []
    for exercise, day in first.items():
        shipped = catalogue.exercises.get(exercise)
        name = shipped.name if shipped else past.own_exercises.get(exercise, exercise)
        earlier = [
            other.level
            for key, begun in first.items()
            if shipped and begun < day and (other := catalogue.exercises.get(key))
            if other.family == shipped.family
        ]
        if day >= asked.since:
            level = shipped.level if shipped else None
            rows.append((exercise, name, day, level, max(earlier, default=None)))
    return [*sorted(rows, key=lambda row: (row[2], row[1], row[0]))]


def _load(sessions: list[Session]) -> float | None:
    total = 0.0
    for session in sessions:
        if session.effort is None or session.duration_min is None:
            return None
        total += float(session.effort) * float(session.duration_min)
    return total
