"""What really gets loaded: the import contracts hold at run time too."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.tree import ROOT

HEAVY = {"streamlit", "pandas", "altair"}


def _pure() -> list[str]:
    """Return the modules that the import contract calls pure."""
    loaded = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = loaded["tool"]["importlinter"]["contracts"]
    (pure,) = [one for one in contracts if one["name"] == "the core is pure"]
    modules: list[str] = pure["source_modules"]
    return modules


def test_the_pure_core_loads_no_heavy_library() -> None:
    code = f"import importlib, pkgutil\nfor name in {_pure()}:\n"
    code += (
        "    module = importlib.import_module(name)\n"
        "    for found in pkgutil.walk_packages(getattr(module, '__path__', []), name + '.'):\n"
        "        importlib.import_module(found.name)\n"
    )
    assert _loaded(code) & {*HEAVY, "duckdb"} == set()


def test_logging_importing_and_suggesting_load_no_heavy_library(tmp_path: Path) -> None:
    sample = ROOT / "data" / "sample" / "sessions.csv"
    verbs = [
        ["log", "Cat-cow 2x10", "--minutes", "5", "--day", "2026-03-01"],
        ["soreness", "2"],
        ["checkin", "--sleep", "7"],
        ["measure", "head_to_wall", "--value", "4 4 4"],
        ["period", "travel"],
        ["import", str(sample)],
        ["suggest"],
        ["undo", "2", "--and-later"],
    ]
    journal = str(tmp_path / "journal.duckdb")
    code = (
        "import contextlib, io\nfrom dashboard.cli import main\n"
        f"for words in {verbs}:\n"
        "    with contextlib.redirect_stdout(io.StringIO()):\n"
        f"        assert main([*words, '--json', '--journal', {journal!r}]) == 0, words\n"
    )
    loaded = _loaded(code)
    assert "duckdb" in loaded
    assert loaded & HEAVY == set()


def test_the_server_loads_the_libraries_of_charts_while_nobody_waits() -> None:
    code = "from dashboard.server.serve import warm_up\n"
    assert "altair" not in _loaded(code)
    loaded = _loaded(f"{code}warm_up(after_seconds=0).join()\n")
    assert {"altair", "pandas"} <= loaded
    assert "streamlit" not in loaded


def _loaded(code: str) -> set[str]:
    """Run code in a fresh interpreter and return the top-level modules that it loaded."""
    tail = "import json, sys\nprint(json.dumps(sorted({n.split('.')[0] for n in sys.modules})))\n"
    done = subprocess.run(
        [sys.executable, "-c", code + tail], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))
