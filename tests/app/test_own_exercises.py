"""Exercises: keeping one's own, and setting aside; every write can be taken back."""

import pytest

from dashboard import reports
from dashboard.journal import exercises
from dashboard.journal.exercises import Own
from dashboard.model import Catalogue, Unit
from dashboard.reports import ExerciseLine
from dashboard.store import Store
from tests.app.conftest import Opened, listed, pressed, words
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def line_of(store: Store, exercise_id: str) -> ExerciseLine:
    found = {line.exercise: line for line in reports.exercise_list(store)}
    store.close()
    return found[exercise_id]


@pytest.fixture
def wobble(store: Store, catalogue: Catalogue) -> str:
    """An own exercise that nobody has done."""
    own = Own("Wobble board", unit=Unit.HOLD)
    made = exercises.make_exercise(store, own, catalogue=catalogue, actor="page").exercise
    store.close()
    return made


def test_one_s_own_is_made_and_opened(open_page: Opened, store: Store) -> None:
    app = open_page("exercises", which="own")
    app.text_input(key="own_name_0").set_value("*Wobble* board")
    app.button_group(key="own_0_unit").set_value("hold_s")
    app = pressed(app, "Make it")
    assert app.title[0].value == r"\*Wobble\* board"
    assert line_of(store, "own_wobble_board").unit == "hold_s"
    app = app.button(key="written_undo_undo").click().run()
    assert "There is no such exercise in this journal." in words(app)
    assert "Taken back" in words(app)


@pytest.mark.parametrize(("name", "said"), [("bird dog", "means “"), ("  ", "1 to 120")])
def test_a_name_that_cannot_be_is_refused_beside_the_field(
    name: str, said: str, open_page: Opened, store: Store
) -> None:
    app = open_page("exercises")
    app.text_input(key="own_name_0").set_value(name)
    app = pressed(app, "Make it")
    assert said in words(app)
    assert app.text_input(key="own_name_0").value == name
    assert not [line for line in reports.exercise_list(store) if line.own]


def test_one_s_own_is_renamed_and_described(wobble: str, open_page: Opened, store: Store) -> None:
    app = open_page("exercises", exercise=wobble)
    (name,) = (one for one in app.text_input if one.label == "Its name")
    (cues,) = (one for one in app.text_area if one.label == "How to do it")
    name.set_value("Balance board")
    cues.set_value("Stand; look ahead")
    app = pressed(app, "Save")
    assert app.title[0].value == "Balance board"
    assert "- Look ahead" in words(app)
    assert line_of(store, wobble).aliases == ["Wobble board"]
    app = app.button(key="written_undo_undo").click().run()
    assert app.title[0].value == "Wobble board"
    (name,) = (one for one in app.text_input if one.label == "Its name")
    assert name.value == "Wobble board"


def test_further_names_are_kept_and_a_taken_one_is_refused(open_page: Opened, store: Store) -> None:
    app = open_page("exercises", exercise="cat_cow_1")
    (field,) = app.text_area
    field.set_value("Hump\n\nBack wave")
    app = pressed(app, "Save names")
    assert line_of(store, "cat_cow_1").aliases == ["Back wave", "Hump"]
    (field,) = app.text_area
    assert field.value == "Back wave\nHump"

    field.set_value("Open book")
    app = pressed(app, "Save names")
    assert "means “Open book, hand on ribs” already" in words(app)
    assert line_of(store, "cat_cow_1").aliases == ["Back wave", "Hump"]


def test_an_exercise_is_set_aside_and_offered_again(open_page: Opened, store: Store) -> None:
    app = pressed(open_page("exercises", exercise="cat_cow_1"), "Set aside")
    assert "Set aside: it is not offered." in words(app)
    assert line_of(store, "cat_cow_1").archived
    app = app.button(key="exercises_back").click().run()
    assert "cat_cow_1" not in listed(app)
    assert listed(open_page("exercises", which="aside")) == ["cat_cow_1"]
    app = pressed(open_page("exercises", exercise="cat_cow_1"), "Offer it again")
    assert not line_of(store, "cat_cow_1").archived
    app.button(key="written_undo_undo").click().run()
    assert line_of(store, "cat_cow_1").archived


def test_an_unused_one_is_deleted_and_a_used_one_cannot_be(
    wobble: str, open_page: Opened, store: Store
) -> None:
    app = pressed(open_page("exercises", exercise=wobble), "Delete")
    assert "“Wobble board” is deleted." in words(app)
    assert wobble not in listed(app)
    app = app.button(key="written_undo_undo").click().run()
    assert wobble in listed(app)

    logged(store, a_session(TODAY, entries=(an_entry(wobble, 30, unit=Unit.HOLD),)))
    store.close()
    app = open_page("exercises", exercise=wobble)
    assert "Delete" not in {button.label for button in app.button}
    assert "1 session names it" in words(app)


def test_two_names_of_one_exercise_become_one(wobble: str, open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, entries=(an_entry(wobble, 30, unit=Unit.HOLD),)))
    store.close()
    app = open_page("exercises", exercise=wobble)
    app = app.selectbox(key=f"merge_into_{wobble}").set_value("side_bend_3").run()
    app = pressed(app, "Merge")
    assert app.title[0].value == "Standing overhead side reach"
    line = line_of(store, "side_bend_3")
    assert (line.sessions, line.aliases) == (1, ["Wobble board"])
    app.button(key="written_undo_undo").click().run()
    assert line_of(store, wobble).sessions == 1
