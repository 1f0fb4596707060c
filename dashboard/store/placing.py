"""Putting a file in its place so that no half of one ever has its name."""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path


def copied(source: Path, target: Path) -> None:
    """Copy a file that only those may read who may read the original.

    Raises:
        OSError: it cannot be copied; a part of it may stand there.
    """
    target.touch(mode=0o600)
    shutil.copyfile(source, target)
    target.chmod(stat.S_IMODE(source.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR)


def settle(file: Path) -> None:
    """See to it that the bytes are on the disk before the file takes its place."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def place(fresh: Path, target: Path) -> None:
    """Let a whole file take its place, and see to it that the disk knows.

    Raises:
        OSError: it cannot; what was there is as it was.
    """
    settle(fresh)
    fresh.replace(target)
    with suppress(OSError):  # not every system lets a folder be opened; the file is in place
        descriptor = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
