"""Data packages as tests make and open them."""

import json
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from dashboard import settings
from dashboard.exports import package
from dashboard.exports.package import Made
from dashboard.importing import Package, Upload, package_of, restore_package
from dashboard.journal import catalogue as catalogue_files
from dashboard.store import Store
from dashboard.store.restoring import Restored
from dashboard.store.table_files import kept_tables
from tests.blank import blank_journal
from tests.stores import opened

HOSTILE = (
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1)",
    "\tindented",
    "\rback",
    "'quoted",
    "'=guarded already",
    "'",
    "''",
    "",
    'say "hello", she said',
    "two\nlines",
    "old\r\nends",
    "007",
    " blank around ",
    "\x00nothing\x00",
    "\x1d\x1e\x1f",
    "\u202eright to left\u200f",
    "\ufeffmark",
    "🧘🏽\u200d♀️",
    "NULL",
    "\\N",
    ";\t,|",
)
"""Texts that files of tables get wrong: formulas, quotes, ends of lines, marks, no text at all."""


def made(store: Store, to: Path, **said: Any) -> Made:  # Any: what an export may be told
    catalogue = catalogue_files.load(settings.resources())
    return package.make(store, to=to, catalogue=catalogue, **said)


def read(file: Path) -> Package:
    found = package_of(Upload(file.name, file.read_bytes()))
    assert found is not None
    return found


def members(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def described(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(members(file)["datapackage.json"])
    return found


def altered(file: Path, to: Path, content: Mapping[str, bytes | None]) -> Path:
    """Write a package anew with other files in the place of some; ``None`` leaves one out."""
    with zipfile.ZipFile(to, "w") as archive:
        for name, held in {**members(file), **content}.items():
            if held is not None:
                archive.writestr(name, held)
    return to


def restored(file: Path, journal: Path) -> Restored:
    """Restore a package into a new journal."""
    journal.write_bytes(blank_journal())
    with closing(opened(journal)) as store:
        return restore_package(read(file), store=store)


def exported_again(file: Path, folder: Path) -> Path:
    """Restore a package into a new journal and make one of that."""
    again, journal = folder / "again.zip", folder / "restored.duckdb"
    restored(file, journal)
    with closing(opened(journal)) as store:
        made(store, again, replace=True)
    return again


def held(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table of a journal."""
    with store.read() as cursor:
        return {
            table.name: cursor.execute(f"SELECT * FROM {table.name} ORDER BY ALL").fetchall()
            for table in kept_tables(cursor)
        }
