"""Tables made of files that are no plain tables; rows keep their physical lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable

FAR = 20_000
"""Characters within which a file shows how it is laid out."""


class LaidRow(NamedTuple):
    """A row of a table that was made: the physical line it came from, and its cells."""

    line: int
    cells: Sequence[str]


def laid_out(
    header: tuple[str, ...], rows: Iterable[LaidRow], *, notes: tuple[str, ...] = ()
) -> TextTable:
    """Return a table of rows in the order of their lines, of which no two are equal."""
    lines = tuple(TextRow(row.line, 1, list(row.cells)) for row in sorted(rows))
    return TextTable(header, notes=notes, lines=lines)
