"""Whether there is a journal in a place."""

from pathlib import Path

from dashboard.errors import StoreUnwritable
from dashboard.store import engine


def is_there(path: Path) -> bool:
    """Whether a file or folder has that name; a link counts as what it leads to.

    Raises:
        StoreUnwritable: its folder may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise engine.unwritable(error, path) or StoreUnwritable(path.name, reason) from error
