"""Routines, plans and half-filled forms as a journal of plain objects holds them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from dashboard.model import Entry


@dataclass(frozen=True, slots=True)
class Routined:
    """An own routine; ``dropped`` are places of its entries that a change has removed."""

    name: str
    entries: tuple[Entry, ...]
    note: str = ""
    archived: bool = False
    removed: bool = False
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan; its days are weekday, routine and start, ``dropped`` the weekdays taken out since."""

    first_day: date
    days: tuple[tuple[int, str, time | None], ...] = ()
    times_in_7: int | None = None
    if_then: str = ""
    removed: bool = False
    dropped: tuple[int, ...] = ()

    @property
    def kept(self) -> tuple[tuple[int, str, time | None], ...]:
        return tuple(one for one in self.days if one[0] not in self.dropped)


@dataclass(frozen=True, slots=True)
class Fated:
    """What was decided about a planned day."""

    day: date
    fate: str
    to_day: date | None = None
    minutes: Decimal | None = None
    reason: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """A question of the person's own that was saved."""

    name: str
    sql: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Stray:
    """A row that no way of writing leaves behind: put into its table as it is, outside the log."""

    table: str
    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What stands in a field of a form."""

    form: str
    field: str
    value: str
    kept_at: datetime
