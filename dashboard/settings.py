"""Where things are and what day it is: read from the environment, with defaults."""

import os
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path

from dashboard.errors import InputError
from dashboard.manner import day_at

_PACKAGE = Path(__file__).resolve().parent

WAIT_SECONDS = 10.0
"""How long a reader or writer waits for another program to let go of the journal, in seconds."""

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Days outside are slips of the keyboard; arithmetic with them runs over the calendar's edge."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths and the present local day.

    Args:
        journal: the journal's DuckDB file.
        resources: the folder holding ``queries/`` and ``data/``: the checkout, or the installed
            package.
        today: the local calendar day, fixed by ``SUPPLE_TODAY`` in tests; ``lived`` gives the
            day as the person counts it.
        wait_seconds: how long to wait for another program that holds the journal, in seconds;
            ``SUPPLE_WAIT`` changes it.
        demo: whether the journal holds made-up sample data.
        clock: the local moment; none where only a day is given, which then counts as it is.
        zone: the IANA name of the person's zone, from ``SUPPLE_ZONE`` or the machine; empty where
            neither says it, and then the machine's own local time counts.
    """

    journal: Path
    resources: Path
    today: date
    wait_seconds: float = WAIT_SECONDS
    demo: bool = False
    zone: str = ""
    clock: datetime | None = None

    @property
    def now(self) -> datetime:
        """The local moment, to the second; on the given day where only a day is given."""
        return self.clock or datetime.combine(self.today, _clock().time())

    def lived(self, *, day_start: int) -> "Settings":
        """Return the same on the day lived: until the hour ``day_start`` it is still yesterday."""
        if self.clock is None:
            return self
        return replace(self, today=day_at(self.clock, day_start=day_start))


def resources() -> Path:
    """Return the folder with ``queries/`` and ``data/``."""
    return _PACKAGE if (_PACKAGE / "queries").is_dir() else _PACKAGE.parent


def load(journal: str | Path | None = None) -> Settings:
    """Read the settings; ``journal`` (the ``--journal`` option) wins over the environment.

    Raises:
        InputError: ``SUPPLE_TODAY`` is neither an ISO date nor a date with its time.
    """
    today, clock = _present()
    chosen = journal or os.environ.get("SUPPLE_JOURNAL")
    return Settings(
        journal=Path(chosen).expanduser() if chosen else default_journal(),
        resources=resources(),
        today=today,
        wait_seconds=_wait_seconds(),
        demo=os.environ.get("SUPPLE_DEMO") == "1",
        zone=_zone(),
        clock=clock,
    )


def default_journal() -> Path:
    """Return ``data/journal.duckdb`` in a checkout, else a file in the user's data folder."""
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and resources() == checkout:
        return checkout / "data" / "journal.duckdb"
    from platformdirs import user_data_path

    return user_data_path("supple", appauthor=False) / "journal.duckdb"


def day_of(text: str) -> date:
    """Read a day such as 2026-03-28, between the first and the last that can be meant.

    Raises:
        ValueError: it is no such day.
    """
    day = date.fromisoformat(text)
    if day.isoformat() != text or not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(text)
    return day


def _present() -> tuple[date, datetime | None]:
    """Return the local day, and the moment unless only a day is given."""
    text = os.environ.get("SUPPLE_TODAY")
    if not text:
        now = _clock()
        return now.date(), now
    day, timed, clock = text.partition("T")
    try:
        today, at = day_of(day), time.fromisoformat(clock) if timed else None
        return today, None if at is None else datetime.combine(today, at.replace(tzinfo=None))
    except ValueError:
        raise InputError(f"SUPPLE_TODAY is not a date like 2026-03-28: {text}") from None


def _clock() -> datetime:
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local clock time is meant


def _wait_seconds() -> float:
    text = os.environ.get("SUPPLE_WAIT")
    if not text:
        return WAIT_SECONDS
    try:
        return float(text)
    except ValueError:
        raise InputError(f"SUPPLE_WAIT is not a number of seconds: {text}") from None


def _zone() -> str:
    """Return the zone that is set, or that the machine's clock file is a link to."""
    name = os.environ.get("SUPPLE_ZONE") or os.environ.get("TZ", "").lstrip(":")
    if not name:
        _, _, name = os.path.realpath(_CLOCK_FILE).partition("/zoneinfo/")
    return name if _ZONE_NAME.fullmatch(name) else ""


_CLOCK_FILE = "/etc/localtime"
_ZONE_NAME = re.compile(r"[A-Za-z][\w+-]*(?:/[\w+-]+)*")
