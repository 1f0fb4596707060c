"""Pages run a few at a time.

Fifty pages that run at once in one process take longer than the same fifty one after the other,
and each of their short uses of the journal takes as long as all pages together: writers then wait
for seconds. Nobody waits for long, though: a page that has waited its time runs beside the others.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore

AT_ONCE = 2
WAIT_SECONDS = 5.0


class Turns:
    """How many pages may run now; one for all tabs of a process, safe between threads.

    Args:
        at_once: how many run at a time.
        wait_seconds: after how long a page does not wait any more, in seconds.
    """

    def __init__(self, *, at_once: int = AT_ONCE, wait_seconds: float = WAIT_SECONDS) -> None:
        self._places = Semaphore(at_once)
        self._wait_seconds = wait_seconds

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a place, but not for ever, and keep it until the block ends."""
        mine = self._places.acquire(timeout=self._wait_seconds)
        try:
            yield
        finally:
            if mine:
                self._places.release()
