"""Days that are written without a year, and the year that stands elsewhere in a sheet."""

import re
from collections.abc import Container
from dataclasses import dataclass

from dashboard.importing.cells.plain import bare
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.column_values import holds_day

_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)")
_WEEKDAY = r"(?:[^\W\d]{1,12}[.,]*\s+)?"
_NUMBERS = re.compile(
    rf"({_WEEKDAY}(\d{{1,2}})([./-])\s?(\d{{1,2}}))(\.?)((?:[ ,]\s*\D.*|[ ,]+\d.*)?)", re.DOTALL
)
_WORDS = re.compile(
    rf"({_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th|er)?[. -]*(?:de )?[^\W\d]{{3,12}}\.?"
    r"|[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}月\s?\d{1,2}日))((?:[ ,(].*)?)",
    re.DOTALL,
)
_HALF_YEAR, _MONTHS, _LONGEST_MONTH = 6, 12, 31
_SHOWN = 60
STAND_IN = 2000
"""The year of days whose year is not known yet: it has a 29 February, and nobody's journal."""


def is_short_day(cell: str, months: Container[str]) -> bool:
    """Whether a cell is a day without a year: 3.2., Mo 3.2., 3/14, 3. Feb."""
    return said(cell) is None and _parts(cell, months) is not None and not holds_day(cell)


def said(text: str) -> int | None:
    """Return the only year that a text names, the first of 2024/2025."""
    found = _YEAR.findall(text)
    return int(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Dated:
    """What was done with days without a year.

    Args:
        notes: from where the year is, as sentences.
        undated: an example of the days, where no year was found and ``STAND_IN`` was put there.
    """

    notes: tuple[str, ...] = ()
    undated: str = ""


def completed(  # noqa: PLR0913 - a year may stand in many places
    rows: list[TextRow],
    place: int,
    *,
    table: TextTable,
    name: str,
    months: Container[str],
    otherwise: int | None = None,
) -> tuple[list[TextRow], Dated | None]:
    """Add to days the year that the sheet says above them, and say from where it is.

    Where none stands anywhere, the first day is of the year ``otherwise``: that which the person
    said, or ``STAND_IN``, so that the rest of the table can be read until they were asked.
    """
    short = [
        row
        for row in rows
        if place < len(row.cells) and is_short_day(row.cells[place].strip(), months)
    ]
    if not short:
        return rows, None
    where = {"the title": table.title, "the header": table.header[place], "the file's name": name}
    year = next((found for text in where.values() if (found := said(text))), None)
    source = next((who for who, text in where.items() if said(text)), "a heading")
    example = short[0].cells[place].strip()
    is_stand_in = False
    if not year and not _has_headings(rows, place, months):
        year, source, is_stand_in = otherwise, "your answer", otherwise == STAND_IN
    made, last, turned = [], None, False
    for row in rows:
        cell = row.cells[place].strip() if place < len(row.cells) else ""
        heading = said(cell) if not is_short_day(cell, months) else None
        if heading and not any(map(str.strip, [*row.cells[:place], *row.cells[place + 1 :]])):
            year, last, source = heading, None, "a heading"
            continue
        month = _month(cell, months)
        if year and month and last and abs(month - last) > _HALF_YEAR:
            year += 1 if month < last else -1
            turned = True
        last = month or last
        cells = [*row.cells[:place], _with_year(cell, year, months), *row.cells[place + 1 :]]
        made.append(row._replace(cells=cells if year else row.cells))
    if not made or not year:
        return rows, None
    if is_stand_in:
        return made, Dated(undated=example)
    note = f"The year of days such as {example} was taken from {source}"
    return made, Dated((note + (", counted on at the turn of the year." if turned else "."),))


def _has_headings(rows: list[TextRow], place: int, months: Container[str]) -> bool:
    """Whether a year stands alone in a row above some of the days."""
    return any(
        said(cell)
        and not is_short_day(cell, months)
        and not any(map(str.strip, [*row.cells[:place], *row.cells[place + 1 :]]))
        for row in rows
        if (cell := row.cells[place].strip() if place < len(row.cells) else "")
    )


def _parts(cell: str, months: Container[str]) -> tuple[str, str, str] | None:
    """Return a day, what parts its year, and what follows."""
    numbers = _NUMBERS.fullmatch(cell)
    if numbers:
        low, high = sorted((int(numbers[2]), int(numbers[4])))
        return (numbers[1], numbers[3], numbers[6]) if _is_possible(low, high) else None
    words = _WORDS.fullmatch(cell)
    if not words or len(cell) > _SHOWN:
        return None
    named = any(word in months for word in re.findall(r"[^\W\d]+", bare(words[1])))
    return (words[1], " ", words[2]) if named or "月" in words[1] else None


def _is_possible(low: int, high: int) -> bool:
    return 1 <= low <= _MONTHS and high <= _LONGEST_MONTH


def _with_year(cell: str, year: int | None, months: Container[str]) -> str:
    parts = _parts(cell, months) if is_short_day(cell, months) else None
    if parts is None:
        return cell
    day, mark, rest = parts
    if "月" in day:
        return f"{year}年{day}{rest}"
    return f"{day}{mark}{year}{rest}"


def _month(cell: str, months: Container[str]) -> int | None:
    """Return the month of a day in numbers, as far as it is sure."""
    numbers = _NUMBERS.fullmatch(cell)
    if not numbers or not is_short_day(cell, months):
        return None
    first, second = int(numbers[2]), int(numbers[4])
    if numbers[3] == "." or first > _MONTHS:
        return second
    return first if second > _MONTHS else None
