"""The answer to a person's own question as a frame, whatever its columns hold."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import pandas as pd

from dashboard.query import Answer

_PLAIN: Final = (bool, int, float, str, date, datetime, time)
_MOST: Final = 2**63

_MOST_BYTES: Final = 80_000
_MOST_ROWS: Final = 1_000
_MOST_COLUMNS: Final = 60
_LONGEST_TEXT: Final = 300
"""How much of an answer is sent to the browser; the file holds all of it."""


def frame(answer: Answer) -> pd.DataFrame:
    """Return the answer as a frame: numbers, days and texts stay, anything else becomes text.

    A column that holds several sorts of values is text; a second column of a name gets a number.
    """
    names = _apart(answer.columns)
    columns = {
        name: _column([_plain(row[place]) for row in answer.rows])
        for place, name in enumerate(names)
    }
    return pd.DataFrame(columns, columns=names)


def first_part(whole: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows and columns of an answer: as much as a browser shows at once.

    A text that is too long for a cell ends in an ellipsis.
    """
    part = whole.iloc[:_MOST_ROWS, :_MOST_COLUMNS]
    left, rows = _MOST_BYTES, 0
    for row in part.itertuples(index=False, name=None):
        left -= sum(_bytes(cell) for cell in row)
        if left < 0 and rows:
            break
        rows += 1
    return part.iloc[:rows].map(_short)


def _bytes(cell: object) -> int:
    """Return about how much a cell takes on its way; a number takes nine bytes."""
    return len(_short(cell).encode()) + 8 if isinstance(cell, str) else 9


def _short(cell: Any) -> Any:  # noqa: ANN401 - any cell of a frame
    is_long = isinstance(cell, str) and len(cell) > _LONGEST_TEXT
    return f"{cell[:_LONGEST_TEXT]}…" if is_long else cell


def _apart(names: Sequence[str]) -> list[str]:
    """Give each column a name of its own: day, day (2), day (3)."""
    apart: dict[str, None] = {}
    for name in names:
        free, number = name, 1
        while free in apart:
            number += 1
            free = f"{name} ({number})"
        apart[free] = None
    return list(apart)


def _column(values: Sequence[Any]) -> "pd.Series[str]":  # Any: cells of any sort
    sorts = {type(value) for value in values if value is not None}
    if len(sorts) > 1 and not sorts <= {int, float}:
        values = [None if value is None else str(value) for value in values]
    return pd.Series(values, dtype=object).convert_dtypes()


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, int) and not isinstance(value, bool) and not -_MOST <= value < _MOST:
        return str(value)
    return value if value is None or isinstance(value, _PLAIN) else str(value)
