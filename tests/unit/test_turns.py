"""Pages run a few at a time, and none waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock
from time import monotonic

import pytest

from dashboard.ui.turns import Turns

LONG = 60.0


def test_no_more_than_so_many_run_at_a_time() -> None:
    turns = Turns(at_once=2, long_seconds=LONG)
    meeting = Barrier(2)  # breaks unless two are inside at the same time
    inside, most, lock = 0, 0, Lock()

    def run() -> None:
        nonlocal inside, most
        with turns.turn():
            with lock:
                inside += 1
                most = max(most, inside)
            meeting.wait(timeout=LONG)
            with lock:
                inside -= 1

    with ThreadPoolExecutor(10) as people:
        for done in [people.submit(run) for _ in range(10)]:
            done.result()
    assert most == 2


def test_who_runs_long_keeps_nobody_out_and_gives_one_place_away() -> None:
    long_seconds = 0.05
    turns = Turns(at_once=1, long_seconds=long_seconds)
    with ThreadPoolExecutor(1) as other:
        with turns.turn():
            assert other.submit(_runs, turns).result(timeout=LONG)
        # The end of that run gave nothing more away: the next one keeps another out again.
        before = monotonic()
        with turns.turn():
            assert other.submit(_runs, turns).result(timeout=LONG)
        assert monotonic() - before >= long_seconds


def test_a_place_is_given_back_after_an_error() -> None:
    turns = Turns(at_once=1, long_seconds=LONG)
    with pytest.raises(ValueError, match="broken"), turns.turn():
        raise ValueError("broken")
    with ThreadPoolExecutor(1) as other:
        assert other.submit(_runs, turns).result(timeout=LONG / 2)


def _runs(turns: Turns) -> bool:
    with turns.turn():
        return True
