"""Tables whose days stand in three columns, year, month and day: put together in one."""

import re
import unicodedata
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from itertools import islice

from dashboard.importing.cells.plain import bare
from dashboard.importing.files.lines import TextRow
from dashboard.importing.files.texttable import TextTable
from dashboard.importing.guessing.header_words import Words

_YEARS = frozenset(
    [
        "year",
        "yr",
        "jahr",
        "annee",
        "ano",
        "anno",
        "jaar",
        "ar",
        "rok",
        "vuosi",
        "yil",
        "год",
        "年",
        "年份",
        "년",
        "연도",
    ]
)
_MONTHS = frozenset(
    [
        "month",
        "monat",
        "mois",
        "mes",
        "mese",
        "maand",
        "manad",
        "maned",
        "miesiac",
        "mesic",
        "kuukausi",
        "ay",
        "месяц",
        "月",
        "月份",
        "월",
    ]
)
_YEAR, _SMALL = re.compile(r"(?:19|20)\d{2}"), re.compile(r"\d{1,2}")
_LOOKED_AT = 60
_MOST = 0.9


def joined(table: TextTable, *, words: Callable[[str], Words], months: Container[str]) -> TextTable:
    """Return a table with one column of days; one that has none of the three stays as it is.

    Args:
        table: the table.
        words: what a header may mean.
        months: the words for months, in plain spelling.
    """
    rows = list(islice(table.rows(), _LOOKED_AT))
    plain = [bare(unicodedata.normalize("NFC", name)) for name in table.header]
    year = _place(table, rows, lambda at: plain[at] in _YEARS, _YEAR.fullmatch)
    month = _place(
        table,
        rows,
        lambda at: plain[at] in _MONTHS,
        lambda cell: _SMALL.fullmatch(cell) or bare(cell) in months,
    )
    day = _place(
        table, rows, lambda at: words(table.header[at]).meanings.get("day", 0) > 0, _SMALL.fullmatch
    )
    if year is None or month is None or day is None or len({year, month, day}) < len("ymd"):
        return table
    others = [at for at in range(len(table.header)) if at not in {year, month, day}]
    made = [
        row._replace(
            cells=[
                _day(*(_cell(row, at) for at in (year, month, day))),
                *(_cell(row, at) for at in others),
            ]
        )
        for row in table.rows()
    ]
    named = [table.header[at] for at in (year, month, day)]
    return replace(
        table,
        header=("Date", *(table.header[at] for at in others)),
        body="",
        more=(),
        lines=tuple(made),
        notes=(*table.notes, f"Days were put together from {named[0]}, {named[1]} and {named[2]}."),
    )


def _place(
    table: TextTable,
    rows: Sequence[TextRow],
    is_named: Callable[[int], bool],
    fits: Callable[[str], object],
) -> int | None:
    """Return the first column of such a name whose cells fit."""
    for at in range(len(table.header)):
        cells = [cell for row in rows if (cell := _cell(row, at))]
        if is_named(at) and cells and sum(map(bool, map(fits, cells))) >= _MOST * len(cells):
            return at
    return None


def _day(year: str, month: str, day: str) -> str:
    """Return the three as a day; nothing where one is missing."""
    if not (year and month and day):
        return ""
    if month.isdecimal() and day.isdecimal():
        return f"{year}-{int(month):02}-{int(day):02}"
    return f"{day} {month} {year}"


def _cell(row: TextRow, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""
