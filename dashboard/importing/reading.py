"""Cells to values: every column that a source knows, read as the source says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.importing.fields import Column
from dashboard.importing.longago import DAYS, judge_long_ago
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging

_MANY = 20_000
"""Rows from which on each text of a column is read once, wherever it stands."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A target's cell, value and fault as SQL, with the parameters that they name.

    Args:
        cell: the cell's text; ``value`` and ``fault`` are of a text that is called ``cell``.
        repeats: whether reading takes more than looking up what was read before.
    """

    target: str
    header: str
    required: bool
    cell: str
    macro: str
    repeats: bool
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
    faults = " + ".join(
        f"CASE WHEN {_faulty(read)} THEN {1 << place} ELSE 0 END"
        for place, read in enumerate(reads)
    )
    [(rows,)] = staging.rows(f"SELECT COUNT(*) FROM raw_{file}")
    read_rows = _read_once if rows >= _MANY else _read_in_place
    staging.execute(
        f"CREATE OR REPLACE TABLE given AS SELECT line, {', '.join(read.target for read in reads)},"
        f" CAST({faults} AS BIGINT) AS faults FROM ({read_rows(reads, f'raw_{file}')})",
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
    for read in reads:
        if read.macro in DAYS:
            judge_long_ago(
                staging,
                file=file,
                target=read.target,
                header=read.header,
                cell=read.cell,
                required=read.required,
                own=source.family == "supple",
            )


def _read_in_place(reads: Sequence[_Read], raw: str) -> str:
    """Return the SELECT of all cells and values that reads each cell where it stands."""
    values = ", ".join(f"{_of(read.value, read.cell)} AS {read.target}" for read in reads)
    return f"SELECT *, {values} FROM {raw}"


def _read_once(reads: Sequence[_Read], raw: str) -> str:
    """Return the SELECT of all cells and values that reads each text of a column once."""
    texts: dict[str, list[_Read]] = {}
    for read in reads:
        if read.repeats:
            texts.setdefault(read.cell, []).append(read)
    values = [
        f"{_of(read.value, read.cell)} AS {read.target}" for read in reads if not read.repeats
    ]
    joins = []
    for place, (text, group) in enumerate(texts.items()):
        found = ", ".join(f"{_of(read.value, 'cell')} AS {read.target}" for read in group)
        values += [f"text_{place}.{read.target}" for read in group]
        joins.append(
            f" LEFT JOIN (SELECT cell, {found} FROM (SELECT DISTINCT {text} AS cell FROM {raw})"
            f" WHERE cell IS NOT NULL) AS text_{place} ON {text} = text_{place}.cell"
        )
    return f"SELECT raw.*, {', '.join(values)} FROM {raw} AS raw{''.join(joins)}"


def _of(expression: str, cell: str) -> str:
    return expression.replace("{cell}", cell)


def _faulty(read: _Read) -> str:
    """Return the condition for a cell that has to be looked at again."""
    is_missing = f"{read.target} IS NULL"
    return is_missing if read.required else f"{read.cell} IS NOT NULL AND {is_missing}"


def _list_faults(staging: Staging, read: _Read, *, bit: int, file: int) -> None:
    missing = f"'The {read.target.replace('_', ' ')} is missing.'" if read.required else "NULL"
    staging.execute(
        "INSERT INTO problem SELECT $file, line, $header, message, $required FROM ("
        f"    SELECT raw.line, COALESCE({_of(read.fault, read.cell)}, {missing}) AS message"
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
    given = ", ".join(["{cell}", *(f"${name}" for name in arguments)])
    return _Read(
        target=target,
        header=target if place is None else header[place],
        required=column.required,
        cell=cell,
        macro=column.reading.macro,
        repeats=place is not None and column.reading.macro != "text",
        value=f"{column.reading.macro}_of({given})",
        fault=f"{column.reading.macro}_fault({given})",
        params=arguments | default,
    )
