"""Journals of each size, made once for all that is measured."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.journals import made

Made = Callable[[int], Path]


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Give the file of a journal by its number of sessions; whoever writes to it copies it."""
    folder = tmp_path_factory.mktemp("journals")
    return lambda sessions: made(folder, sessions)
