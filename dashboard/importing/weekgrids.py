"""Week grids: a row a week, a column for each weekday, and what was done in the cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

from dashboard.importing.cells.plain import bare
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.column_values import column
from dashboard.importing.wording import listed

ReadDay = Callable[[str, str], date | None]
"""Reads a cell as a day; the second argument is the order of its numbers."""

_FEWEST = 5
"""Weekdays that make a week: some sheets leave the weekend out."""
_ROWS = 1000
_MOSTLY = 0.6
_SHORTEST = 5
"""Minutes; smaller whole numbers count or rate something."""
_ORDERS = ("ymd", "dmy", "mdy")
_NOTHING = {"", "-", "\u2013", "0"}


class Grid(NamedTuple):
    """Where a week stands in a table.

    Args:
        week: the column that says which week a row is.
        order: the order of the numbers in its days.
        weekdays: each weekday's column and number, Monday 1.
    """

    week: int
    order: str
    weekdays: Mapping[int, int]


def turned(table: TextTable, weekdays: Mapping[str, str], day: ReadDay) -> TextTable:
    """Return a week grid as one row a day; any other table stays as it is.

    Args:
        table: the table.
        weekdays: the words for weekdays in plain spelling, Monday 1.
        day: reads the day that says which week a row is.
    """
    across = _weekdays_across(table.header, weekdays)
    if len(across) < _FEWEST:
        return table
    rows = list(islice(table.rows(), _ROWS))
    grid = _grid(rows, across, day)
    if grid is None:
        return table
    before = [place for place in range(min(across)) if place != grid.week]
    cells = [_cell(row, place) for row in rows for place in across]
    value = _value(cells, otherwise="Done" if before else "Exercise")
    if value is None:
        return table
    others = [
        name
        for place, name in enumerate(table.header)
        if name and place not in {grid.week, *before, *across}
    ]
    left = [f"Columns beside the days of a week were not kept: {listed(others)}."] if others else []
    return replace(
        table,
        header=("Date", *(table.header[place] for place in before), value),
        body="",
        more=(),
        lines=tuple(_rows(rows, grid, before, day)),
        grouped=False,
        notes=(
            *table.notes,
            "Each row is a week and has a column for each weekday: each was read as a day.",
            *left,
        ),
    )


def _weekdays_across(header: Sequence[str], weekdays: Mapping[str, str]) -> dict[int, int]:
    """Return the columns named by weekdays that follow each other, with their numbers."""
    named = {
        place: int(weekdays[word])
        for place, name in enumerate(header)
        if (word := bare(name).strip(". ")) in weekdays
    }
    numbers, places = list(named.values()), list(named)
    is_row = places == [*range(min(places, default=0), max(places, default=0) + 1)]
    follow = all((two - one) % 7 == 1 for one, two in pairwise(numbers))
    return named if is_row and follow and len(set(numbers)) == len(numbers) else {}


def _grid(rows: Sequence[TextRow], across: Mapping[int, int], day: ReadDay) -> Grid | None:
    """Return the column and the order in which all rows name the first weekday of the grid.

    The weekday itself tells 03/02 from 02/03: only one of them is, say, a Monday.
    """
    first = next(iter(across.values()))
    for place in range(min(across)):
        cells = [cell for row in rows if (cell := _cell(row, place))]
        orders = [
            order
            for order in _ORDERS
            if cells
            and all((found := day(cell, order)) and found.isoweekday() == first for cell in cells)
        ]
        days = {tuple(day(cell, order) for cell in cells) for order in orders}
        if len(days) == 1:
            return Grid(place, orders[0], across)
    return None


def _value(cells: Sequence[str], *, otherwise: str) -> str | None:
    """Return what the cells of a grid are called: minutes, texts, or nothing that is known."""
    values = column([cell for cell in cells if cell not in _NOTHING])
    if not values.filled:
        return None
    if values.numbers + values.lengths >= _MOSTLY:
        lasts = values.lengths >= _MOSTLY or values.middle >= _SHORTEST
        return "Minutes" if lasts else None
    return otherwise if values.is_text or values.ticks >= _MOSTLY else None


def _rows(
    rows: Sequence[TextRow], grid: Grid, before: Sequence[int], day: ReadDay
) -> Iterator[TextRow]:
    """Yield a row for each day that holds something; its line is that of its week."""
    height = max((row.line for row in rows), default=0)
    first = next(iter(grid.weekdays.values()))
    for number, (place, weekday) in enumerate(grid.weekdays.items()):
        for row in rows:
            start = day(_cell(row, grid.week), grid.order)
            cell = _cell(row, place)
            if start is None or cell in _NOTHING:
                continue
            on = start + timedelta(days=(weekday - first) % 7)
            labels = [_cell(row, one) for one in before]
            yield TextRow(row.line + number * height, 1, [on.isoformat(), *labels, cell])


def _cell(row: TextRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
