"""The words in which the change log tells of rows."""

import pytest

from dashboard.reports import ChangeRow
from dashboard.store import Store
from dashboard.store.rows import TABLES
from dashboard.ui.journal.row_words import (
    FIELDS,
    INNER,
    NOTHING,
    THINGS,
    Names,
    imported_value,
    told,
    value,
)
from tests.stores import answers

NAMES = Names({"cat_cow_1": "Seated cat-cow"}, {"fever_unwell": "fever"}, {"rotation": "Rotation"})


def test_every_table_and_column_has_words(store: Store) -> None:
    columns = answers(
        store,
        "SELECT DISTINCT column_name FROM duckdb_columns() WHERE LIST_CONTAINS($tables, table_name)",
        tables=sorted(TABLES),
    )
    assert set(THINGS) == TABLES
    assert {name for (name,) in columns} - INNER == set(FIELDS)
    assert not {*FIELDS, *INNER} - {name for (name,) in columns}
    assert not [words for words in FIELDS.values() if "_" in words]


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("effort", None, NOTHING),
        ("notes", "", NOTHING),
        ("warm_up", False, "no"),
        ("effort", 0.0, "0"),
        ("effort", 6.5, "6.5"),
        ("duration_min", 10.0, "10"),
        ("posture_breaks", 10, "10"),
        ("amounts", [10, None, 8], "10, ?, 8"),
        ("trials", [40.5, 41.0], "40.5, 41"),
        ("amounts", [], NOTHING),
        ("day", "2026-03-28", "28 March 2026"),
        ("start", "07:30:00", "07:30"),
        ("start", "07:30:15", "07:30:15"),
        ("unit", "hold_s", "seconds held"),
        ("exercise", "cat_cow_1", "Seated cat-cow"),
        ("exercise", "own_gone", "own_gone"),
        ("code", "fever_unwell", "fever"),
        ("measure", "rotation", "Rotation"),
        ("notes", "10.0", "10.0"),
    ],
)
def test_a_value_is_told_as_people_say_it(name: str, given: object, expected: str) -> None:
    assert value(name, given, NAMES) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("effort", "3.0", "3"),
        ("amounts", "[10,10]", "10, 10"),
        ("warm_up", "true", "yes"),
        ("notes", "10.0", "10.0"),
        ("notes", "{not json", "{not json"),
        ("effort", None, NOTHING),
    ],
)
def test_an_imported_value_is_read_from_its_text(
    name: str, text: str | None, expected: str
) -> None:
    assert imported_value(name, text, NAMES) == expected


def test_a_changed_row_tells_only_what_differs() -> None:
    before = '{"id": 1, "day": "2026-03-28", "effort": 3.0, "notes": "", "batch_id": null}'
    after = '{"id": 1, "day": "2026-03-28", "effort": 5.0, "notes": "x", "batch_id": 4}'
    row = told(ChangeRow(1, "session", "1", before, after, 1), names=NAMES)
    assert (row.title, row.done) == ("Session of 28 March 2026", "changed")
    assert row.values == (("Effort", "3", "5"), ("Notes", NOTHING, "x"))


def test_an_added_row_tells_all_that_was_given_and_a_removed_one_what_it_had() -> None:
    image = '{"id": 1, "session_id": 2, "exercise": "cat_cow_1", "position": 1, "amounts": [8]}'
    added = told(ChangeRow(1, "entry", "1", None, image, 1), names=NAMES)
    removed = told(ChangeRow(1, "entry", "1", image, None, 1), names=NAMES)
    assert (added.title, added.done) == ("Exercise of a session: Seated cat-cow", "added")
    assert added.values == (("Exercise", NOTHING, "Seated cat-cow"), ("Sets", NOTHING, "8"))
    assert removed.values == (("Exercise", "Seated cat-cow", NOTHING), ("Sets", "8", NOTHING))
