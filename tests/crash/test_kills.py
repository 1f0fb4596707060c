"""Programs killed in the middle of what they do: nothing confirmed is lost, nothing is half there.

25 kills in every run; 500, with a table of where they hit, with ``pytest -m crash -n0 -s``.
"""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from dashboard import settings
from dashboard.store import Store, backup
from dashboard.store.backup_files import logs_beside
from tests.builders import logged
from tests.crash.compared import faults, noted
from tests.crash.deeds import DEEDS, SEEDED, session
from tests.tree import ROOT

OLDER = 5
"""The number of the migration that the older shape ends with."""


class Killer:
    """Starts deeds in forks of one program, and kills them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.server"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"
        self.seeds = {
            "": _seeded(folder / "seed", older=False),
            "migrate": _seeded(folder / "older", older=True),
        }
        self.lasts: dict[str, float] = {}
        self.runs = 0

    def run(self, deed: str, *, delay: float | None) -> tuple[Path, Path, dict[str, Any]]:
        self.runs += 1
        folder = self.folder / f"run{self.runs}"
        folder.mkdir()
        journal, side = folder / "journal.duckdb", folder / "side"
        for name, content in self.seeds.get(deed, self.seeds[""]).items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
        order = {"deed": deed, "journal": str(journal), "side": str(side), "delay": delay}
        assert self.server.stdin is not None
        self.server.stdin.write(json.dumps(order) + "\n")
        self.server.stdin.flush()
        answer: dict[str, Any] = json.loads(self._line())
        if not answer["killed"]:
            assert answer["status"] == 0, side.with_name("side.err").read_text()
        return journal, side, answer

    def length(self, deed: str) -> float:
        """Return how long a deed lasts, in seconds, measured once."""
        if deed not in self.lasts:
            self.lasts[deed] = self.run(deed, delay=None)[2]["took"]
        return self.lasts[deed]

    def kill(self, deed: str, chance: random.Random) -> tuple[str, list[str]]:
        """Kill a deed at a moment of its duration; return where that was, and what is wrong."""
        journal, side, answer = self.run(deed, delay=chance.uniform(0, self.length(deed)))
        notes = noted(side)
        if not answer["killed"]:
            where = "ended"
        elif not notes and deed != "migrate":
            where = "before"
        else:
            under_way = deed == "migrate" or notes[-1]["note"] == "begun"
            where = ("within" if under_way else "between") + (
                ", log left" if logs_beside(journal) else ""
            )
        return where, faults(journal, side)

    def close(self) -> None:
        self.server.communicate("", timeout=60)

    def _line(self) -> str:
        assert self.server.stdout is not None
        return self.server.stdout.readline().strip()


def _seeded(folder: Path, *, older: bool) -> dict[str, bytes]:
    """Give the files of a journal with eight sessions and, unless it is of an older shape, a backup."""
    folder.mkdir()
    path = folder / "journal.duckdb"
    with closing(Store(path, resources=settings.resources(), holder="a test")) as store:
        logged(store, *(session(f"seeded {number}") for number in SEEDED))
        if not older:
            backup.make(store, reason="daily", at=datetime(2026, 3, 28, 8))  # noqa: DTZ001 - local
    if older:
        _made_older(path)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.duckdb")}


def _made_older(path: Path) -> None:
    import duckdb

    tables = ("saved_query", "planned_day", "plan_day", "plan", "routine_item", "routine")
    with duckdb.connect(str(path)) as connection:
        for (view,) in connection.execute(
            "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall():
            connection.execute(f'DROP VIEW IF EXISTS "{view}"')
        for table in tables:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        connection.execute("DELETE FROM migration WHERE number > $last", {"last": OLDER})
        connection.execute("DELETE FROM definition")


@pytest.fixture(scope="module")
def killer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killer]:
    with closing(Killer(tmp_path_factory.mktemp("crash"))) as made:
        yield made


def test_25_kills(killer: Killer) -> None:
    chance, wrong, hits = random.Random(26), [], Counter[str]()  # noqa: S311 - chance for a test
    names = [name for name in DEEDS if name != "log on the page"]
    for number in range(25):
        deed = names[number % len(names)]
        where, found = killer.kill(deed, chance)
        hits[where.split(",")[0]] += 1
        wrong += [f"{deed}: {one}" for one in found]
    assert wrong == []
    assert hits["within"] >= 5, hits


@pytest.mark.parametrize("deed", ["too soon", "in halves"])
def test_a_broken_writer_is_caught(killer: Killer, deed: str) -> None:
    chance = random.Random(26)  # noqa: S311 - chance for a test
    assert any(killer.kill(deed, chance)[1] for _ in range(9))


@pytest.mark.crash
@pytest.mark.parametrize("seed", range(5))
def test_100_of_500_kills(killer: Killer, seed: int) -> None:
    chance, wrong = random.Random(seed), []  # noqa: S311 - chance for a test
    hits: dict[str, Counter[str]] = {name: Counter() for name in DEEDS}
    for number in range(100):
        deed = list(DEEDS)[number % len(DEEDS)]
        where, found = killer.kill(deed, chance)
        hits[deed][where] += 1
        wrong += [f"run {killer.runs}, {deed}, {where}: {one}" for one in found]
        print(f"{seed}.{number}: {deed}: {where}: {found}", flush=True)  # noqa: T201 - read by hand
    columns = sorted({where for counted in hits.values() for where in counted})
    print("deed | " + " | ".join(columns))  # noqa: T201
    for deed, counted in hits.items():
        print(f"{deed} | " + " | ".join(str(counted[one]) for one in columns))  # noqa: T201
    assert wrong == []
