"""Write a journal of plain objects into a store, through the only code that may write.

The result carries what only writing can tell: the changes as they were logged.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from dashboard.journal import changes
from dashboard.store import Change, Store, changing
from dashboard.store.rows import TABLES, insert_columns
from tests.oracle.past import Batch, Kept, Made, Past
from tests.sql.journal_keeping import (
    MEASURED,
    checkin_signs,
    entry_row,
    keep_drafts,
    keep_strays,
    mended,
    plain_rows,
    planned,
    said,
)
from tests.sql.journal_suggestions import answered, keep_shown

Rows = Sequence[Mapping[str, object]]
Ids = dict[str, list[int | str]]


def write(store: Store, past: Past) -> Past:
    """Put the journal into the store in place of what was there; return it with its changes."""
    _empty(store)
    keep_drafts(store, past)
    made: list[Made] = []
    with changing(store, actor="page", summary="Typed") as change:
        written, removed = _typed(change, past)
    _note(made, change, written)
    keep_shown(store, past)
    batches = [_imported(store, past, batch, made, removed) for batch in past.batches]
    for change in mended(store, past):
        _note(made, change, {"session": [0]})
    with changing(store, actor="command line", summary="Removed") as change:
        for table, ids in removed.items():
            change.remove(table, ids)
    _note(made, change, removed)
    keep_strays(store, past)
    numbers = {old.id: new.id for old, new in zip(past.batches, batches, strict=True)}
    sessions = tuple(replace(row, batch_id=numbers.get(row.batch_id or 0)) for row in past.sessions)
    return replace(past, sessions=sessions, changes=tuple(made), batches=tuple(batches))


def _empty(store: Store) -> None:
    with store.transaction() as cursor:
        for table in (
            *sorted(TABLES),
            "shown_suggestion",
            "import_batch",
            "import_file",
            "change",
            "change_row",
            "draft",
        ):
            cursor.execute(f"DELETE FROM {table}")


def _note(made: list[Made], change: Change, rows: Ids) -> None:
    if not change.empty:
        made.append(
            Made(
                change.id,
                change.made_at,
                change.actor,
                change.summary,
                _count(rows),
                change.batch_id,
                change.undoes,
                _tables(rows),
            )
        )


def _count(ids: Ids) -> int:
    return sum(len(found) for found in ids.values())


def _tables(ids: Ids) -> frozenset[str]:
    return frozenset(table for table, found in ids.items() if found)


def _typed(change: Change, past: Past) -> tuple[Ids, Ids]:
    """Insert what was entered here; return the ids of all rows, and of those to remove."""
    written, removed = _sessions(change, [row for row in past.sessions if row.batch_id is None])
    names = sorted(past.own_exercises.items())
    own = [{"id": key, "name": name, "unit": "reps"} for key, name in names]
    written["own_exercise"] = change.insert("own_exercise", own)
    removed["own_exercise"] = list(past.gone_exercises)
    for table, rows, gone in _notes(past, written):
        ids = change.insert(table, rows)
        written.setdefault(table, []).extend(ids)
        removed.setdefault(table, []).extend(
            key for key, is_gone in zip(ids, gone, strict=True) if is_gone
        )
    return written, removed


def _notes(past: Past, written: Ids) -> Iterable[tuple[str, Rows, list[bool]]]:
    yield "alias", *said(past.aliases, "name", "exercise")
    yield "mapping", *said(past.mappings, "header", "said", name="sheet")
    yield "goal", *plain_rows(past.goals, ("first_day", "sessions_per_week", "minutes_per_week"))
    yield "period", *plain_rows(past.periods, ("kind", "first_day", "last_day", "note"))
    yield (
        "checkin",
        *plain_rows(
            past.checkins,
            (
                "day",
                "sleep_hours",
                "hydration_glasses",
                "foam_rolling_min",
                "stretching_min",
                "active_recovery_min",
                "desk_hours",
                "posture_breaks",
                "notes",
            ),
        ),
    )
    yield "measure", *plain_rows(past.measures, MEASURED)
    yield from planned(past, written)
    yield "archived_exercise", *plain_rows(past.aside, ("exercise",))
    yield "symptom", *plain_rows(past.symptoms, ("day", "code"))
    yield "symptom", *checkin_signs(past, written["checkin"])
    yield "guidance", *plain_rows(past.guidance, ("day",))
    yield "saved_query", *plain_rows(past.saved, ("name", "sql"))
    yield "setting", *plain_rows(past.choices, ("key", "value"))
    yield "screening", [row.stored() for row in past.checks], [row.removed for row in past.checks]
    yield "suggestion", *answered(past)


def _sessions(change: Change, sessions: Sequence[Kept]) -> tuple[Ids, Ids]:
    written: Ids = {"session": change.insert("session", [_session(row) for row in sessions])}
    removed: Ids = {"session": [row.id for row in sessions if row.removed]}
    entries = [
        (row, entry, gone)
        for row in sessions
        for done, gone in ((row.session.entries, False), (row.dropped, True))
        for entry in done
    ]
    positions: dict[tuple[int, bool], int] = {}
    rows = []
    for row, entry, gone in entries:
        positions[row.id, gone] = positions.get((row.id, gone), 0) + 1
        rows.append(entry_row(row.id, positions[row.id, gone], entry))
    written["entry"] = change.insert("entry", rows)
    removed["entry"] = [
        key
        for key, (row, _, gone) in zip(written["entry"], entries, strict=True)
        if gone or row.removed
    ]
    signs = [(row, code) for row in sessions for code in row.session.symptoms]
    written["symptom"] = change.insert(
        "symptom",
        [{"day": row.session.day, "code": code, "session_id": row.id} for row, code in signs],
    )
    removed["symptom"] = [
        key for key, (row, _) in zip(written["symptom"], signs, strict=True) if row.removed
    ]
    return written, removed


def _session(row: Kept) -> dict[str, object]:
    session = row.session
    names = (
        "day",
        "start",
        "duration_min",
        "kind",
        "warm_up",
        "effort",
        "comfort_before",
        "comfort_during",
        "comfort_after",
        "soreness_next_day",
        "form",
        "notes",
    )
    values: dict[str, object] = {name: getattr(session, name) for name in names}
    values |= dict(row.imported)
    return {"id": row.id, "title": row.title, "origin": row.origin, **values}


def _imported(store: Store, past: Past, batch: Batch, made: list[Made], removed: Ids) -> Batch:
    """Write a batch and, where it is to be undone, take it back; return it as it was numbered."""
    with changing(store, actor="import", summary=f"Imported {batch.id}") as change:
        change.begin_batch()
        _files(change, batch)
        written, gone = _sessions(
            change, [row for row in past.sessions if row.batch_id == batch.id]
        )
    _note(made, change, written)
    result = replace(batch, id=change.id, made_at=change.made_at, change_id=change.id)
    if not batch.undone:
        for table, ids in gone.items():
            removed.setdefault(table, []).extend(ids)
        return result
    undone = changes.take_back(store, change_id=change.id, actor="page")
    made.append(
        Made(
            undone.by,
            _made_at(store, undone.by),
            "page",
            f"Took back: {undone.summary}",
            _count(written),
            undoes=change.id,
        )
    )
    return result


def _made_at(store: Store, change_id: int) -> datetime:
    with store.read() as cursor:
        row = cursor.execute(
            "SELECT made_at FROM change WHERE id = $id", {"id": change_id}
        ).fetchone()
    assert row
    return cast("datetime", row[0])


def _files(change: Change, batch: Batch) -> None:
    count = len(batch.files)
    insert_columns(
        change.cursor,
        "import_file",
        {
            "batch_id": [change.id] * count,
            "position": list(range(1, count + 1)),
            "name": [file.name for file in batch.files],
            "digest": [""] * count,
            "format": [file.format for file in batch.files],
            "rows": [file.imported + file.duplicates + file.rejected for file in batch.files],
            "imported": [file.imported for file in batch.files],
            "duplicates": [file.duplicates for file in batch.files],
            "conflicts": [file.conflicts for file in batch.files],
            "rejected": [file.rejected for file in batch.files],
            "conversions": [file.said for file in batch.files],
        },
    )
