"""A disk that may only be read; for files and folders see tests/sql/test_store_files.py."""

import os
import subprocess
from pathlib import Path

import pytest

from dashboard.store import Store
from tests.verbs import refused


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
