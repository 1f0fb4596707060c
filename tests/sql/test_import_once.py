"""Texts of long columns are read once: what is read stays what reading cell by cell gives."""

import pytest

from dashboard.importing import reading
from tests.importing import Importer

LINES = (
    "session_id,day,start,duration_min,warm_up,effort,comfort_after,notes",
    "a,2026-03-01,18:30,10,yes,3,7.5,stiff",
    "b,2026-03-01,18:30,10,maybe,11,good,stiff",
    "c,,7pm,1h 5m,no,-,3/10,",
    "d,2031-01-01,25:00,x,,,,",
    "a,2026-03-02,,,,,,the id again",
    "e,2026-02-30,18:30,10,yes,3,7.5,stiff",
)


def test_each_text_of_a_long_column_is_read_as_in_a_short_one(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(LINES)
    short = importer.prepare(text)
    monkeypatch.setattr(reading, "_MANY", 1)
    long = importer.prepare(text)
    assert long.files == short.files
    assert len(short.files[0].problems) > len(LINES) // 2
    rows = "SELECT * FROM staged_session ORDER BY line"
    assert long.staging.rows(rows) == short.staging.rows(rows)
    assert [row[1] for row in long.staging.rows(rows)] == [2, 3]
