"""Days and moments in every order and in many languages."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dashboard.importing.cells import clocks
from dashboard.importing.cells.dayshapes import DAY_FIRST, MONTH_FIRST, NUMERIC, SPACED, YEAR_FIRST
from dashboard.importing.cells.moments import (
    OFFSET,
    UNIX,
    Moment,
    calendar_day,
    counted,
    iso,
    offset,
    ordered,
)
from dashboard.importing.cells.plain import UNTIL, plainly
from dashboard.importing.cells.walls import Wall

_REST = re.compile(
    rf"(?:[t,;.()\s-]|[^\W\d_]{{1,12}}[.,;)]*\s+)*?(?P<clock>{clocks.CLOCK})\s*(?P<zone>{OFFSET})?"
    r"\s*(?:\(.*|[^\W\d_]+\.?)?"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d([.,]\d{1,9})?)? ?(Z|[+-]\d\d(:?\d\d)?)?")
_YEAR_BEHIND = re.compile(
    r",?(\s\d{1,2}:\d{2}(?::\d{2})?(?: (?:utc|gmt)?[+-]\d{2}:?\d{2})?)(?: [a-z]{3,4})? (\d{4})"
)
_COMPACT = re.compile(r"(?:19|20)\d{6}")
_NUMBER = re.compile(r"\d{1,13}(?:[.,]\d{1,15})?")
_LONGEST, _REMEMBERED = 80, 50_000


class Days:
    """Reads the days and moments of cells.

    Args:
        months: the months by their names in plain spelling.
        local: turns moments in UTC into the person's own.
    """

    def __init__(self, months: Mapping[str, int], local: Wall) -> None:
        self._months = months
        self._local = local
        self._found = lru_cache(_REMEMBERED)(self._read)
        self._ended = lru_cache(_REMEMBERED)(self._read_end)

    def day(self, cell: str | None, order: str | None, utc: int | None) -> date | None:
        """Return the day, on the person's own wall."""
        found = self._on_the_wall(self._found(cell, order), utc)
        return found.day if found else None

    def clock(self, cell: str | None, order: str | None, utc: int | None) -> time | None:
        """Return the clock time behind the day, on the person's own wall."""
        found = self._on_the_wall(self._found(cell, order), utc)
        return found.clock if found else None

    def unread(self, cell: str | None, order: str | None) -> str | None:
        """Return what stands behind the day and is no clock time, if it holds a digit."""
        found = self._found(cell, order)
        return found.unread if found and re.search(r"\d", found.unread) else None

    def moment(self, cell: str | None, order: str | None, utc: int | None) -> datetime | None:
        """Return the moment as written; with ``utc`` the person's own."""
        return self._naive(self._found(cell, order), utc)

    def day_end(self, cell: str | None, order: str | None, utc: int | None) -> date | None:
        """Return the day of a range's end."""
        found = self._on_the_wall(self._ended(cell, order), utc)
        return found.day if found else None

    def clock_end(self, cell: str | None, order: str | None, utc: int | None) -> time | None:
        """Return the clock time of a range's end."""
        found = self._on_the_wall(self._ended(cell, order), utc)
        return found.clock if found else None

    def moment_end(self, cell: str | None, order: str | None, utc: int | None) -> datetime | None:
        """Return the moment of a range's end."""
        return self._naive(self._ended(cell, order), utc)

    def span(self, cell: str | None, order: str | None) -> float | None:
        """Return the seconds of a range; an end before the start is on the next day."""
        begun, ended = clocks.first(cell), clocks.last(cell)
        if begun and ended:
            lasting = datetime.combine(UNIX, ended) - datetime.combine(UNIX, begun)
            return lasting.total_seconds() % 86400
        start, end = self._found(cell, order), self._ended(cell, order)
        if not start or not end or start.clock is None or end.clock is None:
            return None
        return (end.naive - start.naive).total_seconds()

    def month_day(self, cell: str | None, order: str | None) -> str | None:
        """Return the day of a year that stands elsewhere, as ``mm-dd``."""
        found = self._found(cell, order)
        if found:
            return f"{found.day:%m-%d}"
        text = plainly(cell or "")
        for shape in (DAY_FIRST, MONTH_FIRST):
            named = shape.match(text)
            if named and named["month"] in self._months:
                made = calendar_day("2000", self._months[named["month"]], named["day"])
                return f"{made:%m-%d}" if made else None
        parts = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})\.?", text)
        if not parts:
            return None
        day, month = (2, 1) if order == "mdy" or (order is None and "-" in text) else (1, 2)
        made = calendar_day("2000", int(parts[month]), parts[day])
        return f"{made:%m-%d}" if made else None

    def _on_the_wall(self, found: Moment | None, utc: int | None) -> Moment | None:
        if not found or found.clock is None or not _in_utc(found, utc):
            return found
        local = self._local(found.naive)
        return Moment(local.date(), local.time(), None, found.unread)

    def _naive(self, found: Moment | None, utc: int | None) -> datetime | None:
        if not found:
            return None
        turned = utc and found.clock is not None and not found.offset
        return self._local(found.naive) if turned else found.naive

    def _read(self, cell: str | None, order: str | None) -> Moment | None:
        if not cell or len(cell) > _LONGEST:
            return None
        clean = iso(cell) if _ISO.fullmatch(cell) else None
        if clean:
            return clean
        if _COMPACT.fullmatch(cell):
            made = calendar_day(cell[:4], int(cell[4:6]), cell[6:])
            return Moment(made) if made else None
        if _NUMBER.fullmatch(cell):
            return counted(float(cell.replace(",", ".")), order)
        return self._written(plainly(cell), order)

    def _written(self, text: str, order: str | None) -> Moment | None:
        numeric = NUMERIC.match(text) or SPACED.match(text)
        if numeric:
            made = ordered(numeric["a"], numeric["b"], numeric["c"], order)
            return _with_rest(made, numeric["rest"]) if made else None
        for shape in (YEAR_FIRST, DAY_FIRST, MONTH_FIRST):
            named = shape.match(text)
            if named and named["month"] in self._months:
                rest = named["rest"]
                behind = _YEAR_BEHIND.fullmatch(rest or "")
                year = named["year"] or (behind and behind[2])
                made = (
                    calendar_day(year, self._months[named["month"]], named["day"]) if year else None
                )
                return _with_rest(made, behind[1] if behind else rest) if made else None
        return None

    def _read_end(self, cell: str | None, order: str | None) -> Moment | None:
        if not cell or len(cell) > _LONGEST:
            return None
        _, *ends = UNTIL.split(plainly(cell), maxsplit=1)
        if not ends:
            return None
        end = self._read(ends[0].strip(), order)
        clock = clocks.at(ends[0].strip())
        if end or not clock:
            return end
        start = self._found(cell, order)
        if not start or not start.clock:
            return None
        later = timedelta(days=clock < start.clock)
        return Moment(start.day + later, clock, start.offset)


def _in_utc(found: Moment, utc: int | None) -> bool:
    return found.offset == 0 or (found.offset is None and bool(utc))


def _with_rest(day: date, rest: str | None) -> Moment:
    """Return a day with the clock time and the offset that follow it."""
    rest = UNTIL.split(f" {rest or ''}", maxsplit=1)[0].strip()
    found = _REST.fullmatch(rest)
    clock = clocks.at(found["clock"].strip()) if found else None
    if not found or clock is None:
        return Moment(day, unread=rest)
    return Moment(day, clock, offset(found["zone"]) if found["zone"] else None)
