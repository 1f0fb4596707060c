"""``supple suggest``: the journal, one log, or many."""

import io
import json
import os
from datetime import date, timedelta
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main
from tests.unit.progression.logs import Log, ready, weekly

FEW_DAYS: Log = {"sessions": weekly(date(2026, 3, 3), date(2026, 3, 27), (1, 4), minutes=12)}
GOES_UP: Log = {"sessions": weekly(date(2026, 2, 23), date(2026, 3, 27), (0, 2, 4), minutes=8)}


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")


def written(tmp_path: Path, text: str) -> str:
    file = tmp_path / "log.json"
    file.write_text(text, encoding="utf-8")
    return str(file)


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main(["suggest", "--json", *words]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    return json.loads(shown.out)


def test_a_log_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, json.dumps(FEW_DAYS))
    found = answered(capsys, "--log", file, "--day", "2026-03-28")
    assert (found["outcome"], found["rule"], found["days"]) == ("increase", "R25", 3)
    assert found == answered(capsys, "--log", file)
    assert answered(capsys, "--log", file, "--day", "2026-04-30")["rule"] == "R15"


def test_a_file_may_begin_with_a_byte_order_mark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "\ufeff{}")
    assert answered(capsys, "--log", file)["rule"] == "R17"


def test_a_log_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(ready()).encode())))
    assert answered(capsys, "--log", "-")["rule"] == "R25"


def test_words_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--log", written(tmp_path, json.dumps(FEW_DAYS))]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("You could take one small step. Comfortable, steady, 8 days")
    assert "This week: 3 days of about 8 minutes, 24 minutes in all." in lines
    assert "Nothing speaks against it. Confidence: medium, some weeks to go on." in lines
    assert any(line.startswith("Note: ") for line in lines)
    assert lines[-1] == "General information, not medical advice."


def test_a_first_suggestion_keeps_nothing_and_its_minutes_add_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", "--log", written(tmp_path, "{}")]) == 0
    assert capsys.readouterr().out.startswith("A gentle start. Start small: 3 days")
    assert main(["suggest", "--log", written(tmp_path, json.dumps(GOES_UP))]) == 0
    shown = capsys.readouterr().out
    assert "weekly minutes from about 24 to 26." in shown
    assert "This week: 3 days of about 8.5 minutes, 25.5 minutes in all." in shown


def test_a_pause_shows_no_minutes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = ready() | {"symptoms": [{"day": "2026-03-28", "code": "chest_pain"}]}
    assert main(["suggest", "--log", written(tmp_path, json.dumps(log))]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Please stop and get help now.")
    assert "This week" not in shown


def test_an_empty_journal(empty_journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answered(capsys, "--journal", str(empty_journal))["rule"] == "R17"


def test_the_journal_up_to_the_day(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--journal", str(journal)]
    assert main(["log", *where, "--minutes", "10", "--day", "2026-03-27", "--effort", "3"]) == 0
    capsys.readouterr()
    assert answered(capsys, *where)["rules"] == ["R18"]
    assert answered(capsys, *where, "--day", "2026-03-26")["rules"] == ["R17"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"sessions": [\n', "line 2, column 1"),
        (b"[]", "it should be an object, not a list"),
        (b'{"symptoms": {"day": "2026-03-28"}}', "symptoms should be a list, not an object"),
        (
            b'{"sessions": [{}, {"effort": [9]}]}',
            "sessions[1].effort should be a number, not a list",
        ),
        (b"\xff\xfe{}", "not UTF-8 text: byte 1"),
    ],
)
def test_what_is_no_log_gets_one_line(
    content: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "log.json"
    file.write_bytes(content)
    assert main(["suggest", "--log", str(file)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--many", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl cannot be read" in capsys.readouterr().err
    assert main(["suggest", "--log", str(tmp_path)]) == 1
    assert str(tmp_path.parent) not in capsys.readouterr().err


def test_a_day_that_is_none_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--day", "28.03.2026"]) == 2
    assert main(["suggest", "--log", "a", "--many", "b"]) == 2
    assert "not a day like 2026-03-28" in capsys.readouterr().err


def test_many_logs_get_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[object] = [
        {"log": FEW_DAYS, "day": "2026-03-28"},
        {"log": {}, "day": "2026-03-01"},
        {"log": {}},
        {"log": {}, "day": "soon"},
        {"day": "2026-03-01"},
        [],
    ]
    lines = [json.dumps(one) for one in asked]
    file = written(
        tmp_path,
        "\n".join([*lines, "", "{", '{"log": {"sessions": [NaN]}}', '{"log": {}}', "", ""]),
    )
    assert main(["suggest", "--many", file]) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer.get("rule") for answer in answers] == [
        "R25", "R17", "R17", None, None, None, None, None, None, "R17",
    ]  # fmt: skip
    assert [answer.get("as_of") for answer in answers[:3]] == [
        "2026-03-28",
        "2026-03-01",
        "2026-03-28",
    ]
    errors = [answer["error"] for answer in answers if "error" in answer]
    assert [error.split(":")[0] for error in errors] == [
        "Line 4",
        "Line 5",
        "Line 6",
        "Line 7",
        "Line 8",
        "Line 9",
    ]
    assert "sessions[0] should be an object" in errors[-1]


def test_many_good_logs_are_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = {"sessions": [{"day": "2026-03-27", "effort": "high", "minutes": "12"}]}
    file = written(tmp_path, json.dumps({"log": log, "day": "2026-03-28"}) + "\n\n")
    (answer,) = [answered(capsys, "--many", file)]
    assert (answer["rules"], answer["notes"][1]["id"]) == (["R18"], "N5")


def test_an_answer_of_many_is_the_answer_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = ready(effort=2.7)
    one = answered(capsys, "--log", written(tmp_path, json.dumps(log)))
    file = written(tmp_path, json.dumps({"log": log, "day": "2026-03-28"}))
    assert answered(capsys, "--many", file) == one


def test_a_large_file_is_shared_among_processes_and_answered_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [(date(2026, 3, 1) + timedelta(n % 40)).isoformat() for n in range(250)]
    lines = [json.dumps({"log": FEW_DAYS, "day": day}) for day in days]
    file = written(tmp_path, "\n".join([*lines[:120], "[]", *lines[120:]]))
    assert main(["suggest", "--many", file]) == 1
    alone = capsys.readouterr().out
    monkeypatch.setattr("dashboard.cli.many.SHARED_FROM_BYTES", 1_000)
    monkeypatch.setattr("dashboard.cli.many._LINES_AHEAD", 110)
    shared: list[int] = []

    def counted(processes: int, *prepared: Any) -> Any:
        shared.append(processes)
        return Pool(processes, *prepared)

    monkeypatch.setattr("dashboard.cli.many.Pool", counted)
    assert main(["suggest", "--many", file]) == 1
    assert capsys.readouterr().out == alone
    assert shared == [min(8, os.cpu_count() or 1)]
    assert len(alone.splitlines()) == 251


def test_many_logs_on_standard_input_are_answered_as_they_come(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Piped(io.BytesIO):
        def seekable(self) -> bool:
            return False

    piped = Piped(b'{"log": {}, "day": "2026-03-28"}\n' * 3)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(piped))
    monkeypatch.setattr("dashboard.cli.many.SHARED_FROM_BYTES", 1)
    monkeypatch.setattr("dashboard.cli.many.Pool", None)
    assert main(["suggest", "--many", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
