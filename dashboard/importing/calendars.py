"""Calendars: days stand across the table and what was done below them, a row each."""

import re
from collections.abc import Container
from dataclasses import replace
from itertools import islice

from dashboard.importing import years
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import BY_PLACE, TextTable
from dashboard.importing.guessing.column_values import holds_day
from dashboard.importing.guessing.header_words import is_a_set

_FEWEST = 3
_MOST = 0.7
_MONTH_AND_YEAR = re.compile(r"[^\W\d]{3,12}\.?\s+(?:de\s+)?\d{4}")
_ROWS, _LONGEST_MONTH = 1000, 31
_NOTHING = {"", "-", "\u2013", "0", "no", "nein", "non", "nee", "nej", "nie"}


def turned(table: TextTable, months: Container[str]) -> TextTable:
    """Return a calendar as one row a day and name; any other table as it is."""
    names, rows = _names_and_rows(table)
    places = _days_across(names, table.title, months)
    if not places:
        return table
    corner = next((name for place, name in enumerate(names) if place not in places and name), "")
    height = max((row.line for row in rows), default=0)
    labels = [place for place in range(len(names)) if place not in places and place < min(places)]
    made = [
        TextRow(row.line + number * height, 1, [day, _label(row, labels), row.cells[place].strip()])
        for number, (place, day) in enumerate(places.items())
        for row in rows
        if place < len(row.cells) and row.cells[place].strip().casefold() not in _NOTHING
    ]
    if not made:
        return table
    return replace(
        table,
        header=("Date", _name(corner), "Done"),
        body="",
        more=(),
        lines=tuple(made),
        headerless=False,
        grouped=True,
        notes=(
            *(one for one in table.notes if one != BY_PLACE),
            "The days stand across the table: each was read as rows of its own.",
        ),
    )


def _names_and_rows(table: TextTable) -> tuple[list[str], list[TextRow]]:
    """Return the cells above the calendar and its rows: days look like values, so as a row."""
    rows = list(islice(table.rows(), _ROWS))
    if table.headerless and rows:
        return [cell.strip() for cell in rows[0].cells], rows[1:]
    return list(table.header), rows


def _days_across(names: list[str], title: str, months: Container[str]) -> dict[int, str]:
    """Return the columns that are named by days, each with its day."""
    days = {
        place: name
        for place, name in enumerate(names)
        if (holds_day(name) or years.is_short_day(name, months)) and not is_a_set(name)
    }
    if len(days) < _FEWEST:
        days = _numbered(names, title)
    there = sum(map(bool, names))
    return days if len(days) >= max(_FEWEST, _MOST * (there - 2)) else {}


def _numbered(names: list[str], title: str) -> dict[int, str]:
    """Return columns that are named 1 to 31 where a month stands above or beside them."""
    month = next(
        (found[0] for text in (*names, title) if (found := _MONTH_AND_YEAR.search(text))), None
    )
    numbers = {place: name.strip(". ") for place, name in enumerate(names)}
    days = [
        place for place, name in numbers.items() if name.isdecimal() and int(name) <= _LONGEST_MONTH
    ]
    counting = [int(numbers[place]) for place in days]
    if month is None or not days or counting != [*range(counting[0], counting[0] + len(days))]:
        return {}
    return {place: f"{numbers[place]}. {month}" for place in days}


def _label(row: TextRow, labels: list[int]) -> str:
    return " ".join(row.cells[place].strip() for place in labels if place < len(row.cells)).strip()


def _name(corner: str) -> str:
    return corner if corner and not _MONTH_AND_YEAR.search(corner) else "Exercise"
