"""What is new, known or in conflict; and what undoing does to it."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.importing import commit
from dashboard.journal import changes
from dashboard.store import changing
from tests.importing import Importer, upload

WITH_IDS = """\
session_id,day,start,duration_min,comfort_before,exercises,symptoms,notes
a,2026-03-01,07:30,10,5,Cat-cow 2x10,tingling,
b,2026-03-02,07:30,12,6,Wand slide 3x30s,,
"""
BY_DAY = """\
day,duration_min,notes
2026-03-01,10,morning
2026-03-01,10,morning
2026-03-02,20,
"""


def verdicts(importer: Importer, *files: str) -> list[tuple[int, int, int]]:
    return [
        (found.new, found.duplicates, len(found.conflicts))
        for found in importer.prepare(*files).files
    ]


@pytest.mark.parametrize("text", [WITH_IDS, BY_DAY])
def test_importing_twice_adds_nothing_the_second_time(importer: Importer, text: str) -> None:
    first = importer.add(text)
    tables = [
        "session",
        "entry",
        "symptom",
        "own_exercise",
        "change",
        "import_batch",
        "import_file",
    ]
    counts = [importer.count(table) for table in tables]
    second = importer.add(text)
    assert (first.batch, second.batch) == (1, None)
    assert second.files[0].imported == 0
    assert second.files[0].duplicates == first.files[0].imported
    assert [importer.count(table) for table in tables] == counts


def test_copies_in_a_file_are_counted(importer: Importer) -> None:
    assert verdicts(importer, BY_DAY) == [(3, 0, 0)]
    importer.add("day,duration_min,notes\n2026-03-01,10,morning\n")
    assert verdicts(importer, BY_DAY) == [(2, 1, 0)]


def test_two_files_of_one_import_are_judged_as_if_one_came_after_the_other(
    importer: Importer,
) -> None:
    changed = WITH_IDS.replace("07:30,10,5", "07:30,11,5")
    assert verdicts(importer, WITH_IDS, WITH_IDS) == [(2, 0, 0), (0, 2, 0)]
    preview = importer.prepare(WITH_IDS, changed)
    assert [(one.new, one.duplicates, len(one.conflicts)) for one in preview.files] == [
        (2, 0, 0),
        (0, 1, 1),
    ]
    assert preview.files[1].conflicts[0].message == (
        "An earlier file of this import says otherwise; that one was taken."
    )
    importer.add(WITH_IDS, changed, conflicts="file")
    assert importer.rows("SELECT duration_min FROM live_session ORDER BY day") == [(10,), (12,)]


def test_a_changed_row_is_a_conflict_and_the_journal_wins(importer: Importer) -> None:
    importer.add(WITH_IDS)
    changed = WITH_IDS.replace("07:30,10,5,Cat-cow 2x10", "08:00,11,5,Cat-cow 2x10").replace(
        "Wand slide 3x30s", "Wand slide 3x40s"
    )
    [found] = importer.prepare(changed).files
    assert (found.new, found.duplicates) == (0, 0)
    assert [(one.line, one.known_id, one.day, one.message) for one in found.conflicts] == [
        (
            2,
            1,
            "2026-03-01",
            (
                "start is 08:00:00 in the file, 07:30:00 in the journal; "
                "duration min is 11.00 in the file, 10.00 in the journal."
            ),
        ),
        (3, 2, "2026-03-02", "The exercises or symptoms are not those of the journal."),
    ]
    result = importer.add(changed)
    assert (result.batch, result.files[0].conflicts) == (None, 2)
    assert importer.rows("SELECT duration_min FROM live_session ORDER BY day") == [(10,), (12,)]


def test_the_file_wins_where_that_is_asked_for_and_undo_takes_it_back(importer: Importer) -> None:
    importer.add(WITH_IDS)
    held = "SELECT * EXCLUDE (batch_id) FROM live_session ORDER BY id"
    entries = "SELECT session_id, exercise, amounts FROM live_entry ORDER BY ALL"
    symptoms = "SELECT session_id, code FROM live_symptom ORDER BY ALL"
    before = [importer.rows(sql) for sql in (held, entries, symptoms)]
    changed = (
        WITH_IDS.replace(
            "07:30,10,5,Cat-cow 2x10,tingling", "07:30,11,5,Cat-cow 2x12; Wall angel 8,"
        )
        + "c,2026-03-03,,,,,,\n"
    )
    result = importer.add(changed, conflicts="file")
    assert [(one.imported, one.replaced, one.duplicates) for one in result.files] == [(1, 1, 1)]
    assert importer.rows("SELECT duration_min FROM live_session ORDER BY day") == [
        (11,),
        (12,),
        (None,),
    ]
    assert importer.rows(entries)[:2] == [(1, "cat_cow_1", [12, 12]), (1, "wall_angel_1", [8])]
    assert importer.rows(symptoms) == []
    assert importer.add(changed).batch is None

    changes.take_back(importer.store, change_id=result.batch, actor="command line")
    assert [importer.rows(sql) for sql in (held, entries, symptoms)] == before


def test_an_edit_in_the_journal_survives_the_same_file_and_a_changed_one(
    importer: Importer,
) -> None:
    importer.add(WITH_IDS)
    with changing(importer.store, actor="page", summary="edited") as change:
        change.update("session", 1, {"duration_min": Decimal(25), "day": date(2026, 3, 5)})
    assert importer.add(WITH_IDS).batch is None
    changed = WITH_IDS.replace("07:30,10,5", "07:30,11,5")
    assert importer.add(changed).files[0].conflicts == 1
    assert importer.rows("SELECT day, duration_min FROM live_session WHERE id = 1") == [
        (date(2026, 3, 5), Decimal("25.00"))
    ]


def test_a_row_removed_by_hand_stays_out(importer: Importer) -> None:
    importer.add(WITH_IDS)
    with changing(importer.store, actor="page", summary="removed") as change:
        change.remove("session", [1])
    [found] = importer.prepare(WITH_IDS).files
    assert (found.new, found.duplicates, found.removed) == (0, 2, 1)
    assert found.conversions[-1].startswith("1 row of this file stay")
    assert (
        importer.add(WITH_IDS.replace("07:30,10,5", "07:30,11,5"), conflicts="file").batch is None
    )
    assert importer.rows("SELECT id FROM live_session") == [(2,)]


def test_an_import_that_was_taken_back_can_be_made_again(importer: Importer) -> None:
    seen = (
        "SELECT session.day, exercise.name, live_entry.amounts FROM live_session AS session "
        "JOIN live_entry ON session.id = live_entry.session_id "
        "JOIN exercise ON live_entry.exercise = exercise.id ORDER BY ALL"
    )
    batch = importer.add(WITH_IDS).batch
    first = importer.rows(seen)
    changes.take_back(importer.store, change_id=batch, actor="command line")
    assert importer.rows(seen) == []
    assert importer.rows("SELECT * FROM live_own_exercise") == []
    assert verdicts(importer, WITH_IDS) == [(2, 0, 0)]

    again = importer.add(WITH_IDS)
    assert again.files[0].imported == 2
    assert importer.rows(seen) == first
    assert importer.rows("SELECT name FROM live_own_exercise") == [("Wand slide",)]
    assert importer.rows("SELECT COUNT(*) FROM exercise WHERE id = 'own_wand_slide'") == [(1,)]


def test_what_came_between_preview_and_commit_is_seen(importer: Importer) -> None:
    slow = importer.prepare(WITH_IDS)
    importer.add(WITH_IDS.replace("\nb,", "\nbb,"))
    result = commit(slow, store=importer.store)
    assert [(one.imported, one.duplicates) for one in result.files] == [(1, 1)]
    assert importer.rows("SELECT COUNT(*) FROM exercise WHERE id = 'own_wand_slide'") == [(1,)]


CHECKINS = "day,sleep_hours\n2026-03-01,7\n2026-03-02,8\n"


def test_the_change_log_and_the_batch_say_what_came_from_where(importer: Importer) -> None:
    importer.add(
        upload(WITH_IDS, "sessions.csv"), upload(CHECKINS, "checkins.csv"), upload("x,y\n", "z.csv")
    )
    assert importer.rows("SELECT id, actor, summary, batch_id FROM change") == [
        (1, "import", "Imported 2 sessions and 2 check-ins from 2 files", 1)
    ]
    assert importer.rows(
        "SELECT batch_id, position, name, format, rows, imported, duplicates, conflicts, rejected "
        "FROM import_file ORDER BY position"
    ) == [
        (1, 1, "sessions.csv", "supple-sessions", 2, 2, 0, 0, 0),
        (1, 2, "checkins.csv", "supple-checkins", 2, 2, 0, 0, 0),
    ]
    assert importer.rows("SELECT DISTINCT batch_id FROM live_session") == [(1,)]
    assert importer.rows("SELECT change_id FROM import_batch") == [(1,)]


def test_a_preview_writes_nothing_and_lets_go_of_the_journal(importer: Importer) -> None:
    importer.prepare(WITH_IDS)
    importer.store.close()
    with changing(importer.store, actor="page", summary="meanwhile") as change:
        change.insert("guidance", [{"day": date(2026, 3, 1)}])
    assert importer.count("session") == 0
