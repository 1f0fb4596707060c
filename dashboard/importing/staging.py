"""A private database in memory, where files take shape before anything is written.

It is locked down like the journal's and never the journal's own, so a preview holds no file.
"""

import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from dashboard.importing.cells import walls
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.quickload import loaded_quickly
from dashboard.importing.states import learn
from dashboard.importing.taught import Taught, borrowed, give_back
from dashboard.importing.wording import counted
from dashboard.store import Cursor
from dashboard.store.packing import packed, unpacked

_BATCH = 20_000
"""Rows that travel together."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect of a file's row.

    Args:
        line: the physical line, counted from 1.
        column: the header of the column, ``None`` where it is about the whole row.
        message: what was seen.
        rejected: whether the whole row was kept out; else only one value was.
    """

    line: int
    column: str | None
    message: str
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """Rows that are no exercise which was done: what they are, in the plural, and how many."""

    reason: str
    rows: int


class Staging:
    """The staged tables of one import (``queries/sources/staging.sql`` describes them).

    Args:
        resources: the folder with ``queries/`` and ``data/``.
        zone: the person's zone; by default the machine's own.

    ``judged_against`` is the state of the journal for which the verdicts stand (``identity.py``).
    """

    def __init__(self, resources: Path, *, zone: str = "") -> None:
        self.resources = resources
        self.judged_against: tuple[object, ...] | None = None
        self._folder = resources / "queries" / "sources"
        self.zone = zone
        self._taught = borrowed(resources, zone=zone)
        self.units = self._taught.units
        self.connection = self._taught.connection.cursor()
        self._end = weakref.finalize(self, _ended, self.connection, self._taught, resources, zone)
        learn(self.connection, resources)
        walls.learn(self.connection, zone)
        self.run("staging")
        self.run("arriving")

    def close(self) -> None:
        """Forget everything; harmless when called again."""
        self._end()

    def run(self, name: str, **params: object) -> None:
        """Run a file of ``queries/sources``; each statement takes the parameters it names."""
        for statement in self.connection.extract_statements(self.sql(name)):
            named = {key: params[key] for key in statement.named_parameters}
            self.connection.execute(statement, named)

    def sql(self, name: str) -> str:
        """Return the text of a file in ``queries/sources``."""
        return (self._folder / f"{name}.sql").read_text(encoding="utf-8")

    def execute(self, sql: str, params: Mapping[str, object] | None = None) -> None:
        """Run one statement."""
        self.connection.execute(sql, dict(params or {}))

    def rows(self, sql: str, params: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Run one statement and return its rows."""
        return self.connection.execute(sql, dict(params or {})).fetchall()

    def load(self, file: int, table: TextTable) -> int:
        """Put a file's rows into ``raw_<file>`` and return how many there are.

        ``line`` is the physical line; the cells, trimmed, are ``c1`` to ``cn``, null where blank.
        Rows that are damaged, or have more cells than the header, become problems.
        """
        quickly = loaded_quickly(
            self.connection, Path(self._taught.folder.name), name=f"raw_{file}", table=table
        )
        if quickly is not None:
            return quickly
        width = len(table.header)
        cells = [f"c{place}" for place in range(1, width + 1)]
        self.execute(
            f"CREATE TABLE raw_{file} (line BIGINT, {', '.join(f'{c} VARCHAR' for c in cells)})"
        )
        insert = f"INSERT INTO raw_{file} " + unpacked(
            ["CAST(cells[1] AS BIGINT)"]
            + [f"NULLIF(cells[{place + 1}], '')" for place in range(1, width + 1)]
        )
        total = short = 0
        for rows in _batches(table.rows()):
            self.execute(insert, {"packed": packed(map(_line_and_cells, rows))})
            self.add_problems(file, list(_misshapen(rows, width)))
            total += len(rows)
            short += sum(len(row.cells) < width for row in rows)
        if short:
            self.note(
                file,
                f"{counted(short, 'row')} with fewer cells than the header has columns: "
                "what is missing counts as blank.",
            )
        return total

    def forget_cells(self, file: int) -> None:
        """Drop a file's cells, and what its source's SQL made of them, once its rows are staged.

        They take more room than those.
        """
        for (name,) in self.rows("SELECT table_name FROM duckdb_tables() WHERE temporary"):
            self.execute(f'DROP TABLE "{name}"')
        self.execute(f"DROP TABLE IF EXISTS raw_{file}")
        self.execute("DROP TABLE IF EXISTS given")

    def add_problems(self, file: int, problems: Sequence[Problem]) -> None:
        """Add to the problems of a file."""
        if problems:
            self.execute(
                "INSERT INTO problem "
                + unpacked(
                    [
                        "CAST($file AS INTEGER)",
                        "CAST(cells[1] AS BIGINT)",
                        "NULLIF(cells[2], '')",
                        "cells[3]",
                        "CAST(cells[4] AS BOOLEAN)",
                    ]
                ),
                {
                    "file": file,
                    "packed": packed(
                        (str(one.line), one.column or "", one.message, str(one.rejected))
                        for one in problems
                    ),
                },
            )

    def note(self, file: int, message: str) -> None:
        """Add to what is said of a file's conversion."""
        self.execute(
            "INSERT INTO conversion VALUES ($file, $message)", {"file": file, "message": message}
        )

    def add_source(self, file: int, family: str) -> None:
        """Say what the rows of a file are identified with."""
        self.execute(
            "INSERT INTO file_source VALUES ($file, $family)", {"file": file, "family": family}
        )

    def counts(self, file: int) -> dict[str, Any]:
        """Return what was found in a file, by name (``queries/sources/counts.sql``)."""
        self.run("counts", file=file)
        names = [name for name, *_ in self.connection.description or ()]
        return dict(zip(names, self.connection.fetchall()[0], strict=True))

    def conversions(self, file: int) -> list[str]:
        """Return what was converted or assumed in a file, one sentence each."""
        found = self.rows(
            "SELECT message FROM conversion WHERE file = $file ORDER BY rowid", {"file": file}
        )
        return [message for (message,) in found]

    def set_aside(self, file: int) -> list[SetAside]:
        """Return what of a file is no exercise that was done."""
        found = self.rows(
            "SELECT reason, CAST(SUM(rows) AS BIGINT) FROM set_aside WHERE file = $file "
            "GROUP BY reason ORDER BY reason",
            {"file": file},
        )
        return [SetAside(*one) for one in found]

    def problems(self, file: int) -> list[Problem]:
        """Return the problems of a file in the order of its lines."""
        found = self.rows(
            "SELECT line, column_name, message, rejected FROM problem WHERE file = $file "
            "ORDER BY line, rejected DESC, column_name, message",
            {"file": file},
        )
        return [Problem(*one) for one in found]


def _ended(cursor: Cursor, taught: Taught, resources: Path, zone: str) -> None:
    cursor.close()
    give_back(taught, resources, zone=zone)


def _batches(rows: Iterator[TextRow]) -> Iterator[list[TextRow]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _line_and_cells(row: TextRow) -> list[str]:
    return [str(row.line), *map(str.strip, row.cells)]


def _misshapen(rows: list[TextRow], width: int) -> Iterator[Problem]:
    for row in rows:
        if row.fault:
            yield Problem(row.line, None, row.fault, rejected=True)
        elif len(row.cells) > width and any(map(str.strip, row.cells[width:])):
            yield Problem(
                row.line,
                None,
                f"This row has {len(row.cells)} cells and the header {counted(width, 'column')}; "
                "the cells beyond them were not read.",
            )
