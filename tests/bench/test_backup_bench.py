"""How long a backup takes with a hundred thousand sessions: made, read to the end, in its place.

Run by hand: ``pytest -m bench -s tests/bench/test_backup_bench.py``.
"""

import time
from datetime import datetime

import pytest

from dashboard.store import Store, backup
from dashboard.store.restore import restore
from tests.bench.test_journal_bench import fill

pytestmark = pytest.mark.bench

AT = datetime(2026, 3, 28, 9, 15)  # noqa: DTZ001 - local clock time
MOST_SECONDS = 2.0

# Notes that no two sessions share, and a log that holds every row as it was typed: what makes a
# journal of that many sessions as large as it can become.
_OWN_WORDS = """
UPDATE session SET notes = CONCAT_WS(' ', MD5(CONCAT('a', id)), MD5(CONCAT('b', id)), MD5(CONCAT('c', id)))
"""
_TYPED = """
INSERT INTO change_row
SELECT 1, id, 'session', CAST(id AS VARCHAR), NULL, CAST(TO_JSON(session) AS VARCHAR) FROM session
UNION ALL
SELECT 1, id, 'entry', CAST(id AS VARCHAR), NULL, CAST(TO_JSON(entry) AS VARCHAR) FROM entry
"""


@pytest.mark.parametrize("typed", [False, True])
def test_a_backup_is_quick(store: Store, *, typed: bool) -> None:
    fill(store)
    if typed:
        with store.transaction() as cursor:
            cursor.execute(_OWN_WORDS)
            cursor.execute(_TYPED)
    store.close()
    size = store.path.stat().st_size / 1_000_000
    for _ in range(3):
        took, used = time.monotonic(), time.process_time()
        made = backup.make(store, reason="by-hand", at=AT)
        took, used = time.monotonic() - took, time.process_time() - used
        assert made is not None
        print(f"{size:6.1f} MB  backup   {took:5.2f} s by the clock, {used:5.2f} s of processor")
        assert took < MOST_SECONDS
    newest = backup.listed(store.path)[0]
    took, used = time.monotonic(), time.process_time()
    restore(store, newest.path, at=AT)
    took, used = time.monotonic() - took, time.process_time() - used
    print(f"{size:6.1f} MB  restore  {took:5.2f} s by the clock, {used:5.2f} s of processor")
