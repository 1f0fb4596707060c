"""A file's bytes to a table of text: where it begins, and what parts its cells."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dashboard.errors import ImportFileError
from dashboard.importing.encoding import decoded
from dashboard.importing.lines import TextRow, physical_lines, text_rows
from dashboard.importing.wording import counted

SIZE_LIMIT = 200_000_000
"""Bytes; a larger file is refused before it is read."""

DELIMITERS = (",", ";", "\t", "|")
WIDEST = 1000
"""Columns; more is no table of a journal."""

_SEPARATOR_LINE = re.compile(r'"?sep=(.|\\t)"?[;,\s]*', re.IGNORECASE)
_COMMENT = re.compile(r'"?#(?![,;\t|])')
_SAMPLE_LINES = 50
"""Lines that decide about the delimiter."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table before anything in it is understood.

    Args:
        header: the column names as they stand, trimmed; names may repeat or be empty.
        body: the text below the header.
        body_line: the physical line on which ``body`` begins, counted from 1.
        delimiter: what parts the cells.
        notes: what had to be done to read the file, one sentence each.
    """

    header: tuple[str, ...]
    body: str
    body_line: int
    delimiter: str
    notes: tuple[str, ...] = ()

    def rows(self) -> Iterator[TextRow]:
        """Yield the rows below the header; each call reads anew."""
        return text_rows(
            self.body,
            first_line=self.body_line,
            delimiter=self.delimiter,
            width=len(self.header),
        )


def text_table(content: bytes) -> TextTable:
    """Read a file's bytes as a table with a header.

    Blank lines, lines beginning with ``#`` and a ``sep=`` line before the header are passed over.

    Raises:
        ImportFileError: too large, empty, not text, or without a table; the sentence says what
            was seen.
    """
    check_size(len(content))
    text = decoded(content)
    start, line, said = _beginning(text.content)
    sample = list(islice(physical_lines(text.content[start : start + 1_000_000]), _SAMPLE_LINES))
    delimiter = said if said in DELIMITERS else _delimiter(sample)
    first = next(text_rows("".join(sample), first_line=line, delimiter=delimiter))
    if len(first.cells) > WIDEST:
        raise ImportFileError(
            f"The table has {counted(len(first.cells), 'column')}, too many to read."
        )
    return TextTable(
        header=tuple(_names(first.cells)),
        body=text.content[start + sum(map(len, sample[: first.height])) :],
        body_line=line + first.height,
        delimiter=delimiter,
        notes=text.notes,
    )


def check_size(size: int) -> None:
    """Refuse a file of too many bytes.

    Raises:
        ImportFileError: it is larger than ``SIZE_LIMIT``.
    """
    if size > SIZE_LIMIT:
        raise ImportFileError(
            f"The file has {size / 1e6:.0f} MB; up to {SIZE_LIMIT / 1e6:.0f} MB can be read."
        )


def _beginning(text: str) -> tuple[int, int, str]:
    """Return where the header starts, on which line, and the delimiter that a ``sep=`` names."""
    start, said = 0, ""
    for number, line in enumerate(physical_lines(text), start=1):
        names = _SEPARATOR_LINE.fullmatch(line.strip())
        if names:
            said = names[1].replace("\\t", "\t")
        elif line.strip(_BLANK) and not _COMMENT.match(line):
            return start, number, said
        start += len(line)
    raise ImportFileError("The file holds comments but no table.")


_BLANK = ' \t\r\n,;|"\u00a0'


def _delimiter(sample: list[str]) -> str:
    """Choose what gives the widest header that most rows agree with."""
    return max(DELIMITERS, key=lambda mark: _agreement(sample, mark))


def _agreement(sample: list[str], delimiter: str) -> int:
    try:
        widths = [len(cells) for cells in csv.reader(sample, delimiter=delimiter) if cells]
    except csv.Error:
        widths = [len(line.split(delimiter)) for line in sample]
    return (widths[0] - 1) * widths.count(widths[0])


def _names(cells: list[str]) -> list[str]:
    """Trim names; delimiters at the end of the header make no columns."""
    names = [" ".join(name.split()) for name in cells]
    while len(names) > 1 and not names[-1]:
        names.pop()
    return names
