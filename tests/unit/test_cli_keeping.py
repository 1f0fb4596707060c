"""``supple checkin``, ``measure``, ``period`` and ``soreness``: the row written, and what is refused."""

from pathlib import Path

import pytest

from dashboard.cli import main
from tests.verbs import answered, refused


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, journal: Path, empty_journal: Path) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    assert empty_journal == journal


def test_a_checkin_grows_as_the_day_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    first = answered(
        capsys,
        "checkin",
        "--sleep",
        "6.5",
        "--symptoms",
        "tight chest; wobbly knee",
        "--notes",
        "x",
    )
    assert (first["id"], first["change"], first["sleep_hours"]) == (1, 1, 6.5)
    assert first["symptoms"] == ["chest_pain", "wobbly knee"]
    assert first["messages"] == [
        "“wobbly knee” is no sign we know; it was kept as written.",
        (
            "chest pain or pressure, with or without back pain: Stop and call your local "
            "emergency number now."
        ),
    ]
    assert answered(capsys, "suggest")["outcome"] == "seek_now"
    second = answered(capsys, "checkin", "--desk", "8", "--breaks", "3", "--symptoms", "")
    assert second == {
        "id": 1,
        "change": 2,
        "day": "2026-03-28",
        "sleep_hours": 6.5,
        "hydration_glasses": None,
        "foam_rolling_min": None,
        "stretching_min": None,
        "active_recovery_min": None,
        "desk_hours": 8,
        "posture_breaks": 3,
        "notes": "x",
        "symptoms": [],
        "messages": [],
    }
    assert answered(capsys, "checkin", "--desk", "8")["change"] is None
    assert answered(capsys, "undo")["undone"]["change"] == 2


def test_both_sides_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["measure", "seated_rotation", "--left", "34 35.5 34", "--right", "28/28/29"]
    assert answered(capsys, *words, "--day", "2026-03-27", "--note", "stiff") == {
        "change": 1,
        "day": "2026-03-27",
        "measure": "seated_rotation",
        "note": "stiff",
        "readings": [
            {
                "id": 1,
                "side": "left",
                "value": 34.5,
                "unit": "degrees",
                "trials": [34, 35.5, 34],
            },
            {
                "id": 2,
                "side": "right",
                "value": 28.33,
                "unit": "degrees",
                "trials": [28, 28, 29],
            },
        ],
    }


def test_the_tests_are_listed_with_how_to_do_them(capsys: pytest.CaptureFixture[str]) -> None:
    tests = answered(capsys, "measure")["tests"]
    assert [(one["measure"], one["unit"], one["band"]) for one in tests] == [
        ("seated_rotation", "degrees", 6),
        ("half_kneeling_rotation", "degrees", 6),
        ("lumbar_locked_rotation", "degrees", 6),
        ("head_to_wall", "cm", 1),
        ("neck_to_wall", "cm", 1),
    ]
    assert all(len(one["how_to"]) > 80 for one in tests)
    assert main(["measure"]) == 0
    assert "A change counts from 6 degrees on." in capsys.readouterr().out


def test_a_period_is_marked_listed_and_ended(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["period"]) == 0
    assert capsys.readouterr().out == "Nothing is marked.\n"
    marked = answered(capsys, "period", "flare", "--from", "2026-03-20", "--note", "Moved house")
    row = {
        "id": 1,
        "kind": "flare",
        "first_day": "2026-03-20",
        "last_day": None,
        "note": "Moved house",
    }
    assert marked == {**row, "change": 1}
    ended = answered(capsys, "period", "flare", "--end", "2026-03-25")
    assert ended == {**row, "last_day": "2026-03-25", "change": 2}
    assert answered(capsys, "period")["periods"] == [{**row, "last_day": "2026-03-25"}]
    assert "No flare lasts" in refused(capsys, "period", "flare", "--end", "2026-03-26")


def test_soreness_belongs_to_the_session_it_followed(capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("2026-03-25", "2026-03-27", "2026-03-28"):
        answered(capsys, "log", "--minutes", "10", "--day", day)
    assert answered(capsys, "soreness", "2.5") == {
        "session": 2,
        "change": 4,
        "day": "2026-03-27",
        "soreness_next_day": 2.5,
    }
    assert answered(capsys, "soreness", "3", "--day", "2026-03-25")["session"] == 1
    assert answered(capsys, "soreness", "4", "--session", "1")["change"] == 6
    assert main(["soreness", "1"]) == 0
    assert capsys.readouterr().out == (
        "Soreness of 1 point after the session of 27 March 2026.\nTo take it back: supple undo 7\n"
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["checkin"], "Say at least one thing about the day"),
        (["checkin", "--sleep", "25"], "Sleep goes from 0 to 24 hours"),
        (["checkin", "--sleep", "7", "--day", "2026-03-29"], "is in the future"),
        (["checkin", "--symptoms", "\udcff"], "no text"),
        (["measure", "toes"], "There is no test toes; the tests are seated_rotation, "),
        (["measure", "seated_rotation"], "give at least one trial"),
        (["measure", "head_to_wall", "--left", "4 4 4"], "measured with no side"),
        (["period", "flare", "--to", "2026-03-29"], "is in the future"),
        (["soreness", "2"], "There is no session before today"),
        (["soreness", "2", "--day", "2026-03-01"], "no session on 1 March 2026"),
        (["soreness", "11", "--session", "1"], "Soreness next day goes from 0 to 10"),
    ],
)
def test_what_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    assert reason in refused(capsys, *words)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["checkin", "--sleep", "15"], "Sleep of 15 hours is a lot; is it right?"),
        (["measure", "head_to_wall", "--value", "4"], "1 trial instead of three"),
        (["period", "pause", "--from", "2024-01-01", "--to", "2025-12-31"], "more than a year"),
        (["log", "Child's pose side reach 900s"], "A hold of 900 seconds is a long one"),
    ],
)
def test_what_is_odd_is_written_when_one_is_sure(
    capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    asked = refused(capsys, *words)
    assert reason in asked
    assert asked.endswith("If so, say it again with --sure.")
    answered(capsys, *words, "--sure")


@pytest.mark.parametrize(
    "words",
    [
        ["checkin", "--breaks", "2.5"],
        ["measure", "seated_rotation", "--left", "much"],
        ["measure", "seated_rotation", "--left", " / "],
        ["period", "holiday"],
        ["soreness"],
    ],
)
def test_what_is_not_understood_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == 2
    assert "usage: supple" in capsys.readouterr().err


def test_an_old_change_goes_with_what_stands_in_its_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answered(capsys, "log", "--minutes", "10", "--day", "2026-03-27")
    answered(capsys, "soreness", "2")
    assert refused(capsys, "undo", "1").endswith(
        "Undo change 2 first. To undo all that stand in its way: supple undo 1 --and-later"
    )
    answer = answered(capsys, "undo", "1", "--and-later")
    assert [one["change"] for one in answer["later"]] == [2]
    assert (answer["undone"]["change"], answer["undone"]["by"]) == (1, 4)
    assert answered(capsys, "summary")["sessions"] == 0
