"""The journal, judged, answers as the same log handed over with ``--log``."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dashboard import reports
from dashboard.cli import main
from dashboard.journal.exercises import archive_exercise
from dashboard.model import Catalogue
from dashboard.progression import as_json
from dashboard.store import Store
from tests.conftest import TODAY
from tests.property.checking import decided
from tests.property.facts import SIGNS, VARIABLES, Log, back
from tests.property.long import long_person
from tests.property.people import ready, seeded
from tests.sql.journals import write
from tests.sql.logs_kept import HABITS, as_journal
from tests.unit.progression.logs import ago, weekly

PEOPLE, LONG = 30, 20
PROFILES: tuple[Log, ...] = (
    {"planned_days": 3, "target_minutes": 10},
    {"planned_days": 4, "target_minutes": 12},
    {"planned_days": 5, "target_minutes": 7.2},
)
PARTS = ("symptoms", "guidance", "accepted", "recovery", "range", "periods")


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
    log["profile"] = rng.choice(PROFILES)
    return log, as_of


def test_the_journal_gives_the_answer_of_the_same_log(store: Store) -> None:
    seen: Counter[str] = Counter()
    for seed in range(PEOPLE):
        log, as_of = drawn(seed)
        write(store, as_journal(log))
        inputs = reports.progression_inputs(store, until=as_of)
        answer = as_json(decided(log, as_of))
        assert as_json(decided(inputs, as_of)) == answer, seed
        seen.update(name for name, rows in log.items() if rows)
        seen.update(str(rule) for rule in decided(log, as_of).rules)
    assert all(seen[name] for name in (*PARTS, "sessions", "profile"))
    assert {"R03", "R06", "R22", "R23", "R25", "R27"} <= set(seen)


def test_years_of_sessions_are_not_read_and_the_answer_is_that_of_all_of_them(
    store: Store,
) -> None:
    shorter = 0
    for seed in range(LONG):
        rng = seeded(seed)
        log, as_of = long_person(rng)
        log["profile"] = rng.choice(PROFILES)
        log["periods"] = [
            row
            for row in log["periods"]
            if row["last_day"] is None or row["last_day"] >= row["first_day"]
        ]
        write(store, as_journal(log))
        inputs = reports.progression_inputs(store, until=as_of)
        assert as_json(decided(inputs, as_of)) == as_json(decided(log, as_of)), seed
        shorter += len(json.loads(inputs)["sessions"]) < len(log["sessions"])
    assert shorter > LONG // 3


def test_both_ways_of_asking_print_the_same(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, as_of = drawn(3)
    write(store, as_journal(log))
    store.close()
    file = tmp_path / "log.json"
    file.write_text(json.dumps(log), encoding="utf-8")
    day = ("--day", as_of.isoformat())
    assert main(["suggest", "--json", "--journal", str(store.path), *day]) == 0
    of_the_journal = capsys.readouterr().out
    assert main(["suggest", "--json", "--log", str(file), *day]) == 0
    assert capsys.readouterr().out == of_the_journal


def test_no_step_goes_to_an_exercise_that_was_set_aside(store: Store, catalogue: Catalogue) -> None:
    items = [{"exercise": "cat_cow_1", "sets": 2, "amount": 15}]
    sessions = weekly(ago(33), ago(1), items=items)
    log = {"sessions": [{**row, "id": at} for at, row in enumerate(sessions, start=1)]}
    write(store, as_journal({**{part: [] for part in PARTS}, **log, "profile": PROFILES[0]}))
    change = reports.suggestion(store, today=TODAY, catalogue=catalogue).change
    assert change is not None
    assert change.after == "cat_cow_2"

    archive_exercise(store, "cat_cow_2", catalogue=catalogue, actor="page")

    assert reports.suggestion(store, today=TODAY, catalogue=catalogue).change is None
