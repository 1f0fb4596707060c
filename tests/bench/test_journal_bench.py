"""How much processor time a page of the Journal's list takes with a hundred thousand sessions.

Run by hand: ``pytest -m bench -s tests/bench/test_journal_bench.py``. The least of several runs is
what the list itself needs: other work on the machine only adds to it.
"""

import resource
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from dashboard import reports
from dashboard.reports import Scope
from dashboard.store import Store
from tests.conftest import TODAY

pytestmark = pytest.mark.bench

SESSIONS = 100_000
RUNS = 12
MOST_MILLISECONDS = 200
"""Ceiling on a busy machine; docs/performance.md says what was measured."""

SPAN = Scope(date(1900, 1, 1), TODAY)
ASKED: dict[str, dict[str, Any]] = {  # Any: arguments of the report
    "newest first": {},
    "the last page": {"offset": SESSIONS - 25},
    "words in notes": {"words": "stiff"},
    "the name of an exercise": {"words": "cat-cow"},
    "words that nobody wrote": {"words": "zzzz"},
    "oldest first": {"sort": "oldest"},
    "most comfort gained": {"sort": "gain"},
    "without ratings": {"unrated": True},
    "edited by hand": {"hand_edited": True},
    "one exercise": {"scope": Scope(SPAN.since, SPAN.until, None, ["cat_cow_1"])},
}


def test_a_page_of_the_list_is_quick(store: Store) -> None:
    fill(store)
    for name, asked in ASKED.items():
        call: dict[str, Any] = {"scope": SPAN, "page_size": 25, **asked}
        took = _least(partial(reports.session_list, store, **call))
        print(f"{name:26} {took:6.0f} ms")
        assert took < MOST_MILLISECONDS
    took = _least(lambda: reports.change_list(store, page_size=20))
    print(f"{'changes':26} {took:6.0f} ms")
    assert took < MOST_MILLISECONDS


def _least(call: Callable[[], object]) -> float:
    took = []
    for _ in range(RUNS):
        before = _processor()
        call()
        took.append(_processor() - before)
    return min(took)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return (used.ru_utime + used.ru_stime) * 1000


def fill(store: Store) -> None:
    """Make a batch of sessions with four exercises each."""
    with store.transaction() as cursor:
        cursor.execute("INSERT INTO import_batch VALUES (1, 1, TIMESTAMP '2026-03-01', NULL)")
        cursor.execute(
            "INSERT INTO change (id, made_at, actor, summary, batch_id)"
            " VALUES (1, TIMESTAMP '2026-03-01', 'import', 'Imported made.csv', 1)"
        )
        cursor.execute(_SESSIONS, {"sessions": SESSIONS, "today": TODAY})
        cursor.execute(_ENTRIES, {"sessions": SESSIONS})


_SESSIONS = """
INSERT INTO session BY NAME
SELECT
    i + 1 AS id,
    CAST($today AS DATE) - CAST(i // 12 AS INTEGER) AS day,
    IF(i % 3 = 0, NULL, TIME '07:30:00') AS start,
    IF(i % 7 = 0, NULL, 5 + i % 40) AS duration_min,
    IF(i % 11 = 0, NULL, i % 11) AS effort,
    IF(i % 4 = 0, NULL, i % 10) AS comfort_before,
    IF(i % 6 = 0, NULL, (i * 7) % 10) AS comfort_after,
    IF(i % 9 = 0, CONCAT('Stiff in the morning, better at noon ', i), '') AS notes,
    'import' AS origin,
    1 AS batch_id
FROM range($sessions) AS number(i)
"""

_ENTRIES = """
INSERT INTO entry BY NAME
SELECT
    i * 4 + k + 1 AS id,
    i + 1 AS session_id,
    k + 1 AS position,
    ids[1 + (i * 3 + k * 5) % LEN(ids)] AS exercise,
    'reps' AS unit,
    [8, 8, 6] AS amounts,
    1 AS batch_id
FROM range($sessions) AS number(i)
CROSS JOIN range(4) AS part(k)
CROSS JOIN (SELECT LIST(id ORDER BY id) AS ids FROM catalogue_exercise)
"""
