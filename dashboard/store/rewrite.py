"""Writing the journal's file anew, without the bytes of what was deleted.

The engine marks deleted rows and leaves their bytes in the file. A copy of what counts into a fresh
file has none of them; it takes the place of the old one only when it is whole.
"""

import os
from contextlib import closing
from pathlib import Path

from dashboard.store import engine
from dashboard.store.connection import Store


def rewrite(store: Store) -> None:
    """Write the journal's file anew while nobody else can use it.

    Raises:
        StoreError: the file is in use for too long, or there is no room; it is as it was.
    """
    with store.aside() as path:
        fresh = path.with_name(path.name + ".rewriting")
        fresh.unlink(missing_ok=True)
        try:
            _copy(path, fresh)
            _settle(fresh)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)


def _copy(path: Path, fresh: Path) -> None:
    with engine.translated(path), closing(engine.beside(path.parent)) as connection:
        connection.execute(f"ATTACH '{_quoted(path)}' AS old")
        connection.execute(f"ATTACH '{_quoted(fresh)}' AS fresh")
        connection.execute("COPY FROM DATABASE old TO fresh")
        for name in ("old", "fresh"):  # closing writes out what is still in a log beside the file
            connection.execute(f"CHECKPOINT {name}")
            connection.execute(f"DETACH {name}")


def _settle(file: Path) -> None:
    """See to it that the bytes are on the disk before the file takes its place."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
