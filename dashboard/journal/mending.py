"""Mending findings where that is safe: all rows of a kind, as one change that can be undone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard import query
from dashboard.errors import InputError
from dashboard.journal.checkins import take_out_checkins
from dashboard.journal.editing import take_out_sessions
from dashboard.journal.findings import BY_CODE, MENDABLE
from dashboard.journal.phrases import counted
from dashboard.store import Change, Store, changing
from dashboard.store.writer import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Mended:
    """What was mended: how many rows, in words, and the change; none when there was nothing."""

    rows: int
    summary: str
    change_id: int | None


def mend(store: Store, code: str, *, actor: Actor) -> Mended:
    """Mend all findings of a kind, as one change; what stands there now is looked up again first.

    Raises:
        InputError: the kind is not one that can be mended so.
        StoreError: the journal cannot be used; nothing was written.
    """
    if code not in MENDABLE:
        raise InputError(f"{code} cannot be mended in one step. These can: {', '.join(MENDABLE)}.")
    with changing(store, actor=actor, summary="") as change:
        found = _found(change, store, code)
        rows = sum(len(ids) for ids in found.values())
        change.summary = _SUMMARIES[code].format(counted(rows, _NOUNS[code]))
        _MENDS[code](change, found)
        return Mended(rows, change.summary, None if change.empty else change.id)


def _found(change: Change, store: Store, code: str) -> dict[str, list[int]]:
    """Return the rows of a kind by table, read in the transaction that mends them."""
    shipped = query.load(store.resources, f"data_health_{BY_CODE[code].part}")
    rows = change.cursor.execute(
        shipped.sql, {"finding": code, "page_size": _ALL, "offset": 0}
    ).fetchall()
    found: dict[str, list[int]] = {}
    for _, table, row_id, *_ in rows:
        found.setdefault(table, []).append(row_id)
    return found


def _sessions(change: Change, found: dict[str, list[int]]) -> None:
    take_out_sessions(change, found.get("session", []))


def _checkins(change: Change, found: dict[str, list[int]]) -> None:
    take_out_checkins(change, found.get("checkin", []))


def _no_minutes(change: Change, found: dict[str, list[int]]) -> None:
    change.update_all("session", found.get("session", []), {"duration_min": None})


def _orphans(change: Change, found: dict[str, list[int]]) -> None:
    """Take out what is shown nowhere; a sign goes on counting on its day."""
    signs: Sequence[int] = found.get("symptom", [])
    change.update_all("symptom", signs, {"session_id": None, "checkin_id": None})
    for table in ("entry", "plan_day", "routine_item"):
        change.remove(table, found.get(table, []))


_ALL = 10_000_000

_MENDS = {
    "session_twin": _sessions,
    "checkin_twin": _checkins,
    "session_no_minutes": _no_minutes,
    "orphan": _orphans,
}
_NOUNS = {
    "session_twin": "session",
    "checkin_twin": "check-in",
    "session_no_minutes": "session",
    "orphan": "row",
}
_SUMMARIES = {
    "session_twin": "Removed the later copy of {}",
    "checkin_twin": "Removed the later copy of {}",
    "session_no_minutes": "Set 0 minutes of {} to missing",
    "orphan": "Cleared up {} whose session, plan or routine is gone",
}
