"""Undo and Redo on a page that is older than the journal: another tab may have turned the change."""

from dashboard.journal import changes
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.builders import a_session, logged
from tests.conftest import TODAY


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
