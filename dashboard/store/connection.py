"""Holding the journal's file only while it is used, from many threads.

One process may have the file open, and while it does no other process can even read it. So the
file is opened for a use and let go a moment after the last one: the command line and the app
work on one journal side by side.

* Uses within one process share a connection; each gets its own cursor.
* After ``IDLE_SECONDS`` without a use the file is closed.
* After ``TURN_SECONDS`` of unbroken use no new use begins (a transaction under way still admits
  readers: nobody else could get in meanwhile); the last one out closes the file, and
  ``REST_SECONDS`` pass before it queues for it again, so that all others who wait come first.
* Others wait up to ``wait_seconds`` and then get one sentence that names the holder.
"""

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import duckdb
from filelock import FileLock

from dashboard.errors import StoreBusy
from dashboard.settings import WAIT_SECONDS
from dashboard.store import engine, lock, opening
from dashboard.store.kept import Answer, Kept

IDLE_SECONDS = 0.25
TURN_SECONDS = 1.0
REST_SECONDS = 0.04

Cursor = duckdb.DuckDBPyConnection


class Store:
    """The journal in one file; safe to share between threads.

    Args:
        path: the journal's file, made on first use.
        resources: the folder with ``queries/``.
        holder: how to name this program to others that wait.
        wait_seconds: how long a use waits for others, in seconds.
    """

    def __init__(
        self, path: Path, *, resources: Path, holder: str, wait_seconds: float = WAIT_SECONDS
    ) -> None:
        self.path = path
        self.resources = resources
        self._holder = holder
        self._wait_seconds = wait_seconds
        self._condition = threading.Condition()
        self._writing = threading.Lock()
        self._connection: Cursor | None = None
        self._lock: FileLock | None = None
        self._closer: threading.Thread | None = None
        self._opening = False
        self._users = 0
        self._writers = 0
        self._opened_at = self._idle_since = self._rest_until = 0.0
        self._kept = Kept(path)

    @contextmanager
    def read(self) -> Iterator[Cursor]:
        """Give a cursor for reading; fetch everything before the block ends.

        Raises:
            StoreError: the file cannot be used.
        """
        with self._use() as cursor:
            yield cursor

    def kept(self, key: Hashable, ask: Callable[[Cursor], Answer]) -> Answer:
        """Return what ``ask`` reads, from memory while nobody has written since it was asked.

        The key names what is asked for; nobody changes what is returned under it.

        Raises:
            StoreError: the file cannot be used.
        """
        if found := self._kept.answer(key):
            return found[0]  # type: ignore[return-value] # it was put there under this key
        with self.read() as cursor:
            return self._kept.asked(key, partial(ask, cursor))

    @contextmanager
    def transaction(self) -> Iterator[Cursor]:
        """Give a cursor inside a transaction that is committed when the block ends.

        Any error inside the block rolls everything back and is raised; never catch a database
        error inside the block, because the engine would then roll back at commit without a word.

        Raises:
            StoreError: the file cannot be used.
        """
        if not self._writing.acquire(timeout=self._wait_seconds):
            raise StoreBusy("another page of this app", self._wait_seconds)
        try:
            with self._use(writers=1) as cursor:
                cursor.execute("BEGIN")
                try:
                    yield cursor
                except BaseException:
                    with suppress(duckdb.Error):  # the error that caused it must be the one seen
                        cursor.execute("ROLLBACK")
                    raise
                cursor.execute("COMMIT")
        finally:
            self._kept.written()
            self._writing.release()

    def close(self) -> None:
        """Let go of the file as soon as nobody uses it; harmless when called again."""
        with self._condition:
            self._condition.wait_for(lambda: self._users == 0, timeout=self._wait_seconds)
            self._let_go()
            self._condition.notify_all()
            closer, self._closer = self._closer, None
        if closer:  # a thread that still knew the connection would outlive it
            closer.join()

    @contextmanager
    def aside(self) -> Iterator[Path]:
        """Give the closed file while nobody else, here or elsewhere, can use it.

        Raises:
            StoreError: somebody else uses it for longer, or the lock cannot be had.
        """
        if not self._writing.acquire(timeout=self._wait_seconds):
            raise StoreBusy("another page of this app", self._wait_seconds)
        try:
            with self._condition:
                free = self._condition.wait_for(
                    lambda: not self._users and not self._opening, timeout=self._wait_seconds
                )
                if not free:
                    raise StoreBusy("another page of this app", self._wait_seconds)
                self._opening = True  # whoever wants the file now waits until it is back
                self._let_go()
            try:
                with lock.acquire(self.path, holder=self._holder, wait_seconds=self._wait_seconds):
                    yield self.path
            finally:
                with self._condition:
                    self._opening = False
                    self._condition.notify_all()
        finally:
            self._writing.release()

    @contextmanager
    def _use(self, *, writers: int = 0) -> Iterator[Cursor]:
        connection = self._enter(writers)
        try:
            with engine.translated(self.path):
                cursor = connection.cursor()
                try:
                    yield cursor
                finally:
                    cursor.close()
        finally:
            self._leave(writers)

    def _enter(self, writers: int) -> Cursor:
        deadline = time.monotonic() + self._wait_seconds
        with self._condition:
            while True:
                if self._connection is not None and (self._writers or not self._turn_over()):
                    self._users += 1
                    self._writers += writers
                    return self._connection
                if self._connection is None and not self._opening:
                    self._opening = True
                    break
                if not self._condition.wait(timeout=max(deadline - time.monotonic(), 0)):
                    raise StoreBusy("another page of this app", self._wait_seconds)
        try:
            held, connection = self._open(deadline)
        except BaseException:
            with self._condition:
                self._opening = False
                self._condition.notify_all()
            raise
        with self._condition:
            self._lock, self._connection = held, connection
            self._opened_at = time.monotonic()
            self._opening = False
            self._users = 1
            self._writers = writers
            self._closer = threading.Thread(
                target=self._close_when_idle, args=(connection,), daemon=True, name="journal-closer"
            )
            self._closer.start()
            self._condition.notify_all()
        return connection

    def _leave(self, writers: int) -> None:
        with self._condition:
            self._users -= 1
            self._writers -= writers
            if self._users == 0:
                self._idle_since = time.monotonic()
                if self._turn_over():
                    self._let_go()
                    self._rest_until = time.monotonic() + REST_SECONDS
            self._condition.notify_all()

    def _turn_over(self) -> bool:
        return time.monotonic() - self._opened_at > TURN_SECONDS

    def _close_when_idle(self, mine: Cursor) -> None:
        with self._condition:
            while self._connection is mine:
                if self._users:
                    self._condition.wait()
                    continue
                left = self._idle_since + IDLE_SECONDS - time.monotonic()
                if left <= 0:
                    self._let_go()
                    self._condition.notify_all()
                    return
                self._condition.wait(timeout=left)

    def _let_go(self) -> None:
        connection, held = self._connection, self._lock
        self._connection = self._lock = None
        if connection is None or held is None:
            return
        try:
            connection.close()
        finally:
            self._kept.closed()
            held.release()

    def _open(self, deadline: float) -> tuple[FileLock, Cursor]:
        time.sleep(max(self._rest_until - time.monotonic(), 0))
        held = lock.acquire(
            self.path, holder=self._holder, wait_seconds=deadline - time.monotonic()
        )
        try:
            connection = opening.prepared(
                self.path, self.resources, deadline=deadline, waits=self._wait_seconds
            )
            self._kept.opened()
        except BaseException:
            held.release()
            raise
        return held, connection
