"""A log in the form of the suggest command, as the journal that holds the same."""

from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.model import Entry, Kind, Session, Unit
from tests.oracle.past import (
    Answered,
    Checkin,
    Goal,
    Guidance,
    Kept,
    Measure,
    Past,
    Period,
    Symptom,
)
from tests.property.facts import Log

HABITS = {
    "hydration": "hydration_glasses",
    "foam_rolling": "foam_rolling_min",
    "stretching": "stretching_min",
    "active_recovery": "active_recovery_min",
}


def as_journal(log: Log) -> Past:
    """The same as a journal keeps it; beside it an hour at the gym, which does not count."""
    profile = log["profile"]
    days = profile["planned_days"]
    first = min((row["day"] for row in log["sessions"]), default="2020-01-01")
    return Past(
        sessions=(
            *(Kept(row["id"], _session(row, log["symptoms"][:1])) for row in log["sessions"]),
            Kept(9_000, Session(date.fromisoformat(first), kind=Kind.STRENGTH, effort=Decimal(9))),
        ),
        goals=(Goal(date.fromisoformat(first), days, round(days * profile["target_minutes"])),),
        symptoms=tuple(
            Symptom(_day(row), row["code"])
            for row in log["symptoms"]
            if row["day"] not in {one["day"] for one in log["sessions"]}
        ),
        guidance=tuple(Guidance(_day(row)) for row in log["guidance"]),
        answers=tuple(Answered(_day(row), row["variable"]) for row in log["accepted"]),
        checkins=tuple(
            Checkin(_day(row), _decimal(row["sleep_hours"]), **_habits(row))
            for row in log["recovery"]
        ),
        measures=tuple(
            Measure(_day(row), "rotation", Decimal(str(row["degrees"]))) for row in log["range"]
        ),
        periods=tuple(
            Period(
                row["kind"],
                date.fromisoformat(row["first_day"]),
                row["last_day"] and date.fromisoformat(row["last_day"]),
            )
            for row in log["periods"]
        ),
    )


def _habits(row: Log) -> dict[str, Any]:
    return {
        column: None if row.get(name) is None else Decimal(5 if row[name] else 0)
        for name, column in HABITS.items()
    }


def _session(row: Log, symptoms: list[Log]) -> Session:
    names = ("effort", "form", "comfort_before", "comfort_during", "comfort_after")
    rated: dict[str, Any] = {name: _decimal(row[name]) for name in names}
    return Session(
        _day(row),
        duration_min=_decimal(row["minutes"]),
        warm_up=row["warm_up"],
        soreness_next_day=_decimal(row["soreness_next_day"]),
        entries=tuple(Entry(one["exercise"], Unit.REPS, _amounts(one)) for one in row["items"]),
        symptoms=tuple(one["code"] for one in symptoms if one["day"] == row["day"]),
        **rated,
    )


def _day(row: Log) -> date:
    return date.fromisoformat(row["day"])


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _amounts(dose: Log) -> tuple[int, ...]:
    """Give one amount a set, the lowest last."""
    return (*[dose["amount"] + 1] * (dose["sets"] - 1), dose["amount"])
