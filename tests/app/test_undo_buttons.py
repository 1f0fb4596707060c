"""Undo, Redo and Erase beside what was turned before: in this tab, or in another one."""

from dashboard.journal import changes
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.test_journal_list import press
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.stores import answers


def test_a_stale_undo_is_no_redo(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY))
    app = open_page("journal", journal_show="Changes")
    (undo,) = (button for button in app.button if button.label == "Undo")
    taken_back = changes.take_back(store, actor="page")  # in another tab

    app = undo.click().run()

    assert not app.exception
    assert "(taken back)" in words(app)
    latest = changes.take_back(store, change_id=taken_back.by, actor="page")
    assert latest.in_effect, "the stale button must not have put the change back"


def test_a_stale_redo_is_no_undo(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY))
    taken_back = changes.take_back(store, actor="page")
    app = open_page("journal", journal_show="Changes")
    (redo,) = (button for button in app.button if button.label == "Redo")
    changes.put_back(store, change_id=taken_back.change_id, actor="page")

    app = redo.click().run()

    assert not app.exception
    assert "(taken back)" not in words(app)


def test_what_was_just_taken_back_can_be_put_back_at_once(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY))
    app = open_page("journal", journal_show="Changes")
    app = next(button for button in app.button if button.label == "Undo").click().run()

    assert "Taken back: Logged a session" in words(app)
    app = app.button(key="written_undo_redo").click().run()

    assert not app.exception
    assert "Put back: Logged a session" in words(app)
    assert app.button(key="written_undo_undo").label == "Undo"
    assert "(taken back)" not in words(app)


def test_a_deleted_session_can_be_erased_without_bringing_it_back(
    open_page: Opened, store: Store
) -> None:
    [kept] = logged(store, a_session(TODAY))
    app = press(open_page("journal", session=str(kept)), "opened_delete")
    app = open_page("journal", session=str(kept))

    for step in ("", "_on", "_now"):
        app = press(app, f"erase_session_{kept}{step}")

    assert "Erased for good" in words(app)
    assert answers(store, "SELECT COUNT(*) FROM session") == [(0,)]
