"""A file as large as files may be: read within bounds of memory, or refused in one sentence."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tree import ROOT

pytestmark = pytest.mark.exhaustive

GIGABYTE = 1_000_000_000
MOST_MEMORY = 2 * GIGABYTE
"""What the process may hold at its peak; it is stopped at half as much again."""
MOST_SECONDS = 600
LARGEST = 200_000_000
HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
SETS = 5


def _strong(path: Path, size: int) -> int:
    """Write sets of Strong up to a size in bytes; return the number of sessions."""
    sessions = written = 0
    with path.open("w", encoding="ascii") as file:
        written += file.write(HEADER)
        while True:
            minute, month = sessions % 60, sessions // 60 % 12 + 1
            day, hour = sessions // 720 % 28 + 1, sessions // 20_160 % 24
            year = 1990 + sessions // 483_840
            start = f"{year}-{month:02}-{day:02} {hour:02}:{minute:02}:00"
            rows = "".join(
                f'{start},"Evening Workout",45m,"Seated Row {exercise}",1,40.0,10,0,0.0,\n'
                for exercise in range(SETS)
            )
            if written + len(rows) > size:
                return sessions
            written += file.write(rows)
            sessions += 1


def _wide(path: Path, size: int) -> int:
    """Write one long line, a table of no source."""
    with path.open("w", encoding="ascii") as file:
        file.write("Date,Exercise,Note\n2025-01-01,Walk,")
        for _ in range(size // 1_000_000):
            file.write("stiff " * 160_000)
    return 1


def _import(path: Path, folder: Path) -> tuple[int, str, str, int]:
    """Return status, output, messages and the peak of memory of a dry run of the command line."""
    code = (
        "import resource, sys; from dashboard.cli import main; status = main();"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, file=sys.stderr);"
        "sys.exit(status)"
    )
    limit = MOST_MEMORY * 3 // 2
    made = subprocess.run(
        [sys.executable, "-c", code, "import", str(path), "--dry-run", "--json"],
        cwd=ROOT,
        env={**os.environ, "SUPPLE_JOURNAL": str(folder / "journal.duckdb")},
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    messages = made.stderr.strip().splitlines()
    peak = int(messages.pop()) if messages and messages[-1].isdigit() else 0
    return made.returncode, made.stdout, "\n".join(messages), peak


@pytest.mark.parametrize("written", [_strong, _wide])
@pytest.mark.parametrize("size", [LARGEST, LARGEST + 2_000_000])
def test_the_largest_file_is_read_or_refused_within_bounds_of_memory(
    tmp_path: Path, written: Callable[[Path, int], int], size: int
) -> None:
    path = tmp_path / "large.csv"
    sessions = written(path, size)
    status, output, messages, peak = _import(path, tmp_path)
    path.unlink()
    assert "Traceback" not in messages, messages[-2_000:]
    [found] = json.loads(output)["files"]
    print(f"{written.__name__} {size / 1e6:.0f} MB: peak {peak / 1e6:.0f} MB, {found['sessions']}")  # noqa: T201 - a measure
    assert 0 < peak <= MOST_MEMORY
    if found["sessions"]:
        assert (status, found["sessions"]) == (0, sessions)
    elif found["rejected"]:
        assert "too long" in found["problems"][0]["message"]
    else:
        assert status == 1
        [problem] = found["problems"]
        assert "\n" not in problem["message"]
