"""What looks odd in the journal: findings of every kind, a page of each at a time."""

from dataclasses import dataclass
from datetime import date

from dashboard import query
from dashboard.journal.findings import KINDS
from dashboard.store import Store

__all__ = [
    "Finding",
    "data_health",
    "data_health_days",
    "data_health_exercises",
    "data_health_links",
    "data_health_sessions",
    "data_health_twins",
]

_FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A row to look at; the columns of the queries ``data_health_*``."""

    finding: str
    table_name: str
    row_id: int
    day: date | None
    session_id: int | None
    other_id: int | None
    word: str | None
    value: float | None
    found: int
    first_day: date | None
    last_day: date | None


def data_health_twins(
    store: Store, *, finding: str | None = None, page_size: int = _FAR, offset: int = 0
) -> list[Finding]:
    """Return what stands in the journal twice, or seems to."""
    return _page(store, "twins", finding=finding, page_size=page_size, offset=offset)


def data_health_sessions(
    store: Store, *, finding: str | None = None, page_size: int = _FAR, offset: int = 0
) -> list[Finding]:
    """Return what looks odd about when sessions began, how long they took, and their ratings."""
    return _page(store, "sessions", finding=finding, page_size=page_size, offset=offset)


def data_health_exercises(
    store: Store, *, finding: str | None = None, page_size: int = _FAR, offset: int = 0
) -> list[Finding]:
    """Return what looks odd about the exercises that were done."""
    return _page(store, "exercises", finding=finding, page_size=page_size, offset=offset)


def data_health_links(
    store: Store, *, finding: str | None = None, page_size: int = _FAR, offset: int = 0
) -> list[Finding]:
    """Return what names a row that is not there, or is numbered like another."""
    return _page(store, "links", finding=finding, page_size=page_size, offset=offset)


def data_health_days(
    store: Store,
    *,
    today: date,
    finding: str | None = None,
    page_size: int = _FAR,
    offset: int = 0,
) -> list[Finding]:
    """Return what looks odd about days, values and marked periods."""
    page = {"finding": finding, "page_size": page_size, "offset": offset}
    return _page(store, "days", today=today, **page)


def data_health(
    store: Store,
    *,
    today: date,
    finding: str | None = None,
    page_size: int = _FAR,
    offset: int = 0,
) -> dict[str, list[Finding]]:
    """Return a page of the findings of each kind, or of one, in the order of ``KINDS``.

    Kinds without a finding are left out.
    """
    asked = [kind for kind in KINDS if finding in (None, kind.code)]
    rows: list[Finding] = []
    for part in dict.fromkeys(kind.part for kind in asked):
        day = {"today": today} if part == "days" else {}
        page = {"finding": finding, "page_size": page_size, "offset": offset}
        rows += _page(store, part, **page, **day)
    found = {kind.code: [row for row in rows if row.finding == kind.code] for kind in asked}
    return {code: kept for code, kept in found.items() if kept}


def _page(store: Store, part: str, **asked: object) -> list[Finding]:
    return query.rows(store, f"data_health_{part}", Finding, **asked)
