"""Many people at one journal: each writes sessions down in a tab of its own and looks between.

Beside them the command line writes. What was confirmed is kept here, to be looked for in the file.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from tests.browser.servers import Server
from tests.conftest import TODAY
from tests.load.tab import Tab, opened
from tests.tree import ROOT

READS = ("", "trends", "journal")
LINE = "Cat-cow 2x6; Open book 2x8/side"


@dataclass(slots=True)
class Told:
    """What the people of a crowd were told, and how long it took, in seconds."""

    confirmed: list[str] = field(default_factory=list)
    unconfirmed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    fields: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    reads: list[float] = field(default_factory=list)
    verbs: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Crowd:
    """So many tabs, that write so often, beside so many writes of the command line."""

    tabs: int
    writes: int
    verbs: int


def at_once(server: Server, crowd: Crowd, *, longest_seconds: float) -> Told:
    """Let them all write at the same time; nobody begins anything after the longest time."""
    told = Told()
    ends = time.monotonic() + longest_seconds
    pace = threading.Semaphore(0)
    with ThreadPoolExecutor(crowd.tabs + 1) as people:
        beside = people.submit(_type_verbs, server, crowd, told, pace=pace, ends=ends)
        # All tabs are opened first, so that all write at the same time.
        together = threading.Barrier(crowd.tabs)
        sitting = [
            people.submit(_sit, server, told, number, crowd, _Meeting(together, pace, ends))
            for number in range(crowd.tabs)
        ]
        try:
            for one in sitting:
                one.result()
        finally:  # the verbs wait for nobody any more, also when a tab failed
            pace.release(crowd.verbs)
        beside.result()
    return told


def share(seconds: Sequence[float], part: float) -> float:
    """Return the time within which a part of all was done, by the nearest rank."""
    return sorted(seconds)[max(round(part * len(seconds)) - 1, 0)] if seconds else 0.0


def memory_mb(server: Server) -> float:
    """Return how much memory the server's process holds now, in megabytes."""
    pages = Path(f"/proc/{server.process.pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass(frozen=True, slots=True)
class _Meeting:
    together: threading.Barrier
    pace: threading.Semaphore
    ends: float


def _sit(server: Server, told: Told, number: int, crowd: Crowd, meeting: _Meeting) -> None:
    """Be one person: write, look at a page, write again."""
    with ExitStack() as stack:
        try:
            tab = stack.enter_context(opened(server.url, "log"))
            meeting.together.wait(timeout=crowd.tabs * 10)
        except BaseException:
            meeting.together.abort()
            raise
        for turn in range(crowd.writes):
            if time.monotonic() > meeting.ends:
                told.errors.append("out of time")
                return
            _write(tab, told, number, turn)
            if (len(told.confirmed) + len(told.unconfirmed)) % _paced(crowd) == 0:
                meeting.pace.release()
            told.reads.append(_timed(partial(tab.go, READS[turn % len(READS)])))
            tab.go("log")
        told.errors.extend(tab.errors)


def _paced(crowd: Crowd) -> int:
    """Return after how many writes of the tabs the command line writes once."""
    return max(crowd.tabs * crowd.writes // max(crowd.verbs, 1), 1)


def _write(tab: Tab, told: Told, number: int, turn: int) -> None:
    """Write a session down as a person does: the line, the day and the minutes, then a note."""
    note, minutes = f"tab {number} write {turn}", turn + 2
    tab.put("What did you do?", LINE)
    told.fields.append(_timed(tab.run))
    tab.put("Day", (TODAY - timedelta(days=number)).isoformat())
    tab.put("Minutes", float(minutes))
    told.fields.append(_timed(tab.run))
    tab.put("Notes", note)
    told.writes.append(_timed(lambda: tab.press("Save session")))
    # Each write of a tab takes other minutes, so that the sentence cannot be that of the last one.
    sentence = f"Saved: 2 exercises, {minutes} minutes"
    kept = any(text.replace("\\", "").startswith(sentence) for text in tab.texts())
    (told.confirmed if kept else told.unconfirmed).append(note)


def _type_verbs(
    server: Server, crowd: Crowd, told: Told, *, pace: threading.Semaphore, ends: float
) -> None:
    for turn in range(crowd.verbs):
        pace.acquire(timeout=max(ends - time.monotonic(), 0))
        note = f"verb {turn}"
        began = time.monotonic()
        done = verb(server.journal, "log", LINE, "--minutes", "9", "--notes", note, "--json")
        told.verbs.append(time.monotonic() - began)
        if done.returncode == 0 and json.loads(done.stdout)["session"]["notes"] == note:
            told.confirmed.append(note)
        else:
            told.unconfirmed.append(note)
            told.errors.append(done.stderr)


def verb(journal: Path, *words: str, wait: str = "") -> "subprocess.CompletedProcess[str]":
    """Run a verb of the command line as a program of its own."""
    environment = {
        **os.environ,
        "SUPPLE_JOURNAL": str(journal),
        "SUPPLE_TODAY": TODAY.isoformat(),
        "SUPPLE_WAIT": wait,
    }
    return subprocess.run(
        [sys.executable, "-m", "dashboard", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def _timed(act: Callable[[], object]) -> float:
    began = time.monotonic()
    act()
    return time.monotonic() - began
