"""The Export page: what the files tell, one zip of them, and the journal as a data package."""

import io
import zipfile
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store import Store, changing
from tests.app.conftest import Opened, pressed, words
from tests.builders import a_session, an_entry, logged


@pytest.fixture
def page(open_page: Opened, store: Store) -> AppTest:
    """The page on a journal of two sessions, a note and a flare."""
    entries = (an_entry("cat_cow_1", 8),)
    logged(
        store,
        a_session("2026-03-24", before=5, after=6, notes="Stiff after calls", entries=entries),
        a_session("2026-03-27", before=6, after=7, entries=entries),
    )
    days = {"first_day": date(2026, 3, 25), "last_day": date(2026, 3, 26)}
    with changing(store, actor="page", summary="A flare") as change:
        change.insert("period", [{"kind": "flare", **days}])
    store.close()
    return open_page("export")


def said(app: AppTest) -> str:
    assert not app.exception
    return words(app).replace("\u2060", "").replace("\\", "")


def zipped(app: AppTest, name: str) -> zipfile.ZipFile:
    content: bytes = app.session_state[f"export_{name}_made"].made.content
    return zipfile.ZipFile(io.BytesIO(content))


def test_what_the_files_tell_is_said_before_any_is_made(page: AppTest) -> None:
    assert "files, from 24 March 2026 to 28 March 2026." in said(page)
    assert "Marks: 1 note as marks without words." in said(page)
    assert page.expander[0].label == "Notes in the files, the first of each day (1 day)"
    assert "Periods: flare (1)." in said(page)
    assert list(page.dataframe[0].value["Note"]) == ["Stiff after calls"]

    page.button_group(key="saving_kinds_export").set_value(["json", "csv"]).run()
    assert "Marks: 1 note in words." in said(page)
    page.button_group(key="saving_leave_out_export").set_value(["notes", "symptoms"]).run()
    assert "Marks:" not in said(page)
    assert "Periods:" not in said(page)
    assert not page.dataframe

    page.multiselect(key="export_charts").set_value(["comfort", "calendar"]).run()
    pressed(page, "Make the zip")
    names = [
        f"supple-{chart}-2026-03-24-to-2026-03-28.{kind}"
        for chart in ("calendar", "comfort")
        for kind in ("json", "csv")
    ]
    with zipped(page, "charts") as archive:
        assert archive.namelist() == names
        assert all(b"Stiff after calls" not in archive.read(name) for name in names)
    assert not [one for one in page.button if one.label == "Make the zip"]

    page.button_group(key="saving_kinds_export").set_value(["csv"]).run()
    assert "export_charts_made" not in page.session_state
    page.button_group(key="saving_kinds_export").set_value([]).run()
    assert "Choose a format." in said(page)


def test_notes_and_their_days_are_counted_by_their_names(open_page: Opened, store: Store) -> None:
    for day in ("2026-03-24", "2026-03-27", "2026-03-27"):
        logged(store, a_session(day, before=5, after=6, notes="Stiff"))
    store.close()
    page = open_page("export")
    assert "Marks: 3 notes on 2 days as marks without words." in said(page)
    assert page.expander[0].label == "Notes in the files, the first of each day (2 days)"
    page.button_group(key="saving_kinds_export").set_value(["json"]).run()
    assert "Marks: 3 notes on 2 days, the first of each day in words." in said(page)


def test_the_journal_is_made_whole_or_without_notes(page: AppTest) -> None:
    page.button_group(key="export_show").set_value("Journal").run()
    assert "2 sessions with exercises, ratings and notes, 0 check-ins and 0 measures" in said(page)
    pressed(page, "Make the zip")
    with zipped(page, "journal") as archive:
        assert "tables/session.csv" in archive.namelist()

    page.button_group(key="export_leave_out").set_value(["notes"]).run()
    assert "no journal can be restored from it" in said(page)
    pressed(page, "Make the zip")
    with zipped(page, "journal") as archive:
        assert "tables/session.csv" not in archive.namelist()
        assert all(b"Stiff after calls" not in archive.read(one) for one in archive.namelist())


def test_the_report_has_its_part(page: AppTest) -> None:
    page.button_group(key="export_show").set_value("Report").run()
    assert not page.exception
    saved = {one.proto.label for one in page.get("download_button")}
    assert saved >= {"Save as PDF", "Save as HTML"}
