"""What an import would add beside what the journal has, day by day."""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from dashboard.importing.preview import Preview
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd


def arrivals(preview: Preview, *, store: Store) -> "pd.DataFrame":
    """Return the days with sessions: ``day``, those ``there`` already, and the ``new`` ones.

    Raises:
        StoreError: the journal cannot be used.
    """
    import pandas as pd

    staging = preview.staging
    new = dict(staging.rows(staging.sql("arriving_days")))
    with store.read() as cursor:
        there = dict(cursor.execute(staging.sql("known_days")).fetchall())
    days = sorted(new.keys() | there.keys())
    return pd.DataFrame(
        {
            "day": pd.to_datetime(pd.Series(days, dtype="object")),
            "there": pd.Series([there.get(day, 0) for day in days], dtype="int64"),
            "new": pd.Series([new.get(day, 0) for day in days], dtype="int64"),
        }
    )


def remaining(
    frame: "pd.DataFrame", preview: Preview, *, left_out: Collection[tuple[int, int]]
) -> "pd.DataFrame":
    """Return ``arrivals`` without the new sessions, by file and line, that are to be left out."""
    days = {(pair.file, pair.line): pair.day for pair in preview.near}
    days |= {
        (pair.known_file, pair.known_line): pair.day
        for pair in preview.near
        if pair.known_file is not None and pair.known_line is not None
    }
    fewer = Counter(days[place] for place in left_out if place in days)
    if not fewer:
        return frame
    less = frame["day"].dt.date.map(fewer).fillna(0).astype("int64")
    return frame.assign(new=frame["new"] - less)
