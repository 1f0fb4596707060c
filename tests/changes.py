"""Changes as tests make them, take them back and put them back."""

from collections.abc import Callable
from typing import Any

from dashboard.journal.changes import Undone, put_back, take_back
from dashboard.store import Change, Store, changing
from tests.stores import answers


def written(store: Store, write: Callable[[Change], object], summary: str = "Wrote") -> int:
    with changing(store, actor="page", summary=summary) as change:
        write(change)
        return change.id


def edited(store: Store, session_id: int, **values: object) -> int:
    return written(store, lambda change: change.update("session", session_id, values), "Edited")


def removed(store: Store, *session_ids: int) -> int:
    return written(store, lambda change: change.remove("session", session_ids), "Removed")


def imported(store: Store, *days: str) -> int:
    def write(change: Change) -> None:
        change.begin_batch()
        rows = [{"day": day, "origin": "import", "duration_min": "7.10"} for day in days]
        for session_id in change.insert("session", rows):
            entry = {
                "session_id": session_id,
                "position": 1,
                "exercise": "cat_cow_1",
                "unit": "reps",
                "amounts": [10],
            }
            change.insert("entry", [entry])

    return written(store, write, "Imported")


def sessions(store: Store) -> list[tuple[Any, ...]]:
    return answers(store, "SELECT id, notes FROM live_session ORDER BY id")


def everything(store: Store) -> list[tuple[Any, ...]]:
    tables = ("session", "entry", "symptom", "own_exercise", "goal", "change", "import_batch")
    return [row for table in tables for row in answers(store, f"FROM {table} ORDER BY id")]


def undone(store: Store, change_id: int | None = None) -> Undone:
    return take_back(store, change_id=change_id, actor="page")


def redone(store: Store, change_id: int) -> Undone:
    return put_back(store, change_id=change_id, actor="page")
