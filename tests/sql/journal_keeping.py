"""Check-ins' signs, measures, drafts and edits by hand, as a journal of plain objects holds them."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.model import Entry
from dashboard.store import Change, Store, changing
from dashboard.store.rows import insert_columns
from tests.oracle.past import Past, Said

MEASURED = ("day", "measure", "value", "unit", "side", "trials", "note")


def checkin_signs(
    past: Past, ids: Sequence[int | str]
) -> tuple[list[Mapping[str, object]], list[bool]]:
    """Give the signs of check-ins as rows, and which of them were removed."""
    signs = [
        ({"day": row.day, "code": code, "checkin_id": key}, row.removed)
        for row, key in zip(past.checkins, ids, strict=True)
        for code in row.symptoms
    ]
    return [row for row, _ in signs], [gone for _, gone in signs]


def routine_items(
    past: Past, ids: Sequence[int | str]
) -> tuple[list[Mapping[str, object]], list[bool]]:
    """Give the exercises of routines as rows, and which of them were removed."""
    rows: list[Mapping[str, object]] = []
    gone = []
    for routine, key in zip(past.routines, ids, strict=True):
        for place, entry in enumerate(routine.entries, start=1):
            row = entry_row(int(key), place, entry)
            del row["session_id"], row["comfort"]
            rows.append({**row, "routine_id": key})
            gone.append(place in routine.dropped)
    return rows, gone


def plan_days(
    past: Past, ids: Sequence[int | str]
) -> tuple[list[Mapping[str, object]], list[bool]]:
    """Give the weekdays of plans as rows; those of a plan that was removed stay, as after a bug."""
    rows: list[Mapping[str, object]] = []
    gone = []
    for plan, key in zip(past.plans, ids, strict=True):
        for weekday, routine, start in plan.days:
            rows.append({"plan_id": key, "weekday": weekday, "routine": routine, "start": start})
            gone.append(weekday in plan.dropped)
    return rows, gone


def keep_drafts(store: Store, past: Past) -> None:
    """Write what stands in forms."""
    names = ("form", "field", "value", "kept_at")
    columns = {name: [getattr(row, name) for row in past.drafts] for name in names}
    if past.drafts:
        with store.transaction() as cursor:
            insert_columns(cursor, "draft", columns)


def keep_strays(store: Store, past: Past) -> None:
    """Write rows as they are, past the log."""
    with store.transaction() as cursor:
        for stray in past.strays:
            insert_columns(cursor, stray.table, {name: [value] for name, value in stray.values})


def mended(store: Store, past: Past) -> Iterator[Change]:
    """Change values of imported sessions by hand, a change each."""
    undone = {batch.id for batch in past.batches if batch.undone}
    for kept in past.sessions:
        if kept.imported and kept.batch_id not in undone:
            values = {name: getattr(kept.session, name) for name, _ in kept.imported}
            with changing(store, actor="page", summary="Mended") as change:
                change.update("session", kept.id, values)
            yield change


def said(
    rows: Sequence[Said], of: str, meaning: str, **more: str
) -> tuple[list[Mapping[str, object]], list[bool]]:
    """Give what was confirmed as rows, and which of them were removed."""
    found: list[Mapping[str, object]] = [{of: row.of, meaning: row.meaning, **more} for row in rows]
    return found, [row.removed for row in rows]


def entry_row(session_id: int, position: int, entry: Entry) -> dict[str, object]:
    """Give an entry as a row of its session."""
    return {
        "session_id": session_id,
        "position": position,
        "exercise": entry.exercise,
        "side": entry.side,
        "unit": entry.unit,
        "amounts": list(entry.amounts),
        "comfort": entry.comfort,
        "note": entry.note,
    }


def planned(
    past: Past, written: Mapping[str, Sequence[int | str]]
) -> Iterator[tuple[str, list[Mapping[str, object]], list[bool]]]:
    """Give routines and plans as rows with which of them were removed, table by table."""
    yield "routine", *plain_rows(past.routines, ("name", "note", "archived"))
    yield "routine_item", *routine_items(past, written["routine"])
    yield "plan", *plain_rows(past.plans, ("first_day", "times_in_7", "if_then"))
    yield "plan_day", *plan_days(past, written["plan"])
    yield "planned_day", *plain_rows(past.fates, ("day", "fate", "to_day", "minutes", "reason"))


def plain_rows(
    rows: Sequence[object], names: Sequence[str]
) -> tuple[list[Mapping[str, object]], list[bool]]:
    """Give objects as rows of columns of their own names, and which of them were removed."""
    return (
        [{name: getattr(row, name) for name in names} for row in rows],
        [bool(getattr(row, "removed", False)) for row in rows],
    )
