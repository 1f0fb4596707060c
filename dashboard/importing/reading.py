"""Cells to values: every column that a source knows, read as the source says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.importing.fields import Column
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging


@dataclass(frozen=True, slots=True)
class _Read:
    """A target's cell, value and fault as SQL, with the parameters that they name."""

    target: str
    header: str
    required: bool
    cell: str
    value: str
    fault: str
    params: dict[str, object]


def read_values(
    staging: Staging, *, file: int, header: Sequence[str], source: Source, today: date
) -> None:
    """Make the table ``given`` from ``raw_<file>``: ``line`` and a typed column for each target.

    A cell that cannot be read is null and a problem; a row without a value that is required is a
    problem and left out, and so is a row that is damaged.
    """
    reads = _reads(source, header, today)
    params = {name: value for read in reads for name, value in read.params.items()}
    values = ", ".join(f"{read.value} AS {read.target}" for read in reads)
    faulty = " OR ".join(_faulty(read) for read in reads)
    staging.execute(
        f"CREATE OR REPLACE TABLE given AS SELECT line, {values}, {faulty} AS faulty "
        f"FROM raw_{file}",
        params,
    )
    if staging.rows("SELECT line FROM given WHERE faulty LIMIT 1"):
        for read in reads:
            _list_faults(staging, read, file)
    staging.execute(
        "DELETE FROM given WHERE line IN "
        "(SELECT line FROM problem WHERE rejected AND file = $file)",
        {"file": file},
    )


def _list_faults(staging: Staging, read: _Read, file: int) -> None:
    missing = f"'The {read.target.replace('_', ' ')} is missing.'" if read.required else "NULL"
    staging.execute(
        "INSERT INTO problem SELECT $file, line, $header, message, $required FROM ("
        f"    SELECT line, COALESCE({read.fault}, {missing}) AS message FROM raw_{file}"
        "    WHERE line IN (SELECT line FROM given WHERE faulty)"
        "    AND line NOT IN (SELECT line FROM problem WHERE rejected AND file = $file)"
        f"    AND {_faulty(read)}"
        ") WHERE message IS NOT NULL",
        {"file": file, "header": read.header, "required": read.required, **read.params},
    )


def _faulty(read: _Read) -> str:
    return (
        f"({read.value} IS NULL)"
        if read.required
        else f"({read.cell} IS NOT NULL AND {read.value} IS NULL)"
    )


def _reads(source: Source, header: Sequence[str], today: date) -> list[_Read]:
    """Return every target once: the column that the file has for it, else one without cells."""
    there = placed(source, header)
    first = {column.target: column for column in reversed(source.columns)}
    return [
        _read(*there.get(target, (None, column)), header, today) for target, column in first.items()
    ]


def _read(place: int | None, column: Column, header: Sequence[str], today: date) -> _Read:
    target = column.target
    arguments = {
        f"{target}_{number}": value
        for number, value in enumerate(column.reading.bound(today=today))
    }
    default: dict[str, object] = {}
    cell = "CAST(NULL AS VARCHAR)" if place is None else f"c{place + 1}"
    if column.default is not None:
        default[f"{target}_default"] = column.default
        cell = f"COALESCE({cell}, ${target}_default)"
    given = ", ".join([cell, *(f"${name}" for name in arguments)])
    return _Read(
        target=target,
        header=target if place is None else header[place],
        required=column.required,
        cell=cell,
        value=f"{column.reading.macro}_of({given})",
        fault=f"{column.reading.macro}_fault({given})",
        params=arguments | default,
    )
