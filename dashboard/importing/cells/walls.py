"""The clock on the person's wall."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import duckdb

Wall = Callable[[datetime], datetime]


_FIRST, _LAST = 1970, 2050
"""The years whose shifts are worked out beforehand."""
_STEP = timedelta(days=7)
_LEARN = """
    SET VARIABLE wall_shifts = (
        SELECT LIST(shifts ORDER BY year) FROM (
            SELECT year, LIST({since: since, seconds: seconds} ORDER BY since) AS shifts
            FROM (SELECT UNNEST($years) AS year, UNNEST($since) AS since, UNNEST($by) AS seconds)
            GROUP BY year
        )
    )
"""


def learn(connection: duckdb.DuckDBPyConnection, zone: str) -> None:
    """Put the offsets of a zone into a variable of a database, where its macros look them up.

    The list holds for each year from 1970 on the offsets that begin in it, the first with it.
    """
    shifts = _shifts(zone)
    connection.execute(
        _LEARN,
        {
            "years": [year for year, _, _ in shifts],
            "since": [since for _, since, _ in shifts],
            "by": [seconds for _, _, seconds in shifts],
        },
    )


@cache
def _shifts(zone: str) -> tuple[tuple[int, int, int], ...]:
    """Return each year with its shifts: seconds since 1970 and the offset from then on."""
    local = wall(zone)

    def offset(moment: datetime) -> int:
        return round((local(moment) - moment).total_seconds())

    found = []
    for year in range(_FIRST, _LAST + 1):
        moment, end = datetime(year, 1, 1), datetime(year + 1, 1, 1)  # noqa: DTZ001 - UTC, naive
        found.append((year, _since(moment), offset(moment)))
        while moment < end:
            later = min(moment + _STEP, end)
            if offset(moment) != offset(later):
                shift = _shift_between(moment, later, offset)
                found.append((year, _since(shift), offset(shift)))
            moment = later
    return tuple(found)


def _shift_between(early: datetime, late: datetime, offset: Callable[[datetime], int]) -> datetime:
    """Return the moment from which on the offset is another, to the second."""
    before = offset(early)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        early, late = (middle, late) if offset(middle) == before else (early, middle)
    return late


def _since(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp())


@cache
def wall(zone: str) -> Wall:
    """Return what turns a naive moment in UTC into the naive local one of a zone.

    Without a zone, or one that this machine does not know, its own local time is taken.
    """
    try:
        known = ZoneInfo(zone) if zone else None
    except (ZoneInfoNotFoundError, ValueError):
        known = None

    def local(moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone(known).replace(tzinfo=None)

    return local
