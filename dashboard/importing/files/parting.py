"""Where a table ends because another begins: below a blank line, a title, or right away.

Nearly no file holds two tables and some have a million rows, so lines are looked at only where a
header could stand: after a line that is blank or without a digit, and where the header is said
again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from dashboard.importing.files.headers import beginning, extent, filled, is_no_row, is_unlike, kind
from dashboard.importing.files.lines import TextRow, physical_lines, text_rows

_SUSPECT = re.compile(r"\n(?=[^\d\n]*\n)")
_SUSPECT_OLD = re.compile(r"\r(?=[^\d\r]*\r)")
_LINES = 30
"""Lines that tell whether a table begins."""
_MOST_CHECKS = 500
"""Places that are looked at closely; a file with more is one table with odd lines."""
_MOST_TITLES = 3
_NOTHING = ' \t\r\n,;|"#*=-_~\u00a0'
"""What lines between tables may be made of."""


def next_table(
    text: str,
    start: int,
    *,
    delimiter: str,
    header: Sequence[str],
    columns: Mapping[int, str],
) -> tuple[int, int | None]:
    """Return where a table's rows end, and where the search for the next header is to begin.

    Args:
        text: the whole file.
        start: where the table's rows begin.
        delimiter: what parts the cells.
        header: the table's first row; where it stands again, its rows go on.
        columns: what the table's columns hold (:func:`headers.value_columns`).
    """
    checks, quotes, counted_to = 0, 0, start
    for gap, place in _suspects(text, start):
        cells = _cells(_line(text, place), delimiter)
        is_title = gap < place and sum(map(bool, cells)) == 1
        if not is_title and (columns or gap == place) and not is_unlike(cells, columns):
            continue
        quotes += text.count('"', counted_to, place)
        counted_to = place
        if quotes % 2:
            continue
        checks += 1
        if checks > _MOST_CHECKS:
            break
        rows = _rows(text, place, delimiter)
        if _begins(rows, is_parted=gap < place, header=header, columns=columns):
            return gap, place
    return len(text), None


def _suspects(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the places of lines that may be a title or a header, after that of the gap above."""
    shape = _SUSPECT if "\n" in text else _SUSPECT_OLD
    last = -1
    for match in shape.finditer(text, max(start - 1, 0)):
        gap = place = match.end()
        while place < len(text) and not (line := _line(text, place)).strip(_NOTHING):
            place += len(line)
        if place > last and start <= gap and start < place < len(text):
            last = place
            yield gap, place


def _line(text: str, place: int) -> str:
    return next(physical_lines(text, place), "")


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.rstrip("\r\n").split(delimiter)]


def _rows(text: str, place: int, delimiter: str) -> list[TextRow]:
    lines = islice(physical_lines(text, place), _LINES)
    return list(text_rows("".join(lines), first_line=1, delimiter=delimiter))


def _begins(
    rows: list[TextRow], *, is_parted: bool, header: Sequence[str], columns: Mapping[int, str]
) -> bool:
    """Whether a header stands at the top of rows, under titles at most."""
    found = beginning(rows, within=_MOST_TITLES + 1)
    if found is None or found.headerless:
        return False
    cells = rows[found.place].cells
    above = [row for row in rows[: found.place] if not is_no_row(row.cells)]
    if len(above) > _MOST_TITLES or any(filled(row.cells) > 1 for row in above):
        return False
    if [*map(str.strip, cells)] == [*map(str.strip, header)]:
        return True
    if not found.certain or filled(cells) < max(2, extent(cells)):
        return False
    below = next(row.cells for row in rows[found.place + 1 :] if not is_no_row(row.cells))
    if len(below) == len(header) and not _differ(below, columns):
        return False
    return is_parted or bool(above) or len(below) in (len(cells), len(cells) + 1)


def _differ(cells: Sequence[str], columns: Mapping[int, str]) -> bool:
    """Whether a row holds other kinds of values than a table's columns."""
    there = range(len(cells))
    return any(kind(cells[at]) not in (said, "") for at, said in columns.items() if at in there)
