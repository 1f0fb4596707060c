"""Mappings and names that an import confirmed are known the next time, until it is taken back."""

from dataclasses import replace

import pytest

from dashboard.errors import InputError
from dashboard.importing import Choice, FilePreview, Preview, commit, prepare
from dashboard.journal import names
from dashboard.journal.changes import take_back
from tests.importing import Importer, upload

SHEET = "Datum;Dauer (min);Übung;Wohl danach\n13.01.2026;20;Katzenrücken;4\n14.01.2026;15;Cat Cow Flow;5\n"
OTHER_ORDER = "Wohl danach;Übung;Datum;Dauer (min)\n3;Dehnen;20.01.2026;10\n"


def previewed(importer: Importer, text: str, choice: Choice | None = None) -> Preview:
    one = replace(upload(text), choice=choice or Choice())
    preview = prepare(
        [one], store=importer.store, catalogue=importer.catalogue, today=importer.today
    )
    importer.open.append(preview)
    return preview


def only(preview: Preview) -> FilePreview:
    [found] = preview.files
    return found


def test_a_confirmed_guess_is_recognised_next_time_and_forgotten_when_taken_back(
    importer: Importer,
) -> None:
    first = previewed(importer, SHEET)
    assert [one.name for one in only(first).candidates] == ["table"]
    result = commit(first, store=importer.store)
    again = only(previewed(importer, SHEET))
    assert [one.why for one in again.candidates][:1] == ["an import that you confirmed"]
    assert (again.new, again.duplicates) == (0, 2)
    assert only(previewed(importer, OTHER_ORDER)).candidates[0].confidence > 0.9
    assert result.batch is not None
    take_back(importer.store, change_id=result.batch, actor="page")
    assert importer.rows("SELECT * FROM live_mapping") == []
    assert len(only(previewed(importer, SHEET)).candidates) == 1


def test_an_edited_mapping_is_what_is_remembered(importer: Importer) -> None:
    guess = only(previewed(importer, SHEET)).mapping
    assert guess is not None
    columns = {"Datum": "day", "Dauer (min)": "duration_min", "Übung": "notes"}
    edited = {**guess, "columns": columns, "scales": {}, "name": "mein Blatt"}
    commit(previewed(importer, SHEET, Choice(mapping=edited)), store=importer.store)
    again = only(previewed(importer, SHEET))
    assert again.mapping == edited
    assert again.title == "mein Blatt"
    assert importer.rows("SELECT notes FROM live_session ORDER BY day") == [
        ("Katzenrücken",),
        ("Cat Cow Flow",),
    ]


def test_nothing_is_remembered_where_that_was_not_wanted(importer: Importer) -> None:
    commit(previewed(importer, SHEET), store=importer.store, remember=False)
    assert importer.rows("SELECT * FROM mapping") == []


def test_an_unknown_name_is_offered_and_means_what_was_said_from_then_on(
    importer: Importer,
) -> None:
    preview = previewed(importer, SHEET)
    offered = {one.name: one.exercise for one in only(preview).offers}
    assert offered["Cat Cow Flow"].startswith("cat_cow")
    assert importer.count("alias") == 0
    commit(preview, store=importer.store, aliases={"Katzenrücken": "cat_cow_3"})
    assert importer.rows(
        "SELECT exercise FROM live_entry INNER JOIN live_session "
        "ON live_entry.session_id = live_session.id ORDER BY live_session.day"
    ) == [("cat_cow_3",), ("own_cat_cow_flow",)]
    vocabulary = names.vocabulary(importer.store, catalogue=importer.catalogue)
    found = vocabulary.find("katzenrucken")
    assert found is not None
    assert found.id == "cat_cow_3"
    again = previewed(importer, SHEET.replace("13.01", "15.01"))
    assert {one.name for one in only(again).offers} == set()


def test_a_name_cannot_mean_what_is_no_exercise(importer: Importer) -> None:
    with pytest.raises(InputError, match="no such exercise"):
        commit(previewed(importer, SHEET), store=importer.store, aliases={"Dehnen": "flying"})
    assert importer.count("session") == 0
