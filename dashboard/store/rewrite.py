"""Writing the journal's file anew, without the bytes of what was deleted.

The engine marks deleted rows and leaves their bytes in the file. A copy of what counts into a fresh
file has none of them; it takes the place of the old one only when it is whole. A note beside the
file says that this is owed, from before the rows are deleted on: should the program end in between,
the next one to open the journal does it.
"""

from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import StoreError
from dashboard.store import engine
from dashboard.store.placing import place

if TYPE_CHECKING:
    from dashboard.store.connection import Store


def owe(path: Path) -> None:
    """Note that a journal's file has to be written anew."""
    _note(path).touch()


def rewrite(store: "Store") -> None:
    """Write the journal's file anew while nobody else can use it.

    Raises:
        StoreError: the file is in use for too long, or there is no room; it is as it was.
    """
    with store.aside() as path:
        _anew(path)


def catch_up(path: Path) -> None:
    """Write a closed file anew whose lock is held, if that is owed and can be done now."""
    if _note(path).exists():
        with suppress(StoreError, OSError):  # the journal can be used all the same
            _anew(path)


def _anew(path: Path) -> None:
    fresh = path.with_name(path.name + ".rewriting")
    fresh.unlink(missing_ok=True)
    try:
        _copy(path, fresh)
        place(fresh, path)
        _note(path).unlink(missing_ok=True)
    finally:
        fresh.unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".owed")


def _copy(path: Path, fresh: Path) -> None:
    with engine.translated(path), closing(engine.beside(path.parent)) as connection:
        connection.execute(f"ATTACH '{_quoted(path)}' AS old")
        connection.execute(f"ATTACH '{_quoted(fresh)}' AS fresh")
        connection.execute("COPY FROM DATABASE old TO fresh")
        for name in ("old", "fresh"):  # closing writes out what is still in a log beside the file
            connection.execute(f"CHECKPOINT {name}")
            connection.execute(f"DETACH {name}")


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
