"""Many sessions at once, and two exercises made one."""

from datetime import date

import pytest

from dashboard.errors import InDoubt, InputError
from dashboard.journal import names
from dashboard.journal.bulk import merge_exercises, move_sessions, set_kind
from dashboard.journal.exercises import Own, archive_exercise, make_exercise
from dashboard.model import Catalogue, Kind
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.changes import undone
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = date(2026, 3, 27)


def test_a_kind_for_many_is_written_where_it_differs(store: Store) -> None:
    logged(store, a_session(TODAY), a_session(TODAY, kind=Kind.STRENGTH), a_session(TODAY))
    done = set_kind(store, [1, 2], Kind.STRENGTH, actor="page")
    assert (done.ids, done.change_id) == ((1,), 4)
    assert answers(store, "SELECT kind FROM session ORDER BY id") == [
        ("strength",),
        ("strength",),
        (None,),
    ]
    assert set_kind(store, [1, 2], Kind.STRENGTH, actor="page").change_id is None
    undone(store)
    assert answers(store, "SELECT kind FROM session WHERE id = 1") == [(None,)]


def test_moved_sessions_take_their_signs_along(store: Store) -> None:
    logged(store, a_session(TODAY, symptoms=("chest_pain",)), a_session(YESTERDAY))
    done = move_sessions(store, [1, 2], YESTERDAY, today=TODAY, actor="page")
    assert done.ids == (1,)
    assert answers(store, "SELECT day FROM live_symptom") == [(YESTERDAY,)]
    assert answers(store, "SELECT summary FROM change ORDER BY id DESC LIMIT 1") == [
        ("Moved the session of 28 March 2026 to 27 March 2026",)
    ]
    undone(store)
    assert answers(store, "SELECT day FROM live_symptom") == [(TODAY,)]
    with pytest.raises(InputError, match="is in the future"):
        move_sessions(store, [1], date(2026, 3, 29), today=TODAY, actor="page")
    with pytest.raises(InDoubt, match="the right year"):
        move_sessions(store, [1], date(1926, 3, 28), today=TODAY, actor="page")


def test_two_names_become_one(store: Store, catalogue: Catalogue) -> None:
    mine = make_exercise(store, Own("Wobble"), catalogue=catalogue, actor="page").exercise
    logged(store, a_session(TODAY, entries=(an_entry(mine, 5), an_entry("open_book_1", 8))))
    archive_exercise(store, mine, catalogue=catalogue, actor="page")
    done = merge_exercises(store, mine, "cat_cow_1", catalogue=catalogue, actor="page")
    assert done.ids == (1,)
    assert answers(store, "SELECT exercise FROM live_entry ORDER BY id") == [
        ("cat_cow_1",),
        ("open_book_1",),
    ]
    known = names.vocabulary(store, catalogue=catalogue)
    assert known.find("wobble") == catalogue.exercises["cat_cow_1"]
    assert answers(store, "SELECT id FROM live_own_exercise") == []
    assert answers(store, "SELECT 1 FROM archived_exercise WHERE removed_by IS NULL") == []
    assert answers(store, "SELECT summary FROM change ORDER BY id DESC LIMIT 1") == [
        ("Merged “Wobble” into “Seated cat-cow”: 1 entry",)
    ]
    undone(store)
    found = names.vocabulary(store, catalogue=catalogue).find("wobble")
    assert found is not None
    assert found.id == mine
    assert answers(store, "SELECT exercise FROM live_entry WHERE id = 1") == [(mine,)]


def test_merging_twice_leads_all_names_to_the_last(store: Store, catalogue: Catalogue) -> None:
    one, two = (
        make_exercise(store, Own(name), catalogue=catalogue, actor="page").exercise
        for name in ("Wobble", "Wiggle")
    )
    merge_exercises(store, one, two, catalogue=catalogue, actor="page")
    merge_exercises(store, two, "cat_cow_1", catalogue=catalogue, actor="page")
    known = names.vocabulary(store, catalogue=catalogue)
    assert {known.find(name) for name in ("Wobble", "Wiggle")} == {catalogue.exercises["cat_cow_1"]}


def test_an_exercise_of_the_catalogue_keeps_its_name(store: Store, catalogue: Catalogue) -> None:
    logged(store, a_session(TODAY, entries=(an_entry("cat_cow_2", 5),)))
    merge_exercises(store, "cat_cow_2", "cat_cow_1", catalogue=catalogue, actor="page")
    assert answers(store, "SELECT exercise FROM live_entry") == [("cat_cow_1",)]
    assert answers(store, "FROM alias") == []


@pytest.mark.parametrize(
    ("gone", "kept", "reason"),
    [
        ("cat_cow_1", "cat_cow_1", "two different"),
        ("own_no", "cat_cow_1", "no exercise own_no"),
        ("cat_cow_1", "own_no", "no exercise own_no"),
    ],
)
def test_what_cannot_be_merged(
    store: Store, catalogue: Catalogue, gone: str, kept: str, reason: str
) -> None:
    with pytest.raises(InputError, match=reason):
        merge_exercises(store, gone, kept, catalogue=catalogue, actor="page")
    assert answers(store, "FROM change") == []
