"""Run a shipped query and hold its answer against the oracle's."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dashboard import query
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.oracle import ANSWERS
from tests.oracle.past import Asked, Past


def answer(
    store: Store, name: str, asked: Asked, *, resources: Path | None = None
) -> list[tuple[object, ...]]:
    """Return the rows that a query gives: the store's copy, or one of other resources."""
    asked_for = asdict(asked)
    shipped = query.load(resources or store.resources, name)
    params = {param.name: _plain(asked_for[param.name]) for param in shipped.params}
    with store.read() as cursor:
        return list(cursor.execute(shipped.sql, params).fetchall())


def agrees(
    store: Store,
    name: str,
    past: Past,
    asked: Asked,
    catalogue: Catalogue,
    *,
    resources: Path | None = None,
) -> bool:
    """Whether query and oracle give the same rows."""
    assert name in ANSWERS, f"answer {name} in tests/oracle, and name it in ANSWERS there"
    expected = ANSWERS[name](past, asked, catalogue)
    return matches(answer(store, name, asked, resources=resources), expected)


def matches(rows: Sequence[object], expected: Sequence[object]) -> bool:
    """Whether two answers are the same but for the last digits of a float."""
    return bool(_comparable(list(rows)) == _comparable(list(expected)))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _comparable(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("{"):
        return _comparable(json.loads(value))
    if isinstance(value, Mapping):
        return {key: _comparable(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_comparable(part) for part in value]
    if isinstance(value, (float, Decimal)):
        return pytest.approx(float(value), abs=1e-9)
    return value
