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
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
@pytest.mark.parametrize("place", ["typo.duckdb", "no/such/folder/typo.duckdb"])
def test_reading_verbs_make_no_journal(
    words: list[str], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [word.format(tmp_path) for word in words]
    assert main([*filled, "--json", "--journal", str(tmp_path / place)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "supple: There is no journal typo.duckdb there yet. Check the path; "
        "supple log and supple import begin a new one.\n"
    )
    assert list(tmp_path.iterdir()) == []


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
