"""The rows that count, table by table, with the numbers that writing the journal gives them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tests.oracle.past import Kept, Past

if TYPE_CHECKING:
    from datetime import date

Row = dict[str, Any]  # Any: a row by column name


def kept_rows(past: Past) -> dict[str, list[Row]]:
    """Return the rows of a journal that was written: sessions first, then what stands beside."""
    undone = {batch.id for batch in past.batches if batch.undone}
    tables: dict[str, list[Row]] = {
        "session": [],
        "entry": [],
        "symptom": _symptoms(past, undone),
        "checkin": _plain(past.checkins),
        "measure": _plain(past.measures),
        "guidance": _plain(past.guidance),
        "period": _plain(past.periods),
        "plan": _plain(past.plans),
        "routine": _plain(past.routines),
        "plan_day": _parts((plan.days for plan in past.plans), _gone_days(past)),
        "routine_item": _parts(
            ([(entry.exercise,) for entry in routine.entries] for routine in past.routines),
            [
                [place in routine.dropped for place in range(1, len(routine.entries) + 1)]
                for routine in past.routines
            ],
        ),
    }
    number = 0
    for kept, in_groups in _in_order(past):
        gone = kept.removed or in_groups in undone
        if not gone:
            tables["session"].append({**_values(kept.session), **_told(kept)})
        for place, (entry, dropped) in enumerate(
            [
                *((one, False) for one in kept.session.entries),
                *((one, True) for one in kept.dropped),
            ]
        ):
            number += 1
            if not gone and not dropped:
                row = {**_values(entry), "id": number, "session_id": kept.id, "position": place}
                tables["entry"].append(row)
    for stray in past.strays:
        tables.setdefault(stray.table, []).append(dict(stray.values))
    return tables


def _in_order(past: Past) -> Iterable[tuple[Kept, int | None]]:
    """Give sessions as they are written: typed ones, then each batch."""
    for batch_id in (None, *(batch.id for batch in past.batches)):
        for kept in past.sessions:
            if kept.batch_id == batch_id:
                yield kept, batch_id


def _told(kept: Kept) -> Row:
    return {"id": kept.id, "title": kept.title, "batch_id": kept.batch_id}


def _values(thing: object) -> Row:
    return {name: getattr(thing, name) for name in type(thing).__dataclass_fields__}  # type: ignore[attr-defined] # any dataclass


def _plain(rows: Iterable[object]) -> list[Row]:
    numbered = enumerate(rows, start=1)
    return [
        {**_values(row), "id": number}
        for number, row in numbered
        if not getattr(row, "removed", False)
    ]


def _gone_days(past: Past) -> list[list[bool]]:
    return [[day[0] in plan.dropped for day in plan.days] for plan in past.plans]


def _parts(wholes: Iterable[Iterable[tuple[object, ...]]], gone: list[list[bool]]) -> list[Row]:
    """Number the parts of plans or routines; those that were taken out are left out."""
    rows: list[Row] = []
    number = 0
    for whole_id, (parts, out) in enumerate(zip(wholes, gone, strict=True), start=1):
        for part, dropped in zip(parts, out, strict=True):
            number += 1
            if not dropped:
                rows.append({"id": number, "whole": whole_id, "exercise": part[0]})
    return rows


def _symptoms(past: Past, undone: set[int]) -> list[Row]:
    """Number the signs as they are written: typed sessions', alone, check-ins', batches'."""
    told: list[tuple[date, str, int | None, int | None, bool]] = []
    in_order = list(_in_order(past))
    typed = [one for one in in_order if one[1] is None]
    brought = [one for one in in_order if one[1] is not None]

    def of_sessions(found: list[tuple[Kept, int | None]]) -> None:
        for kept, batch_id in found:
            for code in kept.session.symptoms:
                gone = kept.removed or batch_id in undone
                told.append((kept.session.day, code, kept.id, None, gone))

    of_sessions(typed)
    told.extend((row.day, row.code, None, None, row.removed) for row in past.symptoms)
    for number, row in enumerate(past.checkins, start=1):
        told.extend((row.day, code, None, number, row.removed) for code in row.symptoms)
    of_sessions(brought)
    return [
        {"id": number, "day": day, "code": code, "session_id": session, "checkin_id": checkin}
        for number, (day, code, session, checkin, gone) in enumerate(told, start=1)
        if not gone
    ]
