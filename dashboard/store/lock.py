"""The lock file beside the journal: who holds it now, by name."""

import os
import time
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.errors import StoreBusy, StoreUnwritable
from dashboard.store import engine

_POLL_SECONDS = 0.01


def acquire(path: Path, *, holder: str, wait_seconds: float) -> FileLock:
    """Take the journal's lock, waiting at most ``wait_seconds``.

    The lock belongs to the open file, so it ends with the process, however that ends.

    Args:
        path: the journal's file; the lock stands beside it.
        holder: how to name us to whoever waits.
        wait_seconds: seconds.

    Raises:
        StoreBusy: somebody else holds it for longer.
        StoreUnwritable: the lock file cannot be made.
    """
    name = f"{holder} (process {os.getpid()})".encode()

    def sign(descriptor: int) -> None:
        os.truncate(descriptor, 0)
        os.pwrite(descriptor, name, 0)

    lock_path = path.with_name(path.name + ".lock")
    lock = FileLock(
        lock_path,
        thread_local=False,
        poll_interval=_POLL_SECONDS,
        on_acquired=sign,
        preserve_lock_file=True,
    )
    began = time.monotonic()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=max(wait_seconds, 0))
    except Timeout:
        raise StoreBusy(_holder(lock_path), time.monotonic() - began) from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise engine.unwritable(error, path) or StoreUnwritable(path.name, reason) from error
    return lock


def _holder(lock_path: Path) -> str:
    try:
        return lock_path.read_text(encoding="utf-8", errors="replace").strip() or "another program"
    except OSError:
        return "another program"
