"""A log that could not be read: told on every page, with the newest backup, until it is dismissed."""

from pathlib import Path

from dashboard.store import Store, backup, recovery
from tests.app.conftest import Opened, pressed, words
from tests.conftest import TODAY
from tests.stores import notes, write

SENTENCE = "its log of last writes could not be read to the end."


def _damaged(store: Store, at: str = "2026-03-28") -> None:
    from datetime import datetime

    write(store, "one")
    backup.make(store, reason="daily", at=datetime.fromisoformat(f"{at}T09:15"))
    write(store, "two")
    store.close()
    backup.log_of(store.path).write_bytes(b"no log of any database" * 50)


def test_it_is_told_until_it_is_dismissed(store: Store, open_page: Opened) -> None:
    _damaged(store)
    app = open_page("plan")
    assert SENTENCE in words(app)
    assert "The newest backup is of today, 09:15: 1 session" in words(app)
    app = pressed(open_page("log"), "Keep the journal as it is")
    assert SENTENCE not in words(app)
    assert notes(store) == ["one", "two"]
    assert recovery.told(store.path) == ""


def test_the_newest_backup_is_put_back(store: Store, open_page: Opened, journal: Path) -> None:
    _damaged(store, at=TODAY.isoformat())
    app = pressed(open_page("plan"), "Restore this backup")
    assert SENTENCE not in words(app)
    assert notes(store) == ["one"]
    reasons = [one.reason for one in backup.listed(journal)]
    assert sorted(reasons) == ["before-restore", "daily", "damaged"]
