"""What each column of a file was taken for, with values to judge it by."""

from collections.abc import Sequence

from dashboard.importing.fields import Column
from dashboard.importing.preview import MappedColumn
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging
from dashboard.importing.targets import target_of

_LOOKED_AT = 2000
"""Rows in which values are looked for."""
_LONGEST = 60
_READINGS = {
    "day": "a day",
    "later_clock": "the clock time behind a day",
    "clock": "a clock time",
    "duration": "a duration",
    "number": "a number",
    "whole": "a whole number",
    "amounts": "the amounts of sets",
    "yes_no": "yes or no",
    "word": "one of a few words",
    "text": "text, as it stands",
    "noted": "text for the notes, with the name of the column",
}


def mapped_columns(
    staging: Staging, *, file: int, header: Sequence[str], source: Source
) -> tuple[MappedColumn, ...]:
    """Return what the columns of ``raw_<file>`` were taken for, in their order."""
    read: dict[int, Column] = {}
    for place, column in placed(source, header).values():
        read.setdefault(place, column)
    samples = _samples(staging, file, len(header))
    return tuple(
        MappedColumn(
            header=name,
            target=target_of(read[place]) if place in read else None,
            samples=samples[place],
            reading=_sentence(read.get(place)),
        )
        for place, name in enumerate(header)
    )


def _samples(staging: Staging, file: int, width: int) -> list[tuple[str, ...]]:
    lists = ", ".join(
        f"(LIST(DISTINCT LEFT(c{place}, {_LONGEST})) FILTER (WHERE c{place} IS NOT NULL))[:3]"
        for place in range(1, width + 1)
    )
    [found] = staging.rows(
        f"SELECT {lists} FROM (SELECT * FROM raw_{file} ORDER BY line LIMIT {_LOOKED_AT})"
    )
    return [tuple(values or ()) for values in found]


def _sentence(column: Column | None) -> str:
    if column is None:
        return "Not kept."
    return f"Read as {_READINGS.get(column.reading.macro, 'a value')}."
