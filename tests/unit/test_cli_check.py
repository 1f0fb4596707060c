"""``supple check``: what looks odd with counts, what is mended, and when the file is damaged."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.stores import answers
from tests.verbs import answered, refused

HEADERS, BLOCK = 3 * 4096, 256 * 1024
"""The file is three headers and then blocks, each with a checksum of its own, in bytes."""


@pytest.fixture(autouse=True)
def _on_that_day(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    monkeypatch.setenv("SUPPLE_WAIT", "2")


def test_a_journal_in_which_nothing_looks_wrong(
    capsys: pytest.CaptureFixture[str], store: Store
) -> None:
    logged(store, a_session("2026-03-20", after=7))
    store.close()
    assert (
        answered(capsys, "check").items()
        >= {
            "damaged": False,
            "message": "Nothing looks wrong.",
            "findings": [],
        }.items()
    )
    assert main(["check"]) == 0
    assert capsys.readouterr().out == (
        "The file was read to its end: 1 session can be read.\nNothing looks wrong.\n"
    )


def test_findings_are_counted_listed_mended_and_that_undone(
    capsys: pytest.CaptureFixture[str], store: Store
) -> None:
    twice = a_session("2026-03-20", after=7)
    logged(store, twice, twice, a_session("2026-03-21", minutes=0))
    store.close()
    found = answered(capsys, "check", "--list", "session_twin")
    assert found["message"] == "2 things are worth a look."
    assert [(one["kind"], one["severity"], one["count"]) for one in found["findings"]] == [
        ("session_twin", "look", 1),
        ("session_no_minutes", "look", 1),
        ("session_unrated", "information", 1),
    ]
    assert [(row["row_id"], row["other_id"]) for row in found["rows"]] == [(2, 1)]
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "worth a look     Sessions written down twice" in said
    assert "supple check --mend KIND: session_twin, session_no_minutes" in said

    mended = answered(capsys, "check", "--mend", "session_twin")
    assert mended["mended"]["summary"] == "Removed the later copy of 1 session"
    assert mended["message"] == "1 thing is worth a look."
    assert main(["check", "--mend", "session_twin"]) == 0
    assert capsys.readouterr().out.startswith("There was nothing to mend.\n")
    assert main(["undo", str(mended["mended"]["change_id"])]) == 0
    capsys.readouterr()
    assert answered(capsys, "check")["message"] == "2 things are worth a look."


def test_what_needs_a_decision_cannot_be_mended(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--mend", "session_long"]) == 2
    assert "invalid choice" in capsys.readouterr().err


def test_a_damaged_file_is_status_1_and_left_as_it_is(
    capsys: pytest.CaptureFixture[str], store: Store, journal: Path
) -> None:
    logged(store, a_session("2026-03-20", after=7, entries=(an_entry("cat_cow_1", 5),)))
    answers(store, "CHECKPOINT")
    store.close()
    whole = journal.read_bytes()
    holes = [
        whole[: start + 64] + b"\0damage\0" + whole[start + 72 :]
        for start in range(HEADERS, len(whole) - BLOCK + 1, BLOCK)
    ]
    assert len(holes) > 3
    for damaged in (whole[: len(whole) // 2], *holes):
        journal.write_bytes(damaged)
        assert main(["check", "--json"]) == 1
        told = json.loads(capsys.readouterr().out)
        assert told["damaged"]
        assert told["findings"] == []
        assert "is damaged" in told["message"]
        assert main(["check", "--mend", "session_twin"]) == 1
        assert "is damaged" in capsys.readouterr().out
        assert journal.read_bytes() == damaged


def test_no_journal_is_made(capsys: pytest.CaptureFixture[str], journal: Path) -> None:
    assert main(["check", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["message"] == "Nothing looks wrong."
    assert "There is no journal journal.duckdb yet" in told.err
    assert not journal.exists()


def test_a_folder_of_that_name_is_refused(
    capsys: pytest.CaptureFixture[str], journal: Path
) -> None:
    journal.mkdir()
    assert "a folder has that name" in refused(capsys, "check")
