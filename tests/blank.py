"""A journal without rows, made once in a process: tests copy it, since making one takes longer."""

import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from dashboard import settings
from dashboard.store import Store


@cache
def blank_journal() -> bytes:
    """Give the bytes of a journal's file in which nothing was written yet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.duckdb"
        with (
            closing(Store(path, resources=settings.resources(), holder="a test")) as store,
            store.read(),
        ):
            pass
        return path.read_bytes()
