"""Helpers of the import tests: bring text in, look at what the journal holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.importing import Choice, Preview, Result, Source, Upload, Winner, commit, prepare
from dashboard.importing.fields import Reading
from dashboard.importing.staging import Staging
from dashboard.model import Catalogue
from dashboard.store import Store


def upload(text: str, name: str = "journal.csv") -> Upload:
    return Upload(name, text.encode())


class Importer:
    """Prepares and commits imports into one journal; previews are closed at the end of the test."""

    def __init__(self, store: Store, catalogue: Catalogue, today: date) -> None:
        self.store = store
        self.catalogue = catalogue
        self.today = today
        self.open: list[Preview] = []

    def prepare(self, *files: str | Upload, source: Source | None = None) -> Preview:
        uploads = [upload(one) if isinstance(one, str) else one for one in files]
        chosen = [replace(one, choice=Choice(source)) if source else one for one in uploads]
        preview = prepare(chosen, store=self.store, catalogue=self.catalogue, today=self.today)
        self.open.append(preview)
        return preview

    def add(
        self, *files: str | Upload, source: Source | None = None, conflicts: Winner = "journal"
    ) -> Result:
        return commit(self.prepare(*files, source=source), store=self.store, conflicts=conflicts)

    def rows(self, sql: str, **params: object) -> list[tuple[Any, ...]]:
        with self.store.read() as cursor:
            return cursor.execute(sql, params).fetchall()

    def count(self, table: str) -> int:
        [(number,)] = self.rows(f"SELECT COUNT(*) FROM {table}")
        return int(number)

    def close(self) -> None:
        for preview in self.open:
            preview.close()


@contextmanager
def after(importer: Importer) -> Iterator[Importer]:
    """Close an importer's previews at the end of the block."""
    try:
        yield importer
    finally:
        importer.close()


def read_cell(
    staging: Staging, reading: Reading, cell: str | None, *, today: date
) -> tuple[object, str | None]:
    """Return the value of a cell and, where there is none, why."""
    names = [f"a{place}" for place in range(len(reading.arguments))]
    params = dict(zip(names, reading.bound(today=today), strict=True))
    given = ", ".join(["CAST($cell AS VARCHAR)", *(f"${name}" for name in names)])
    [(value, fault)] = staging.rows(
        f"SELECT {reading.macro}_of({given}), {reading.macro}_fault({given})",
        {"cell": cell, **params},
    )
    return value, fault if value is None else None
