"""What the progression rules read, as the log object of the suggest command."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from dashboard.model import Catalogue, Entry, Session
from tests.oracle.needed import needed
from tests.oracle.parts import counting, goal_on, kind, known, mean
from tests.oracle.past import Asked, Checkin, Past

Log = dict[str, object]


def progression_log(past: Past, asked: Asked, _: Catalogue) -> Log:
    return needed(whole_log(past, asked.until), asked.until)


def whole_log(past: Past, until: date) -> Log:
    """Everything on record up to a day, however old."""
    kept = [kept for kept in counting(past) if kept.session.day <= until]
    noted = [(kept.session.day, code) for kept in kept for code in kept.session.symptoms]
    noted += [(row.day, row.code) for row in past.symptoms if not row.removed and row.day <= until]
    noted += [
        (row.day, code)
        for row in past.checkins
        if not row.removed and row.day <= until
        for code in row.symptoms
    ]
    return {
        "sessions": [
            _session(row.id, row.session)
            for row in sorted(kept, key=lambda row: (row.session.day, row.id))
            if kind(row.session) in ("mobility", "flexibility")
        ],
        "symptoms": [{"day": str(day), "code": code} for day, code in sorted(noted)],
        "guidance": [
            {"day": str(day)}
            for day in sorted(row.day for row in past.guidance if not row.removed)
            if day <= until
        ],
        "accepted": [
            {"day": str(row.as_of), "variable": row.variable}
            for row in sorted(past.answers, key=lambda row: row.as_of)
            if not row.removed
            and row.answer == "accepted"
            and row.variable is not None
            and row.as_of <= until
        ],
        "recovery": [
            _habits(row)
            for row in sorted(past.checkins, key=lambda row: row.day)
            if not row.removed and row.day <= until
        ],
        "range": _range(past, until),
        "periods": [
            {
                "kind": row.kind,
                "first_day": str(row.first_day),
                "last_day": str(row.last_day) if row.last_day else None,
            }
            for row in sorted(past.periods, key=lambda row: row.first_day)
            if not row.removed and row.first_day <= until
        ],
        "profile": _profile(past, until),
    }


def _session(number: int, session: Session) -> Log:
    return {
        "id": number,
        "day": str(session.day),
        "minutes": _number(session.duration_min),
        "effort": _number(session.effort),
        "comfort_before": _number(session.comfort_before),
        "comfort_during": _number(session.comfort_during),
        "comfort_after": _number(session.comfort_after),
        "form": _number(session.form),
        "warm_up": session.warm_up,
        "soreness_next_day": _number(session.soreness_next_day),
        "items": sorted(map(_dose, session.entries), key=_place),
    }


def _dose(entry: Entry) -> Log:
    reached = [amount for amount in entry.amounts if amount is not None]
    return {
        "exercise": entry.exercise,
        "sets": len(entry.amounts) or None,
        "amount": min(reached, default=None),
    }


def _place(dose: Log) -> list[tuple[bool, object]]:
    """Sort by exercise, sets and amount, what is not known last."""
    return [(value is None, value or 0) for value in dose.values()]


def _habits(row: Checkin) -> Log:
    return {
        "day": str(row.day),
        "sleep_hours": _number(row.sleep_hours),
        "hydration": _kept(row.hydration_glasses),
        "foam_rolling": _kept(row.foam_rolling_min),
        "stretching": _kept(row.stretching_min),
        "active_recovery": _kept(row.active_recovery_min),
    }


def _range(past: Past, until: date) -> list[Log]:
    readings: dict[tuple[date, str], list[Decimal]] = defaultdict(list)
    for row in past.measures:
        if not row.removed and row.unit == "degrees" and row.day <= until:
            readings[row.day, row.measure].append(row.value)
    return [
        {"day": str(day), "degrees": mean(known(readings[day, measure]))}
        for day, measure in sorted(readings)
    ]


def _profile(past: Past, until: date) -> Log:
    goal = goal_on(past, until)
    if goal is None:
        return {"planned_days": 3, "target_minutes": 10}
    sessions, minutes = goal
    return {
        "planned_days": min(max(sessions, 3), 5),
        "target_minutes": min(max(minutes / sessions, 5), 30),
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _kept(value: Decimal | None) -> bool | None:
    return None if value is None else value > 0
