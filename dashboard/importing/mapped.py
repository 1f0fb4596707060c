"""What each column of a file was taken for, with values to judge it by."""

from collections.abc import Collection, Sequence

from dashboard.importing.fields import Column
from dashboard.importing.preview import MappedColumn
from dashboard.importing.readings_said import said, settled_for
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging
from dashboard.importing.targets import target_of

_LOOKED_AT = 2000
"""Rows in which values are looked for."""
_LONGEST = 60
_SHOWN = 3
"""Values of a column that are shown."""


def mapped_columns(  # noqa: PLR0913 - a file is all of this
    staging: Staging,
    *,
    file: int,
    header: Sequence[str],
    source: Source,
    opened: Source,
    certain: Collection[int],
) -> tuple[MappedColumn, ...]:
    """Return what the columns of ``raw_<file>`` were taken for, in their order.

    ``opened`` is the source before its columns were settled, and ``certain`` are the places of
    those whose days can be read in one order only.
    """
    read, before = (_by_place(one, header) for one in (source, opened))
    samples = _samples(staging, file, len(header))
    return tuple(
        MappedColumn(
            header=name,
            target=target_of(read[place]) if place in read else None,
            samples=samples[place],
            reading=said(read.get(place), samples[place]),
            settled=settled_for(
                read[place], opened=before[place].reading, is_certain=place in certain
            )
            if place in read
            else {},
        )
        for place, name in enumerate(header)
    )


def _by_place(source: Source, header: Sequence[str]) -> dict[int, Column]:
    """Return what each column means, the first where it means several things."""
    found: dict[int, Column] = {}
    for place, column in placed(source, header).values():
        found.setdefault(place, column)
    return found


def _samples(staging: Staging, file: int, width: int) -> list[tuple[str, ...]]:
    """Return the first few different values of each column."""
    names = ", ".join(f"c{place}" for place in range(1, width + 1))
    rows = staging.rows(f"SELECT {names} FROM raw_{file} ORDER BY line LIMIT {_LOOKED_AT}")
    return [
        tuple(dict.fromkeys(row[place][:_LONGEST] for row in rows if row[place] is not None))[
            :_SHOWN
        ]
        for place in range(width)
    ]
