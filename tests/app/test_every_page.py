"""Every page opens on any journal: empty, filled, damaged, held by another, or too new."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.journal import sessions
from dashboard.model import Entry, Session, Unit
from dashboard.store import Store
from tests.app.conftest import PAGES, Opened, words
from tests.conftest import TODAY


def _fill(store: Store) -> None:
    for days_ago in range(1, 40, 2):
        sessions.log_session(
            store,
            Session(
                day=TODAY - timedelta(days=days_ago),
                entries=(Entry("cat_cow_1", unit=Unit.REPS, amounts=(6, 6)),),
                notes="calm",
            ),
            today=TODAY,
            actor="page",
        )
    store.close()


def _sentences(name: str, open_page: Opened) -> list[str]:
    app = open_page(name)
    assert not app.exception
    assert len(app.title) == 1
    return [one.value.replace("\\", "") for one in app.error]


@pytest.mark.parametrize("name", PAGES)
def test_empty_journal_says_what_to_do_next(name: str, open_page: Opened) -> None:
    app = open_page(name)

    assert not app.exception
    assert not app.error
    said = words(app)
    assert len(app.title) == 1
    if name in {"session", "trends", "progression", "what_helps", "plan", "journal", "export"}:
        links = [link.proto.label for link in app.get("page_link")]
        assert links == ["Begin on Today"], said


@pytest.mark.parametrize("name", PAGES)
def test_filled_journal_opens(name: str, open_page: Opened, store: Store) -> None:
    _fill(store)

    assert _sentences(name, open_page) == []


@pytest.mark.parametrize("name", PAGES)
def test_damaged_journal_is_one_sentence(name: str, open_page: Opened, journal: Path) -> None:
    journal.write_bytes(b"no journal at all" * 1000)

    (sentence,) = _sentences(name, open_page)

    assert "damaged or is not a Supple journal" in sentence
    assert journal.read_bytes() == b"no journal at all" * 1000


@pytest.mark.parametrize("name", PAGES)
def test_held_journal_names_the_holder(
    name: str, open_page: Opened, hold: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPLE_WAIT", "0.2")
    hold()

    (sentence,) = _sentences(name, open_page)

    assert "in use by another Supple (process " in sentence


@pytest.mark.parametrize("name", PAGES)
def test_newer_journal_asks_for_an_update(name: str, open_page: Opened, store: Store) -> None:
    with store.transaction() as cursor:
        cursor.execute("INSERT INTO migration VALUES (9999, 'from_the_future', NOW()::TIMESTAMP)")
    store.close()

    (sentence,) = _sentences(name, open_page)

    assert "written by a newer version" in sentence


def test_a_page_that_failed_works_again_once_the_journal_is_free(
    open_page: Opened, journal: Path
) -> None:
    journal.mkdir()
    app = open_page("journal")
    assert "a folder has that name" in app.error[0].value.replace("\\", "")

    journal.rmdir()
    (again,) = (button for button in app.button if button.label == "Try again")
    app = again.click().run()

    assert not app.error
