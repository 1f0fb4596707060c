"""Backups in Settings: the day's one, by hand, put back and undone; a journal that is damaged."""

from datetime import datetime
from pathlib import Path

from dashboard.store import Store, backup
from tests.app.conftest import Opened, pressed, words
from tests.conftest import TODAY
from tests.stores import notes, write


def reasons(journal: Path) -> list[str]:
    return [one.reason for one in backup.listed(journal)]


def test_the_day_s_backup_is_listed_put_back_and_that_undone(
    open_page: Opened, store: Store, journal: Path
) -> None:
    write(store, "one")
    store.close()
    app = open_page("today")
    assert reasons(journal) == ["daily"]
    write(store, "two")
    store.close()

    app = open_page("settings")
    listed = app.dataframe[0].value
    assert list(listed["Why"]) == ["first use of the day"]
    assert list(listed["Sessions"]) == [1]
    app = pressed(app, "Restore…")
    said = words(app)
    assert "It holds 1 session, 0 check-ins, 0 measures." in said
    assert "is kept as a backup first" in said
    assert notes(store) == ["one", "two"]
    store.close()

    app = pressed(app, "Restore it")
    assert "The journal is as it was at the backup of today, " in words(app)
    assert notes(store) == ["one"]
    store.close()
    assert reasons(journal) == ["before-restore", "daily"]

    app = pressed(app, "Undo the restore")
    assert notes(store) == ["one", "two"]
    assert "2 sessions" in words(app)


def test_one_by_hand(open_page: Opened, store: Store, journal: Path) -> None:
    app = open_page("settings")
    assert "There is no backup yet." in words(app)
    write(store, "one")
    store.close()
    app = pressed(app, "Back up now")
    assert "Backup made: 1 session, 0 check-ins, 0 measures." in words(app)
    assert reasons(journal) == ["by-hand"]
    app = pressed(app, "Restore…")
    assert "Restore it" in [one.label for one in app.button]
    app = pressed(app, "Keep the journal as it is")
    assert "Restore it" not in [one.label for one in app.button]


def test_no_backup_can_be_made_and_the_app_works_on(
    open_page: Opened, store: Store, journal: Path
) -> None:
    write(store, "one")
    store.close()
    backup.folder_of(journal).write_text("no folder")
    sentence = "No backup can be made in the folder backups: a file has the name of its folder."
    app = open_page("today")
    assert not app.exception
    assert sentence in words(app)
    assert sentence not in words(open_page("log"))
    app = pressed(open_page("settings"), "Back up now")
    assert sentence in words(app)


def test_a_damaged_journal_is_offered_its_newest_backup(
    open_page: Opened, store: Store, journal: Path
) -> None:
    write(store, "one")
    backup.make(store, reason="daily", at=datetime(TODAY.year, TODAY.month, 27, 8))  # noqa: DTZ001
    store.close()
    journal.write_bytes(journal.read_bytes()[:100_000])
    app = open_page("trends")
    assert "is damaged or is not a Supple journal" in words(app)
    assert "The newest backup is of yesterday, 08:00: 1 session" in words(app)
    app = pressed(app, "Restore this backup")
    assert not app.error
    assert notes(store) == ["one"]
    assert "damaged" in reasons(journal)
