"""States of the file: the app and the command line say the same one sentence, and both recover."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from dashboard.cli import main
from dashboard.ui import context
from tests.app.conftest import Opened, open_page
from tests.app.log_forms import pressed, typed
from tests.sql.test_store_files import newer_engine, somewhere
from tests.stores import good_journal, notes, opened
from tests.verbs import refused

__all__ = ["open_page", "somewhere"]

_DAMAGED = "is damaged or is not a Supple journal. It was left untouched."
_NEWER = "was written by a newer version of Supple and was left untouched."
Broken = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class State:
    """Something that has become of a journal's file, and the words for it."""

    name: str
    broken: Broken
    said: str


def _bytes(turned: Callable[[bytes], bytes]) -> Broken:
    return lambda path: path.write_bytes(turned(path.read_bytes()))


def _sqlite(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE session (id INTEGER)")
        other.commit()


def _newer_shape(path: Path) -> None:
    with duckdb.connect(str(path)) as newer:
        newer.execute("INSERT INTO migration VALUES (9999, 'later', NOW()::TIMESTAMP)")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def _nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "no" / "such.duckdb")


def _folder_is_file(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))
    path.parent.write_text("no folder")


STATES = (
    State("header", _bytes(lambda good: b"x" * 4096 + good[4096:]), _DAMAGED),
    State("middle", _bytes(lambda good: good[:13000] + b"\0" * 4096 + good[17096:]), _DAMAGED),
    State("zeroes", _bytes(lambda good: bytes(len(good))), _DAMAGED),
    State("cut", _bytes(lambda good: good[: len(good) // 2]), _DAMAGED),
    State("SQLite", _sqlite, _DAMAGED),
    State("newer engine", _bytes(newer_engine), _NEWER),
    State("newer Supple", _newer_shape, _NEWER),
    State("a folder of its name", _folder, "cannot be opened: a folder has that name."),
    State("a link in a circle", _loop, "cannot be opened: it is a link that leads to itself."),
    State("a link to nowhere", _nowhere, "cannot be opened: its folder is missing."),
    State("a file for its folder", _folder_is_file, "a file has the name of its folder."),
)


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal of one session and, so that none is made, a backup of the day."""
    folder = tmp_path_factory.mktemp("used") / "kept"
    folder.mkdir()
    (folder / "journal.duckdb").write_bytes(good_journal())
    assert main(["summary", "--journal", str(folder / "journal.duckdb")]) == 0
    return folder


@pytest.fixture
def journal(used: Path, tmp_path: Path) -> Path:
    """A copy of its own of that journal, with the backup beside it."""
    return shutil.copytree(used, tmp_path / "kept") / "journal.duckdb"


def _errors(app: object) -> list[str]:
    assert not app.exception  # type: ignore[attr-defined] # AppTest
    return [one.value.replace("\\", "") for one in app.error]  # type: ignore[attr-defined]


def _as_it_is(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    if not path.exists() or path.is_dir():
        return path.exists()
    return path.read_bytes()


def _made_good(path: Path) -> None:
    """Take away whatever stands there and put the journal back."""
    if path.parent.is_file():
        path.parent.unlink()
        path.parent.with_name("moved").rename(path.parent)
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    path.unlink(missing_ok=True)
    path.write_bytes(good_journal())


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.name)
def test_one_sentence_for_both_and_the_file_untouched(
    state: State, journal: Path, open_page: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    app = typed(open_page("log"), "Cat-cow 2x6")
    context.store().close()  # the app lets go of the file a moment after its last use
    capsys.readouterr()
    state.broken(journal)
    before = _as_it_is(journal)

    read = refused(capsys, "summary", "--journal", str(journal))
    written = refused(capsys, "log", "Cat-cow 2x6", "--journal", str(journal))
    app = pressed(app, "Save session")

    assert state.said in read
    assert read.startswith("supple: The journal file journal.duckdb ")
    assert written == read
    assert _errors(app) == [read.removeprefix("supple: ")]
    assert _as_it_is(journal) == before

    _made_good(journal)
    app = pressed(app, "Try again")
    assert _errors(app) == []
    app = pressed(typed(app, "Cat-cow 2x6"), "Save session")
    assert _errors(app) == []
    with closing(opened(journal)) as store:
        assert len(notes(store)) == 2
