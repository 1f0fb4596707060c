"""Opening the database file, locked down, and turning the engine's errors into ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dashboard.errors import StoreBusy, StoreDamaged, StoreTooNew, StoreUnwritable

# One constant for the journal: the engine refuses to open a file twice in a process with different
# settings. Nothing outside the file can be read, written, attached, loaded or reached, and no
# statement can change that. One optimizer is off: DuckDB 2.0.0 counts deleted rows when it decides
# which parts of a table ORDER BY ... LIMIT needs, and then leaves out rows that are there.
#
# What memory cannot hold goes to disk, and that too has an end: left alone, the engine takes four
# fifths of the memory and nine tenths of the free disk, and a question can be asked that needs it.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "disabled_optimizers": "row_group_pruner",
    "memory_limit": "1GB",
    "max_temp_directory_size": "4GB",
    "lock_configuration": "true",
}

# Rows of an import stand in the order of their ids only where a question asks for it. To keep them
# in the order of a statement takes the engine half as long again, and it then writes them twice.
_OF_THE_FILE: dict[str, str | bool | int | float | list[str]] = {
    **_SETTINGS,
    "preserve_insertion_order": "false",
}

_HELD_ELSEWHERE = re.compile(r"Could not set lock on file.*?\(PID (\d+)\)", re.DOTALL)


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the journal's file, or make it when there is none.

    Raises:
        StoreBusy: another program that does not use our lock holds the file.
        StoreDamaged, StoreTooNew, StoreUnwritable: as their sentences say.
    """
    try:
        return duckdb.connect(str(path), config=_OF_THE_FILE)
    except (duckdb.Error, OSError) as error:
        raise _translated(error, path) from error


def in_memory(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open an empty database of its own in memory, locked down alike.

    A folder is all that it can reach, and where it puts what memory cannot hold. The engine takes
    the name of the folder only while it may still reach everything; the door is locked right after.
    """
    opened = _unlocked()
    opened.execute("SET temp_directory = $folder", {"folder": str(folder)})
    return _locked(opened, folder)


def beside(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open an empty database in memory that can attach the files of a folder, and nothing else."""
    return _locked(_unlocked(), folder)


_LAST = ("enable_external_access", "lock_configuration")


def _unlocked() -> duckdb.DuckDBPyConnection:
    open_yet = {name: how for name, how in _SETTINGS.items() if name not in _LAST}
    return duckdb.connect(":memory:", config=open_yet)


def _locked(opened: duckdb.DuckDBPyConnection, folder: Path) -> duckdb.DuckDBPyConnection:
    opened.execute("SET allowed_directories = $folders", {"folders": [str(folder)]})
    for name in _LAST:
        opened.execute(f"SET {name} = {_SETTINGS[name]}")
    return opened


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the engine raises about the file itself into a :class:`StoreError`.

    Errors about a statement (a constraint, a wrong column) pass: they are bugs or answers for the
    caller, not a state of the file.
    """
    try:
        yield
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise _translated(error, path) from error
    except duckdb.TransactionException as error:
        known = unwritable(error, path) if "Failed to commit" in str(error) else None
        if known is None:
            raise
        raise StoreUnwritable(path.name, known.reason, unsaved=True) from error
    except duckdb.Error as error:
        if "Corrupt database file" in str(error):
            raise StoreDamaged(path.name) from error
        raise


def unwritable(error: Exception, path: Path) -> StoreUnwritable | None:
    """Return our error if the text of another says why the file cannot be opened or written."""
    # The file's own name may hold any of the signs.
    text = str(error).replace(str(path.parent), "").replace(path.name, "").lower()
    for sign, reason in _REASONS:
        if sign in text:
            return StoreUnwritable(path.name, reason)
    return None


def _translated(error: Exception, path: Path) -> Exception:
    text = str(error)
    held = _HELD_ELSEWHERE.search(text)
    if held:
        return StoreBusy(f"another program (process {held.group(1)})", 0)
    if "created with a newer version of DuckDB" in text:
        return StoreTooNew(path.name)
    return unwritable(error, path) or StoreDamaged(path.name)


_REASONS = (
    ("is a directory", "a folder has that name"),
    ("not a directory", "a file has the name of its folder"),
    ("file exists:", "a file has the name of its folder"),
    ("no such file or directory", "its folder is missing"),
    ("permission denied", "permission denied"),
    ("read-only file system", "the disk is read-only"),
    ("no space left", "the disk is full"),
    ("could not write all bytes", "the disk is full"),
    ("file too large", "file too large"),
    ("too many levels of symbolic links", "it is a link that leads to itself"),
    ("too many open files", "too many files are open"),
    ("disk quota", "the disk is full"),
)
