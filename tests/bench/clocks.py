"""The least that something takes: other work on the machine only adds to it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds: of the processor, all threads together, and of the clock."""

    processor: float
    clock: float


def least(calls: Sequence[Callable[[], object]], *, runs: int) -> list[Took]:
    """Run some calls in turns, so that other work slows all of them, and keep the least of each."""
    best = [Took(float("inf"), float("inf"))] * len(calls)
    for _ in range(runs):
        for place, call in enumerate(calls):
            used, began = time.process_time(), time.perf_counter()
            call()
            one = Took((time.process_time() - used) * 1000, (time.perf_counter() - began) * 1000)
            known = best[place]
            best[place] = Took(min(known.processor, one.processor), min(known.clock, one.clock))
    return best
