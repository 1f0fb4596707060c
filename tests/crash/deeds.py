"""What is under way when a program is killed: each deed goes on until then and notes what it was told.

A note is on the disk before the deed goes on. ``begun`` says what is about to be done, ``done``
what came back: a change's number, a line on the screen, a value that is kept.
"""

import io
import json
import os
from collections.abc import Callable
from contextlib import closing, redirect_stdout
from datetime import date
from pathlib import Path

from dashboard import settings
from dashboard.cli import main
from dashboard.journal.bulk import move_sessions, set_kind
from dashboard.journal.changes import put_back, take_back
from dashboard.journal.erasing import erase_rows
from dashboard.journal.sessions import log_session
from dashboard.model import Kind, Session
from dashboard.store import Store, backup
from dashboard.store.drafts import drop_draft, keep_drafts
from tests.builders import a_session, an_entry
from tests.tree import ROOT

TODAY = date(2026, 3, 28)
ENTRIES = 3
IMPORTED = 40
Note = Callable[..., None]


def noting(file: Path) -> Note:
    """Give the writer of the side file."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(kind: str, **what: object) -> None:
        os.write(descriptor, (json.dumps({"note": kind, **what}) + "\n").encode())
        os.fsync(descriptor)

    return note


def session(notes: str) -> Session:
    """Give a session with three entries, told by its notes."""
    entries = tuple(an_entry(name, 5, 6) for name in ("cat_cow_1", "open_book_1", "chin_tuck_1"))
    return a_session(TODAY, notes=notes, entries=entries)


def verb(*words: str) -> dict[str, object]:
    """Run a verb as its program does, and give what it printed."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        status = main([*words, "--json"])
    assert status == 0, words
    answer: dict[str, object] = json.loads(printed.getvalue())
    return answer


def log_by_verb(_journal: Path, note: Note) -> None:
    line = "Cat-cow 2x5; Open book 2x6/side; Chin tuck 2x5"
    for number in range(5):
        note("begun", what="log", notes=f"verb {number}")
        done = verb("log", line, "--minutes", "9", "--notes", f"verb {number}", "--sure")
        note("done", what="log", notes=f"verb {number}", answer=bool(done["session"]))


def log_on_page(_journal: Path, note: Note) -> None:
    """The real Log page, filled in and saved as a person does."""
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    app.run()
    app.switch_page("views/log.py")
    app.run()
    for number in range(3):
        [field] = [one for one in app.text_area if one.label == "Notes"]
        note("begun", what="draft", form="session", value=f"page {number}")
        app = field.set_value(f"page {number}").run()
        [save] = [one for one in app.button if one.label == "Save session"]
        note("begun", what="log", notes=f"page {number}", form="session")
        app = save.click().run()
        assert any("Saved" in one.value for one in app.success), "not saved"
        note("done", what="log", notes=f"page {number}", form="session")


def play(journal: Path, note: Note) -> None:
    """What the Session page keeps of a run, and how it ends: drafts, a session, no drafts."""
    with _store(journal) as store:
        for run in range(2):
            for step in range(4):
                value = f"{run}.{step}"
                note("begun", what="draft", form="player", value=value)
                keep_drafts(store, form="player", values={"steps": value, "progress": value})
                note("done", what="draft", form="player", value=value)
            note("begun", what="log", notes=f"played {run}")
            log_session(store, session(f"played {run}"), today=TODAY, actor="player", sure=True)
            note("done", what="log", notes=f"played {run}")
            note("begun", what="draft", form="player", value=None)
            drop_draft(store, form="player")
            note("done", what="draft", form="player", value=None)


def edit_many(journal: Path, note: Note) -> None:
    with _store(journal) as store:
        for number in range(2):
            for what, values in _VALUES.items():
                value = values[number % 2]
                note("begun", what=what, value=value)
                if what == "kind":
                    set_kind(store, SEEDED, Kind(value), actor="page")
                else:
                    move_sessions(
                        store, SEEDED, date.fromisoformat(value), today=TODAY, actor="page"
                    )
                note("done", what=what, value=value)


def turn(journal: Path, note: Note) -> None:
    """Undo and redo of one session, over and over."""
    with _store(journal) as store:
        for _ in range(3):
            note("begun", what="first", value=0)
            take_back(store, change_id=1, actor="page")
            note("done", what="first", value=0)
            note("begun", what="first", value=1)
            put_back(store, change_id=1, actor="page")
            note("done", what="first", value=1)


def import_file(journal: Path, note: Note) -> None:
    for number in range(2):
        file = journal.with_name(f"import{number}.csv")
        lines = [
            f"i{number}-{row},2026-02-{row % 28 + 1:02},{7 + row % 9},import {number}"
            for row in range(IMPORTED)
        ]
        file.write_text("session_id,day,duration_min,notes\n" + "\n".join(lines), encoding="utf-8")
        note("begun", what="import", notes=f"import {number}")
        verb("import", str(file))
        note("done", what="import", notes=f"import {number}")


def back_up(_journal: Path, note: Note) -> None:
    for _ in range(2):
        note("begun", what="backup")
        done = verb("backup")
        note("done", what="backup", file=done["file"])


def put_one_back(journal: Path, note: Note) -> None:
    """Between two states: a session that only the newer has tells which it is."""
    with _store(journal) as store:
        older = backup.listed(journal)[0].path.name
        log_session(store, session("newer"), today=TODAY, actor="page", sure=True)
    note("done", what="newer", value=1)
    note("begun", what="newer", value=0)
    verb("restore", older)
    note("done", what="newer", value=0)


def erase(journal: Path, note: Note) -> None:
    with _store(journal) as store:
        for number in SEEDED[:4]:
            note("begun", what="erased", value=number)
            erase_rows(store, "session", [number], actor="page")
            note("done", what="erased", value=number)


def migrate(journal: Path, note: Note) -> None:
    """The journal is of an older shape: opening it is the deed."""
    with _store(journal) as store:
        with store.read() as cursor:
            cursor.execute("SELECT COUNT(*) FROM saved_query").fetchall()
        note("done", what="shape")


SEEDED = list(range(1, 9))
_VALUES = {"kind": ("strength", "balance"), "day": ("2026-03-20", "2026-03-21")}

DEEDS: dict[str, Callable[[Path, Note], None]] = {
    "log by verb": log_by_verb,
    "log on the page": log_on_page,
    "play": play,
    "edit many": edit_many,
    "undo and redo": turn,
    "import": import_file,
    "back up": back_up,
    "restore": put_one_back,
    "erase": erase,
    "migrate": migrate,
}


def confirm_too_soon(journal: Path, note: Note) -> None:
    """A writer that is broken: it says done before it is."""
    with _store(journal) as store:
        for number in range(9):
            note("begun", what="log", notes=f"soon {number}")
            note("done", what="log", notes=f"soon {number}")
            log_session(store, session(f"soon {number}"), today=TODAY, actor="page", sure=True)


def write_in_halves(journal: Path, note: Note) -> None:
    """A writer that is broken: a session, and its entries in a transaction of their own."""
    with _store(journal) as store:
        for number in range(9):
            note("begun", what="log", notes=f"half {number}")
            log_session(
                store,
                a_session(TODAY, notes=f"half {number}"),
                today=TODAY,
                actor="page",
                sure=True,
            )


BROKEN = {"too soon": confirm_too_soon, "in halves": write_in_halves}


def _store(journal: Path) -> "closing[Store]":
    return closing(Store(journal, resources=settings.resources(), holder="a test"))
