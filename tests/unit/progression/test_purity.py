"""What the engine is made of: it loads nothing heavy, reads no clock, and opens nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

import dashboard.progression

HEAVY = ("pandas", "numpy", "streamlit", "altair", "duckdb", "dashboard.store", "dashboard.query")
PACKAGE = Path(dashboard.progression.__file__).parent


def loaded(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parents[1],
    )
    return set(done.stdout.split())


def test_a_fresh_interpreter_loads_nothing_heavy() -> None:
    assert loaded("import dashboard.progression").isdisjoint(HEAVY)


def test_judging_a_file_by_command_line_loads_nothing_heavy(tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    log.write_text("{}")
    code = f"from dashboard.cli import main\nassert main(['suggest', '--log', {str(log)!r}]) == 0"
    assert loaded(code).isdisjoint(HEAVY)


@pytest.mark.parametrize("word", [".today(", "now(", "import time", "import random", "open("])
def test_no_clock_no_chance_no_files(word: str) -> None:
    sources = sorted(PACKAGE.rglob("*.py"))
    assert len(sources) > 20
    assert [file.name for file in sources if word in file.read_text(encoding="utf-8")] == []
