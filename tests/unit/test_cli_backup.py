"""``supple backup`` and ``supple restore``: counts, files, and one line for what cannot be done."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.store import Store, backup
from tests.stores import child, notes, said, write
from tests.verbs import answered, refused

DAY = "2026-03-28"


@pytest.fixture(autouse=True)
def _on_that_day(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", DAY)
    monkeypatch.setenv("SUPPLE_WAIT", "2")


def reasons(journal: Path) -> list[str]:
    return [one.reason for one in backup.listed(journal)]


def test_one_is_made_listed_and_put_back(
    capsys: pytest.CaptureFixture[str], store: Store, journal: Path
) -> None:
    write(store, "one")
    store.close()
    made = answered(capsys, "backup")
    assert Path(made["file"]).parent == journal.parent / "backups"
    assert made["bytes"] == Path(made["file"]).stat().st_size
    counts = {"sessions": 1, "checkins": 0, "measures": 0, "changes": 1}
    assert made.items() >= counts.items()
    write(store, "two")
    store.close()

    done = answered(capsys, "restore", "latest")
    assert (done["file"], done["sessions"]) == (made["file"], 1)
    assert notes(store) == ["one"]
    store.close()

    found = answered(capsys, "backup", "--list")
    assert [one["reason"] for one in found["backups"]] == ["before-restore", "by-hand"]
    assert [one["sessions"] for one in found["backups"]] == [2, 1]
    assert (
        found["backups"][1].items() >= {"readable": True, "bytes": made["bytes"], **counts}.items()
    )
    assert found["backups"][0]["made_at"].startswith(DAY)

    assert main(["restore", Path(done["kept"]).name]) == 0
    assert "To undo this: supple restore journal." in capsys.readouterr().out
    assert notes(store) == ["one", "two"]


def test_the_first_verb_of_a_day_makes_one_and_an_import_another(
    capsys: pytest.CaptureFixture[str],
    store: Store,
    journal: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(store, "one")
    store.close()
    answered(capsys, "summary")
    answered(capsys, "summary")
    assert reasons(journal) == ["daily"]
    file = tmp_path / "old.csv"
    file.write_text("day,duration_min\n2026-03-01,9\n")
    answered(capsys, "import", str(file), "--dry-run")
    assert reasons(journal) == ["daily"]
    answered(capsys, "import", str(file))
    assert reasons(journal) == ["before-import", "daily"]
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-29")
    answered(capsys, "log", "Cat-cow 2x10")
    assert reasons(journal) == ["daily", "before-import", "daily"]
    found = answered(capsys, "backup", "--list")
    assert [one["sessions"] for one in found["backups"]] == [2, 1, 1]


def test_a_backup_that_fails_stops_nobody_but_who_asked_for_it(
    capsys: pytest.CaptureFixture[str], store: Store, journal: Path, tmp_path: Path
) -> None:
    write(store, "one")
    store.close()
    (journal.parent / "backups").write_text("no folder")
    file = tmp_path / "old.csv"
    file.write_text("day,duration_min\n2026-03-01,9\n")
    assert main(["import", str(file), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["files"][0]["imported"] == 1
    sentence = (
        "supple: No backup can be made in the folder backups: a file has the name of its folder. "
        "The journal and older backups are as they were."
    )
    assert printed.err.splitlines() == [sentence, sentence]  # of the day, and before the import
    assert refused(capsys, "backup") == sentence


def test_a_file_of_one_s_own(
    capsys: pytest.CaptureFixture[str], store: Store, tmp_path: Path, journal: Path
) -> None:
    write(store, "one")
    store.close()
    out = tmp_path / "mine.duckdb"
    assert answered(capsys, "backup", "--out", str(out))["file"] == str(out)
    assert "file mine.duckdb already" in refused(capsys, "backup", "--out", str(out))
    journal.unlink()
    assert answered(capsys, "restore", str(out))["kept"] is None
    assert notes(store) == ["one"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["backup"], "There is no journal journal.duckdb yet: nothing to back up."),
        (["restore", "latest"], "There is no backup of this journal yet."),
        (["restore", "nowhere.duckdb"], "There is no backup nowhere.duckdb."),
    ],
)
def test_where_there_is_nothing(
    capsys: pytest.CaptureFixture[str], journal: Path, words: list[str], sentence: str
) -> None:
    assert refused(capsys, *words) == f"supple: {sentence}"
    assert not journal.exists()
    assert answered(capsys, "backup", "--list")["backups"] == []
    assert main(["backup", "--list"]) == 0
    assert capsys.readouterr().out == "There is no backup yet.\n"


def test_while_another_program_holds_the_journal(
    capsys: pytest.CaptureFixture[str], store: Store, journal: Path
) -> None:
    write(store, "one")
    backup.make(store, reason="by-hand", at=datetime(2026, 3, 1))  # noqa: DTZ001 - local clock time
    store.close()
    before = journal.read_bytes()
    with child(journal, 'with store.aside():\n    say("held")') as process:
        assert said(process) == "held"
        for words in (["backup"], ["restore", "latest"]):
            line = refused(capsys, *words)
            assert line.startswith("supple: The journal is in use by a child (process ")
    assert journal.read_bytes() == before
    assert reasons(journal) == ["by-hand"]


def test_what_is_wrong_usage(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["restore"]) == 2
    assert main(["backup", "--list", "--out", str(tmp_path / "x")]) == 2
    capsys.readouterr()
