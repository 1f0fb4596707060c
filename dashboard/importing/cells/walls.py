"""The clock on the person's wall."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Wall = Callable[[datetime], datetime]


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
