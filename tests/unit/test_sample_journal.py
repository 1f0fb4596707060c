"""The demo's journal holds everything that the made-up person left, and says what comes next."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.model import Catalogue
from dashboard.sample import fill, person
from dashboard.store import Store

TODAY = date(2026, 11, 22)
TABLES = (
    *("session", "checkin", "measure", "symptom", "goal", "period", "guidance"),
    *("routine", "routine_item", "plan", "planned_day"),
)


def test_everything_is_in_the_journal_and_nothing_was_refused(
    store: Store, catalogue: Catalogue
) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    made = person(until=TODAY, catalogue=catalogue)
    with store.read() as cursor:
        counts = {
            table: cursor.execute(f"SELECT COUNT(*) FROM live_{table}").fetchall()[0][0]
            for table in TABLES
        }
        rejected = cursor.execute(
            "SELECT name, rejected, duplicates, conflicts FROM import_file ORDER BY name"
        ).fetchall()
        own = cursor.execute("SELECT COUNT(*) FROM live_own_exercise").fetchall()
        days = cursor.execute("SELECT MIN(day), MAX(day) FROM live_session").fetchall()
        changes = cursor.execute("SELECT COUNT(*) FROM change").fetchall()
    assert counts == {
        "session": len(made.sessions),
        "checkin": len(made.checkins),
        "measure": len(made.measures),
        "symptom": 1,
        "goal": 2,
        "period": 2,
        "guidance": 1,
        "routine": 1,
        "routine_item": 6,
        "plan": len(made.plans),
        "planned_day": len(made.decided),
    }
    assert rejected == [
        ("checkins.csv", 0, 0, 0),
        ("measures.csv", 0, 0, 0),
        ("sessions.csv", 0, 0, 0),
    ]
    assert own == [(0,)]
    assert [tuple(map(str, span)) for span in days] == [
        (made.sessions[0]["day"], made.sessions[-1]["day"])
    ]
    assert changes == [(2,)]


@pytest.mark.parametrize("today", [TODAY - timedelta(days=days) for days in range(7)], ids=str)
def test_whatever_the_weekday_the_demo_ends_in_one_small_step(
    store: Store,
    journal: Path,
    catalogue: Catalogue,
    today: date,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill(store, today=today, catalogue=catalogue)
    store.close()
    assert main(["suggest", "--day", str(today), "--json", "--journal", str(journal)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["outcome"], answer["safety"]) == ("increase", "green")
    assert answer["change"]["variable"] == "frequency"
