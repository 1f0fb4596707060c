"""The list of the Journal page: found, narrowed, ordered, paged, ticked, and many changed at once."""

from datetime import date, time, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model import Kind
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.test_filters import address
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY
from tests.stores import answers


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def kept(store: Store) -> list[int]:
    """Three sessions: a long one with notes, a short one without ratings, one that helped."""
    ids = logged(
        store,
        a_session(days_ago(3), minutes=30, effort=7, notes="Stiff <b>after</b> the flight"),
        a_session(days_ago(2), minutes=5, entries=(an_entry("open_book_1", 8),)),
        a_session(days_ago(1), minutes=10, before=4, after=8, effort=2),
    )
    store.close()
    return ids


def headings(app: AppTest) -> list[str]:
    return [box.label.replace("\\", "").strip("*") for box in app.checkbox]


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("kept")
def test_words_filters_and_order_find_sessions_and_stand_in_the_address(
    open_page: Opened,
) -> None:
    app = open_page("journal", journal_words="FLIGHT")
    assert headings(app) == ["Wed 25 March · 30 min"]
    assert "Stiff <b>after</b> the flight" in [text.value for text in app.text]

    app.text_input(key="field_journal_words").set_value("").run()
    assert len(headings(app)) == 3
    app.button_group(key="field_journal_only").select("unrated").run()
    assert headings(app) == ["Thu 26 March · 5 min"]
    assert address(app)["journal_only"] == ["unrated"]

    app.button_group(key="field_journal_only").unselect("unrated").run()
    app.selectbox(key="field_journal_sort").select("longest").run()
    assert [head.split(" · ")[1] for head in headings(app)] == ["30 min", "10 min", "5 min"]
    app.selectbox(key="field_journal_sort").select("gain").run()
    assert headings(app)[0] == "Yesterday · 10 min"
    assert address(app)["journal_sort"] == ["gain"]

    app.text_input(key="field_journal_words").set_value("nothing like it").run()
    assert not app.exception
    assert "No session matches." in words(app)


def test_pages_stand_in_the_address_and_begin_anew_with_other_filters(
    open_page: Opened, store: Store
) -> None:
    logged(store, *(a_session(days_ago(days), minutes=days) for days in range(30)))
    store.close()

    app = open_page("journal", journal_page="2")
    assert len(headings(app)) == 5
    assert "30 sessions" in words(app)

    app.selectbox(key="field_journal_sort").select("oldest").run()
    assert len(headings(app)) == 25
    assert "journal_page" not in app.query_params
    app = open_page("journal", journal_page="77")
    assert len(headings(app)) == 25


def test_many_get_another_kind_and_day_and_go_in_one_change_each(
    open_page: Opened, store: Store, kept: list[int]
) -> None:
    app = open_page("journal")
    app.checkbox[0].check().run()
    assert "1 session ticked" in words(app)
    press(app, "tick_page")
    assert "3 sessions ticked" in words(app)

    app.button_group(key="bulk_kind").select("balance").run()
    press(app, "bulk_kind_save")
    assert "3 sessions set to balance." in words(app)
    assert answers(store, "SELECT DISTINCT kind FROM live_session") == [(Kind.BALANCE.value,)]
    press(app, "written_undo_undo")
    assert answers(store, "SELECT COUNT(kind) FROM session") == [(0,)]

    app.date_input(key="bulk_day").set_value(days_ago(7)).run()
    press(app, "bulk_day_save")
    assert answers(store, "SELECT DISTINCT day FROM live_session") == [(days_ago(7),)]
    press(app, "bulk_delete")
    assert "3 sessions deleted." in words(app)
    assert not app.checkbox
    press(app, "written_undo_undo")
    assert len(app.checkbox) == len(kept)


@pytest.mark.usefixtures("kept")
def test_a_day_long_ago_is_asked_about_where_it_stands(open_page: Opened, store: Store) -> None:
    app = open_page("journal")
    press(app, "tick_page")
    app.date_input(key="bulk_day").set_value(date(1926, 3, 28)).run()
    press(app, "bulk_day_save")
    assert "is that the right year?" in words(app)
    assert answers(store, "SELECT COUNT(DISTINCT day) FROM live_session") == [(3,)]

    app.checkbox(key="bulk_day_sure").check().run()
    press(app, "bulk_day_save")

    assert answers(store, "SELECT DISTINCT day FROM live_session") == [(date(1926, 3, 28),)]


@pytest.mark.usefixtures("kept")
def test_all_that_match_are_ticked_but_no_others(open_page: Opened) -> None:
    app = open_page("journal", journal_words="open book")
    press(app, "tick_page")

    app.text_input(key="field_journal_words").set_value("").run()

    assert [box.value for box in app.checkbox] == [False, True, False]
    press(app, "tick_none")
    assert [box.value for box in app.checkbox] == [False] * 3


def test_two_exercises_become_one_and_undo_parts_them(open_page: Opened, store: Store) -> None:
    entry = an_entry("open_book_1", 8)
    logged(store, a_session(TODAY, entries=(entry,)), a_session(TODAY, start=time(9), entries=()))
    store.close()
    app = open_page("journal")
    app.session_state["merge_open"] = True
    app.run()
    app.selectbox(key="merge_gone").select("open_book_1").run()
    app.selectbox(key="merge_kept").select("cat_cow_1").run()
    assert "1 session in the whole journal then say “Seated cat-cow”" in words(app)

    press(app, "merge_save")

    assert answers(store, "SELECT exercise FROM live_entry") == [("cat_cow_1",)]
    press(app, "written_undo_undo")
    assert answers(store, "SELECT exercise FROM live_entry") == [("open_book_1",)]


@pytest.mark.usefixtures("kept")
def test_erasing_the_ticked_asks_twice(open_page: Opened, store: Store) -> None:
    app = open_page("journal")
    press(app, "tick_page")
    press(app, "erase_ticked")
    assert "Erase the 3 sessions that are ticked for good?" in words(app)
    press(app, "erase_ticked_on")
    assert answers(store, "SELECT COUNT(*) FROM session") == [(3,)]

    press(app, "erase_ticked_now")

    assert answers(store, "SELECT COUNT(*) FROM session") == [(0,)]
    assert "Erased for good" in words(app)
    assert not any(button.label == "Undo" for button in app.button)
