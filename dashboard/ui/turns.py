"""Pages run a few at a time.

Fifty pages that run at once in one process take longer than the same fifty one after the other,
and each of their short uses of the journal takes as long as all pages together: writers then wait
for seconds. A page that runs long keeps nobody out, though: it gives its place away.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Semaphore, Timer

AT_ONCE = 2
LONG_SECONDS = 5.0


class Turns:
    """How many pages may run now; one for all tabs of a process, safe between threads.

    Args:
        at_once: how many run at a time.
        long_seconds: after how long a page gives its place away, though it runs on, in seconds.
    """

    def __init__(self, *, at_once: int = AT_ONCE, long_seconds: float = LONG_SECONDS) -> None:
        self._places = Semaphore(at_once)
        self._long_seconds = long_seconds

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a place, and keep it until the block ends or has taken long."""
        self._places.acquire()
        given = Lock()  # taken by whoever gives the place away: the end of the block, or the clock
        clock = Timer(self._long_seconds, self._give, [given])
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()
            self._give(given)

    def _give(self, given: Lock) -> None:
        if given.acquire(blocking=False):
            self._places.release()
