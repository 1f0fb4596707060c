"""Own routines: kept, changed in place, put away, taken out, and taken back."""

import pytest

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import changes
from dashboard.journal.routines import keep_routine, put_away, remove_routine
from dashboard.model import Catalogue, Entry, Routine, Side, Unit
from dashboard.store import Store

CURL = Entry("cat_cow_1", amounts=(6, 6))
TURN = Entry("open_book_1", amounts=(5,), side=Side.BOTH)
REACH = Entry("child_reach_1", Unit.HOLD, (10,))


def kept(store: Store, *entries: Entry, name: str = "Mine", key: str = "") -> Routine:
    keep_routine(store, Routine(key, name, entries), actor="page")
    return next(one for one in reports.own_routines(store) if one.name == name.strip())


def test_a_routine_is_kept_and_changed_in_place(store: Store) -> None:
    made = kept(store, CURL, TURN, REACH)
    assert made == Routine("1", "Mine", (CURL, TURN, REACH))
    changed = kept(store, REACH, CURL, key="1", name="Ours")
    assert reports.own_routines(store) == [changed]
    assert changed.entries == (REACH, CURL)
    written = keep_routine(store, changed, actor="page")
    assert written.change_id is None


def test_every_change_can_be_taken_back(store: Store) -> None:
    made = kept(store, CURL, TURN)
    other = Routine("1", "Mine", (REACH,))
    done = keep_routine(store, other, actor="page").change_id
    assert reports.own_routines(store) == [other]
    assert done is not None
    changes.take_back(store, change_id=done, actor="page")
    assert reports.own_routines(store) == [made]
    gone = remove_routine(store, "1", actor="page").change_id
    assert reports.own_routines(store) == []
    assert gone is not None
    changes.take_back(store, change_id=gone, actor="page")
    assert reports.own_routines(store) == [made]


def test_what_is_put_away_is_not_offered_but_stays(store: Store, catalogue: Catalogue) -> None:
    kept(store, CURL)
    assert list(reports.routines(store, catalogue=catalogue)) == ["1", *catalogue.routines]
    put_away(store, "1", archived=True, actor="page")
    assert list(reports.routines(store, catalogue=catalogue)) == [*catalogue.routines]
    assert [one.archived for one in reports.own_routines(store)] == [True]
    put_away(store, "1", archived=False, actor="page")
    assert "1" in reports.routines(store, catalogue=catalogue)


@pytest.mark.parametrize(
    ("routine", "words"),
    [
        (Routine("", "  ", (CURL,)), "Give the routine a name."),
        (Routine("", "x" * 81, (CURL,)), "80 characters"),
        (Routine("", "Empty", ()), "at least one exercise"),
        (Routine("", "Long", (CURL,) * 41), "40 exercises"),
        (Routine("", "No dose", (Entry("cat_cow_1"),)), "needs a dose"),
        (Routine("", "Nothing", (Entry("cat_cow_1", amounts=(0,)),)), "needs a dose"),
        (Routine("", "Sets", (Entry("cat_cow_1", amounts=(1,) * 11),)), "10 sets"),
        (Routine("", "Unknown", (Entry("own_gone", amounts=(1,)),)), "no exercise own_gone"),
        (Routine("", "mine ", (CURL,)), "already"),
        (Routine("7", "Other", (CURL,)), "not in the journal any more"),
        (Routine("desk", "Other", (CURL,)), "not in the journal any more"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    store: Store, routine: Routine, words: str
) -> None:
    made = kept(store, CURL, name="mine")
    with pytest.raises(InputError, match=words):
        keep_routine(store, routine, actor="page")
    assert reports.own_routines(store) == [made]


def test_what_is_gone_cannot_be_put_away_or_removed(store: Store) -> None:
    kept(store, CURL)
    remove_routine(store, "1", actor="page")
    for turn in (remove_routine, lambda *a, **k: put_away(*a, archived=True, **k)):
        with pytest.raises(InputError, match="not in the journal any more"):
            turn(store, "1", actor="page")
