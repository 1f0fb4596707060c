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
    problem and left out, and so is a row that is damaged. ``faults`` has a bit for each target.
    """
    reads = _reads(source, header, today)
    params = {name: value for read in reads for name, value in read.params.items()}
    values = ", ".join(f"{read.value} AS {read.target}" for read in reads)
    faults = " + ".join(
        f"CASE WHEN {_faulty(read)} THEN {1 << place} ELSE 0 END"
        for place, read in enumerate(reads)
    )
    staging.execute(
        f"CREATE OR REPLACE TABLE given AS SELECT line, {', '.join(read.target for read in reads)},"
        f" CAST({faults} AS BIGINT) AS faults FROM (SELECT *, {values} FROM raw_{file})",
        params,
    )
    staging.execute(
        "DELETE FROM given WHERE line IN "
        "(SELECT line FROM problem WHERE rejected AND file = $file)",
        {"file": file},
    )
    [(there,)] = staging.rows("SELECT COALESCE(BIT_OR(faults), 0) FROM given")
    for place, read in enumerate(reads):
        if there & 1 << place:
            _list_faults(staging, read, bit=1 << place, file=file)
    staging.execute(
        "DELETE FROM given WHERE faults & $required <> 0",
        {"required": sum(1 << place for place, read in enumerate(reads) if read.required)},
    )


def _faulty(read: _Read) -> str:
    """Return the condition for a cell that has to be looked at again."""
    is_missing = f"{read.target} IS NULL"
    return is_missing if read.required else f"{read.cell} IS NOT NULL AND {is_missing}"


def _list_faults(staging: Staging, read: _Read, *, bit: int, file: int) -> None:
    missing = f"'The {read.target.replace('_', ' ')} is missing.'" if read.required else "NULL"
    staging.execute(
        "INSERT INTO problem SELECT $file, line, $header, message, $required FROM ("
        f"    SELECT raw.line, COALESCE({read.fault}, {missing}) AS message"
        f"    FROM raw_{file} AS raw INNER JOIN given ON raw.line = given.line"
        "    WHERE given.faults & $bit <> 0"
        ") WHERE message IS NOT NULL",
        {
            "file": file,
            "header": read.header,
            "required": read.required,
            "bit": bit,
            **read.params,
        },
    )


def _reads(source: Source, header: Sequence[str], today: date) -> list[_Read]:
    """Return every target once: the column that the file has for it, else one without cells."""
    there = placed(source, header)
    first = {column.target: column for column in reversed(source.columns)}
    return [
        _read(place, column, header, today)
        for target, absent in first.items()
        for place, column in [there.get(target, (None, absent))]
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
