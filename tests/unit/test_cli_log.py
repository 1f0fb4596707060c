"""``supple log`` and ``supple undo`` as a person meets them: words in, one answer out."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.cli import main
from tests.verbs import answered, refused

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, journal: Path) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))


def test_a_session_is_written_and_answered_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(
        capsys,
        "log",
        "Cat-cow 2x10; Open book 2x8/side; Wobble 3x?s",
        *["--minutes", "12.5", "--before", "5", "--during", "6", "--after", "7.5"],
        *["--day", "2026-03-27", "--start", "18:30", "--effort", "0", "--form", "4"],
        *["--soreness", "2", "--kind", "mobility", "--warm-up", "no"],
        *["--notes", "slow", "--symptoms", "fever; wobbly knee"],
    )
    assert answer["session"] == {
        "id": 1,
        "change": 1,
        "day": "2026-03-27",
        "start": "18:30:00",
        "duration_min": 12.5,
        "kind": "mobility",
        "warm_up": False,
        "effort": 0,
        "comfort_before": 5,
        "comfort_during": 6,
        "comfort_after": 7.5,
        "soreness_next_day": 2,
        "form": 4,
        "exercises": "Seated cat-cow 2x10; Open book, hand on ribs 2x8/side; Wobble 3x?s",
        "entries": [
            {
                "exercise": "cat_cow_1",
                "name": "Seated cat-cow",
                "side": None,
                "unit": "reps",
                "amounts": [10, 10],
            },
            {
                "exercise": "open_book_1",
                "name": "Open book, hand on ribs",
                "side": "both",
                "unit": "reps",
                "amounts": [8, 8],
            },
            {
                "exercise": "own_wobble",
                "name": "Wobble",
                "side": None,
                "unit": "hold_s",
                "amounts": [None, None, None],
            },
        ],
        "symptoms": ["fever_unwell", "wobbly knee"],
        "notes": "slow",
    }
    assert answer["new_exercises"] == ["Wobble"]
    assert answer["messages"] == [
        "Wobble is new and was added as your own.",
        "“wobbly knee” is no sign we know; it was kept as written.",
        (
            "a high temperature, chills or feeling unwell along with back pain: Ask for an urgent "
            "appointment or call an advice line today."
        ),
    ]


def test_what_was_not_said_is_null_and_the_day_is_today(
    capsys: pytest.CaptureFixture[str],
) -> None:
    session = answered(capsys, "log", "--minutes", "2")["session"]
    assert session["day"] == "2026-03-28"
    assert (session["duration_min"], session["entries"], session["symptoms"]) == (2, [], [])
    missing = ("start", "kind", "warm_up", "effort", "comfort_before", "soreness_next_day", "form")
    assert [session[name] for name in missing] == [None] * 7


def test_a_known_own_exercise_is_not_new_again(capsys: pytest.CaptureFixture[str]) -> None:
    answered(capsys, "log", "Wobble 3x30s")
    answer = answered(capsys, "log", "WOBBLE; Wall angel 5 @L3")
    assert answer["new_exercises"] == []
    assert [entry["exercise"] for entry in answer["session"]["entries"]] == [
        "own_wobble",
        "wall_angel_3",
    ]
    again = answered(capsys, "log", "Wall angel 6")
    assert again["session"]["entries"][0]["exercise"] == "wall_angel_3"


def test_the_text_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "Cat-cow 2x10", "--minutes", "1"]) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "Logged a session on 28 March 2026, 1 minute.",
        "Seated cat-cow 2x10",
        "To take it back: supple undo 1",
    ]
    assert captured.err == ""
    assert main(["log", "--minutes", "3"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["log"], "supple: Say what you did, or how many --minutes it took."),
        (["log", " "], "supple: Say what you did, or how many --minutes it took."),
        (
            ["log", "Cat-cow 2x10; Wall angel 8 @L9; Bretzel 0x1"],
            (
                "supple: “Wall angel 8 @L9”: there is no level 9; it has levels 1 to 5. "
                "“Bretzel 0x1”: an exercise has at least 1 set."
            ),
        ),
        (
            ["log", "Cat-cow 2x10", "--after", "11"],
            "supple: Comfort after goes from 0 to 10 points; 11 is outside.",
        ),
        (
            ["log", "Cat-cow 2x10", "--day", "2026-03-29"],
            "supple: The day 29 March 2026 is in the future; today is 28 March 2026.",
        ),
        (
            ["log", "Cat \udcff"],
            "supple: The list of exercises holds characters that are no text; type it again.",
        ),
        (["undo"], "supple: There is no change to undo."),
        (["undo", "7"], "supple: There is no change 7."),
    ],
)
def test_what_is_refused(capsys: pytest.CaptureFixture[str], words: list[str], reason: str) -> None:
    assert refused(capsys, *words) == reason
    assert refused(capsys, "undo") == "supple: There is no change to undo."


@pytest.mark.parametrize(
    "words",
    [
        ["log", "Cat-cow", "--minutes", "much"],
        ["log", "Cat-cow", "--day", "27.3.2026"],
        ["log", "Cat-cow", "--start", "half past six"],
        ["log", "Cat-cow", "--start", "18:30+02:00"],
        ["log", "Cat-cow", "--start", "18:30:00.5"],
        ["log", "Cat-cow", "--kind", "chess"],
        ["log", "Cat-cow", "--warm-up", "maybe"],
        ["undo", "b3"],
        ["undo", "0x1"],
        ["undo", "9" * 19],
    ],
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], words: list[str], journal: Path) -> None:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "usage: supple" in captured.err
    assert not journal.exists()


def test_undo_and_undo_of_undo(capsys: pytest.CaptureFixture[str]) -> None:
    answered(capsys, "log", "Cat-cow 2x10")
    answered(capsys, "log", "Bretzel 2x10")
    summary = "Logged a session on 28 March 2026"
    undone = {"change": 2, "summary": summary, "batch": None, "rows": 2}
    assert answered(capsys, "undo") == {"undone": {**undone, "in_effect": False, "by": 3}}
    assert answered(capsys, "undo", "3") == {"undone": {**undone, "in_effect": True, "by": 4}}
    assert main(["undo", "2"]) == 0
    assert capsys.readouterr().out == (
        f"Undid change 2: {summary} (2 rows). To reverse this: supple undo 5\n"
    )
    assert refused(capsys, "undo", "2") == (
        f"supple: Change 2 ({summary}) is undone already, by change 5."
    )
    assert main(["undo", "5"]) == 0
    assert capsys.readouterr().out.startswith(f"Put back change 2: {summary} (2 rows).")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["log", "Cat-cow 2x10; Bretzel 3", "--minutes", "12", "--sure"], 0),
        (["log", "Cat-cow 2x10", "--effort", "11"], 1),
        (["undo"], 1),
    ],
)
def test_nothing_but_the_answer_reaches_the_terminal(words: list[str], status: int) -> None:
    """The database's library complains at exit when something of it is still held."""
    for _ in range(3):
        done = run("-m", "dashboard", *words, "--json")
        assert done.returncode == status
        assert (len(done.stdout.splitlines()), len(done.stderr.splitlines())) == (
            1 - status,
            status,
        )


def test_logging_loads_no_heavy_library() -> None:
    """So that it answers at once."""
    program = (
        "import sys\nfrom dashboard.cli import main\n"
        "assert main(['log', 'Cat-cow 2x10; Wobble 3', '--minutes', '12', '--json']) == 0\n"
        "assert main(['undo']) == 0\n"
        "heavy = {'streamlit', 'pandas', 'altair', 'numpy', 'pyarrow'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = run("-c", program)
    assert done.returncode == 0, done.stderr


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
