"""Numbered migrations and shared definitions: how a file gets its present shape."""

import csv
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from dashboard.errors import StoreDamaged, StoreTooNew
from dashboard.store.packing import cell, packed, unpacked

SHARED = ("views", "macros", "views_log")
"""The files of ``queries`` that hold what several queries need, in the order of their use."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the file's shape; ``sql`` may hold several statements."""

    number: int
    name: str
    sql: str


def migrations(resources: Path) -> list[Migration]:
    """Return all shipped migrations in order."""
    found = []
    for file in sorted((resources / "queries" / "migrations").glob("*.sql")):
        number, _, name = file.stem.partition("_")
        found.append(Migration(int(number), name, file.read_text(encoding="utf-8")))
    return found


def pending(
    connection: duckdb.DuckDBPyConnection, steps: list[Migration], path: Path
) -> list[Migration]:
    """Return the migrations that the file still needs.

    Raises:
        StoreTooNew: the file has a migration that we do not ship.
        StoreDamaged: the file holds somebody else's tables, or writes by itself.
    """
    tables = {name for (name,) in connection.execute("SHOW TABLES").fetchall()}
    if not tables:
        return steps
    if "migration" not in tables or _acts_by_itself(connection):
        raise StoreDamaged(path.name)
    row = connection.execute("SELECT MAX(number) FROM migration").fetchone()
    applied = int(row[0]) if row and row[0] is not None else 0
    if applied > max(step.number for step in steps):
        raise StoreTooNew(path.name)
    return [step for step in steps if step.number > applied]


def _acts_by_itself(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether a write would set off others: no Supple makes triggers, so somebody else did."""
    return bool(connection.execute("SELECT 1 FROM duckdb_triggers() LIMIT 1").fetchall())


def apply(connection: duckdb.DuckDBPyConnection, steps: list[Migration]) -> None:
    """Apply each step in a transaction of its own, followed by a checkpoint.

    Replaying a write-ahead log of mixed definitions has had faults; the checkpoint leaves none.
    """
    for step in steps:
        connection.execute("BEGIN")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration "
            "(number INTEGER NOT NULL, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)"
        )
        connection.execute(step.sql)
        connection.execute(
            "INSERT INTO migration VALUES ($number, $name, $at)",
            {"number": step.number, "name": step.name, "at": datetime.now()},  # noqa: DTZ005 - local clock time is what we store
        )
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def define(connection: duckdb.DuckDBPyConnection, resources: Path) -> None:
    """Bring the shared definitions and the catalogue tables up to date with what is shipped.

    Costs one look-up when they already are.
    """
    sql = "\n".join(
        (resources / "queries" / f"{name}.sql").read_text(encoding="utf-8") for name in SHARED
    )
    catalogue = {
        table: (resources / "data" / "catalogue" / file).read_text(encoding="utf-8")
        for table, file in _CATALOGUE_FILES.items()
    }
    digest = hashlib.sha256("\0".join([sql, *catalogue.values()]).encode()).hexdigest()
    connection.execute("CREATE TABLE IF NOT EXISTS definition (digest VARCHAR NOT NULL)")
    if connection.execute("SELECT digest FROM definition").fetchall() == [(digest,)]:
        return
    connection.execute("BEGIN")
    connection.execute(sql)
    for table, text in catalogue.items():
        _fill(connection, table, list(csv.DictReader(text.splitlines())))
    connection.execute("DELETE FROM definition")
    connection.execute("INSERT INTO definition VALUES ($digest)", {"digest": digest})
    connection.execute("COMMIT")
    connection.execute("CHECKPOINT")


_CATALOGUE_FILES = {"catalogue_exercise": "exercises.csv", "catalogue_sign": "signs.csv"}


def _fill(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, str]]) -> None:
    """Replace a catalogue table's rows, deriving what the file leaves to its ids and cues."""
    for row in rows:
        row["family"] = row.get("id", "").rpartition("_")[0]
        row["per_side"] = str(row.get("cues", "").startswith("Each side"))
    names = [
        name
        for (name,) in connection.execute(
            "SELECT column_name FROM duckdb_columns() WHERE table_name = $table", {"table": table}
        ).fetchall()
    ]
    connection.execute(f"DELETE FROM {table}")
    cells = unpacked([cell(place, "VARCHAR") for place in range(1, len(names) + 1)])
    connection.execute(
        f"INSERT INTO {table} {cells}",
        {"packed": packed([row[name] for name in names] for row in rows)},
    )
