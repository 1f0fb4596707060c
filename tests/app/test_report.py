"""The report on the Export page: chosen, looked at, saved; what is private in it is told before."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.journal.symptoms import note_symptoms
from dashboard.store import Store
from tests.app.conftest import TIMEOUT_SECONDS, words
from tests.builders import a_session, logged
from tests.conftest import TODAY


@pytest.fixture
def part(journal: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The part of the page, on a page of its own."""

    def page() -> None:
        from dashboard.ui import report

        report.draw()

    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())
    st.cache_resource.clear()
    st.cache_data.clear()
    yield AppTest.from_function(page, default_timeout=TIMEOUT_SECONDS)
    st.cache_resource.clear()
    st.cache_data.clear()


def test_choices_change_the_report_and_what_it_holds(part: AppTest, store: Store) -> None:
    logged(store, a_session("2026-03-20", notes="private words"), a_session("2026-03-27", after=7))
    note_symptoms(store, ["fever_unwell"], day=TODAY, today=TODAY, actor="page")
    store.close()
    app = part.run()
    assert not app.exception
    assert "1 page, with 0 notes in your own words and 1 noted symptom." in words(app)
    assert "Please have this looked at" in words(app)
    assert not app.warning
    [details], [note] = app.toggle, app.text_area
    details.set_value(True)
    app = note.set_value("For #Jana").run()
    assert "2 pages, with 2 notes in your own words" in words(app)
    assert {"private words", "For #Jana"} <= set(words(app).replace(", ", "\n").splitlines())
    app = app.pills(key="report_0_leave_out").set_value(["notes", "symptoms"]).run()
    assert "with 1 note in your own words and 0 noted symptoms" in words(app)
    assert "private words" not in words(app)
    assert "A warning sign stands, and symptoms are left out" in app.warning[0].value
    app = app.date_input(key="report_until").set_value(date(2026, 3, 1)).run()
    assert "lies after the last, 1 March 2026" in words(app)
    assert not app.exception


def test_what_was_chosen_is_there_after_a_reload(part: AppTest, store: Store) -> None:
    logged(store, a_session("2026-03-27", after=7))
    store.close()
    app = part.run()
    app = app.pills(key="report_0_leave_out").set_value(["notes"]).run()
    app.text_area[0].set_value("Half a note").run()
    again = AppTest.from_string(
        "from dashboard.ui import report\nreport.draw()", default_timeout=TIMEOUT_SECONDS
    ).run()
    assert again.text_area[0].value == "Half a note"
    assert again.pills(key="report_0_leave_out").value == ["notes"]
