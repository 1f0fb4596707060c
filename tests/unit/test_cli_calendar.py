"""``supple calendar``: the plan of a journal as a file, or one sentence where there is none."""

import json
from datetime import time
from pathlib import Path

import ics
import pytest

from dashboard.cli import main
from dashboard.journal.plans import Plan, PlannedTime, set_plan
from dashboard.store import Store
from tests.conftest import TODAY


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())


def _calendar(journal: Path, out: Path) -> int:
    return main(["calendar", "--journal", str(journal), "--out", str(out), "--json"])


def test_twelve_weeks_with_their_rest_days(
    store: Store, journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = {1: PlannedTime("desk", time(7, 30)), 4: PlannedTime("full")}
    set_plan(store, Plan(TODAY, days, if_then="After breakfast"), actor="page")
    store.close()
    out = tmp_path / "new" / "plan.ics"
    assert _calendar(journal, out) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(out), "events": 84}
    events = list(ics.Calendar(out.read_text(encoding="utf-8")).events)
    assert len({one.uid for one in events}) == 84
    names = [one.name for one in events]
    assert (names.count("Supple: Desk break"), names.count("Supple: Full round")) == (12, 12)
    assert names.count("Rest day") == 60


def test_days_before_the_plan_begins_are_no_rest_days(
    store: Store, journal: Path, tmp_path: Path
) -> None:
    begins = TODAY.replace(month=4, day=27)
    set_plan(store, Plan(begins, {1: PlannedTime()}), actor="page")
    store.close()
    out = tmp_path / "plan.ics"
    assert _calendar(journal, out) == 0
    events = ics.Calendar(out.read_text(encoding="utf-8")).events
    assert min(one.begin.date() for one in events) == begins


def test_without_a_plan_there_is_one_sentence_and_no_file(
    store: Store, journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.close()
    assert _calendar(journal, tmp_path / "plan.ics") == 1
    assert "Nothing is planned" in capsys.readouterr().err
    assert list(tmp_path.glob("*.ics")) == []
