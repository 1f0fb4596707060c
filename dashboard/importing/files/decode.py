"""A file's bytes to tables of text: where each begins and ends, and what parts its cells."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from math import sqrt

from dashboard.errors import ImportFileError
from dashboard.importing.files.encoding import Text, decoded
from dashboard.importing.files.headers import Beginning, beginning, below, value_columns
from dashboard.importing.files.lines import TextRow, line_count, physical_lines, text_rows
from dashboard.importing.files.parting import next_table
from dashboard.importing.files.texttable import BY_PLACE, TextTable
from dashboard.importing.files.unitrow import are_units, with_units
from dashboard.importing.wording import counted, listed

__all__ = ["SIZE_LIMIT", "TextTable", "check_size", "tables_of", "text_table", "text_tables"]

SIZE_LIMIT = 200_000_000
"""Bytes; a larger file is refused before it is read."""

DELIMITERS = ("\t", ";", "|", ",")
"""Of equals the first is taken: commas stand in numbers and in notes, too."""
WIDEST = 1000
"""Columns; more is no table of a journal."""

_SEPARATOR_LINE = re.compile(r'"?sep=(.|\\t)"?[;,\s]*', re.IGNORECASE)
_COMMENT = re.compile(r'"?#(?![,;\t|#])')
_QUOTED_LINE = re.compile(r'"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"')
_SAMPLE_LINES = 100
"""Lines that decide about the delimiter and the header."""
_SAMPLE_LENGTH = 1_000_000
_QUOTED = 60
"""Characters of a cell that are said again, as in values.sql."""
_BLANK = ' \t\r\n,;|"\u00a0'


def text_tables(content: bytes) -> list[TextTable]:
    """Read a file's bytes as the tables that it holds, in their order; each has rows.

    Raises:
        ImportFileError: too large, empty, not text, or without a table; the sentence says what
            was seen.
    """
    check_size(len(content))
    return tables_of(decoded(content))


def text_table(content: bytes) -> TextTable:
    """Read a file's bytes as the first table that it holds.

    Raises:
        ImportFileError: as :func:`text_tables`.
    """
    return text_tables(content)[0]


def tables_of(text: Text) -> list[TextTable]:
    """Find the tables of a text, in their order; each has rows.

    Blank lines, comments, titles and rules around them are passed over. Rows under the same header
    are one table wherever they stand.

    Raises:
        ImportFileError: there is no table; the sentence says what was seen.
    """
    found: dict[tuple[str, ...], list[TextTable]] = {}
    for table in _stretches(_without_quotes_around(text)):
        found.setdefault(table.header, []).append(table)
    joined = [_joined(tables) for tables in found.values()]
    full = [table for table in joined if next(table.rows(), None)]
    if not full:
        seen = listed([name or "(blank)" for name in next(iter(found))])
        raise ImportFileError(f"The file holds a header ({seen}) and no rows.")
    return full


def _without_quotes_around(text: Text) -> Text:
    """Return a text whose lines each stand in quotes as a whole without them."""
    sample = [line for line in _sample(text.content, 0) if line.strip()]
    if not sample or not all(map(_QUOTED_LINE.fullmatch, map(str.strip, sample))):
        return text
    content = "".join(
        f"{line.strip()[1:-1].replace(chr(34) * 2, chr(34))}\n" if line.strip() else line
        for line in physical_lines(text.content)
    )
    return replace(text, content=content)


def _joined(tables: list[TextTable]) -> TextTable:
    first, *more = tables
    if not more:
        return first
    if any(table.lines is not None for table in tables):
        return replace(first, lines=tuple(row for table in tables for row in table.rows()))
    return replace(first, more=tuple(piece for table in more for piece in table.pieces()))


def check_size(size: int) -> None:
    """Refuse a file of too many bytes.

    Raises:
        ImportFileError: it is larger than ``SIZE_LIMIT``.
    """
    if size > SIZE_LIMIT:
        raise ImportFileError(
            f"The file has {size / 1e6:.0f} MB; up to {SIZE_LIMIT / 1e6:.0f} MB can be read."
        )


def _stretches(text: Text) -> Iterator[TextTable]:
    """Yield each header with the rows below it as far as the next header."""
    start, line, said, comment = _beginning(text.content)
    sample = _sample(text.content, start)
    delimiter = said if said in DELIMITERS else _delimiter(sample)
    while True:
        rows = list(text_rows("".join(sample), first_line=line, delimiter=delimiter))
        found = beginning(rows)
        if found is None:
            raise ImportFileError("The file holds text but no table.")
        _check_shape(rows, found)
        top = rows[found.place]
        names = _names(top.cells, found, comment, delimiter)
        height = 0 if found.headerless else top.height
        units = next(iter(rows[found.place + 1 :]), None)
        if not found.headerless and units and are_units(units.cells):
            names, height = with_units(names, units.cells), units.line + units.height - top.line
        body_line = top.line + height
        body_start = start + sum(map(len, sample[: body_line - line]))
        end, next_start = next_table(
            text.content,
            body_start,
            delimiter=delimiter,
            header=top.cells,
            columns=value_columns(below(rows, found.place)),
        )
        yield _unframed(
            TextTable(
                header=names,
                body=text.content[body_start:end],
                body_line=body_line,
                delimiter=delimiter,
                notes=(*text.notes, *_passed_over(found)),
                headerless=found.headerless and names[0].startswith("column "),
                title=found.title,
            )
        )
        if next_start is None:
            return
        line = body_line + line_count(text.content, body_start, next_start)
        start, comment = next_start, ""
        sample = _sample(text.content, start)


def _beginning(text: str) -> tuple[int, int, str, str]:
    """Return where the first table may start, on which line, what ``sep=`` says, the comment."""
    start, said, comment = 0, "", ""
    for number, line in enumerate(physical_lines(text), start=1):
        names = _SEPARATOR_LINE.fullmatch(line.strip())
        if names:
            said = names[1].replace("\\t", "\t")
        elif _COMMENT.match(line):
            comment = line
        elif line.strip(_BLANK):
            return start, number, said, comment
        start += len(line)
    raise ImportFileError("The file holds comments but no table.")


def _sample(text: str, start: int) -> list[str]:
    return list(islice(physical_lines(text[start : start + _SAMPLE_LENGTH]), _SAMPLE_LINES))


def _delimiter(sample: list[str]) -> str:
    return max(DELIMITERS, key=lambda mark: _agreement(sample, mark))


def _agreement(sample: list[str], delimiter: str) -> float:
    """Return how well a delimiter makes a table: a header, and many rows as wide as it is."""
    rows = list(text_rows("".join(sample), first_line=1, delimiter=delimiter))
    found = beginning(rows)
    if found is None:
        return 0
    width = len(rows[found.place].cells)
    below = rows[found.place + 1 :]
    fitting = sum(len(row.cells) in (width, width + 1) and not row.fault for row in below)
    trust = 2 if found.certain else 1
    return trust * ((fitting + 1) / (len(below) + 1)) * sqrt(width - 1)


def _check_shape(rows: list[TextRow], found: Beginning) -> None:
    width = len(rows[found.place].cells)
    if width > WIDEST:
        raise ImportFileError(f"The table has {counted(width, 'column')}, too many to read.")
    if width == 1 and not found.certain and not found.headerless:
        seen = " ".join(rows[found.place].cells[0].split())
        raise ImportFileError(
            "The file is text without columns; it begins with "
            f"“{seen[:57] + '…' if len(seen) > _QUOTED else seen}”."
        )


def _names(cells: list[str], found: Beginning, comment: str, delimiter: str) -> tuple[str, ...]:
    """Trim names; delimiters at the end of the header make no columns.

    Columns without names are counted, unless the comment above them names as many.
    """
    if found.headerless:
        said = [name.strip() for name in comment.strip().lstrip('"# ').split(delimiter)]
        if len(said) == len(cells) and all(said):
            return tuple(said)
        return tuple(f"column {place}" for place in range(1, len(cells) + 1))
    names = [" ".join(name.split()) for name in cells]
    while len(names) > 1 and not names[-1]:
        names.pop()
    return tuple(names)


def _unframed(table: TextTable) -> TextTable:
    """Drop the blank column that bars at the beginning of all lines make."""
    if table.delimiter != "|" or len(table.header) == 1 or table.header[0]:
        return table
    rows = tuple(table.rows())
    if any(row.cells[0].strip() for row in rows):
        return table
    width = len(table.header)
    lines = tuple(row._replace(cells=row.cells[1:width]) for row in rows)
    return replace(table, header=table.header[1:], body="", lines=lines)


def _passed_over(found: Beginning) -> list[str]:
    said = []
    if found.place:
        said.append(f"Passed over above the table: {counted(found.place, 'line')}.")
    if found.headerless:
        said.append(BY_PLACE)
    return said
