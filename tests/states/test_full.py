"""A full disk in the middle of whatever writes: confirmed rows stay, no half file, then it goes on.

A real one of a few megabytes where the system lets us mount it; a limit to the size of files, which
the system refuses in the same place, everywhere.
"""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.errors import StoreError
from dashboard.store import Store
from dashboard.ui import context
from tests.app.conftest import Opened, open_page
from tests.app.log_forms import pressed, typed
from tests.sql.test_backup_faults import no_file_larger_than
from tests.sql.test_migrations import later, later_resources
from tests.stores import good_journal, notes, opened

__all__ = ["later_resources", "open_page"]

_UNSAVED = "cannot be written to, so nothing was saved: the disk is full."


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes with a journal and its backup of the day."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    try:
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("a small disk cannot be mounted here")
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    try:
        (place / "journal.duckdb").write_bytes(good_journal())
        assert main(["summary", "--journal", str(place / "journal.duckdb")]) == 0
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler:
        try:
            while filler.write(bytes(4096)):
                pass
        except OSError:
            return


def _table(folder: Path) -> str:
    table = folder / "table.csv"
    table.write_text("day,duration_min\n" + "".join(f"2026-03-{n:02},12\n" for n in range(1, 28)))
    return str(table)


_VERBS: dict[str, tuple[Callable[[Path], list[str]], str]] = {
    "log": (lambda _: ["log", "Cat-cow 2x6"], _UNSAVED),
    "import": (lambda disk: ["import", _table(disk.parent)], _UNSAVED),
    "undo": (lambda _: ["undo"], _UNSAVED),
    "backup": (lambda _: ["backup"], "No backup can be made in the folder backups: the disk is"),
    "restore": (lambda _: ["restore", "latest"], "cannot be put back: the disk is full."),
    "export": (lambda disk: ["export", "--out", str(disk / "a.zip")], "there is no room left."),
    "report": (lambda disk: ["report", "--out", str(disk / "a.pdf")], "there is no room left."),
    "charts": (
        lambda disk: ["charts", "--format", "csv", "--zip", str(disk / "a.zip")],
        "there is no room left.",
    ),
}


def test_a_full_disk_in_the_middle_of_every_verb(
    disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = disk / "journal.duckdb"
    capsys.readouterr()
    for words, said in _VERBS.values():
        given = words(disk)
        _fill(disk)
        before = {file.name for file in disk.rglob("*")}
        assert main([*given, "--journal", str(journal), "--json"]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert said in told.err.splitlines()[-1]
        assert {file.name for file in disk.rglob("*")} - before <= {"journal.duckdb.wal"}
        (disk / "filler").unlink()
        with closing(opened(journal)) as store:
            assert notes(store) == ["one"], given
    done = ["log", "Cat-cow 2x6", "--journal", str(journal), "--json"]
    assert main(done) == 0, "it goes on once there is room"


def test_a_full_disk_in_the_middle_of_a_migration(disk: Path, later_resources: Path) -> None:
    journal = disk / "journal.duckdb"
    before = journal.read_bytes()
    _fill(disk)
    with closing(later(journal, later_resources)) as store:
        with pytest.raises(StoreError, match="disk is full"), store.read():
            pass
        assert journal.read_bytes() == before
        (disk / "filler").unlink()
        assert notes(store) == ["one"], "it goes on once there is room"


def test_the_app_says_so_and_goes_on_once_there_is_room(store: Store, open_page: Opened) -> None:
    app = typed(open_page("log"), "Cat-cow 2x6")
    context.store().close()
    with no_file_larger_than(64):  # room for the name in the lock, for no write
        app = pressed(app, "Save session")
    assert not app.exception
    [error] = [one.value.replace("\\", "") for one in app.error]
    assert "cannot be written to, so nothing was saved: file too large." in error
    app = pressed(typed(pressed(app, "Try again"), "Cat-cow 2x6"), "Save session")
    assert not app.exception
    assert not app.error
    assert len(notes(store)) == 1
