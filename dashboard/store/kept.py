"""Answers of the journal, kept while its file stays as it is (docs/decisions/0031)."""

from collections.abc import Callable, Hashable, Sized
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

Answer = TypeVar("Answer")

_MOST: Final = 200
"""Answers that are kept: about fifteen a page."""
_MOST_ROWS: Final = 2_000
"""What is longer is asked anew: each of thirty-six years by its weeks is kept, each session not."""

Footprint = tuple[int, ...]


class Kept:
    """Answers by what was asked, all of one version of the journal; safe between threads.

    While this process has the file open, nobody else can write to it. While it is closed, and
    when it is opened and closed, the file tells whether somebody did, or put another in its place.

    Args:
        path: the journal's file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._answers: dict[Hashable, object] = {}
        self._version = 0
        self._is_open = False
        self._seen: Footprint | None = None

    def opened(self) -> None:
        """Tell that the file is open now."""
        with self._lock:
            self._look()
            self._is_open = True

    def closed(self) -> None:
        """Tell that the file was closed, while nobody else can have it yet."""
        with self._lock:
            self._look()
            self._is_open = False

    def written(self) -> None:
        """Tell that something was committed; not before, as old things are read until then."""
        with self._lock:
            self._forget()

    def answer(self, key: Hashable) -> tuple[object, ...]:
        """Return what is kept under a key and still true, alone in a tuple; empty if nothing is."""
        with self._lock:
            if key not in self._answers or not self._is_true():
                return ()
            return (self._answers[key],)

    def asked(self, key: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Ask the open file, and keep the answer unless something was written."""
        with self._lock:
            version = self._version
        answer = ask()
        with self._lock:
            if version == self._version and not (
                isinstance(answer, Sized) and len(answer) > _MOST_ROWS
            ):
                while len(self._answers) >= _MOST:
                    del self._answers[next(iter(self._answers))]
                self._answers[key] = answer
        return answer

    def _look(self) -> None:
        """Forget all if the file is another, or was written to, since it was looked at last."""
        now = footprint(self._path)
        if now is None or now != self._seen:
            self._forget()
        self._seen = now

    def _is_true(self) -> bool:
        return self._is_open or (self._seen is not None and self._seen == footprint(self._path))

    def _forget(self) -> None:
        self._answers.clear()
        self._version += 1


def footprint(path: Path) -> Footprint | None:
    """Return what changes whenever anybody writes to the journal or puts another in its place.

    The log beside the file counts: what was just written is there first. None when there is no
    journal.
    """
    journal = _print_of(path)
    return (*journal, *_print_of(path.with_name(path.name + ".wal"))) if journal else None


def _print_of(file: Path) -> Footprint:
    try:
        status = file.stat()
    except OSError:
        return ()
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
