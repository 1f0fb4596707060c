"""A frame as CSV that a spreadsheet can open without running anything in it."""

from typing import Final

import pandas as pd

RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A text beginning with one of these would be run as a formula; an apostrophe goes before it."""


def csv(frame: pd.DataFrame) -> bytes:
    """Return UTF-8 CSV with a header: days in ISO form, yes and no, missing values empty.

    Numbers stay numbers, also negative ones; only text is made safe.
    """
    whole = frame.convert_dtypes()
    plain = whole.apply(_plain)
    # A question of one's own names its columns: a heading can be run as well.
    plain.columns = pd.Index([_safe(name) for name in plain.columns])
    # Lines end as RFC 4180 says; with a bare line feed, a carriage return inside a text would
    # stand unquoted and break its row.
    return plain.to_csv(index=False, lineterminator="\r\n", date_format="%Y-%m-%d").encode()


def _plain(column: "pd.Series[str]") -> "pd.Series[str]":
    if pd.api.types.is_bool_dtype(column):
        return column.map({True: "yes", False: "no"})
    if pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column):
        return column
    return column.map(_safe, na_action="ignore")


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RISKY) else cell
