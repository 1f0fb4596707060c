"""``supple symptom`` and ``supple guidance``: the row written, what it means, and undo."""

from pathlib import Path

import pytest

from dashboard.cli import main
from tests.verbs import answered, refused


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, journal: Path) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))


@pytest.mark.parametrize("sign", [["arm_hand_weakness"], ["weak", "hands"], ["Weak hands"]])
def test_a_sign_is_written_as_code_or_in_words(
    capsys: pytest.CaptureFixture[str], sign: list[str]
) -> None:
    assert answered(capsys, "symptom", *sign, "--day", "2026-03-27") == {
        "id": 1,
        "change": 1,
        "day": "2026-03-27",
        "code": "arm_hand_weakness",
        "session_id": None,
        "words": "weakness in the arms or hands",
        "tier": "urgent",
        "advice": "Stop and contact a clinician today or tomorrow.",
        "messages": [],
    }
    assert answered(capsys, "suggest")["rule"] == "R02"


def test_words_that_are_no_sign_are_kept_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(capsys, "symptom", "wobbly knee")
    assert (answer["code"], answer["tier"], answer["advice"]) == ("wobbly knee", None, "")
    assert answer["messages"] == ["“wobbly knee” is no sign we know; it was kept as written."]
    assert answered(capsys, "suggest")["outcome"] == "hold"


def test_guidance_lifts_it_and_undo_brings_it_back(capsys: pytest.CaptureFixture[str]) -> None:
    answered(capsys, "symptom", "chest_pain", "--day", "2026-03-27")
    assert answered(capsys, "suggest")["outcome"] == "seek_now"

    answer = answered(capsys, "guidance", "--note", "GP: fine")
    assert answer == {
        "id": 1,
        "change": 2,
        "day": "2026-03-28",
        "note": "GP: fine",
        "messages": [],
    }
    assert answered(capsys, "suggest")["outcome"] == "hold"
    assert answered(capsys, "undo")["undone"]["change"] == 2
    assert answered(capsys, "suggest")["outcome"] == "seek_now"


def test_guidance_too_early_says_what_still_stands(capsys: pytest.CaptureFixture[str]) -> None:
    answered(capsys, "symptom", "chest_pain")
    [message] = answered(capsys, "guidance")["messages"]
    assert message == (
        "Still standing: chest pain or pressure, with or without back pain, noted on "
        "28 March 2026. Guidance of 29 March 2026 or later lifts it."
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["symptom", "fever; chest pain"], "Note one sign at a time."),
        (["symptom", " ; "], "Note one sign at a time."),
        (["symptom", "fever", "--day", "2026-03-29"], "is in the future"),
        (["guidance", "--day", "2026-03-29"], "is in the future"),
    ],
)
def test_what_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], words: list[str], reason: str
) -> None:
    assert reason in refused(capsys, *words)


def test_people_are_told_whom_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    close = ["symptom", "chest", "pian"]
    assert "is close to chest pain or pressure" in refused(capsys, *close)
    assert main([*close, "--sure"]) == 0
    capsys.readouterr()
    assert main(["symptom", "tight chest"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Noted on 28 March 2026: chest pain or pressure, with or without back pain.",
        "Stop and call your local emergency number now.",
        "This is general information, not a diagnosis.",
        "To take it back: supple undo 2",
    ]


def test_suggest_says_that_the_check_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    answered(capsys, "guidance")
    assert main(["suggest"]) == 0
    assert "The check about warning signs and your health" in capsys.readouterr().out
