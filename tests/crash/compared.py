"""The reopened journal against what had been confirmed: what is missing, half there, or damaged."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from dashboard import reports, settings
from dashboard.errors import DashboardError
from dashboard.journal.findings import BY_CODE
from dashboard.store import Store, backup, recovery
from dashboard.store.contents import contents
from dashboard.store.rows import TABLES, images
from dashboard.store.sound import read_to_the_end
from tests.crash.deeds import ENTRIES, IMPORTED, SEEDED, TODAY

Notes = list[dict[str, Any]]


def noted(side: Path) -> Notes:
    text = side.read_text(encoding="utf-8") if side.exists() else ""
    return [json.loads(line) for line in text.splitlines()]


def faults(journal: Path, side: Path) -> list[str]:
    """Return what is wrong, as sentences; nothing when all is as it must be."""
    found: list[str] = []
    try:
        with closing(Store(journal, resources=settings.resources(), holder="a test")) as store:
            read_to_the_end(store)
            with store.read() as cursor:
                _in_the_log(cursor, found)
                for kind in ("log", "import", "draft", "kind", "day", "first", "newer", "erased"):
                    mine = [one for one in noted(side) if one.get("what") == kind]
                    if mine:
                        _CHECKS[kind](cursor, mine, found)
            odd = reports.data_health(store, today=TODAY, page_size=1)
            found += [f"health: {code}" for code in odd if BY_CODE[code].severity == "damaged"]
    except DashboardError as error:
        found.append(f"cannot be used: {error}")
    if recovery.told(journal):
        found.append("the log was set aside")
    for one in backup.listed(journal):
        try:
            contents(one.path, to_the_end=True)
        except DashboardError as error:
            found.append(f"backup {one.path.name}: {error}")
    made = [one["file"] for one in noted(side) if one["note"] == "done" and "file" in one]
    found += [
        f"a confirmed backup is not there: {file}" for file in made if not _is_there(journal, file)
    ]
    return found


def _is_there(journal: Path, file: str) -> bool:
    return (backup.folder_of(journal) / Path(file).name).exists()


def _one(cursor: Any, sql: str, **params: object) -> Any:
    return cursor.execute(sql, params).fetchall()


def _in_the_log(cursor: Any, found: list[str]) -> None:
    """Each row is as the log says last, and each change of the log has its head."""
    lost = _one(
        cursor, "SELECT COUNT(*) FROM change_row WHERE change_id NOT IN (SELECT id FROM change)"
    )
    if lost != [(0,)]:
        found.append("rows of the log without their change")
    latest = _one(
        cursor,
        "SELECT table_name, row_id, ARG_MAX(after, (change_id, position)) FROM change_row"
        " WHERE after IS NOT NULL OR before IS NOT NULL GROUP BY ALL",
    )
    after = {(table, key): image for table, key, image in latest}
    last = _one(
        cursor,
        "SELECT table_name, row_id, after FROM change_row QUALIFY ROW_NUMBER() OVER"
        " (PARTITION BY table_name, row_id ORDER BY change_id DESC, position DESC) = 1",
    )
    after |= {(table, key): image for table, key, image in last}
    for table in sorted(TABLES):
        ids = [key for (key,) in _one(cursor, f"SELECT id FROM {table} WHERE batch_id IS NULL")]
        for key, image in images(cursor, table, ids).items():
            if after.get((table, str(key)), image) != image or (table, str(key)) not in after:
                found.append(f"{table} {key} is not as the log says")


def _logged(cursor: Any, mine: Notes, found: list[str]) -> None:
    done = {one["notes"] for one in mine if one["note"] == "done"}
    for notes in {one["notes"] for one in mine}:
        there = _one(
            cursor,
            "SELECT session.id, COUNT(entry.id), COUNT(DISTINCT change_row.change_id) FROM live_session"
            " AS session LEFT JOIN live_entry AS entry ON entry.session_id = session.id LEFT JOIN"
            " change_row ON table_name = 'session' AND row_id = CAST(session.id AS VARCHAR)"
            " WHERE session.notes = $notes GROUP BY session.id",
            notes=notes,
        )
        if len(there) > 1 or (notes in done and not there):
            found.append(f"{notes}: confirmed {notes in done}, there {len(there)} times")
        found += [
            f"{notes} is half there"
            for _, entries, changes in there
            if (entries, changes) != (ENTRIES, 1)
        ]


def _imported(cursor: Any, mine: Notes, found: list[str]) -> None:
    done = {one["notes"] for one in mine if one["note"] == "done"}
    for notes in {one["notes"] for one in mine}:
        [(count, batches, known)] = _one(
            cursor,
            "SELECT COUNT(*), COUNT(DISTINCT session.batch_id), COUNT(change.id) FROM live_session AS"
            " session LEFT JOIN change ON change.batch_id = session.batch_id"
            " WHERE session.notes = $notes",
            notes=notes,
        )
        if (count, batches, known) not in {(0, 0, 0), (IMPORTED, 1, IMPORTED)} or (
            notes in done and not count
        ):
            found.append(
                f"{notes}: confirmed {notes in done}, {count} sessions of {batches} batches"
            )


def _drafted(cursor: Any, mine: Notes, found: list[str]) -> None:
    if mine[0]["form"] != "player":
        return
    rows = dict(_one(cursor, "SELECT field, value FROM draft WHERE form = 'player'"))
    seen = set(rows.values()) if len(rows) in (0, 2) else {"half"}
    _among(mine, seen.pop() if len(seen) == 1 else (None if not rows else "half"), found)


def _among(mine: Notes, value: object, found: list[str]) -> None:
    """The value is the one confirmed last, or the one begun after it."""
    done = [place for place, one in enumerate(mine) if one["note"] == "done"]
    allowed = [one["value"] for one in mine[done[-1] if done else 0 :]]
    if value not in allowed and (done or value != _AT_FIRST[mine[0]["what"]]):
        found.append(f"{mine[0]['what']}: {value} is there, {allowed} was confirmed or begun")


_AT_FIRST: dict[str, object] = {
    "draft": None,
    "kind": "mobility",
    "day": "2026-03-28",
    "first": 1,
    "newer": 1,
}


def _edited(cursor: Any, mine: Notes, found: list[str]) -> None:
    what = mine[0]["what"]
    values = {
        None if value is None else str(value)
        for (value,) in _one(
            cursor, f"SELECT {what} FROM live_session WHERE id IN (SELECT UNNEST($ids))", ids=SEEDED
        )
    }
    _among(mine, values.pop() if len(values) == 1 else "a mixture", found)


def _turned(cursor: Any, mine: Notes, found: list[str]) -> None:
    [(sessions, entries)] = _one(
        cursor,
        "SELECT COUNT(*), (SELECT COUNT(*) FROM live_entry WHERE session_id = 1) FROM live_session WHERE id = 1",
    )
    _among(mine, sessions if entries == ENTRIES * sessions else "half", found)


def _newer(cursor: Any, mine: Notes, found: list[str]) -> None:
    [(count, others)] = _one(
        cursor,
        "SELECT COUNT(*) FILTER (notes = 'newer'), COUNT(*) FILTER (notes <> 'newer') FROM live_session",
    )
    _among(mine, count if others == len(SEEDED) else "a mixture", found)


def _erased(cursor: Any, mine: Notes, found: list[str]) -> None:
    left = {key for (key,) in _one(cursor, "SELECT id FROM session")}
    for one in mine:
        [(parts,)] = _one(
            cursor, "SELECT COUNT(*) FROM entry WHERE session_id = $id", id=one["value"]
        )
        [(told,)] = _one(
            cursor,
            "SELECT COUNT(*) FROM change_row WHERE table_name = 'session' AND row_id = $id",
            id=str(one["value"]),
        )
        there = one["value"] in left
        if (one["note"] == "done" and there) or parts != ENTRIES * there or bool(told) != there:
            found.append(f"session {one['value']} is half erased, or was confirmed and is there")


_CHECKS = {
    "log": _logged,
    "import": _imported,
    "draft": _drafted,
    "kind": _edited,
    "day": _edited,
    "first": _turned,
    "newer": _newer,
    "erased": _erased,
}
