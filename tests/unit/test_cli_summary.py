import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.model import Entry, Session, Unit
from dashboard.store import Store
from tests.oracle.past import Goal, Kept, Past
from tests.sql.journals import write

SESSIONS = (
    Session(
        date(2026, 3, 16),
        duration_min=Decimal(10),
        effort=Decimal(3),
        comfort_before=Decimal(5),
        comfort_after=Decimal(7),
        entries=(Entry("cat_cow_1", Unit.REPS, (10, 8)),),
    ),
    Session(date(2026, 3, 18), comfort_before=Decimal(6), comfort_after=Decimal("6.5")),
    Session(date(2026, 3, 20), duration_min=Decimal("7.5"), comfort_during=Decimal("6.5")),
    Session(date(2026, 3, 24), duration_min=Decimal(12), effort=Decimal(2)),
)
PAST = Past(
    sessions=tuple(Kept(number, session) for number, session in enumerate(SESSIONS, 1)),
    goals=(Goal(date(2026, 3, 1), 3, 30),),
)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")


@pytest.fixture
def kept(store: Store) -> Path:
    write(store, PAST)
    store.close()
    return store.path


def summarised(journal: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["summary", "--journal", str(journal), *words]) == 0
    return capsys.readouterr().out


def test_the_totals_as_json(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(summarised(kept, capsys, "--json"))
    weeks = told.pop("weeks")
    assert told == {
        "since": "2026-03-16",
        "until": "2026-03-28",
        "sessions": 4,
        "exercise_days": 4,
        "minutes": 29.5,
        "sessions_without_duration": 1,
        "first_day": "2026-03-16",
        "last_day": "2026-03-24",
        "comfort": {
            "before": 5.5,
            "during": 6.5,
            "after": 6.75,
            "change": {"n": 2, "mean": 1.25, "median": 1.25},
        },
        "consistency": 0.17,
        "weeks_kept": {"kept": 1, "of": 1, "planned_days": 3},
        "exercises": [
            {
                "exercise": "cat_cow_1",
                "name": "Seated cat-cow",
                "days": 1,
                "sets": 2,
                "amount": 18,
                "sets_without_amount": 0,
                "unit": "reps",
            }
        ],
    }
    assert weeks == [
        {
            "week": "2026-03-16",
            "sessions": 3,
            "exercise_days": 3,
            "minutes": 17.5,
            "load": None,
            "comfort_before": 5.5,
            "comfort_during": 6.5,
            "comfort_after": 6.75,
            "soreness_next_day": None,
            "partial": False,
        },
        {
            "week": "2026-03-23",
            "sessions": 1,
            "exercise_days": 1,
            "minutes": 12.0,
            "load": 24.0,
            "comfort_before": None,
            "comfort_during": None,
            "comfort_after": None,
            "soreness_next_day": None,
            "partial": True,
        },
    ]


def test_the_totals_in_words(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert summarised(kept, capsys).splitlines() == [
        "Sessions: 4 on 4 days, from 2026-03-16 to 2026-03-24",
        "Minutes: 30, without 1 session of unknown length",
        "Comfort, 10 is best, mean of the sessions: before 5.5, during 6.5, after 6.8",
        (
            "Change from before to after, 2 sessions: mean +1.2 points, "
            "median (the middle value) +1.2 points"
        ),
        "Consistency: 17 of 100; weeks with the planned days: 1 of 1 (now 3 a week)",
        "",
        "Week of      Sessions  Days  Minutes  Load  Before  During  After  Sore",
        "2026-03-16          3     3       18     -     5.5     6.5    6.8     -",
        "2026-03-23*         1     1       12    24       -       -      -     -",
        "Load: effort times minutes. Before, during, after: comfort. Sore: the next morning.",
        "* not a whole week",
        "",
        "Exercise        Days  Sets  Amount  Unit",
        "Seated cat-cow     1     2      18  repetitions",
    ]


def test_without_a_goal_nothing_is_said_of_planned_days(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    write(store, Past(sessions=PAST.sessions))
    store.close()
    told = json.loads(summarised(store.path, capsys, "--json"))
    assert told["weeks_kept"] == {"kept": None, "of": None, "planned_days": None}
    assert told["consistency"] == 0.17
    assert "Consistency: 17 of 100" in summarised(store.path, capsys).splitlines()


def test_a_span_of_the_journal(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(
        summarised(kept, capsys, "--json", "--since", "2026-03-18", "--until", "2026-03-20")
    )
    assert (told["sessions"], told["minutes"], told["exercises"]) == (2, 7.5, [])
    assert [week["partial"] for week in told["weeks"]] == [True]
    assert "No sessions from 2026-01-01 to 2026-02-01." in summarised(
        kept, capsys, "--since", "2026-01-01", "--until", "2026-02-01"
    )


def test_an_empty_journal_has_totals_too(
    empty_journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(summarised(empty_journal, capsys, "--json"))
    assert (told["sessions"], told["minutes"], told["consistency"]) == (0, 0, None)
    assert told["first_day"] is None
    assert told["comfort"]["change"] == {"n": 0, "mean": None, "median": None}
    assert [week["sessions"] for week in told["weeks"]] == [0]
    assert summarised(empty_journal, capsys).startswith("No sessions yet.")


@pytest.mark.parametrize(
    ("days", "shown", "note"),
    [
        (("2025-03-03", "2026-03-24"), ("2026-01-05", 12), "12 of 56 weeks; --json gives all."),
        (("2026-02-02", "2026-02-23"), ("2026-02-02", 8), "* not a whole week"),
        (("2026-02-02", "2026-02-16"), ("2026-02-02", 3), "3 of 8 weeks; --json gives all."),
    ],
)
def test_the_weeks_of_a_long_journal(
    days: tuple[str, ...],
    shown: tuple[str, int],
    note: str,
    store: Store,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sessions = [Session(date.fromisoformat(day)) for day in days]
    write(store, Past(sessions=tuple(Kept(number, one) for number, one in enumerate(sessions, 1))))
    store.close()
    lines = summarised(store.path, capsys).splitlines()
    rows = [line.split()[0].rstrip("*") for line in lines if line[:4].isdigit()]
    assert (rows[0], len(rows)) == shown
    assert lines[-1] == note
    assert lines[1] == "Minutes: not known"
    assert not any(line.startswith("Comfort") for line in lines)


@pytest.mark.parametrize(
    ("words", "status", "complaint"),
    [
        (["--since", "28.3.2026"], 2, "not a day like 2026-03-28"),
        (["--since", "2026-03-02", "--until", "2026-03-01"], 1, "lies after the last"),
    ],
)
def test_a_span_that_cannot_be(
    words: list[str],
    status: int,
    complaint: str,
    empty_journal: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["summary", "--journal", str(empty_journal), *words]) == status
    assert complaint in capsys.readouterr().err
