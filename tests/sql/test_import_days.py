"""Check-ins and measures: known by their day, whoever wrote them."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.store import changing
from tests.importing import Importer

CHECKINS = "day,sleep_hours,notes\n2026-03-01,7,\n2026-03-02,8,\n"
MEASURES = (
    "day,measure,side,value,unit\n"
    "2026-03-01,seated_rotation,left,30,degrees\n"
    "2026-03-01,seated_rotation,left,32,degrees\n"
    "2026-03-01,seated_rotation,,31,degrees\n"
)


@pytest.mark.parametrize(
    ("text", "was", "becomes", "sql"),
    [
        (CHECKINS, 8, 9, "SELECT sleep_hours FROM live_checkin"),
        (MEASURES, 32, 33, "SELECT value FROM live_measure"),
    ],
)
def test_checkins_and_measures_are_known_again_too(
    importer: Importer, text: str, was: int, becomes: int, sql: str
) -> None:
    importer.add(text)
    before = importer.rows(sql)
    assert importer.add(text).batch is None

    changed = text.replace(f",{was},", f",{becomes},")
    kept = importer.add(changed).files[0]
    assert (kept.replaced, kept.conflicts) == (0, 1)
    assert importer.rows(sql) == before

    taken = importer.add(changed, conflicts="file").files[0]
    assert (taken.replaced, taken.conflicts) == (1, 0)
    assert importer.rows(sql) == [(becomes if value == was else value,) for (value,) in before]


def test_a_day_that_has_a_checkin_already_is_a_conflict(importer: Importer) -> None:
    with changing(importer.store, actor="page", summary="typed") as change:
        change.insert("checkin", [{"day": date(2026, 3, 1), "sleep_hours": Decimal(6)}])
    [found] = importer.prepare(CHECKINS).files
    assert (found.new, len(found.conflicts)) == (1, 1)
    assert found.conflicts[0].message == "sleep hours is 7.00 in the file, 6.00 in the journal."


def test_what_was_written_here_and_stands_in_a_file_is_known(importer: Importer) -> None:
    with changing(importer.store, actor="page", summary="typed") as change:
        checkin = {"day": date(2026, 3, 1), "sleep_hours": 7, "posture_breaks": 3, "notes": "fine"}
        [key] = change.insert("checkin", [checkin])
        for code in ("tingling", "headache"):
            change.insert("symptom", [{"day": date(2026, 3, 1), "code": code, "checkin_id": key}])
        measure = {"measure": "seated_rotation", "side": "left", "value": 30, "unit": "degrees"}
        change.insert("measure", [{"day": date(2026, 3, 1), **measure}])
    checkins = (
        "day,sleep_hours,posture_breaks,symptoms,notes\n2026-03-01,7,3,tingling;headache,fine\n"
    )
    files = importer.prepare(checkins, MEASURES).files
    assert [(one.new, one.duplicates) for one in files] == [(0, 1), (2, 1)]
