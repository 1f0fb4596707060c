"""Tables that people lay out for the eye made plain: headings, days said once, years and calendars.

A person writes a day once for all rows below it, the year above the table, or the days across it.
Each of these is told by all rows, and what was made of them is said.
"""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.importing import (
    calendars,
    dateparts,
    monthsheets,
    sports_across,
    weekgrids,
    years,
)
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.column_values import holds_day
from dashboard.importing.guessing.header_words import Words
from dashboard.importing.wording import counted

_LARGEST = 2_000_000
"""Characters; what people lay out by hand is smaller."""
_FEW_ROWS = 5
_SEVERAL, _PART = 2, 0.15
"""How many days must be left out to be so on purpose."""
_LOOKED_AT = 60
_MOSTLY = 0.6
_SHOWN = 40
_DECIMAL = re.compile(r"\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside a table's own cells.

    Args:
        name: what its file is called: a year may stand there.
        year: the year of its first day, where the person said it.
        is_total: whether a cell says that its row sums others up.
        months: the words for months, in plain spelling.
        weekdays: the words for weekdays, in plain spelling, Monday 1.
        words: what the words of a header may mean.
        day: reads a cell as a day in an order of its numbers.
    """

    name: str
    year: int | None
    is_total: Callable[[str], bool]
    months: Container[str]
    weekdays: Mapping[str, str]
    words: Callable[[str], Words]
    day: weekgrids.ReadDay


def straightened(table: TextTable, known: Known) -> TextTable:
    """Return a table with a day in each row, where its layout tells which.

    Args:
        table: the table as it stands.
        known: what else is known.
    """
    months = known.months
    if sum(len(piece.body) for piece in table.pieces()) > _LARGEST:
        return table
    table = weekgrids.turned(calendars.turned(table, months), known.weekdays, known.day)
    table = dateparts.joined(table, words=known.words, months=months)
    table = monthsheets.dated(table, name=known.name, words=known.words, months=months)
    rows = list(table.rows())
    place = _day_column(table.header, rows, months)
    if place is None:
        return table
    rows, table = _without_headings(rows, place, table, months)
    is_open = _lacks_years(table.header, rows, place, known.words)
    rows, dated = years.completed(
        rows,
        place,
        table=table,
        name=known.name,
        months=months,
        otherwise=(known.year or years.STAND_IN) if is_open else None,
    )
    rows, table = _filled_down(rows, place, table, known.is_total)
    if dated:
        table = replace(
            table,
            body="",
            more=(),
            lines=tuple(rows),
            notes=(*table.notes, *dated.notes),
            undated=dated.undated,
        )
    elif table.lines is not None:
        table = replace(table, lines=tuple(rows))
    return sports_across.spread(table, rows, place, known.words)


def _day_column(
    header: Sequence[str], rows: Sequence[TextRow], months: Container[str]
) -> int | None:
    """Return the first column whose cells are days, with or without a year."""
    for place in range(min(len(header), 4)):
        cells = [
            cell for row in rows[:_LOOKED_AT] if not _alone(row) and (cell := _cell(row, place))
        ]
        days = sum(_is_day(cell, months) for cell in cells)
        if days > 1 and days >= _MOSTLY * len(cells):
            return place
    return None


def _lacks_years(
    header: Sequence[str], rows: Sequence[TextRow], place: int, words: Callable[[str], Words]
) -> bool:
    """Whether a column tells the days of a table beyond doubt, and no other one their years."""
    others = (
        holds_day(_cell(row, one))
        for row in rows[:_LOOKED_AT]
        for one in range(len(header))
        if one != place
    )
    cells = [cell for row in rows[:_LOOKED_AT] if (cell := _cell(row, place))]
    decimals = sum(_DECIMAL.fullmatch(cell) is not None for cell in cells)
    is_named = words(header[place]).meanings.get("day", 0.0) > 0
    return (is_named or 2 * decimals < len(cells)) and not any(others)


def _is_day(cell: str, months: Container[str]) -> bool:
    return holds_day(cell) or years.is_short_day(cell, months)


def _cell(row: TextRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""


def _without_headings(
    rows: list[TextRow], place: int, table: TextTable, months: Container[str]
) -> tuple[list[TextRow], TextTable]:
    """Leave out rows that hold words in their first cell alone: headings and remarks."""
    first = [
        row for row in rows if (text := _alone(row)) and not _is_day(text, months) and place == 0
    ]
    if not first or len(first) > len(rows) / 2 or len(table.header) == 1:
        return rows, table
    shown = _alone(first[0])[:_SHOWN]
    note = f"Passed over: {counted(len(first), 'line')} of text such as “{shown}”."
    headings = {row.line for row in first}
    kept = [row for row in rows if row.line not in headings or years.said(_alone(row))]
    return kept, replace(table, body="", more=(), lines=tuple(kept), notes=(*table.notes, note))


def _alone(row: TextRow) -> str:
    """Return the first cell of a row that has no other."""
    return row.cells[0].strip() if not any(map(str.strip, row.cells[1:])) else ""


def _filled_down(
    rows: list[TextRow], place: int, table: TextTable, is_total: Callable[[str], bool]
) -> tuple[list[TextRow], TextTable]:
    """Give rows without a day the one above, where the sheet says each day once."""
    there = [cell for row in rows if (cell := _cell(row, place))]
    blank = [row for row in rows if not _cell(row, place)]
    if len(blank) < _SEVERAL and (len(rows) > _FEW_ROWS or not blank):
        return rows, table
    if len(blank) < _PART * len(rows) or any(one == other for one, other in pairwise(there)):
        return rows, table
    filled, day, count = [], "", 0
    for row in rows:
        day = _cell(row, place) or day
        takes = day and not _cell(row, place) and not any(map(is_total, row.cells))
        cells = [*row.cells[:place], day, *row.cells[place + 1 :]] if takes else row.cells
        count += bool(takes)
        filled.append(row._replace(cells=cells))
    if not count:
        return rows, table
    note = f"{counted(count, 'row')} without a day took the day of the row above."
    notes = (*table.notes, note)
    return filled, replace(table, body="", more=(), lines=tuple(filled), notes=notes, grouped=True)
