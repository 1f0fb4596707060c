"""Data health in Settings: nothing wrong, findings mended and undone, a damaged file."""

from pathlib import Path

from dashboard.store import Store
from tests.app.conftest import Opened, pressed, words
from tests.builders import a_session, logged
from tests.stores import answers

SECTION = {"settings_show": "Data health"}


def sessions(store: Store) -> int:
    [(number,)] = answers(store, "SELECT COUNT(*) FROM live_session")
    store.close()
    return int(number)


def test_nothing_looks_wrong_and_the_other_section_is_as_it_was(
    open_page: Opened, store: Store
) -> None:
    logged(store, a_session("2026-03-20", after=7))
    store.close()
    app = open_page("settings", **SECTION)
    assert [one.value for one in app.header] == ["Nothing looks wrong."]
    assert "The file was read to its end (1 session, 0 check-ins, 0 measures)." in words(app)
    assert "Backups" in words(open_page("settings"))


def test_findings_are_mended_in_one_click_and_that_undone(open_page: Opened, store: Store) -> None:
    twice = a_session("2026-03-20", after=7)
    logged(store, *[twice] * 8, a_session("2026-03-21", minutes=None))
    store.close()
    assert "worth a look" not in words(open_page("today"))
    app = open_page("settings", **SECTION)
    assert [one.value for one in app.header] == ["1 thing is worth a look.", "For information"]
    assert "Sessions written down twice** · 7 found" in words(app)
    assert "Sessions without any rating** · 1 found" in words(app)

    app = pressed(app, "Remove the later copies")
    assert "Removed the later copy of 7 sessions." in words(app)
    assert app.header[0].value == "Nothing looks wrong."
    assert sessions(store) == 2
    app = pressed(app, "Undo")
    assert app.header[0].value == "1 thing is worth a look."
    assert sessions(store) == 9


def test_the_next_page_of_a_kind_stands_in_the_address(open_page: Opened, store: Store) -> None:
    logged(store, *(a_session(f"2026-03-{day}", minutes=200, after=7) for day in range(10, 18)))
    store.close()
    app = open_page("settings", **SECTION, health_session_long_page="2")
    said = words(app)
    assert "Thu 12 March" in said
    assert "Mon 16 March" not in said
    assert not app.exception


def test_a_damaged_file_is_said(open_page: Opened, store: Store, journal: Path) -> None:
    logged(store, a_session("2026-03-20"))
    store.close()
    journal.write_bytes(journal.read_bytes()[:100_000])
    app = open_page("settings", **SECTION)
    assert "is damaged or is not a Supple journal" in words(app)
