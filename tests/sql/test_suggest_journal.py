"""The journal, judged, answers as the same log handed over with ``--log``."""

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard import reports
from dashboard.cli import main
from dashboard.model import Entry, Kind, Session, Unit
from dashboard.progression import as_json
from dashboard.store import Store
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
from tests.property.checking import decided
from tests.property.facts import SIGNS, VARIABLES, Log, back
from tests.property.people import ready, seeded
from tests.sql.journals import write

PEOPLE = 30
PARTS = ("symptoms", "guidance", "accepted", "recovery", "range", "periods")
HABITS = {
    "hydration": "hydration_glasses",
    "foam_rolling": "foam_rolling_min",
    "stretching": "stretching_min",
    "active_recovery": "active_recovery_min",
}


def drawn(seed: int) -> tuple[Log, date]:
    """Somebody near a step, with rows in every part that a journal has a table for."""
    rng = seeded(seed)
    log, as_of = ready(rng)
    for number, row in enumerate(log["sessions"], start=1):
        row["id"] = number
        row["minutes"] = max(1, row["minutes"])
        row["items"] = [one for one in row["items"] if rng.random() < 0.9]
        if rng.random() < 0.05:
            row[rng.choice(("effort", "form", "comfort_during", "minutes", "warm_up"))] = None
    some = {name for name in PARTS if rng.random() < 0.4}
    days = [back(as_of, age) for age in rng.sample(range(45), 8)]
    codes = [code for codes in SIGNS.values() for code in codes]
    rows: Log = {
        "symptoms": [{"day": days[0], "code": rng.choice(codes)}],
        "guidance": [{"day": days[1]}, {"day": back(as_of, rng.randrange(3))}],
        "accepted": [{"day": day, "variable": rng.choice(VARIABLES)} for day in days[2:6]],
        "recovery": [
            {
                "day": back(as_of, age),
                "sleep_hours": rng.choice((5, 5.5, 7, None)),
                **{name: rng.choice((True, False, None)) for name in HABITS},
            }
            for age in (0, 1, 2, 6)
        ],
        "range": [{"day": day, "degrees": rng.choice((40, 44.5, 50))} for day in sorted(days[:5])],
        "periods": [
            {"kind": "travel", "first_day": days[6], "last_day": days[6]},
            {
                "kind": rng.choice(("flare", "illness", "pause")),
                "first_day": back(as_of, rng.choice((0, 1, 9))),
                "last_day": rng.choice((None, back(as_of, 0), back(as_of, -3))),
            },
        ],
    }
    log.update({name: rows[name] if name in some else [] for name in PARTS})
    log["profile"] = rng.choice(
        ({"planned_days": 3, "target_minutes": 10}, {"planned_days": 4, "target_minutes": 12},
         {"planned_days": 5, "target_minutes": 7.2})
    )  # fmt: skip
    return log, as_of


def past(log: Log) -> Past:
    """The same as a journal keeps it; beside it an hour at the gym, which does not count."""
    profile = log["profile"]
    days = profile["planned_days"]
    first = min(row["day"] for row in log["sessions"])
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
            Checkin(
                _day(row),
                _decimal(row["sleep_hours"]),
                **{
                    column: None if row[name] is None else Decimal(5 if row[name] else 0)
                    for name, column in HABITS.items()
                },
            )
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


def _session(row: Log, symptoms: list[Log]) -> Session:
    names = ("effort", "form", "comfort_before", "comfort_during", "comfort_after")
    return Session(
        _day(row),
        duration_min=_decimal(row["minutes"]),
        warm_up=row["warm_up"],
        soreness_next_day=_decimal(row["soreness_next_day"]),
        entries=tuple(
            Entry(one["exercise"], Unit.REPS, (one["amount"] + 1, one["amount"])[-one["sets"] :])
            for one in row["items"]
        ),
        symptoms=tuple(one["code"] for one in symptoms if one["day"] == row["day"]),
        **{name: _decimal(row[name]) for name in names},
    )


def _day(row: Log) -> date:
    return date.fromisoformat(row["day"])


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def test_the_journal_gives_the_answer_of_the_same_log(store: Store) -> None:
    seen: Counter[str] = Counter()
    for seed in range(PEOPLE):
        log, as_of = drawn(seed)
        write(store, past(log))
        inputs = reports.progression_inputs(store, until=as_of)
        answer = as_json(decided(log, as_of))
        assert as_json(decided(inputs, as_of)) == answer, seed
        seen.update(name for name, rows in log.items() if rows)
        seen.update(str(rule) for rule in decided(log, as_of).rules)
    assert all(seen[name] for name in (*PARTS, "sessions", "profile"))
    assert {"R03", "R06", "R22", "R23", "R25", "R27"} <= set(seen)


def test_both_ways_of_asking_print_the_same(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, as_of = drawn(3)
    write(store, past(log))
    store.close()
    file = tmp_path / "log.json"
    file.write_text(json.dumps(log), encoding="utf-8")
    day = ("--day", as_of.isoformat())
    assert main(["suggest", "--json", "--journal", str(store.path), *day]) == 0
    of_the_journal = capsys.readouterr().out
    assert main(["suggest", "--json", "--log", str(file), *day]) == 0
    assert capsys.readouterr().out == of_the_journal
