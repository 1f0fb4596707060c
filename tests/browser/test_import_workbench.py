"""A sheet that nobody knows: mapped, imported, imported again, edited, undone, imported again."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from dashboard.store import changing
from tests.browser.bare import Faults
from tests.browser.conftest import Tab
from tests.browser.looking import faults
from tests.browser.servers import Server
from tests.stores import answers, opened

SHEET = """\
Datum;Uhrzeit;Ort;Dauer (min);Schmerz vorher (0-10);Schmerz nachher (0-10)
14.03.2026;07:15;Balkon;10,5;4;2
16.03.2026;07:20;Büro;12,0;5;3
23.03.2026;18:30;Büro;8,25;4;2
"""


def drop(tab: Tab, *files: Path) -> None:
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(files)
    tab.settle()


def keep_place_in_notes(tab: Tab) -> None:
    """Say that the column “Ort” goes into the notes."""
    tab.choose("What “Ort” means", "Added to the notes, with its name")


def test_an_unknown_sheet_is_mapped_imported_once_and_taken_back(
    app: Server, tab: Tab, tmp_path: Path
) -> None:
    file = tmp_path / "rücken.csv"
    file.write_text(SHEET, encoding="utf-8")
    tab.open(app.url)
    tab.go("Import")

    drop(tab, file)
    tab.says("Read as a table of your own")
    tab.says("3 sessions, from Sat 14 March to Mon 23 March, 30.8 minutes in all.")
    tab.says("Not kept: Ort.")
    keep_place_in_notes(tab)
    expect(tab.page.get_by_text("Not kept: Ort.")).to_have_count(0)
    tab.page.get_by_role("button", name="Add 3 to my journal").click()
    tab.says("Added 3 rows from 1 file.")
    held = "SELECT duration_min, comfort_before, notes FROM live_session ORDER BY day"
    store = opened(app.journal)
    assert answers(store, held) == [
        (Decimal("10.5"), 6, "Ort: Balkon"),
        (Decimal(12), 5, "Ort: Büro"),
        (Decimal("8.25"), 6, "Ort: Büro"),
    ]

    drop(tab, file)
    tab.says("3 are known already")
    tab.says("There is nothing new to add.")

    with changing(store, actor="page", summary="Edited by hand") as change:
        change.update("session", 2, {"duration_min": 20, "notes": "longer"})
    file.write_text(SHEET.replace("07:20;Büro;12,0", "07:20;Büro;13,0"), encoding="utf-8")
    tab.open(app.url)
    tab.go("Import")
    drop(tab, file)
    tab.says("2 are known already and 1 differs (your journal stays as it is).")
    tab.says("duration min is 13.00 in the file, 20.00 in the journal")
    tab.says("There is nothing new to add.")
    assert answers(store, held)[1] == (20, 5, "longer")

    tab.open(app.url)
    tab.go("Import")
    tab.page.get_by_role("button", name="Undo").last.click()
    tab.says("Taken back: Imported 3 sessions")
    assert answers(store, held) == []
    drop(tab, file)
    tab.page.get_by_role("button", name="Add 3 to my journal").click()
    tab.says("Added 3 rows from 1 file.")
    assert [row[0] for row in answers(store, held)] == [Decimal("10.5"), 13, Decimal("8.25")]
    store.close()


def test_nothing_runs_over_the_edge_of_a_phone(
    app: Server, open_tab: Callable[..., Tab], tmp_path: Path, streamlits_own: Faults
) -> None:
    file = tmp_path / "a-file-with-a-long-name-that-goes-on-and-on-and-on-and-on.csv"
    file.write_text(SHEET + "someday;07:20;" + "x" * 200 + ";1;1;1\n", encoding="utf-8")
    tab = open_tab(width=390, theme="dark")
    tab.open(app.url)
    tab.go("Import")
    drop(tab, file)
    tab.says("What would be added?")
    tab.settle()
    assert faults(tab.page, own=streamlits_own) == []


def test_a_file_is_answered_for_and_added_by_keyboard(
    app: Server, tab: Tab, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text("Tag;Minuten;Was\n3.2.;20;Yoga\n9.2.;25;Yoga\n", encoding="utf-8")
    tab.open(app.url)
    tab.go("Import")
    drop(tab, file)
    tab.says("One thing only you can say")

    def tabbed_to(thing: Locator) -> None:
        for _ in range(40):
            tab.page.keyboard.press("Tab")
            if thing.evaluate("one => one === document.activeElement"):
                return
        pytest.fail("the keyboard does not reach it")

    years = tab.page.get_by_role("radiogroup").get_by_role("radio")
    tabbed_to(years.first)
    tab.page.keyboard.press("Space")
    tab.says("What you said")
    add = tab.page.get_by_role("button", name="Add 2 to my journal")
    add.wait_for()
    expect(years.first).to_be_focused()
    tabbed_to(add)
    tab.page.keyboard.press("Enter")
    tab.says("Added 2 rows from 1 file.")
