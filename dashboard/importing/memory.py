"""What is said when the engine or this program runs out of memory."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from dashboard.errors import ImportFileError

TOO_LARGE = (
    "The file is too large for the memory of this machine. "
    "Split it into parts and import them one after the other."
)
OUT_OF_MEMORY = (duckdb.OutOfMemoryException, MemoryError)


@contextmanager
def within_memory() -> Iterator[None]:
    """Turn running out of memory into an error whose text can be shown.

    Raises:
        ImportFileError: the block needed more memory than there is.
    """
    try:
        yield
    except OUT_OF_MEMORY as error:
        raise ImportFileError(TOO_LARGE) from error
