"""One session opened by its address: everything about it, edited, done again, deleted, erased."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.journal.editing import edit_session
from dashboard.model import Side
from dashboard.reports import session_to_edit
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.test_filters import address
from tests.app.test_journal_list import press
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.importing import Importer, upload
from tests.stores import answers

YESTERDAY = TODAY - timedelta(days=1)
FILE = """session_id,day,start,duration_min,kind,effort,comfort_after,exercises,notes
a,2026-03-20,07:29:30,12.25,mobility,3,6.5,Cat-cow 2x10; Towel,As it came
"""


@pytest.fixture
def kept(store: Store) -> int:
    """One session with everything."""
    [key] = logged(
        store,
        a_session(
            YESTERDAY,
            start=time(18, 30),
            minutes=12,
            warm_up=True,
            effort=3,
            before=5,
            after="6.5",
            notes="Calm, <i>slow</i>",
            entries=(
                an_entry("cat_cow_1", 10, 10, comfort=7, note="left side stiff"),
                an_entry("open_book_1", 8, 8, side=Side.BOTH),
            ),
            symptoms=("fever_unwell", "wobbly knee"),
        ),
    )
    store.close()
    return key


def edited(app: AppTest) -> AppTest:
    return press(app, "opened_edit")


def test_everything_about_a_session_is_told(open_page: Opened, kept: int) -> None:
    app = open_page("journal", session=str(kept))

    said = words(app) + "\n".join(text.value for text in app.text)
    for part in (
        "Friday 27 March 2026",
        "Length: **12 minutes**",
        "not given, counts as mobility",
        "Comfort after: **6.5 of 10**",
        "Seated cat-cow 2x10 · comfort 7 · left side stiff",
        "wobbly knee",
        "Calm, <i>slow</i>",
        "How sore was your upper back",
        "Written down here.",
        "Logged a session on 27 March 2026",
    ):
        assert part in said, part


def test_soreness_is_answered_later(open_page: Opened, kept: int, store: Store) -> None:
    app = open_page("journal", session=str(kept))
    app.button_group[0].select(2).run()
    assert answers(store, "SELECT soreness_next_day FROM live_session") == [(2,)]
    assert "Soreness the morning after: **2 of 10**" in words(app)


def test_an_edit_writes_what_differs_and_keeps_the_rest(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = edited(open_page("journal", session=str(kept)))
    app.text_area(key="edit 1_0_exercises").set_value(
        "Cat-cow 3x10; Open book 2x8/side; Wobble 10s"
    ).run()
    assert "Understood: 3 exercises." in words(app)
    app.button_group(key="edit 1_0_effort").select(5).run()
    press(app, "edit 1_0_save")

    assert "Saved the session of yesterday." in words(app)
    assert answers(store, "SELECT effort, comfort_after, notes FROM live_session") == [
        (5, 6.5, "Calm, <i>slow</i>")
    ]
    assert answers(
        store, "SELECT exercise, amounts, comfort, note FROM live_entry ORDER BY position"
    ) == [
        ("cat_cow_1", [10, 10, 10], 7, "left side stiff"),
        ("open_book_1", [8, 8], None, ""),
        ("own_wobble", [10], None, ""),
    ]
    assert answers(store, "SELECT summary FROM change ORDER BY id DESC LIMIT 1") == [
        ("Edited the session of 27 March 2026: effort, exercises",)
    ]
    press(app, "written_undo_undo")
    assert answers(store, "SELECT COUNT(*) FROM live_entry") == [(2,)]


def test_saving_untouched_changes_nothing(open_page: Opened, kept: int, store: Store) -> None:
    app = edited(open_page("journal", session=str(kept)))
    press(app, "edit 1_0_save")
    assert "Nothing is different" in words(app)
    assert answers(store, "SELECT COUNT(*) FROM change") == [(1,)]


def test_what_is_odd_is_asked_and_everything_else_kept(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = edited(open_page("journal", session=str(kept)))
    app.text_area(key="edit 1_0_notes").set_value("Longer").run()
    app.number_input(key="edit 1_0_minutes").set_value(1200.0).run()
    press(app, "edit 1_0_save")
    assert "A session of 20 hours is a long one; is it right?" in words(app)
    assert app.text_area(key="edit 1_0_notes").value == "Longer"
    assert answers(store, "SELECT duration_min FROM live_session") == [(12,)]

    app.checkbox(key="edit 1_0_sure").check().run()
    press(app, "edit 1_0_save")

    assert answers(store, "SELECT duration_min, notes FROM live_session") == [(1200, "Longer")]


def test_what_cannot_be_is_refused_beside_its_field(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = edited(open_page("journal", session=str(kept)))
    app.number_input(key="edit 1_0_minutes").set_value(5000.0).run()
    assert "Duration goes from 0 to 1440 minutes" in words(app)
    app.text_area(key="edit 1_0_exercises").set_value("Cat-cow 2x10; 3x").run()
    press(app, "edit 1_0_save")
    assert "Not saved yet" in words(app)
    assert answers(store, "SELECT COUNT(*) FROM change") == [(1,)]


def changed_elsewhere(store: Store, session_id: int) -> None:
    """Write a note into a session, as another tab does."""
    there = session_to_edit(store, session_id=session_id)
    assert there is not None
    session = replace(there, notes="In another tab")
    edit_session(store, session_id, session, today=TODAY, actor="page", sure=True)
    store.close()


def test_a_session_changed_elsewhere_meanwhile_is_not_overwritten_unasked(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = edited(open_page("journal", session=str(kept)))
    changed_elsewhere(store, kept)

    press(app, "edit 1_0_save")

    assert "was changed elsewhere since you opened it" in words(app)
    assert answers(store, "SELECT notes FROM live_session") == [("In another tab",)]


def test_what_was_not_touched_follows_the_journal_and_what_was_is_kept(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = edited(open_page("journal", session=str(kept)))
    app.number_input(key="edit 1_0_minutes").set_value(11.0).run()
    changed_elsewhere(store, kept)

    app.run()
    assert app.text_area(key="edit 1_0_notes").value == "In another tab"
    assert app.number_input(key="edit 1_0_minutes").value == 11.0
    press(app, "edit 1_0_save")
    assert "was changed elsewhere since you opened it" in words(app)
    app.checkbox(key="edit 1_0_sure").check().run()
    press(app, "edit 1_0_save")
    assert answers(store, "SELECT notes, duration_min FROM live_session") == [
        ("In another tab", 11)
    ]


def test_an_import_says_which_values_were_changed_by_hand(
    open_page: Opened, importer: Importer, store: Store
) -> None:
    importer.add(upload(FILE, "old.csv"))
    store.close()
    app = edited(open_page("journal", session="1"))
    app.button_group(key="edit 1_0_effort").select(6).run()
    press(app, "edit 1_0_save")

    said = words(app)
    assert "From old.csv, imported on" in said
    assert "Effort: 3 in the file → 6 now" in said
    assert said.count("in the file →") == 1, "an untouched start with seconds stays as it came"
    app = open_page("journal", journal_only="edited")
    assert len(app.checkbox) == 1


def test_done_again_on_another_day_without_how_it_felt(
    open_page: Opened, kept: int, store: Store
) -> None:
    app = open_page("journal", session=str(kept))
    press(app, "copy_1_save")
    assert "Written down for today, as on yesterday." in words(app)
    assert address(app)["session"] == ["2"]
    assert answers(store, "SELECT day, effort FROM live_session WHERE id = 2") == [(TODAY, None)]


def test_deleted_and_brought_back(open_page: Opened, kept: int, store: Store) -> None:
    app = open_page("journal", session=str(kept))
    press(app, "opened_delete")
    assert "Deleted the session of yesterday." in words(app)
    assert "session" not in app.query_params
    press(app, "written_undo_undo")
    assert answers(store, "SELECT COUNT(*) FROM live_entry") == [(2,)]


def test_a_session_that_is_gone_shows_its_changes(open_page: Opened, kept: int) -> None:
    app = open_page("journal", session=str(kept))
    press(app, "opened_delete")
    app = open_page("journal", session=str(kept))
    assert "is not in the journal any more" in words(app)
    press(app, "change_2_Undo")
    assert "Friday 27 March 2026" in words(app)

    for strange in ("77", "no number", "9" * 40):
        assert not open_page("journal", session=strange).exception
