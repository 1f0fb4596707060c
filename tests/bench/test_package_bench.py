"""How long a data package of a hundred thousand sessions takes to make, and to restore from.

Run by hand: ``pytest -m bench -s tests/bench/test_package_bench.py``.
"""

from pathlib import Path
from time import perf_counter, process_time

import pytest

from dashboard.store import Store
from tests.bench.test_journal_bench import fill
from tests.packages import made, restored

pytestmark = pytest.mark.bench

MOST_SECONDS = 20


def test_a_long_journal_leaves_and_comes_back_quickly(store: Store, tmp_path: Path) -> None:
    fill(store)
    with store.transaction() as cursor:  # five exercises a session
        cursor.execute(_FIFTH)
    began, worked = perf_counter(), process_time()
    told = made(store, tmp_path / "j.zip")
    took, work = perf_counter() - began, process_time() - worked
    assert (told.rows["session"], told.rows["entry"]) == (100_000, 500_000)
    print(f"export {took:.1f} s, processor {work:.1f} s, {told.size / 1e6:.0f} MB")
    assert took < MOST_SECONDS
    began, worked = perf_counter(), process_time()
    restored(tmp_path / "j.zip", tmp_path / "restored.duckdb")
    print(f"restore {perf_counter() - began:.1f} s, processor {process_time() - worked:.1f} s")


_FIFTH = """
INSERT INTO entry BY NAME
SELECT
    400000 + i + 1 AS id,
    i + 1 AS session_id,
    5 AS position,
    'cat_cow_1' AS exercise,
    'hold_s' AS unit,
    [30, 30] AS amounts,
    1 AS batch_id
FROM range(100000) AS number(i)
"""
