"""Month sheets: the month stands above the table or as a heading in it, the rows say 1, 2, 3."""

import re
from collections.abc import Callable, Container
from dataclasses import replace
from itertools import islice

from dashboard.importing.cells.plain import bare
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.header_words import Words

_MONTH = re.compile(r"([^\W\d]{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d{2})\b")
_DAY = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?")
_LONGEST_MONTH = 31
_LOOKED_AT = 60
_MOST = 0.9


def dated(
    table: TextTable, *, name: str, words: Callable[[str], Words], months: Container[str]
) -> TextTable:
    """Return a table whose day numbers have their month and year; any other stays as it is.

    Args:
        table: the table.
        name: what its file is called: a month may stand there.
        words: what a header may mean.
        months: the words for months, in plain spelling.
    """
    place = _numbers(table, words, months)
    if place is None:
        return table
    places = (*table.header, table.title, name)
    month = next((found for text in places if (found := _month(text, months))), None)
    source, made = month, []
    for row in table.rows():
        cell = _cell(row, place)
        heading = _month(" ".join(row.cells), months) if _is_alone(row) else None
        if heading:
            month = heading
            source = source or heading
            continue
        number = _DAY.fullmatch(cell)
        if number and month:
            cell = f"{int(number[1])} {month}"
        made.append(row._replace(cells=[*row.cells[:place], cell, *row.cells[place + 1 :]]))
    if source is None:
        return table
    note = f"Days were put together from their numbers and the month above them, such as {source}."
    return replace(table, body="", more=(), lines=tuple(made), notes=(*table.notes, note))


def _numbers(table: TextTable, words: Callable[[str], Words], months: Container[str]) -> int | None:
    """Return the column that is named as the day and holds numbers of days of a month."""
    rows = [
        row
        for row in islice(table.rows(), _LOOKED_AT)
        if not (_is_alone(row) and _month(" ".join(row.cells), months))
    ]
    for place, header in enumerate(table.header):
        cells = [cell for row in rows if (cell := _cell(row, place))]
        numbers = [
            found
            for cell in cells
            if (found := _DAY.fullmatch(cell)) and 1 <= int(found[1]) <= _LONGEST_MONTH
        ]
        is_named = words(header).meanings.get("day", 0.0) > 0 or _month(header, months)
        if is_named and numbers and len(numbers) >= _MOST * len(cells):
            return place
    return None


def _month(text: str, months: Container[str]) -> str | None:
    """Return the month and the year that a text names."""
    found = _MONTH.search(text.replace("_", " "))
    return f"{found[1]} {found[2]}" if found and bare(found[1]) in months else None


def _is_alone(row: TextRow) -> bool:
    return not any(map(str.strip, row.cells[1:]))


def _cell(row: TextRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
