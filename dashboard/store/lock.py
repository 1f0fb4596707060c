"""The lock files beside the journal: who holds it now, by name, and who is next.

Whoever wants the journal first takes the queue's lock and keeps it until the journal's own is
free. So a program that lets go and wants the journal again cannot be quicker than the one that
waits: programs take turns, however busy the machine is.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.errors import StoreBusy, StoreUnwritable
from dashboard.store import engine

_POLL_SECONDS = 0.01


def acquire(path: Path, *, holder: str, wait_seconds: float) -> FileLock:
    """Take the journal's lock, waiting at most ``wait_seconds``.

    The lock belongs to the open file, so it ends with the process, however that ends.

    Args:
        path: the journal's file; the locks stand beside it.
        holder: how to name us to whoever waits.
        wait_seconds: seconds.

    Raises:
        StoreBusy: somebody else holds it for longer.
        StoreUnwritable: the lock files cannot be made.
    """
    name = f"{holder} (process {os.getpid()})".encode()

    def sign(descriptor: int) -> None:
        # In this order: a file that was emptied first is written to the disk before it is closed.
        os.pwrite(descriptor, name, 0)
        os.truncate(descriptor, len(name))

    lock_path = path.with_name(path.name + ".lock")
    lock = _lock(lock_path, on_acquired=sign)
    queue = _lock(path.with_name(path.name + ".queue"))
    began = time.monotonic()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with queue.acquire(timeout=max(wait_seconds, 0)):
            lock.acquire(timeout=max(began + wait_seconds - time.monotonic(), 0))
    except Timeout:
        raise StoreBusy(_holder(lock_path), time.monotonic() - began) from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise engine.unwritable(error, path) or StoreUnwritable(path.name, reason) from error
    return lock


def _lock(path: Path, *, on_acquired: Callable[[int], None] | None = None) -> FileLock:
    return FileLock(
        path,
        thread_local=False,
        poll_interval=_POLL_SECONDS,
        on_acquired=on_acquired,
        preserve_lock_file=True,
    )


def _holder(lock_path: Path) -> str:
    try:
        return lock_path.read_text(encoding="utf-8", errors="replace").strip() or "another program"
    except OSError:
        return "another program"
