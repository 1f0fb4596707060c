"""The Query page: shipped questions, one's own, what is refused, saved ones, and the tables."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.saved_queries import save_query
from dashboard.store import Store
from tests.app.conftest import Opened, pressed, words
from tests.builders import a_session, logged


@pytest.fixture
def page(open_page: Opened, store: Store) -> AppTest:
    """The page with one's own question open, on a journal of two sessions."""
    logged(store, a_session("2026-03-24", minutes=9), a_session("2026-03-27", minutes=12))
    store.close()
    return to_own(open_page("query"))


def to_own(app: AppTest) -> AppTest:
    return app.button_group(key="query_way").set_value("own").run()


def said(app: AppTest) -> str:
    assert not app.exception
    return words(app).replace("\u2060", "")


def asked(app: AppTest, sql: str) -> AppTest:
    return pressed(app.text_area[0].set_value(sql).run(), "Ask")


def test_a_shipped_question_is_explained_asked_and_taken_into_the_editor(
    open_page: Opened, store: Store
) -> None:
    logged(store, a_session("2026-03-24", minutes=9), a_session("2026-03-27", minutes=12))
    store.close()
    app = open_page("query", query="weekly_duration")
    assert "Minutes per week: every week of the span, empty ones included." in said(app)
    assert "Monday" not in app.code[0].value
    assert app.date_input(key="query_value_weekly_duration_since").value == date(2026, 3, 24)
    assert not app.dataframe
    pressed(app, "Ask")
    assert "1 row, 6 columns. It took " in said(app)
    assert list(app.dataframe[0].value["minutes"]) == [21]
    app.text_input(key="query_value_weekly_duration_kinds").set_value("strength").run()
    assert "The question was changed since" in said(app)
    pressed(app, "Ask")
    assert list(app.dataframe[0].value["sessions"]) == [0]
    app.selectbox(key="query").set_value("summary").run()
    assert not app.dataframe

    pressed(app, "Copy into the editor")
    assert str(app.text_area[0].value).startswith("SELECT")
    assert "query" not in app.query_params
    pressed(app, "Ask")
    assert app.dataframe[0].value["sessions"].tolist() == [2]


def test_an_address_that_names_no_question_is_an_open_choice(open_page: Opened) -> None:
    app = open_page("query", query="DROP TABLE session")
    assert app.selectbox(key="query").value is None
    assert "weekly_frequency" in said(app)
    pressed(app, "Minutes per week")
    assert app.query_params["query"] == "weekly_duration"
    assert next(iter(app.dataframe[0].value.columns)) == "week"
    app.selectbox(key="query").set_value("weekly_load").run()
    assert not app.dataframe


def test_one_s_own_question_is_answered_drawn_and_survives_a_reload(
    page: AppTest, open_page: Opened
) -> None:
    asked(page, "SELECT day, duration_min FROM live_session WHERE day >= $since ORDER BY day")
    assert "2 rows, 2 columns." in said(page)
    page.button_group(key="query_shown").set_value("Chart").run()
    assert "duration_min by day: all rows are drawn." in said(page)
    [chart] = page.get("vega_lite_chart")
    assert "Line of duration_min against day: 2 values from 9 to 12" in str(chart.proto)

    again = open_page("query")
    assert str(again.text_area[0].value).startswith("SELECT day, duration_min")
    assert not again.dataframe
    assert dict(again.query_params) == {}
    pressed(again, "Start over")
    assert again.text_area[0].value == ""


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("", "There is no question yet: write a single SELECT."),
        ("DELETE FROM session", "A question can only read: it has to be a SELECT."),
        ("SELECT 1; SELECT 2", "Ask one question at a time: a single SELECT."),
        ("SELECT day FORM x", 'cannot be run (line 1, character 17): syntax error at or near "x".'),
        ("FROM read_csv('x')", "A question cannot use read_csv"),
        ("SELECT $mine", "The question needs a value for mine."),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(sql: str, sentence: str, page: AppTest) -> None:
    asked(page, sql)
    assert sentence in said(page)
    assert len(page.error) == 1
    assert not page.dataframe
    asked(page, "SELECT 1 AS one")
    assert not page.error


def test_a_long_answer_says_what_is_cut_and_what_is_shown(page: AppTest) -> None:
    asked(page, "SELECT range AS n FROM RANGE(10001)")
    assert "Only the first 10,000 rows are kept; there are more." in said(page)
    assert "The first 1,000 of 10,000 rows are shown; the file has them all." in said(page)
    assert len(page.dataframe[0].value) == 1_000
    asked(page, "SELECT day FROM live_session WHERE FALSE")
    assert "No row answers this question." in said(page)
    asked(page, "SELECT 'a' AS word")
    page.button_group(key="query_shown").set_value("Chart").run()
    assert "A chart needs a column of numbers" in said(page)


def test_a_question_is_saved_changed_renamed_deleted_and_taken_back(
    page: AppTest, store: Store
) -> None:
    def names() -> list[str]:
        found = [one.name for one in reports.saved_query_list(store)]
        store.close()
        return found

    page.text_area[0].set_value("SELECT 1").run()
    page.text_input(key="query_save_name").set_value(" My  days").run()
    pressed(page, "Save")
    assert "Saved: “My days”." in said(page)
    assert "Opened: My days" in said(page)
    page.text_area[0].set_value("SELECT 2").run()
    pressed(page, "Save the change")
    assert [one.sql for one in reports.saved_query_list(store)] == ["SELECT 2"]
    pressed(page, "Save")
    assert "There is a saved query My days already" in said(page)
    number = reports.saved_query_list(store)[0].saved_query
    store.close()
    page.text_input(key=f"query_rename_{number}_name").set_value("Days").run()
    pressed(page, "Rename it")
    assert names() == ["Days"]
    pressed(page, "Delete")
    assert "Deleted: “Days”." in said(page)
    assert names() == []
    page.button(key="written_undo_undo").click().run()
    assert names() == ["Days"]


def test_a_saved_question_is_opened_in_place_of_what_stands_there(
    open_page: Opened, store: Store
) -> None:
    save_query(store, name="Two", sql="SELECT 2 AS two", actor="command line")
    store.close()
    app = to_own(open_page("query"))
    pressed(app, "Open")
    assert app.text_area[0].value == "SELECT 2 AS two"
    assert "Opened: Two" in said(app)
    assert open_page("query").text_area[0].value == "SELECT 2 AS two"


def test_tables_are_found_by_words(open_page: Opened, journal: Path) -> None:
    app = open_page("query")
    assert journal.exists()
    assert app.expander[1].label == "live\\_session"
    app.text_input(key="query_tables_words").set_value("soreness").run()
    assert [one.label for one in app.expander[1:]] == ["live\\_session"]
    assert "0 to 10, 10 worst, asked the next morning" in said(app)
    app.text_input(key="query_tables_words").set_value("no such thing").run()
    assert "No table or column holds these words." in said(app)
