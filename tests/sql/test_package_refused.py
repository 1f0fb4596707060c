"""What a data package refuses, and that nothing has changed then."""

import errno
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dashboard import settings
from dashboard.errors import ImportFileError, InputError, StoreBusy
from dashboard.importing import Upload, expanded, is_restorable, package_of, restore_package
from dashboard.importing.package import Package
from dashboard.store import Store, engine, schema
from dashboard.store.restoring import restore
from dashboard.store.shown import Shown, keep_shown
from dashboard.store.table_files import kept_tables, write_table
from tests.conftest import TODAY
from tests.packages import altered, described, held, made, members, read
from tests.stores import answers, opened, write

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def file(store: Store, tmp_path: Path) -> Path:
    """A package of a journal with one session."""
    write(store, "one")
    made(store, tmp_path / "journal.zip")
    return tmp_path / "journal.zip"


@pytest.fixture
def empty(tmp_path: Path) -> Store:
    return opened(tmp_path / "empty.duckdb")


def _newer_form(about: dict[str, Any]) -> None:
    about["supple"]["format"] = 2


def _newer_shape(about: dict[str, Any]) -> None:
    about["supple"]["shape"] = 9999


def _no_checksum(about: dict[str, Any]) -> None:
    del about["resources"][0]["hash"]


def _other_checksum(about: dict[str, Any]) -> None:
    about["resources"][0]["hash"] = "md5:00"


def _other_kind(about: dict[str, Any]) -> None:
    about["supple"]["tables"] = "xlsx"


def _huge(about: dict[str, Any]) -> None:
    about["resources"][0]["bytes"] = 3_000_000_000


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_newer_form, "made by a newer version of Supple"),
        (_newer_shape, "made by a newer version of Supple"),
        (_no_checksum, "changed since it was made"),
        (_other_checksum, "changed since it was made"),
        (_other_kind, "changed since it was made"),
        (_huge, "more than 2,000 MB"),
    ],
)
def test_a_description_that_is_newer_or_was_altered(
    file: Path, tmp_path: Path, change: Change, sentence: str
) -> None:
    about = described(file)
    change(about)
    content = {"datapackage.json": json.dumps(about).encode()}
    upload = _upload(altered(file, tmp_path / "other.zip", content))
    with pytest.raises(ImportFileError, match=sentence):
        package_of(upload)
    [refused] = expanded([upload])
    assert sentence in refused.refused


@pytest.mark.parametrize("name", ["tables/session.csv", "sessions.csv", "tables/goal.csv"])
@pytest.mark.parametrize("content", [None, b"", b"id,day\n1,2026-03-01\n"])
def test_a_file_that_was_altered_or_is_missing(
    file: Path, tmp_path: Path, empty: Store, name: str, content: bytes | None
) -> None:
    other = altered(file, tmp_path / "other.zip", {name: content})
    _assert_refused(read(other), empty, name)
    [refused] = expanded([_upload(other)])
    assert name in refused.refused


def test_bytes_that_were_lost(file: Path, empty: Store, tmp_path: Path) -> None:
    content = bytearray(file.read_bytes())
    at = content.index(b"tables/session.csv") + 60
    content[at] ^= 0xFF
    other = tmp_path / "other.zip"
    other.write_bytes(bytes(content))
    _assert_refused(read(other), empty, "tables/session.csv")


def test_tables_that_are_not_those_of_a_journal(file: Path, empty: Store, tmp_path: Path) -> None:
    about = described(file)
    about["resources"] = [one for one in about["resources"] if one.get("table") != "goal"]
    content = {"datapackage.json": json.dumps(about).encode(), "tables/goal.csv": None}
    other = altered(file, tmp_path / "other.zip", content)
    _assert_refused(read(other), empty, "not those of a journal")


def test_rows_that_the_journal_does_not_take(store: Store, file: Path, empty: Store) -> None:
    folder = file.parent / "tables"
    folder.mkdir()
    files = {}
    for name, content in members(file).items():
        if name.startswith("tables/"):
            path = folder / Path(name).name
            path.write_bytes(content.replace(b",typed,", b",guessed,"))
            files[path.stem] = path
    shape = schema.migrations(store.resources)[-1].number
    with closing(empty), pytest.raises(ImportFileError, match="not those of a journal"):
        restore(empty, files, folder=folder, kind="csv", shape=shape)
    assert answers(empty, "SELECT COUNT(*) FROM change") == [(0,)]


def test_a_journal_that_holds_something_is_not_restored(file: Path, store: Store) -> None:
    before = held(store)
    assert not is_restorable(read(file), store=store)
    with pytest.raises(ImportFileError, match="not empty"):
        restore_package(read(file), store=store)
    assert held(store) == before


def test_what_was_only_shown_is_no_reason_against_restoring(
    file: Path, store: Store, empty: Store
) -> None:
    keep_shown(empty, Shown(TODAY, "{}", "{}", "1"))
    with closing(empty):
        assert is_restorable(read(file), store=empty)
        restore_package(read(file), store=empty)
        assert held(empty) == held(store)


def test_a_package_of_an_older_journal_is_brought_up_to_date(empty: Store, tmp_path: Path) -> None:
    folder = tmp_path / "older"
    folder.mkdir()
    steps = schema.migrations(settings.resources())[:3]
    with closing(engine.in_memory(folder)) as older:
        schema.apply(older, steps)
        older.execute(
            "INSERT INTO suggestion VALUES "
            "(1, DATE '2026-03-01', 'R25', 'increase', NULL, '{}', 'accepted', NULL, NULL)"
        )
        tables = kept_tables(older)
        files = {table.name: folder / f"{table.name}.csv" for table in tables}
        for table in tables:
            write_table(older, table, files[table.name], kind="csv")
    with closing(empty):
        restore(empty, files, folder=folder, kind="csv", shape=3)
        # What a later migration makes of the rows is there, and so are its tables.
        assert answers(empty, "SELECT as_of, decision FROM shown_suggestion") == [
            (TODAY.replace(day=1), "{}")
        ]
        assert answers(empty, "SELECT days, note FROM suggestion") == [(None, "")]
        assert answers(empty, "SELECT COUNT(*) FROM routine") == [(0,)]


def test_a_file_of_that_name_stays(store: Store, file: Path) -> None:
    before = file.read_bytes()
    write(store, "two")
    with pytest.raises(InputError, match=r"journal\.zip exists already"):
        made(store, file)
    assert file.read_bytes() == before
    made(store, file, replace=True)
    assert file.read_bytes() != before


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.ENOSPC, "there is no room left"), (errno.EROFS, "its folder may not be changed")],
)
def test_no_room(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, "full")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(InputError, match=sentence):
        made(store, tmp_path / "out.zip")
    assert _names(tmp_path) == ["journal.duckdb"]


def test_a_folder_that_is_not_there(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"out\.zip cannot be written"):
        made(store, tmp_path / "none" / "out.zip")


class _Stopped(Exception):  # noqa: N818 - it is what a person asked for
    pass


@pytest.mark.parametrize("after", [0.0, 0.2, 0.6])
def test_it_can_be_stopped(store: Store, tmp_path: Path, after: float) -> None:
    write(store, "one")

    def stop(share: float, _doing: str) -> None:
        if share >= after:
            raise _Stopped

    with pytest.raises(_Stopped):
        made(store, tmp_path / "out.zip", progress=stop)
    assert _names(tmp_path) == ["journal.duckdb"]
    write(store, "the journal can be used")


def test_a_journal_in_use_by_another_is_said(store: Store, tmp_path: Path) -> None:
    store.close()
    with (
        closing(opened(store.path)) as other,
        other.aside(),
        closing(opened(store.path, wait_seconds=0.1)) as waiting,
        pytest.raises(StoreBusy),
    ):
        made(waiting, tmp_path / "out.zip")
    assert _names(tmp_path) == ["journal.duckdb"]


def _assert_refused(package: Package, empty: Store, sentence: str) -> None:
    with closing(empty):
        with pytest.raises(ImportFileError, match=sentence):
            restore_package(package, store=empty)
        assert {name: rows for name, rows in held(empty).items() if rows} == {}


def _upload(file: Path) -> Upload:
    return Upload(file.name, file.read_bytes())


def _names(folder: Path) -> list[str]:
    """Return the files of a folder, those that the store keeps beside the journal left out."""
    names = [file.name for file in folder.iterdir()]
    return sorted(name for name in names if not name.endswith((".lock", ".queue", ".wal")))
