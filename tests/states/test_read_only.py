"""A file, a folder or a disk that may only be read: one sentence for both, nothing changed."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.store import Store
from dashboard.ui import context
from tests.app.conftest import Opened, open_page
from tests.app.log_forms import pressed, typed
from tests.sql.test_store_files import as_nobody
from tests.stores import notes
from tests.verbs import refused

__all__ = ["open_page"]


@pytest.fixture
def reachable(store: Store) -> Iterator[Path]:
    """The journal where another user of the machine reaches it."""
    made = [one for one in store.path.parents if "pytest-" in str(one)]
    for folder in made:
        folder.chmod(0o755)
    for file in store.path.parent.glob("journal.duckdb*"):
        file.chmod(0o666)
    yield store.path
    store.path.parent.chmod(0o755)
    store.path.chmod(0o644)


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_file_or_folder_that_may_only_be_read(  # noqa: PLR0917 - fixtures
    file: int,
    folder: int,
    reachable: Path,
    store: Store,
    open_page: Opened,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app = typed(open_page("log"), "Cat-cow 2x6")
    context.store().close()
    for left in reachable.parent.glob("journal.duckdb.*"):
        left.unlink()
    reachable.chmod(file)
    reachable.parent.chmod(folder)
    before = reachable.read_bytes()
    with as_nobody():
        read = refused(capsys, "summary", "--journal", str(reachable))
        assert refused(capsys, "log", "Cat-cow 2x6", "--journal", str(reachable)) == read
        app = pressed(app, "Save session")
    assert "journal.duckdb cannot be opened: permission denied." in read
    assert [one.value.replace("\\", "") for one in app.error] == [read.removeprefix("supple: ")]
    assert reachable.read_bytes() == before
    reachable.parent.chmod(0o755)
    for left in reachable.parent.glob("journal.duckdb.*"):
        left.unlink()
    app = pressed(typed(pressed(app, "Try again"), "Cat-cow 2x6"), "Save session")
    assert not app.error
    assert len(notes(store)) == 1


def test_a_disk_that_may_only_be_read(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        journal = disk / "journal.duckdb"
        journal.write_bytes(store.path.read_bytes())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for words in (["summary"], ["log", "Cat-cow 2x6"]):
            said = refused(capsys, *words, "--journal", str(journal))
            assert "journal.duckdb cannot be opened: the disk is read-only." in said
        assert [file.name for file in disk.iterdir()] == ["journal.duckdb"]
        assert journal.read_bytes() == store.path.read_bytes()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
