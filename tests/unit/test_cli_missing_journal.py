"""A mistyped path must not make a journal: only verbs that write make one."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main

READING = [
    ["summary"],
    ["suggest"],
    ["query", "journal_span"],
    ["query", "SELECT 1 AS one"],
    ["charts", "--out", "{}/charts"],
    ["import", "{}/none.csv", "--dry-run"],
]


SAID = "supple: There is no journal typo.duckdb yet; this is the answer for an empty one.\n"


@pytest.mark.parametrize("words", READING, ids=" ".join)
@pytest.mark.parametrize("place", ["typo.duckdb", "no/such/folder/typo.duckdb"])
def test_reading_verbs_make_no_journal_and_say_so(
    words: list[str], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*(word.format(tmp_path) for word in words), "--json", "--journal", str(tmp_path / place)])
    assert capsys.readouterr().err.startswith(SAID)
    assert not list(tmp_path.rglob("*.duckdb"))
    assert not (tmp_path / "no").exists()


def test_an_empty_journal_is_what_they_answer_for(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", "--json", "--journal", str(journal)]) == 0
    assert json.loads(capsys.readouterr().out)["rule"] == "R17"
    assert main(["summary", "--json", "--journal", str(journal)]) == 0
    assert json.loads(capsys.readouterr().out)["sessions"] == 0


@pytest.mark.parametrize("words", [["log", "Cat-cow 2x10"], ["log", "--minutes", "5"]])
def test_writing_verbs_make_one(
    words: list[str], journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--journal", str(journal)]) == 0
    capsys.readouterr()
    assert main(["summary", "--json", "--journal", str(journal)]) == 0
    assert json.loads(capsys.readouterr().out)["sessions"] == 1


def test_what_needs_no_journal_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log.json").write_text("{}")
    journal = ["--journal", str(tmp_path / "typo.duckdb")]
    assert main(["suggest", "--log", str(tmp_path / "log.json"), *journal]) == 0
    assert main(["query", *journal]) == 0
    assert capsys.readouterr().err == ""
    assert [file.name for file in tmp_path.iterdir()] == ["log.json"]
