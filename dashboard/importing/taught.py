"""Private databases that have learnt to read cells, kept from one import to the next.

Teaching one takes longer than reading a small file. What is kept holds macros and functions only:
every table of an import is dropped when it is given back.
"""

import atexit
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import duckdb

from dashboard.importing import cells
from dashboard.store import engine

_VALUES = (
    "values",
    "values_words",
    "values_clocks",
    "values_ratings",
    "values_days",
    "values_forms",
    "values_sets",
    "table_values",
)
"""The files of the macros that read cells, in the order in which they build on each other."""

_KEPT = 2
_Key = tuple[Path, str]
_idle: list[tuple[_Key, "Taught"]] = []
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Taught:
    """A database in memory with the macros of ``queries/sources/values*.sql``.

    Args:
        connection: what owns the database.
        folder: all of the disk that it may reach.
        units: seconds of the units of time, by their names.
    """

    connection: duckdb.DuckDBPyConnection
    folder: TemporaryDirectory[str]
    units: dict[str, float]


def borrowed(resources: Path, *, zone: str) -> Taught:
    """Return a taught database without tables, for one import at a time."""
    with _lock:
        for place, (key, taught) in enumerate(_idle):
            if key == (resources, zone):
                del _idle[place]
                return taught
    return _teach(resources, zone)


def give_back(taught: Taught, resources: Path, *, zone: str) -> None:
    """Empty a database, and keep it for the next import or close it."""
    try:
        for kind, name in taught.connection.execute(
            "SELECT 'VIEW', view_name FROM duckdb_views() WHERE NOT internal UNION ALL "
            "SELECT 'TABLE', table_name FROM duckdb_tables() WHERE NOT internal"
        ).fetchall():
            taught.connection.execute(f'DROP {kind} "{name}"')
    except duckdb.Error:  # out of memory, say: it is not worth keeping
        _close(taught)
        return
    with _lock:
        _idle.append(((resources, zone), taught))
        spare = [_idle.pop(0) for _ in range(len(_idle) - _KEPT)]
    for _, one in spare:
        _close(one)


def _teach(resources: Path, zone: str) -> Taught:
    folder = TemporaryDirectory(prefix="supple-")
    connection = engine.in_memory(Path(folder.name))
    units = cells.teach(connection, folder=resources / cells.FOLDER, zone=zone)
    for name in _VALUES:
        file = resources / "queries" / "sources" / f"{name}.sql"
        connection.execute(file.read_text(encoding="utf-8"))
    return Taught(connection, folder, units)


def _close(taught: Taught) -> None:
    taught.connection.close()
    taught.folder.cleanup()


@atexit.register
def _close_all() -> None:
    while _idle:
        _close(_idle.pop()[1])
