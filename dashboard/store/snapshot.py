"""A copy of the journal to take one's time with: the journal itself is held for a moment only.

The copy is consistent, because the file is copied while nobody can use it. It lies in a folder of
its own that is gone afterwards, and what opens it can reach that folder and nothing else.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.store import engine
from dashboard.store.connection import Cursor, Store

_NAME = "journal.duckdb"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The journal as it was at one moment.

    Args:
        folder: where the copy lies, and the only place to write to.
        resources: the folder with ``queries/``.
    """

    folder: Path
    resources: Path

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Give the copy as any journal; only one of this and :meth:`opened` at a time."""
        path = self.folder / _NAME
        with closing(Store(path, resources=self.resources, holder="an export")) as store:
            yield store

    @contextmanager
    def opened(self) -> Iterator[Cursor]:
        """Give a connection to the copy that can write files into the folder."""
        with closing(engine.beside(self.folder)) as connection:
            quoted = str(self.folder / _NAME).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS journal")
            connection.execute("USE journal")
            yield connection


@contextmanager
def snapshot(store: Store) -> Iterator[Snapshot]:
    """Copy the journal aside and give the copy.

    Raises:
        StoreError: the journal cannot be used.
        OSError: there is no room for a copy.
    """
    with store.read():  # whatever its file still lacks is done to it, not to the copy
        pass
    with TemporaryDirectory(prefix="supple-") as folder:
        copy = Path(folder) / _NAME
        with store.aside() as path:
            shutil.copyfile(path, copy)
            log = path.with_name(path.name + ".wal")
            if log.exists():  # another program ended before it closed the file
                shutil.copyfile(log, copy.with_name(copy.name + ".wal"))
        yield Snapshot(Path(folder), store.resources)
