"""Where a table begins within rows of cells, and whether its first row names its columns."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from statistics import median
from typing import NamedTuple

from dashboard.importing.files.lines import TextRow, is_rule

_LOOKED_AHEAD = 20
"""Rows below a header that tell whether it is one."""
_MOST_ABOVE = 60
"""Rows above a table."""
_MOSTLY = 0.7
_LONGEST = 60
"""Characters of a cell that tell what it holds."""
_COMMENT = re.compile(r"#(?!$)")
_KINDS = (
    ("number", re.compile(r"[-+'(]*\d[\d.,'\u2019 \u00a0\u202f]*\)?\s*%?")),
    (
        "clock",
        re.compile(r"\d{1,2}[:h.]\d{2}([:.]\d{2})?([.,]\d+)?\s*([ap]\.?m\.?|uhr)?", re.IGNORECASE),
    ),
    (
        "day",
        re.compile(
            r".{0,12}?\d{1,4}\s?[-/.年]\s?(\d{1,2}|[^\W\d]{3,10})\.?\s?[-/.月]\s?\d{1,4}.*"
            r"|.{0,20}?\b\d{1,2}(st|nd|rd|th|\.)?[ -](de )?[^\W\d]{3,12}\.?[ ,-]+(de )?\d{2,4}\b.*"
            r"|[^\W\d]{3,12}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}\b.*"
            r"|\d{1,2}\.?[ -][^\W\d]{3,12}\.?",
            re.DOTALL,
        ),
    ),
    (
        "amount",
        re.compile(
            r"[-+~<>≈]?\d+([.,:]\d+)*\s?[^\W\d]{1,8}\.?( ?\d+ ?[^\W\d]{1,8})*( ?\d+)?",
            re.IGNORECASE,
        ),
    ),
)


class Beginning(NamedTuple):
    """Where a table begins.

    Args:
        place: the row that names the columns, or the first row where none does.
        headerless: whether no row names the columns.
        certain: whether the row is a header beyond doubt: words over values.
        title: the last row above it, as text.
    """

    place: int
    headerless: bool
    certain: bool
    title: str


def beginning(rows: Sequence[TextRow], *, within: int = _LOOKED_AHEAD) -> Beginning | None:
    """Find the first table within rows; ``None`` when there is no row that could be of one.

    Its header is looked for within so many rows from the first that is wide enough.
    """
    places = [place for place, row in enumerate(rows[:_MOST_ABOVE]) if not is_no_row(row.cells)]
    if not places:
        return None
    first = next((place for place in places if _is_wide_enough(rows, place)), places[0])
    for place in (one for one in places if first <= one <= first + within):
        if _is_header(rows, place) and _stands_out(rows, first, place):
            return Beginning(place, headerless=False, certain=True, title=_title(rows, place))
    return Beginning(
        first, headerless=_is_like_below(rows, first), certain=False, title=_title(rows, first)
    )


@lru_cache(maxsize=4096)
def kind(cell: str) -> str:
    """Return of what kind a cell is: number, clock, day, amount, text; empty for a blank one."""
    cell = cell.strip()[:_LONGEST]
    if not cell:
        return ""
    return next((name for name, shape in _KINDS if shape.fullmatch(cell)), "text")


def value_columns(rows: Sequence[TextRow]) -> dict[int, str]:
    """Return the columns that hold values, and of which kind most of them are."""
    found: dict[int, str] = {}
    for place in range(max((len(row.cells) for row in rows), default=0)):
        kinds = [
            said for row in rows if len(row.cells) > place and (said := kind(row.cells[place]))
        ]
        most = max(set(kinds), key=lambda one: (kinds.count(one), one), default="text")
        if len([one for one in kinds if one != "text"]) > len(kinds) * _MOSTLY:
            found[place] = most if most != "text" else "number"
    return found


def is_unlike(cells: Sequence[str], columns: Mapping[int, str]) -> bool:
    """Whether cells say words where a table's columns hold values."""
    words = sum(kind(cells[place]) == "text" for place in columns if place < len(cells))
    there = sum(place < len(cells) for place in columns)
    return bool(words) and 2 * words > there


def is_no_row(cells: Sequence[str]) -> bool:
    """Whether a row is a rule such as ``----`` or ``|---|:--|``, or a comment."""
    return is_rule(cells) or bool(_COMMENT.match(cells[0].strip()) and filled(cells) == 1)


def filled(cells: Sequence[str]) -> int:
    """Return how many cells of a row are not blank."""
    return sum(bool(cell.strip()) for cell in cells)


def extent(cells: Sequence[str]) -> int:
    """Return how many cells a row has without the blank ones at its end."""
    return max((place for place, cell in enumerate(cells, start=1) if cell.strip()), default=0)


def below(rows: Sequence[TextRow], place: int) -> list[TextRow]:
    """Return the rows under a row as far as the next blank line, one right below it aside."""
    found: list[TextRow] = []
    for row in rows[place + 1 : place + 1 + _LOOKED_AHEAD]:
        if found and row.line > found[-1].line + found[-1].height:
            break
        if not is_no_row(row.cells):
            found.append(row)
    return found


def _is_wide_enough(rows: Sequence[TextRow], place: int) -> bool:
    """Whether a row has about as many cells as those below it: titles have one."""
    under = [filled(row.cells) for row in below(rows, place)]
    here = filled(rows[place].cells)
    return bool(under) and here > median(under) / 2 and (here > 1 or median(under) <= 1)


def _is_header(rows: Sequence[TextRow], place: int) -> bool:
    cells, under = rows[place].cells, below(rows, place)
    if not under or extent(cells) < median(extent(row.cells) for row in under):
        return False
    columns = value_columns(under)
    return _is_wordy(cells) and bool(columns) and is_unlike(cells, columns)


def _is_wordy(cells: Sequence[str]) -> bool:
    kinds = [said for cell in cells if (said := kind(cell))]
    return bool(kinds) and kinds.count("text") >= len(kinds) * _MOSTLY


def _stands_out(rows: Sequence[TextRow], first: int, place: int) -> bool:
    """Whether all rows from the first to the one above a row say less than that row."""
    here = filled(rows[place].cells)
    return all(filled(row.cells) < here for row in rows[first:place])


def _is_like_below(rows: Sequence[TextRow], place: int) -> bool:
    """Whether a row holds the same kinds of values as the rows below it."""
    cells = rows[place].cells
    columns = value_columns(below(rows, place))
    if not columns:
        return not _is_wordy(cells)
    same = sum(kind(cells[one]) == said for one, said in columns.items() if one < len(cells))
    return 2 * same >= len(columns)


def _title(rows: Sequence[TextRow], place: int) -> str:
    return " ".join(" ".join(rows[place - 1].cells).split()).strip("# ") if place else ""
