import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main

STRONG = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-03-02 07:10:00,"Morning",12m,"Cat-cow",1,0,10,0,0,"","",3
2026-03-02 07:10:00,"Morning",12m,"Cat-cow",2,0,ten,0,0,"","",3
someday,"Morning",12m,"Cat-cow",2,0,10,0,0,"","",3
"""


@pytest.fixture(autouse=True)
def _own_journal(monkeypatch: pytest.MonkeyPatch, journal: Path) -> None:
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")


@pytest.fixture
def strong(tmp_path: Path) -> Path:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    return file


def answer(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict[str, Any], str]:
    """Return exit status, JSON and what stands on standard error."""
    status = main(["import", *map(str, words), "--json"])
    shown = capsys.readouterr()
    return status, json.loads(shown.out) if shown.out else {}, shown.err


def test_json_says_what_became_of_each_file(
    capsys: pytest.CaptureFixture[str], strong: Path
) -> None:
    status, found, messages = answer(capsys, strong)
    [file] = found["files"]
    assert (status, messages, found["batch"]) == (0, "", 1)
    assert {
        "file": "strong.csv",
        "format": "strong",
        "rows": 3,
        "sessions": 1,
        "checkins": 0,
        "measures": 0,
        "new": 1,
        "imported": 1,
        "duplicates": 0,
        "conflicts": 0,
        "rejected": 1,
        "first_day": "2026-03-02",
        "last_day": "2026-03-02",
        "minutes": 12.0,
    }.items() <= file.items()
    assert file["problems"] == [
        {
            "line": 3,
            "column": "Reps",
            "message": "“ten” is not a number.",
            "rejected": False,
        },
        {
            "line": 4,
            "column": "Date",
            "message": "“someday” is not a day such as 2026-03-28.",
            "rejected": True,
        },
    ]


def test_minutes_that_no_session_names_are_missing_and_never_0(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "sessions.csv"
    file.write_text("day,exercises\n2026-03-02,Cat-cow 2x10\n", encoding="utf-8")
    [found] = answer(capsys, file, "--dry-run")[1]["files"]
    assert (found["sessions"], found["minutes"]) == (1, None)
    assert main(["import", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[1].endswith("2026-03-02  2026-03-02        -")
    assert main(["export", "--out", str(tmp_path / "j.zip")]) == 0
    fresh = ["--journal", tmp_path / "fresh.duckdb", "--dry-run"]
    capsys.readouterr()
    [whole] = answer(capsys, tmp_path / "j.zip", *fresh)[1]["files"]
    assert (whole["sessions"], whole["minutes"]) == (1, None)


def test_files_that_are_refused_get_a_line_each_and_the_rest_is_imported(
    capsys: pytest.CaptureFixture[str], strong: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "hens.csv"
    sheet.write_text("hen,eggs\nBerta,2\n", encoding="utf-8")
    assert main(["log", "Cat-cow 2x10", "--day", "2020-01-01"]) == 0  # a journal is there
    capsys.readouterr()
    for option, imported in (["--dry-run"], 0), ([], 1):
        status, found, messages = answer(capsys, sheet, strong, tmp_path / "none.csv", *option)
        assert status == 1
        assert [line.split(": ")[1] for line in messages.splitlines()] == ["hens.csv", "none.csv"]
        assert [file["imported"] for file in found["files"]] == [0, imported, 0]
    assert main(["query", "SELECT COUNT(*) FROM live_session", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == [[2]]


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str], strong: Path) -> None:
    _, tried, _ = answer(capsys, strong, "--dry-run")
    assert (tried["batch"], tried["dry_run"]) == (None, True)
    assert (tried["files"][0]["new"], tried["files"][0]["imported"]) == (1, 0)
    _, made, _ = answer(capsys, strong)
    assert (made["batch"], made["files"][0]["imported"]) == (1, 1)
    _, again, _ = answer(capsys, strong)
    assert (again["batch"], again["files"][0]["imported"]) == (None, 0)
    assert again["files"][0]["duplicates"] == 1


def test_undo_takes_the_batch_back(capsys: pytest.CaptureFixture[str], strong: Path) -> None:
    _, first, _ = answer(capsys, strong)
    assert main(["undo", str(first["batch"]), "--json"]) == 0
    capsys.readouterr()
    _, again, _ = answer(capsys, strong)
    assert again["files"][0]["imported"] == 1


def test_a_refused_file_has_its_entry(
    capsys: pytest.CaptureFixture[str], strong: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "cat.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    status, found, messages = answer(capsys, picture, strong)
    assert status == 1
    assert messages == "supple: cat.csv: This is no table but a PNG picture.\n"
    assert found["files"][0]["sessions"] == 0
    assert found["files"][0]["problems"] == [
        {
            "line": None,
            "column": None,
            "message": "This is no table but a PNG picture.",
            "rejected": True,
        }
    ]
    status, found, _ = answer(capsys, picture, tmp_path / "none.csv")
    assert (status, found["batch"]) == (1, None)
    assert [file["format"] for file in found["files"]] == [None, None]


def test_the_table_for_people(capsys: pytest.CaptureFixture[str], strong: Path) -> None:
    assert main(["import", str(strong)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["file", "read", "as"]
    assert lines[1].split()[:4] == ["strong.csv", "Strong", "3", "1"]
    assert "  Columns that were not kept: Weight and Distance." in lines
    assert "  Line 3, Reps: “ten” is not a number." in lines
    assert lines[-1] == "Imported 1 row as batch 1; supple undo 1 takes it back."
    main(["import", str(strong)])
    assert capsys.readouterr().out.splitlines()[-1] == "There was nothing to add."
    main(["import", str(strong), "--dry-run"])
    assert capsys.readouterr().out.splitlines()[-1].startswith("Nothing was written")


def test_conflicts_are_listed_and_settled_as_asked(
    capsys: pytest.CaptureFixture[str], strong: Path
) -> None:
    answer(capsys, strong)
    strong.write_text(STRONG.replace("12m", "15m"), encoding="utf-8")
    _, found, _ = answer(capsys, strong)
    assert (found["batch"], found["files"][0]["conflicts"]) == (None, 1)
    assert found["files"][0]["conflict_rows"] == [
        {
            "line": 2,
            "table": "session",
            "id": 1,
            "message": "duration min is 15.00 in the file, 12.00 in the journal.",
        }
    ]
    main(["import", str(strong)])
    assert "Line 2, conflict: duration min is 15.00" in capsys.readouterr().out
    _, found, _ = answer(capsys, strong, "--conflicts", "file")
    assert (found["batch"], found["files"][0]["replaced"]) == (2, 1)


def test_a_mapping_and_a_reject_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sheet, mapping = tmp_path / "sheet.csv", tmp_path / "map.json"
    sheet.write_text("When;Mins\n1.3.26;12,5\n31.2.26;10\n", encoding="utf-8")
    mapping.write_text(
        json.dumps({"date": "d.m.yy", "columns": {"When": "day", "Mins": "duration_min"}}),
        encoding="utf-8",
    )
    status, found, _ = answer(capsys, sheet, "--map", mapping, "--rejects", tmp_path / "out")
    assert (status, found["files"][0]["format"], found["files"][0]["minutes"]) == (0, "table", 12.5)
    assert found["reject_files"] == ["sheet.rejects.csv"]
    assert (tmp_path / "out" / "sheet.rejects.csv").read_text(encoding="utf-8").startswith("When,")


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["--map", "none.json"], 1, "The mapping file none.json cannot be read."),
        (["--map", "none.json", "--as", "strong"], 1, "Give either --as or --map"),
        (["--as", "nonsense"], 2, "invalid choice: 'nonsense'"),
        (["--conflicts", "mine"], 2, "invalid choice: 'mine'"),
    ],
)
def test_what_cannot_be_asked_for_is_one_sentence(
    capsys: pytest.CaptureFixture[str], strong: Path, words: list[str], status: int, sentence: str
) -> None:
    given, found, messages = answer(capsys, strong, *words)
    assert (given, found) == (status, {})
    assert sentence in messages


def test_a_source_can_be_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "days.csv"
    file.write_text("day,start,price,tax\n2026-03-01,07:00,1,2\n", encoding="utf-8")
    assert answer(capsys, file)[0] == 1
    status, found, _ = answer(capsys, file, "--as", "supple-sessions")
    assert (status, found["files"][0]["imported"]) == (0, 1)


@pytest.mark.parametrize(("words", "kept"), [((), 1), (("--near", "skip"), 0)])
def test_sessions_that_look_alike_are_listed_and_kept_unless_they_are_to_be_skipped(
    capsys: pytest.CaptureFixture[str], strong: Path, words: tuple[str, ...], kept: int
) -> None:
    assert main(["log", "Cat-cow 2x10", "--minutes", "13", "--day", "2026-03-02"]) == 0
    capsys.readouterr()
    _, found, _ = answer(capsys, strong, "--dry-run")
    assert found["files"][0]["near_duplicates"] == [
        {
            "line": 2,
            "day": "2026-03-02",
            "id": 1,
            "other_file": None,
            "other_line": None,
            "message": "2026-03-02: 07:10 · 12 min · mobility · Morning · Seated cat-cow (Strong) "
            "looks like 13 min · Seated cat-cow (typed here).",
        }
    ]
    assert main(["import", str(strong), "--dry-run"]) == 0
    assert "They are kept twice unless you say --near skip." in capsys.readouterr().out
    _, found, _ = answer(capsys, strong, *words)
    assert (found["files"][0]["imported"], found["files"][0]["skipped"]) == (kept, 1 - kept)
