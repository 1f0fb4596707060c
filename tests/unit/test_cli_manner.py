"""What was chosen for days and numbers, as the command line follows it."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from dashboard import reports, settings
from dashboard.cli import main
from dashboard.journal.goals import set_goal
from dashboard.journal.preferences import keep_preferences, kept_as
from dashboard.manner import PLAIN, DayForm, Manner, in_force
from dashboard.store import Store
from tests.verbs import answered, refused

SUNDAYS = Manner(week_start=7, day_start=4, days=DayForm.MONTH_DAY, comma=True, twelve=True)


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch, journal: Path, empty_journal: Path) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28T00:30")
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    with closing(Store(empty_journal, resources=settings.resources(), holder="a test")) as store:
        keep_preferences(store, kept_as(SUNDAYS), actor="page")
        set_goal(
            store,
            first_day=date(2026, 3, 22),
            sessions_per_week=2,
            minutes_per_week=20,
            actor="page",
        )


def test_half_past_midnight_belongs_to_yesterday(
    capsys: pytest.CaptureFixture[str], journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = answered(capsys, "log", "Cat-cow 2x10", "--minutes", "12.5", "--start", "00:30")[
        "session"
    ]
    assert (late["day"], late["start"]) == ("2026-03-27", "00:30:00")
    answered(capsys, "log", "Cat-cow 2x8", "--minutes", "8", "--start", "22:00")
    assert "morning" in refused(capsys, "soreness", "2", "--day", "2026-03-27")
    assert answered(capsys, "checkin", "--sleep", "7")["day"] == "2026-03-27"
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28T07:00")
    assert answered(capsys, "soreness", "2")["session"] == late["id"]
    with closing(Store(journal, resources=settings.resources(), holder="a test")) as store:
        morning = reports.latest_before(store, today=date(2026, 3, 28))
        assert morning is not None
        assert (morning.session_id, morning.answered) == (late["id"], True)
        latest = reports.latest_session(store)
        assert latest is not None
        assert latest.session_id == late["id"], "0:30 is later than 22:00"


def test_weeks_begin_on_sunday_and_sentences_follow_the_manner(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for day in ("2026-03-21", "2026-03-22"):  # a Saturday and the Sunday after it
        answered(
            *(capsys, "log", "Cat-cow 2x10", "--minutes", "12", "--day", day),
            *("--before", "5", "--after", "6.5"),
        )
    told = answered(capsys, "summary")
    assert [(week["week"], week["sessions"]) for week in told["weeks"]] == [
        ("2026-03-15", 1),
        ("2026-03-22", 1),
    ]
    assert told["comfort"]["change"]["mean"] == 1.5, "JSON keeps its point"
    assert main(["summary"]) == 0
    assert "before 5,0, after 6,5" in capsys.readouterr().out
    assert main(["checkin", "--day", "2026-03-27", "--sleep", "7"]) == 0
    assert "Wrote the check-in of March 27, 2026." in capsys.readouterr().out
    assert in_force() == PLAIN, "a verb leaves nothing behind in its process"
