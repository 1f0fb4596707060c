"""Tabs and the command line at one journal, at the same time: nothing is lost, nobody is refused.

    pytest -m load -s tests/load

The small run is part of every test run; the large one is done by hand and prints its figures.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.browser.servers import Server, servers
from tests.load.crowd import Crowd, Told, at_once, memory_mb, share
from tests.stores import notes, opened

SMALL = Crowd(tabs=4, writes=2, verbs=2)
LARGE = Crowd(tabs=50, writes=20, verbs=20)
LONGEST_SECONDS = 3600


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    with servers(tmp_path) as started:
        yield started


def test_a_few_tabs_and_the_command_line_lose_nothing(
    serve: Callable[..., Server], tmp_path: Path
) -> None:
    server = serve()
    told = at_once(server, SMALL, longest_seconds=120)
    assert_all_there(told, SMALL, server, tmp_path)


@pytest.mark.load
def test_fifty_tabs_and_the_command_line_lose_nothing(
    serve: Callable[..., Server], tmp_path: Path
) -> None:
    server = serve()
    before = memory_mb(server)
    told = at_once(server, LARGE, longest_seconds=LONGEST_SECONDS)
    for name in ("fields", "writes", "reads", "verbs"):
        seconds = getattr(told, name)
        print(
            f"{name:8} {len(seconds):5}  p50 {share(seconds, 0.5):6.2f} s"
            f"  p95 {share(seconds, 0.95):6.2f} s  most {max(seconds, default=0):6.2f} s"
        )
    print(f"memory   {before:.0f} MB before, {memory_mb(server):.0f} MB after")
    print(f"confirmed {len(told.confirmed)}, unconfirmed {len(told.unconfirmed)}")
    for sentence, times in Counter(told.errors).most_common(5):
        print(f"error    {times} times: {sentence}")
    assert_all_there(told, LARGE, server, tmp_path)


def assert_all_there(told: Told, crowd: Crowd, server: Server, folder: Path) -> None:
    """Every write was confirmed, and is in the file once; no page and no log tells of an error."""
    wanted = {
        *(f"tab {tab} write {turn}" for tab in range(crowd.tabs) for turn in range(crowd.writes)),
        *(f"verb {turn}" for turn in range(crowd.verbs)),
    }
    assert told.errors == []
    assert told.unconfirmed == []
    with closing(opened(server.journal)) as store:
        found = Counter(notes(store))
    assert found == Counter(wanted)
    assert set(told.confirmed) == wanted
    log = (folder / "server-0.log").read_text(errors="replace")
    assert "Traceback" not in log
    assert "Refused" not in log
