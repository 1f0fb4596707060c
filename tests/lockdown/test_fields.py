"""Statements where a text belongs: notes, names, a catalogue, the Query page. They stay texts."""

import csv
import shutil
from contextlib import closing
from pathlib import Path

from dashboard import reports, settings
from dashboard.journal import catalogue as catalogue_files
from dashboard.journal.routines import keep_routine
from dashboard.model import Entry, Exercise, Routine
from dashboard.store import Store
from tests.app.conftest import Opened, open_page, words
from tests.app.log_forms import pressed
from tests.builders import a_session, checked, logged
from tests.conftest import TODAY
from tests.lockdown.attempts import ALL, NETWORK, READ, WRITE
from tests.lockdown.conftest import SECRET, Aim

__all__ = ["open_page"]


def test_every_attempt_as_a_note_is_kept_as_it_was_typed(aim: Aim, store: Store) -> None:
    said = [aim.aimed(attempt.sql) for attempt in ALL]
    checked(store)
    logged(store, *(a_session("2026-03-20", notes=one) for one in said))
    scope = reports.Scope(TODAY.replace(day=1), TODAY)
    found = reports.session_list(store, scope=scope, page_size=len(said))
    assert sorted(found["notes"]) == sorted(said)
    aim.nothing_happened()


def test_attempts_as_names_are_names(aim: Aim, store: Store) -> None:
    named = [aim.aimed(attempt.sql)[:60] for attempt in (READ[0], WRITE[0], NETWORK[0])]
    for number, name in enumerate(named):
        exercise = Exercise(id=f"own_{number}", name=name)
        routine = Routine("", name, (Entry(exercise.id, amounts=(5,)),), note=name)
        keep_routine(store, routine, actor="page", new_exercises=[exercise])
    assert sorted(one.name for one in reports.own_routines(store)) == sorted(named)
    aim.nothing_happened()


def test_a_catalogue_of_somebody_else_is_read_as_texts(
    aim: Aim, journal: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    for folder in ("queries", "data"):
        shutil.copytree(settings.resources() / folder, theirs / folder)
    file = theirs / "data" / "catalogue" / "exercises.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        first, *rows = csv.DictReader(opened)
    first["name"] = aim.aimed(READ[0].sql)
    with file.open("w", encoding="utf-8", newline="") as opened:
        written = csv.DictWriter(opened, fieldnames=list(first))
        written.writeheader()
        written.writerows([first, *rows])
    exercises = catalogue_files.load(theirs).exercises
    assert exercises[first["id"]].name == first["name"]
    with closing(Store(journal, resources=theirs, holder="a test", wait_seconds=5)) as store:
        logged(store, a_session(TODAY))
        assert reports.journal_span(store).sessions == 1
    aim.nothing_happened()


def test_the_query_page_refuses_each_in_one_sentence(
    aim: Aim, store: Store, open_page: Opened
) -> None:
    checked(store)
    store.close()
    page = open_page("query").button_group(key="query_way").set_value("own").run()
    for attempt in (READ[0], WRITE[0], NETWORK[0], ALL[-1]):
        page = pressed(page.text_area[0].set_value(aim.aimed(attempt.sql)).run(), "Ask")
        assert not page.exception
        assert not page.dataframe
        [said] = [one.value for one in (*page.error, *page.warning)]
        assert "Traceback" not in said
        assert SECRET not in words(page)
    aim.nothing_happened()
