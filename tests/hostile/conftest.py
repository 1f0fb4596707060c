"""The journal of hostile texts, a copy for each test."""

from pathlib import Path

import pytest

from tests.app.conftest import bring, open_page
from tests.hostile.journal import hostile_journal

__all__ = ["bring", "open_page"]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal.duckdb"
    path.write_bytes(hostile_journal())
    return path
