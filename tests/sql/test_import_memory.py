"""A file that is too much for the memory there is: refused in one sentence, the others are read."""

import sys
from typing import Any

import duckdb
import pytest

from dashboard.errors import ImportFileError
from dashboard.importing import staging
from dashboard.importing.memory import TOO_LARGE
from tests.importing import Importer, upload

LARGE = upload("day,duration_min\n2026-03-01,20\n2026-03-02,20\n", "large.csv")
SMALL = upload("day,duration_min\n2026-03-03,15\n", "small.csv")


def _full(*_: object, **__: object) -> Any:
    raise duckdb.OutOfMemoryException("failed to allocate data")


def test_a_file_too_large_for_memory_is_refused_and_the_others_are_read(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = staging.Staging.run

    def but_for_large(self: staging.Staging, name: str, **params: object) -> None:
        run(self, name, **params)
        if name == "sessions" and params["file"] == 1:  # its rows are staged by then
            _full()

    monkeypatch.setattr(staging.Staging, "run", but_for_large)
    preview = importer.prepare(LARGE, SMALL)
    large, small = preview.files
    assert (large.refused, large.sessions) == (TOO_LARGE, 0)
    assert (small.refused, small.sessions, small.new) == ("", 1, 1)
    assert preview.staging.rows("SELECT DISTINCT file FROM staged_session") == [(2,)]


def test_memory_that_ends_while_files_are_compared_is_said_in_our_words(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["dashboard.importing.prepare"], "judge", _full)
    with pytest.raises(ImportFileError, match="too large for the memory"):
        importer.prepare(SMALL)


def test_what_a_source_made_on_the_way_is_dropped_once_its_rows_are_staged(
    importer: Importer,
) -> None:
    preview = importer.prepare(SMALL)
    left = preview.staging.rows(
        "SELECT table_name FROM duckdb_tables() WHERE table_name IN ('given', 'raw_1', 'repeated')"
    )
    assert left == []
