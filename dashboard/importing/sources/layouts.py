"""Tables made of files that are no plain tables; rows keep their physical lines."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from dashboard.importing.decode import TextTable


class LaidRow(NamedTuple):
    """A row of a table that was made: the physical line it came from, and its cells."""

    line: int
    cells: Sequence[str]


def laid_out(
    header: tuple[str, ...], rows: Iterable[LaidRow], *, notes: tuple[str, ...] = ()
) -> TextTable:
    """Return a table of rows in the order of their lines, of which no two are equal."""
    body = StringIO()
    writer = csv.writer(body, lineterminator="\n")
    at = 1
    for row in sorted(rows):
        body.write("\n" * (row.line - at))
        writer.writerow([" ".join(cell.split()) for cell in row.cells])
        at = row.line + 1
    return TextTable(header, body.getvalue(), 1, ",", notes)
