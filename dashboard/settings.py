"""Where things are and what day it is: read from the environment, with defaults."""

import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dashboard.errors import InputError

_PACKAGE = Path(__file__).resolve().parent

WAIT_SECONDS = 10.0
"""How long a reader or writer waits for another program to let go of the journal, in seconds."""

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Days outside are slips of the keyboard; arithmetic with them runs over the calendar's edge."""

WEEK_START = 1
"""First day of the week as ISO weekday: 1 Monday to 7 Sunday."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths and the present local day.

    Args:
        journal: the journal's DuckDB file.
        resources: the folder holding ``queries/`` and ``data/``: the checkout, or the installed
            package.
        today: the local calendar day, fixed by ``SUPPLE_TODAY`` in tests.
        wait_seconds: how long to wait for another program that holds the journal, in seconds;
            ``SUPPLE_WAIT`` changes it.
        demo: whether the journal holds made-up sample data.
        zone: the IANA name of the person's zone, from ``SUPPLE_ZONE`` or the machine; empty where
            neither says it, and then the machine's own local time counts.
    """

    journal: Path
    resources: Path
    today: date
    wait_seconds: float = WAIT_SECONDS
    demo: bool = False
    zone: str = ""

    @property
    def now(self) -> datetime:
        """The local clock time on that day, to the second."""
        clock = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local clock time is meant
        return datetime.combine(self.today, clock.time())


def resources() -> Path:
    """Return the folder with ``queries/`` and ``data/``."""
    return _PACKAGE if (_PACKAGE / "queries").is_dir() else _PACKAGE.parent


def load(journal: str | Path | None = None) -> Settings:
    """Read the settings; ``journal`` (the ``--journal`` option) wins over the environment.

    Raises:
        InputError: ``SUPPLE_TODAY`` is not an ISO date.
    """
    chosen = journal or os.environ.get("SUPPLE_JOURNAL")
    return Settings(
        journal=Path(chosen).expanduser() if chosen else default_journal(),
        resources=resources(),
        today=_today(),
        wait_seconds=_wait_seconds(),
        demo=os.environ.get("SUPPLE_DEMO") == "1",
        zone=_zone(),
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


def _today() -> date:
    text = os.environ.get("SUPPLE_TODAY")
    if not text:
        return date.today()  # noqa: DTZ011 - the local calendar day is what is meant
    try:
        return day_of(text)
    except ValueError:
        raise InputError(f"SUPPLE_TODAY is not a date like 2026-03-28: {text}") from None


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
