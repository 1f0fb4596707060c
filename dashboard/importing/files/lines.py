"""Text to rows of cells, each with its physical line, whatever its quotes do.

A quoted cell may hold line breaks. A quote that is never closed would swallow the lines below it:
its line is then a fault, and reading goes on with the next line.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

TOO_LONG = "A cell of this line is too long to read, so nothing of the line was read."
FAULTY_QUOTES = "The quotation marks in this line do not match, so it could not be read."

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LONGEST_CELL = 1_000_000
"""Characters; notes are shorter, and the end of a quote is looked for no further."""


_SHORTEST_RULE = 3
_RULES = frozenset("-=_*~#+:| ")


class TextRow(NamedTuple):
    """The cells of one row.

    Args:
        line: the physical line it begins on, counted from 1.
        height: over how many physical lines it runs.
        fault: why its cells cannot be trusted, empty when they can.
    """

    line: int
    height: int
    cells: list[str]
    fault: str = ""


def physical_lines(text: str, start: int = 0) -> Iterator[str]:
    """Yield the lines of a text from a place on, with their ends: LF, CRLF or CR."""
    return (match.group() for match in _LINE.finditer(text, start))


def is_rule(cells: Sequence[str]) -> bool:
    """Whether a row only draws a line, as ``----`` or ``|---|:--|`` do."""
    text = "".join(cells).strip()
    return len(text) >= _SHORTEST_RULE and _RULES.issuperset(text)


def line_count(text: str, start: int, end: int) -> int:
    """Return how many line ends, LF, CRLF or CR, stand between two places of a text."""
    ends = text.count("\n", start, end)
    if text.find("\r", start, end) < 0:
        return ends
    return ends + text.count("\r", start, end) - text.count("\r\n", start, end)


def text_rows(
    text: str, *, first_line: int, delimiter: str, width: int | None = None
) -> Iterator[TextRow]:
    """Yield the rows of a text; blank lines and rules give none.

    Args:
        text: what to read.
        first_line: the physical line on which the text begins.
        delimiter: what parts the cells.
        width: how many cells a row should have, where that is known.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(physical_lines(text))
    reader = csv.reader(lines, delimiter=delimiter)
    line = first_line
    while True:
        cells = _next_cells(reader)
        taken = lines.taken
        if not taken:
            return
        doubtful = cells is None or len(taken) > 1 or (width and len(cells) != width)
        if doubtful and not _well_formed(taken, delimiter):
            reader = csv.reader(lines, delimiter=delimiter)
            lines.put_back(taken[1:])
            del taken[1:]
            cells = _as_they_stand(taken[0], delimiter)
            is_long = max(map(len, cells)) > _LONGEST_CELL
            yield TextRow(line, 1, cells, TOO_LONG if is_long else FAULTY_QUOTES)
        elif cells and any(map(str.strip, cells)) and not is_rule(cells):
            yield TextRow(line, len(taken), cells)
        line += len(taken)
        taken.clear()


class _Lines:
    """Lines that remember which were taken since ``taken`` was cleared, and can be put back."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._returned: list[str] = []
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._returned.pop() if self._returned else next(self._source)
        self.taken.append(line)
        return line

    def put_back(self, lines: list[str]) -> None:
        """Give lines again, in their order."""
        self._returned.extend(reversed(lines))


def _next_cells(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, [])
    except csv.Error:
        return None


def _well_formed(lines: list[str], delimiter: str) -> bool:
    try:
        return len(list(csv.reader(lines, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def _as_they_stand(line: str, delimiter: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.rstrip("\r\n").split(delimiter)]
