"""States that write something: each story has a server of its own, and its states follow each other."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import FilePayload, Page

from tests.browser.conftest import Tab
from tests.browser.page_states import State, press
from tests.browser.test_import_workbench import SHEET
from tests.stores import opened

Step = Callable[[Page], None]


def _steps(*steps: Step) -> Step:
    """Return what goes through steps, one after the other."""

    def gone(page: Page) -> None:
        for step in steps:
            step(page)
            Tab(page).settle()

    return gone


def _fill(label: str, text: str) -> Step:
    def filled(page: Page) -> None:
        typed, counted = (page.get_by_role(role, name=label) for role in ("textbox", "spinbutton"))
        field = typed.or_(counted).first
        field.fill(text)
        field.blur()

    return filled


def _choose(words: str) -> Step:
    """Return what presses words wherever they stand last: an answer, or what unfolds."""
    return lambda page: page.get_by_text(words, exact=True).last.click()


def _yes(page: Page) -> None:
    """Answer the first question with a yes."""
    page.get_by_role("radiogroup").first.get_by_text("Yes", exact=True).click()


def _drop(**files: str | bytes) -> Step:
    """Return what drops tables, each under its name."""
    given: list[FilePayload] = [
        {
            "name": f"{name}.csv",
            "mimeType": "text/csv",
            "buffer": text if isinstance(text, bytes) else text.encode(),
        }
        for name, text in files.items()
    ]

    def dropped(page: Page) -> None:
        page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(given)

    return dropped


def _hand(*buttons: str) -> Step:
    """Return what presses buttons of the player, by their ids."""

    def pressed(page: Page) -> None:
        for one in buttons:
            page.locator(f"#player #{one}").click()

    return pressed


@contextmanager
def _held(journal: Path) -> Iterator[None]:
    with closing(opened(journal)) as store, store.read():
        yield


@contextmanager
def _damaged(journal: Path) -> Iterator[None]:
    journal.write_bytes(b"no journal at all" * 1000)
    yield


_DOSE = "Cat-cow 2x10; Open book 2x8/side; Wobble 10s"
_ASKING = "Tag;Minuten;Was\n3.2.;20;Yoga\n9.2.;25;Yoga\n"
_REJECTED = SHEET + "someday;07:20;Balkon;1;1;1\n"
_OTHERWISE = SHEET.replace("10,5", "11,5")
_TWICE = """\
session_id,day,start,duration_min,exercises
a,2026-03-14,07:16,10,Cat-cow 2x10; Open boook 2x8; Thorasic rotation 6
b,2026-03-16,07:20,12,Cat-cow 2x10
"""
_PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(999)
_ROUTINES = "/plan?plan_show=Routines"

BEGUN = (
    State("sample, put in", "/", press("Look around with sample data")),
    State("sample, import", "/import"),
    State("sample, removed", "/", press("Remove the sample data")),
    State("first, questions", "/", press("Start fresh")),
    State("first, no day", "/", _steps(_choose("Mon"), _choose("Wed"), _choose("Fri"))),
    State(
        "first, check", "/", _steps(_choose("Mon"), _choose("Wed"), _choose("Fri"), press("Go on"))
    ),
    State("first, a sign", "/", _steps(_yes, _choose("Arms and hands"))),
    State("first, skipping", "/", press("Skip for now")),
    State("first, made", "/", press("Skip for now", "I understand, skip it")),
    State("first, kept", "/", press("Keep this")),
)
"""From the welcome over the sample data and the three questions to the first routine."""

WRITTEN = (
    State("log, typed", "/log", _steps(_fill("What did you do?", _DOSE), press("Seated cat-cow"))),
    State("log, not read", "/log", _fill("What did you do?", f"{_DOSE}; Plank 3 by @")),
    State(
        "log, asked",
        "/log",
        _steps(_fill("What did you do?", _DOSE), _fill("Minutes", "300"), press("Save session")),
    ),
    State("log, saved", "/log", _steps(_fill("Minutes", "12"), press("Save session"))),
    State("log, undone", "/log", _steps(_fill("Minutes", "14"), press("Save session", "Undo"))),
    State("import, question", "/import", _drop(sheet=_ASKING)),
    State("import, preview", "/import", _drop(back=_REJECTED)),
    State("import, added", "/import", _steps(_drop(back=_REJECTED), press("Add 3 to my journal"))),
    State("import, differing", "/import", _drop(back=_OTHERWISE)),
    State("import, twice", "/import", _drop(ours=_TWICE)),
    State("import, no table", "/import", _drop(cat=_PICTURE)),
    State(
        "import, many",
        "/import",
        _drop(cat=_PICTURE, sheet=_ASKING, a=_TWICE, b=_REJECTED, c=SHEET),
    ),
    State("routine, new", _ROUTINES, press("New routine")),
    State(
        "routine, row",
        f"{_ROUTINES}&edit=new",
        _steps(
            _fill("Name", "Evening"),
            _fill("Exercises", "Cat-cow 6; Chin tuck"),
            press("Lying chin nod"),
        ),
    ),
    State(
        "routine, saved",
        f"{_ROUTINES}&edit=new",
        _steps(_fill("Exercises", "Cat-cow 6; Chin tuck 6"), press("Save routine")),
    ),
    State(
        "query, answer",
        "/query",
        _steps(
            _choose("Your own"),
            _fill("One SELECT", "SELECT day, duration_min FROM live_session"),
            press("Ask"),
        ),
    ),
    State(
        "query, refused", "/query", _steps(_fill("One SELECT", "DROP TABLE session"), press("Ask"))
    ),
    State("journal, undone", "/journal?journal_show=Changes", press("Undo")),
)
"""What forms and the workbench say before and after something is written."""

PLAYED = (
    State("today, checked", "/", press("Skip this", "Skip for now", "I understand, skip it")),
    State("player, waiting", "/session?routine=desk", press("Start")),
    State("player, running", "/session", _hand("pause", "done")),
    State("player, paused", "/session", _hand("pause", "done", "done", "pause")),
    State("player, keys", "/session", _choose("Sound, voice, keys")),
    State("player, hurting", "/session", _steps(_hand("hurts"), _choose("Arms and hands"))),
    State("session, rating", "/session", press("End here")),
    State("session, not kept", "/session", press("Do not keep it")),
    State("today, under way", "/"),
    State(
        "gate, noted",
        "/",
        _steps(
            press("Note a warning sign"),
            _choose("Arms and hands"),
            _choose("Numbness or tingling in the arms or hands"),
            lambda page: page.get_by_role("button", name="Note it").click(),
        ),
    ),
    State("gate, rating", "/session"),
    State("gate, rated", "/session", press("Save session")),
    State("gate, session", "/session"),
    State("gate, today", "/"),
    State("gate, log", "/log"),
    State("gate, trends", "/trends"),
    State("gate, guidance", "/log", press("Record guidance")),
    State("gate, mistake", "/log", press("Noted by mistake")),
    State("gate, signs", "/journal?journal_show=Signs"),
)
"""The player from its start to the rating, and a warning sign that stands from then on."""

TROUBLED = (
    State("held", "/", meanwhile=_held),
    State("held, log", "/log", meanwhile=_held),
    State("free again", "/journal"),
    State("damaged", "/", meanwhile=_damaged),
    State("damaged, settings", "/settings"),
)
"""A journal that another program holds, and one that cannot be read any more."""

STORIES = {"begun": BEGUN, "written": WRITTEN, "played": PLAYED, "troubled": TROUBLED}
