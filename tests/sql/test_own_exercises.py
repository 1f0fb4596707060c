"""Own exercises: made, renamed, given further names, set aside, deleted only when unused."""

import pytest

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import names
from dashboard.journal.exercises import (
    Own,
    archive_exercise,
    delete_exercise,
    edit_exercise,
    make_exercise,
    set_aliases,
    unarchive_exercise,
)
from dashboard.model import Catalogue, Unit
from dashboard.reports import ExerciseLine
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
from tests.changes import undone
from tests.conftest import TODAY
from tests.stores import answers

WOBBLE = Own("  Wobble   board ", Unit.HOLD, per_side=True, target="balance", cues=" Slow ")


def made(store: Store, catalogue: Catalogue, own: Own = WOBBLE) -> str:
    return make_exercise(store, own, catalogue=catalogue, actor="page").exercise


def line(store: Store, exercise: str) -> ExerciseLine:
    [found] = [one for one in reports.exercise_list(store) if one.exercise == exercise]
    return found


def meant(store: Store, catalogue: Catalogue, name: str) -> str | None:
    found = names.vocabulary(store, catalogue=catalogue).find(name)
    return found.id if found else None


def test_an_own_exercise_is_known_with_what_was_said_of_it(
    store: Store, catalogue: Catalogue
) -> None:
    key = made(store, catalogue)
    own = names.vocabulary(store, catalogue=catalogue).exercises[key]
    assert (own.name, own.unit, own.per_side, own.target, own.cues) == (
        *("Wobble board", Unit.HOLD),
        *(True, "balance", "Slow"),
    )
    found = line(store, key)
    assert (found.own, found.sessions, found.last_day) == (True, 0, None)
    logged(store, a_session(TODAY, entries=(an_entry(key, 30), an_entry(key, 20))))
    found = line(store, key)
    assert (found.sessions, found.days, found.last_day) == (1, 1, TODAY)


def test_a_new_name_keeps_the_old_one_as_a_further_name(store: Store, catalogue: Catalogue) -> None:
    key = made(store, catalogue)
    edit_exercise(store, key, Own("Balance board"), catalogue=catalogue, actor="page")
    assert (
        meant(store, catalogue, "wobble board") == meant(store, catalogue, "Balance board") == key
    )
    assert line(store, key).aliases == ["Wobble board"]
    done = edit_exercise(
        store, key, Own("Balance  board", cues="x"), catalogue=catalogue, actor="page"
    )
    assert answers(store, "SELECT summary FROM change ORDER BY id DESC LIMIT 2") == [
        ("Edited the exercise “Balance board”",),
        ("Renamed the exercise “Wobble board” to “Balance board”",),
    ]
    same = edit_exercise(
        store, key, Own("Balance board", cues="x"), catalogue=catalogue, actor="page"
    )
    assert (done.change_id, same.change_id) == (3, None)


@pytest.mark.parametrize("name", ["Seated cat-cow", "CAT COW", "Taken", "taken!"])
def test_a_name_that_means_another_exercise_is_refused(
    store: Store, catalogue: Catalogue, name: str
) -> None:
    key = made(store, catalogue)
    made(store, catalogue, Own("Taken"))
    with pytest.raises(InputError, match="already; merge the two instead"):
        made(store, catalogue, Own(name))
    with pytest.raises(InputError, match="already; merge the two instead"):
        edit_exercise(store, key, Own(name), catalogue=catalogue, actor="page")
    with pytest.raises(InputError, match="already; merge the two instead"):
        set_aliases(store, key, [name], catalogue=catalogue, actor="page")


@pytest.mark.parametrize("name", ["", "   ", "x" * 121, "\ud800"])
def test_a_name_that_is_none_is_refused(store: Store, catalogue: Catalogue, name: str) -> None:
    with pytest.raises(InputError, match="The name of an exercise"):
        made(store, catalogue, Own(name))
    assert answers(store, "FROM change") == []


def test_further_names_of_any_exercise(store: Store, catalogue: Catalogue) -> None:
    set_aliases(store, "cat_cow_1", ["Katzi", "Miau"], catalogue=catalogue, actor="page")
    set_aliases(store, "cat_cow_1", ["Miau", "Buckel"], catalogue=catalogue, actor="page")
    assert line(store, "cat_cow_1").aliases == ["Buckel", "Miau"]
    assert meant(store, catalogue, "katzi") is None
    undone(store)
    assert meant(store, catalogue, "katzi") == "cat_cow_1"
    again = set_aliases(store, "cat_cow_1", ["Katzi", "Miau"], catalogue=catalogue, actor="page")
    assert again.change_id is None
    with pytest.raises(InputError, match="no exercise own_no"):
        set_aliases(store, "own_no", [], catalogue=catalogue, actor="page")


def test_setting_aside_and_offering_again(store: Store, catalogue: Catalogue) -> None:
    for key in (made(store, catalogue), "cat_cow_1"):
        archive_exercise(store, key, catalogue=catalogue, actor="page")
        assert line(store, key).archived
        again = archive_exercise(store, key, catalogue=catalogue, actor="page")
        assert again.change_id is None
        unarchive_exercise(store, key, catalogue=catalogue, actor="page")
        assert not line(store, key).archived
        undone(store)
        assert line(store, key).archived
    with pytest.raises(InputError, match="no exercise of your own named own_no"):
        archive_exercise(store, "own_no", catalogue=catalogue, actor="page")


def test_only_what_no_session_names_is_deleted(store: Store, catalogue: Catalogue) -> None:
    key = made(store, catalogue)
    set_aliases(store, key, ["Wobbly"], catalogue=catalogue, actor="page")
    [session] = logged(store, a_session(TODAY, entries=(an_entry(key, 30),)))
    with pytest.raises(InputError, match="stands in sessions of yours"):
        delete_exercise(store, key, actor="page")
    undone(store)
    assert session == 1
    delete_exercise(store, key, actor="page")
    assert meant(store, catalogue, "Wobbly") is None
    assert [one for one in reports.exercise_list(store) if one.own] == []
    undone(store)
    assert meant(store, catalogue, "Wobbly") == key
    with pytest.raises(InputError, match="no exercise of your own"):
        delete_exercise(store, "cat_cow_1", actor="page")


def test_days_far_away_are_counted_too(store: Store) -> None:
    """Days and sessions are counted as bits in blocks, of which some end here."""
    done = (an_entry("cat_cow_1", 5),)
    days = ("1900-01-01", "2154-03-06", "2154-03-07", "2200-01-02", "2200-01-03", "9999-12-31")
    logged(store, *(a_session(day, entries=done) for day in (*days, *days)))
    with store.transaction() as cursor:
        for table, column in (("session", "id"), ("entry", "session_id")):
            cursor.execute(f"UPDATE {table} SET {column} = 262137 + {column}")
    found = line(store, "cat_cow_1")
    assert (found.sessions, found.days) == (12, 6)
