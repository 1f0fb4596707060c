"""Locked by others, read-only, vanished or replaced while it is used, and no file left to open."""

import os
import resource
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dashboard.errors import StoreError
from dashboard.store import Store
from dashboard.ui import context
from tests.app.conftest import Opened, open_page
from tests.app.log_forms import line_of, pressed, typed
from tests.blank import blank_journal
from tests.stores import child, good_journal, notes, opened, said, write
from tests.verbs import refused

__all__ = ["open_page"]

_FOREIGN = "import duckdb\nheld = duckdb.connect(sys.argv[1])\nsay('holding')\nheld.close()"
_OURS = "with store.read():\n    say('holding')"


@pytest.mark.parametrize(("program", "holder"), [(_FOREIGN, "another program"), (_OURS, "a child")])
def test_both_name_the_holder_and_go_on_when_it_is_free(  # noqa: PLR0917 - fixtures
    program: str,
    holder: str,
    store: Store,
    open_page: Opened,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SUPPLE_WAIT", "0.3")
    app = typed(open_page("log"), "Cat-cow 2x6")
    context.store().close()
    before = store.path.read_bytes()
    capsys.readouterr()  # Streamlit has told that this is no server
    with child(store.path, program) as process:
        assert said(process) == "holding"
        sentence = f"The journal is in use by {holder} (process {process.pid}); waited "
        for words in (["summary"], ["log", "Cat-cow 2x6"]):
            assert sentence in refused(capsys, *words, "--journal", str(store.path))
        app = pressed(app, "Save session")
        [error] = [one.value.replace("\\", "") for one in app.error]
        assert error.startswith(sentence)
        assert store.path.read_bytes() == before
    monkeypatch.setenv("SUPPLE_WAIT", "5")
    app = pressed(app, "Try again")
    assert line_of(app) == "Cat-cow 2x6", (
        "what stood in the form outlasts a page that could not be drawn"
    )
    app = pressed(app, "Save session")
    assert not app.error
    assert not app.exception
    assert len(notes(store)) == 1


def _deleted(path: Path) -> None:
    path.unlink()


def _folder_deleted(path: Path) -> None:
    shutil.rmtree(path.parent)


def _moved_away(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def _replaced(path: Path) -> None:
    other = path.with_name("other.duckdb")
    other.write_bytes(good_journal())
    other.replace(path)


@pytest.mark.parametrize(
    ("gone", "left"),
    [(_deleted, []), (_folder_deleted, []), (_moved_away, []), (_replaced, ["one"])],
)
def test_a_file_that_goes_while_it_is_open(
    gone: Callable[[Path], None], left: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "kept" / "journal.duckdb"
    path.parent.mkdir()
    path.write_bytes(blank_journal())
    with closing(opened(path)) as store:
        write(store, "before")
        with store.read():
            gone(path)
        store.close()
        assert notes(store) == left
        write(store, "after")
        assert notes(store) == [*left, "after"]


def test_no_file_left_to_open(store: Store) -> None:
    write(store, "one")
    store.close()
    before = store.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [os.open(os.devnull, os.O_RDONLY)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken[0] + 1, hard))
    try:
        with pytest.raises(StoreError, match="too many files are open"), store.read():
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        os.close(taken[0])
    assert store.path.read_bytes() == before
    assert notes(store) == ["one"]
