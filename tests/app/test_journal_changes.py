"""Every change: told in words, filtered, taken back, put back, also an old one with what is after it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from dashboard.journal.soreness import set_soreness
from dashboard.journal.symptoms import note_symptoms
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.test_journal_list import press
from tests.builders import a_session, an_entry, logged
from tests.changes import edited
from tests.conftest import TODAY
from tests.stores import answers

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def kept(store: Store) -> None:
    """One session, edited twice: effort, then soreness; and a sign by the command line."""
    [key] = logged(store, a_session(YESTERDAY, effort=3, entries=(an_entry("cat_cow_1", 10),)))
    edited(store, key, effort=Decimal(5), notes="<b>more</b>")
    set_soreness(store, key, Decimal(2), today=TODAY, actor="page")
    note_symptoms(store, ["felt odd"], day=YESTERDAY, today=TODAY, actor="command line")
    store.close()


def summaries(open_page: Opened, **query: str) -> list[str]:
    said = words(open_page("journal", journal_show="Changes", **query))
    return [line.split("**")[1] for line in said.splitlines() if line.startswith("**")]


@pytest.mark.usefixtures("kept")
def test_a_change_is_told_before_and_after_in_our_words(open_page: Opened) -> None:
    app = open_page("journal", journal_show="Changes")
    for number in (1, 2, 4):
        app.session_state[f"rows_{number}"] = True
    app.run()

    assert not app.exception
    said = words(app)
    for part in (
        "**Session of 27 March 2026** changed",
        "- Effort: 3 → 5",
        "- Notes: *nothing* → <b>more</b>",
        "**Exercise of a session: Seated cat-cow** added",
        "- Sets: 10",
        "**Warning sign of 27 March 2026: felt odd** added",
        "by the command line",
    ):
        assert part in said, part
    assert "session_id" not in said


@pytest.mark.usefixtures("kept")
def test_changes_are_found_by_what_they_are_about_and_who_made_them(open_page: Opened) -> None:
    assert len(summaries(open_page)) == 4
    assert summaries(open_page, change_about="signs") == ["Noted 1 sign on 27 March 2026"]
    assert len(summaries(open_page, change_by="page")) == 3
    assert summaries(open_page, change_about="periods") == []


@pytest.mark.usefixtures("kept")
def test_an_old_change_says_what_is_in_the_way_and_goes_with_it(
    open_page: Opened, store: Store
) -> None:
    app = open_page("journal", journal_show="Changes")
    press(app, "change_1_Undo")
    said = words(app)
    assert "Change 1 (Logged a session" in said
    assert "take back: Noted soreness of 2 points" in said
    assert "take back: Edited" in said
    assert answers(store, "SELECT COUNT(*) FROM live_session") == [(1,)]

    press(app, "back_to_1")

    assert "with 2 later changes" in words(app)
    assert answers(store, "SELECT COUNT(*) FROM live_session") == [(0,)]
    assert answers(store, "SELECT COUNT(*) FROM live_symptom") == [(1,)]


@pytest.mark.usefixtures("kept")
def test_what_is_in_the_way_can_be_left(open_page: Opened, store: Store) -> None:
    app = open_page("journal", journal_show="Changes")
    press(app, "change_2_Undo")
    press(app, "leave_2")
    assert "take back:" not in words(app)
    assert answers(store, "SELECT effort FROM live_session") == [(5,)]


@pytest.mark.usefixtures("kept")
def test_undo_and_redo_of_the_last_change(open_page: Opened, store: Store) -> None:
    app = open_page("journal", journal_show="Changes")
    press(app, "change_3_Undo")
    assert "Taken back: Noted soreness" in words(app)
    assert answers(store, "SELECT soreness_next_day FROM live_session") == [(None,)]
    press(app, "change_3_Redo")
    assert answers(store, "SELECT soreness_next_day FROM live_session") == [(2,)]


def test_a_long_log_has_pages(open_page: Opened, store: Store) -> None:
    logged(store, *(a_session(YESTERDAY, minutes=number) for number in range(23)))
    store.close()
    assert len(summaries(open_page)) == 20
    assert len(summaries(open_page, change_page="2")) == 3


@pytest.mark.usefixtures("kept")
def test_a_refused_undo_elsewhere_leads_to_the_changes(open_page: Opened, store: Store) -> None:
    app = open_page("journal", session="1")
    press(app, "opened_delete")
    note_it_again = open_page("journal", journal_show="Changes")
    press(note_it_again, "change_5_Undo")  # in another tab

    press(app, "written_undo_undo")

    assert app.warning[0].value.startswith("Change 5")
    assert "All changes" in [link.proto.label for link in app.get("page_link")]
    assert answers(store, "SELECT COUNT(*) FROM live_session") == [(1,)]
