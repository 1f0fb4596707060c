"""How long an import takes beside what the engine alone needs to read the same file into a table.

Run by hand: ``pytest -m bench -s tests/bench/test_import_bench.py``. Each run is a program of its
own, the two kinds take turns, and medians are compared: so other work on the machine slows both.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.conftest import TODAY
from tests.tree import ROOT

SIZES = (10_000, 100_000, 1_000_000)
TURNS = {10_000: 3, 100_000: 3, 1_000_000: 3}
MOST_RATIO = 9
"""Ceiling at a million rows; docs/performance.md says what was measured."""
MOST_MEMORY_MB = 2000
MOST_GROWTH = 20
"""Ten times the rows may take at most so many times as long."""

ENGINE = """
import json, resource, sys, time
import duckdb
began = time.perf_counter()
connection = duckdb.connect(sys.argv[2])
connection.execute("CREATE TABLE read AS SELECT * FROM read_csv($file)", {"file": sys.argv[1]})
connection.close()
print(json.dumps({
    "seconds": time.perf_counter() - began,
    "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""

IMPORT = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
from dashboard import settings
from dashboard.importing import commit, prepare, uploads
from dashboard.journal import catalogue
from dashboard.store import Store
store = Store(Path(sys.argv[2]), resources=settings.resources(), holder="bench", wait_seconds=5)
shipped = catalogue.load(settings.resources())
began = time.perf_counter()
files = uploads([Path(sys.argv[1])])
with prepare(
    files, store=store, catalogue=shipped, today=date.fromisoformat(sys.argv[3])
) as preview:
    made = commit(preview, store=store)
store.close()
print(json.dumps({
    "seconds": time.perf_counter() - began,
    "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "imported": made.files[0].imported,
}))
"""


def lines(rows: int) -> Iterator[str]:
    """Write sessions of many years; one in ten names its exercises."""
    chance = random.Random(1)
    yield (
        "session_id,day,start,duration_min,kind,warm_up,effort,comfort_before,comfort_during,"
        "comfort_after,soreness_next_day,form,exercises,symptoms,notes\n"
    )
    for number in range(rows):
        day = TODAY - timedelta(days=chance.randrange(13_000))
        exercises = "Cat-cow 2x10; Open book 2x8/side" if number % 10 == 0 else ""
        notes = chance.choice(["", "stiff in the morning", '"after work, long day"', "better"])
        yield (
            f"s{number},{day},{chance.randrange(6, 22):02}:{chance.randrange(60):02},"
            f"{chance.choice(['10', '12.5', '20', '45'])},mobility,"
            f"{chance.choice(['yes', 'no', ''])},{chance.randrange(1, 10)},"
            f"{chance.randrange(10)},{chance.randrange(10)},{chance.randrange(10)},"
            f"{chance.choice(['', '2', '3'])},{chance.choice(['3', '4', '5'])},"
            f"{exercises},,{notes}\n"
        )


def run(program: str, file: Path, target: Path, today: date) -> dict[str, Any]:
    for left in target.parent.glob(f"{target.name}*"):
        left.unlink()
    done = subprocess.run(
        [sys.executable, "-c", program, str(file), str(target), today.isoformat()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(
        done.stdout.splitlines()[-1]
    )  # the engine draws a bar above
    return answer


@pytest.mark.bench
def test_an_import_takes_a_few_times_what_the_engine_alone_takes(tmp_path: Path) -> None:
    print("\n     rows   engine   import  ratio  memory")
    times: dict[int, float] = {}
    for rows in SIZES:
        file = tmp_path / f"{rows}.csv"
        file.write_text("".join(lines(rows)), encoding="utf-8")
        alone: list[float] = []
        ours: list[float] = []
        memory = 0.0
        for _ in range(TURNS[rows]):
            alone.append(run(ENGINE, file, tmp_path / "alone.duckdb", TODAY)["seconds"])
            made = run(IMPORT, file, tmp_path / "journal.duckdb", TODAY)
            assert made["imported"] == rows
            ours.append(made["seconds"])
            memory = max(memory, made["memory_mb"])
        times[rows] = median(ours)
        ratio = median(ours) / median(alone)
        print(
            f"{rows:9,} {median(alone):6.2f} s {median(ours):6.2f} s {ratio:6.1f} {memory:5.0f} MB"
        )
        assert memory < MOST_MEMORY_MB
    assert ratio < MOST_RATIO
    assert times[SIZES[2]] / times[SIZES[1]] < MOST_GROWTH
