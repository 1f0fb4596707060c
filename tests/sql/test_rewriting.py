"""The file written anew, and copies beside the journal that still hold what was erased."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dashboard import reports
from dashboard.errors import InputError, StoreError
from dashboard.journal.erasing import erase_rows, remove_copies
from dashboard.store import Store, placing, rewrite
from dashboard.store.shown import Shown, keep_shown
from tests.builders import a_session, an_entry, logged
from tests.changes import imported, undone
from tests.conftest import TODAY
from tests.stores import ROOT, answers, opened


def test_copies_that_hold_it_are_named_and_can_be_removed(store: Store, journal: Path) -> None:
    logged(store, a_session(TODAY, notes="an old one"), a_session(TODAY, notes="unmistakable"))
    store.close()
    holds, lacks, unreadable = (
        journal.with_name(f"journal.before-000{number}.duckdb") for number in (2, 1, 3)
    )
    shutil.copy(journal, holds)
    with closing(opened(lacks)) as other:
        logged(other, a_session(TODAY))
    unreadable.write_bytes(b"no journal")
    erased = erase_rows(store, "session", [2], actor="page")
    assert [(copy.path, copy.rows) for copy in erased.copies] == [(holds, 1), (unreadable, None)]
    with pytest.raises(InputError, match="is no copy of this journal"):
        remove_copies(store, [holds, journal])
    assert remove_copies(store, [copy.path for copy in erased.copies]) == 2
    assert not holds.exists()
    assert lacks.exists()
    assert answers(store, "SELECT COUNT(*) FROM session") == [(1,)]


def test_a_file_written_anew_is_the_same_journal(store: Store) -> None:
    logged(store, a_session(TODAY, entries=(an_entry("cat_cow_1", 10, None),)))
    imported(store, "2026-03-01")
    keep_shown(store, Shown(TODAY, "{}", reports.progression_inputs(store, until=TODAY), "1"))
    tables = [name for (name,) in answers(store, "SELECT table_name FROM duckdb_tables()")]
    before = {name: answers(store, f"FROM {name}") for name in tables}
    shape = answers(store, "SELECT sql, comment FROM duckdb_tables() ORDER BY ALL")
    rewrite.rewrite(store)
    assert {name: answers(store, f"FROM {name}") for name in tables} == before
    assert answers(store, "SELECT sql, comment FROM duckdb_tables() ORDER BY ALL") == shape
    assert undone(store).change_id == 2
    store.close()
    assert sorted(file.name for file in store.path.parent.iterdir()) == [
        "journal.duckdb",
        "journal.duckdb.lock",
        "journal.duckdb.queue",
    ]


def test_a_file_that_cannot_be_written_anew_stays_as_it_is(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged(store, a_session(TODAY, notes="kept"))

    def full(_path: Path) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(placing, "settle", full)
    with pytest.raises(StoreError, match="disk is full"):
        rewrite.rewrite(store)
    assert answers(store, "SELECT notes FROM live_session") == [("kept",)]
    assert not [file for file in store.path.parent.iterdir() if "rewriting" in file.name]


KILLED = """
import os, sys
from pathlib import Path
from dashboard import settings
from dashboard.journal import erasing
from dashboard.store import Store
erasing.rewrite = lambda store: os._exit(9)
store = Store(Path(sys.argv[1]), resources=settings.resources(), holder="a child", wait_seconds=10)
erasing.erase_rows(store, "session", [1], actor="page")
"""


def test_a_program_that_ends_before_the_file_is_written_anew(store: Store) -> None:
    private = "only for my eyes: 7c1f9e"
    logged(store, a_session(TODAY, notes=private), a_session(TODAY, notes="stays"))
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(store.path)], cwd=ROOT, check=False, timeout=60
    )
    assert done.returncode == 9
    assert any(private.encode() in one.read_bytes() for one in store.path.parent.iterdir())

    assert answers(store, "SELECT notes FROM session") == [("stays",)]

    store.close()
    assert not any(private.encode() in one.read_bytes() for one in store.path.parent.iterdir())
    assert not [one for one in store.path.parent.iterdir() if one.name.endswith(".owed")]


def test_a_file_that_is_owed_and_cannot_be_written_anew_is_used_as_it_is(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged(store, a_session(TODAY, notes="kept"))
    store.close()
    rewrite.owe(store.path)

    def full(_path: Path) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(placing, "settle", full)
    assert answers(store, "SELECT notes FROM live_session") == [("kept",)]
    assert [one for one in store.path.parent.iterdir() if one.name.endswith(".owed")]
