"""One session in full, what was changed in it by hand, and what a change did."""

import json
from datetime import date, time
from decimal import Decimal

from dashboard.model import Catalogue
from tests.oracle.parts import Row, counting
from tests.oracle.past import Asked, Kept, Past


def session_detail(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    return [
        (
            kept.id,
            *(getattr(kept.session, column) for column in COLUMNS),
            list(kept.session.symptoms),
            kept.title,
            kept.origin,
            kept.batch_id,
        )
        for kept in counting(past)
        if kept.id == asked.session_id
    ]


COLUMNS = (
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


def hand_edits(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    return [
        ("session", kept.id, column, _text(value), _text(getattr(kept.session, column)))
        for kept in counting(past)
        if kept.id == asked.session_id
        for column, value in sorted(kept.imported)
        if value != getattr(kept.session, column)
    ]


def change_rows(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    """Give the rows of a change that mended a session by hand; no other is asked about."""
    mended = [kept for kept in past.sessions if kept.imported]
    numbers = [made.id for made in past.changes if made.summary == "Mended"]
    if asked.change_id not in numbers or asked.offset:
        return []
    kept = mended[numbers.index(asked.change_id)]
    before = _image(kept, dict(kept.imported))
    return [(1, "session", str(kept.id), before, _image(kept, {}), 1)]


def _image(kept: Kept, values: dict[str, object]) -> str:
    session = {column: getattr(kept.session, column) for column in COLUMNS} | values
    image = {
        "id": kept.id,
        **{column: _plain(value) for column, value in session.items()},
        "title": kept.title,
        "origin": kept.origin,
        "batch_id": kept.batch_id,
        "source_key": None,
        "source_hash": None,
    }
    return json.dumps(image)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return str(value) if isinstance(value, (date, time)) else value


def _text(value: object) -> str | None:
    return None if value is None else str(_plain(value))
