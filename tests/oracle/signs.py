"""Warning signs, guidance, the check and choices."""

import json
from datetime import date, timedelta

from dashboard.model import Catalogue
from tests.oracle.parts import Row, counting, kind
from tests.oracle.past import Asked, Kept, Past

Noted = tuple[int, date, str, int | None]


def gate_inputs(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    first = asked.until - timedelta(days=28)
    sessions = [
        {
            "id": kept.id,
            "day": str(kept.session.day),
            "comfort_during": _number(kept.session.comfort_during),
            "comfort_after": _number(kept.session.comfort_after),
        }
        for kept in sorted(counting(past), key=lambda kept: (kept.session.day, kept.id))
        if kind(kept.session) in ("mobility", "flexibility")
        and first <= kept.session.day <= asked.until
    ]
    signs = sorted((day, code) for _number, day, code, _session in _noted(past))
    days = sorted(row.day for row in past.guidance if not row.removed)
    log = {
        "sessions": sessions,
        "symptoms": [
            {"day": str(day), "code": code} for day, code in signs if first <= day <= asked.until
        ],
        "guidance": [{"day": str(day)} for day in days if first <= day <= asked.until],
    }
    return [(json.dumps(log),)]


def symptom_list(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    found = [row for row in _noted(past) if asked.since <= row[1] <= asked.until]
    return sorted(found, key=lambda row: (row[1], row[0]), reverse=True)


def screening_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    guided = [row.day for row in past.guidance if not row.removed]
    return [
        (
            row.day,
            row.replies is None,
            *(row.replies or (None,) * 4),
            row.advised_day,
            any(day >= row.day for day in guided),
        )
        for row in reversed(past.checks)
        if not row.removed
    ]


def setting_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    return sorted({row.key: row.value for row in past.choices if not row.removed}.items())


def _noted(past: Past) -> list[Noted]:
    """Number the signs as they were written: typed ones first, then batch by batch."""
    typed = [kept for kept in past.sessions if kept.batch_id is None]
    imported = [
        kept for batch in past.batches for kept in past.sessions if kept.batch_id == batch.id
    ]
    counted = {kept.id for kept in counting(past)}
    rows = [
        *((kept.id in counted, *sign) for kept in typed for sign in _of(kept)),
        *((not row.removed, row.day, row.code, None) for row in past.symptoms),
        *((not row.removed, row.day, code, None) for row in past.checkins for code in row.symptoms),
        *((kept.id in counted, *sign) for kept in imported for sign in _of(kept)),
    ]
    return [
        (number, day, code, session_id)
        for number, (counts, day, code, session_id) in enumerate(rows, start=1)
        if counts
    ]


def _of(kept: Kept) -> list[tuple[date, str, int | None]]:
    return [(kept.session.day, code, kept.id) for code in kept.session.symptoms]


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def guidance_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    noted = [(at, one.day, "") for at, one in enumerate(past.guidance, start=1) if not one.removed]
    return sorted(noted, key=lambda row: (row[1], row[0]), reverse=True)
