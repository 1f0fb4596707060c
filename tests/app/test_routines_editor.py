"""The editor of routines on the Plan page: making, changing, ordering, and what is kept."""

import pytest

from dashboard import reports
from dashboard.store import Store
from tests.app.conftest import Opened, pressed, words
from tests.app.routine_pages import (
    ENTRIES,
    LINE,
    Kept,
    area,
    order,
    own,
    row,
    tapped,
    titles,
    typed,
    undone,
)


def test_one_is_made_from_nothing_and_taken_back(open_page: Opened, store: Store) -> None:
    app = tapped(open_page("plan", plan_show="Routines"), "routine_new")
    app = typed(app, "Name", "  My *own*  round ")
    app = typed(app, "Exercises", LINE)
    assert "**About 4 minutes**" in words(app)
    assert "It has nothing for bending sideways and shoulder blades." in words(app)
    app = pressed(app, "Save routine")
    assert "Saved “My *own* round”: 3 exercises, about 4 minutes." in words(app)
    assert "My *own* round" in titles(app)
    assert own(store)["My *own* round"].entries == ENTRIES
    assert reports.drafts(store, form="routine_new") == {}
    store.close()
    app = undone(app)
    assert own(store) == {}
    assert "None yet." in words(app)


def test_one_is_made_from_what_is_at_hand(open_page: Opened, store: Store) -> None:
    app = tapped(open_page("plan", plan_show="Routines"), "routine_new")
    app.button_group(key="routine_start").set_value("Built for you").run()
    app.slider(key="routine_minutes").set_value(3).run()
    app.button_group(key="routine_have").set_value(["chair"]).run()
    app = pressed(app, "Fill in")
    assert "Seated cat-cow" in area(app)
    assert "**About 3 minutes**" in words(app)
    assert "Put in place of the exercises below" in {one.label for one in app.button}
    app = pressed(typed(app, "Name", "Three"), "Save routine")
    assert order(store, "Three")[-1].startswith("rib_breath")


def test_a_name_that_is_not_known_becomes_an_own_exercise(open_page: Opened, store: Store) -> None:
    app = typed(open_page("plan", plan_show="Routines", edit="new"), "Name", "Odd")
    app = typed(app, "Exercises", "Wobble board 30s")
    (label,) = [one.label.replace("\\", "") for one in app.button if "Wobble" in one.label]
    assert label == "Wobble board 30s (new: kept as your own exercise)"
    app = pressed(app, "Save routine")
    assert order(store, "Odd") == ["own_wobble_board"]
    (exercise,) = [one for one in reports.exercise_list(store) if one.own]
    assert (exercise.name, exercise.unit) == ("Wobble board", "hold_s")
    store.close()
    undone(app)
    assert not [one for one in reports.exercise_list(store) if one.own and not one.removed]


def test_it_is_changed_in_the_line_in_rows_and_by_name(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    app = tapped(open_page("plan", plan_show="Routines"), f"routine_edit_{number}")
    assert area(app) == LINE
    app = typed(app, "Name", "Late evening")
    app = typed(app, "Exercises", f"{LINE}; Chin tuck 4")
    app = row(app, "Seated cat-cow 2x6")
    (amount,) = [one for one in app.number_input if one.label == "Per set"]
    app = amount.set_value(9).run()
    (sets,) = [one for one in app.number_input if one.label == "Sets"]
    app = sets.set_value(1).run()
    assert area(app).startswith("Seated cat-cow 9; Open book")
    assert "How comfortable was it? 10 is fully comfortable" not in {
        one.label for one in app.button_group
    }
    app = pressed(app, "Save routine")
    kept = own(store)["Late evening"]
    assert (kept.id, kept.entries[0].amounts, len(kept.entries)) == (number, (9,), 4)
    assert "Evening" not in own(store)
    app = undone(app)
    assert own(store)["Evening"].entries == ENTRIES
    assert area(tapped(app, f"routine_edit_{number}")) == LINE


def test_exercises_are_put_up_and_down_and_taken_out(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    app = open_page("plan", plan_show="Routines", edit=own_routine())
    app = row(app, "Lying rib breathing 6")
    assert {one.label: one.disabled for one in app.button if one.label in {"Up", "Down"}} == {
        "Up": False,
        "Down": True,
    }
    app = pressed(pressed(app, "Up"), "Up")
    assert area(app) == "Lying rib breathing 6; Seated cat-cow 2x6; Open book, hand on ribs 5/side"
    assert "Breathing is best last." in words(app)
    assert "begins with a hold" not in words(app)
    app = typed(app, "Exercises", f"Doorway stretch, arm low 15s; {area(app)}")
    assert "It begins with a hold or a load; a loosening exercise first is kinder." in words(app)
    app = pressed(row(app, "Doorway stretch"), "Take out")
    app = row(app, "Lying rib breathing 6")
    app = pressed(app, "Down")
    app = row(app, "Open book")
    app = pressed(app, "Take out")
    app = pressed(app, "Save routine")
    assert order(store) == ["cat_cow_1", "rib_breath_1"]
    undone(app)
    assert order(store) == ["cat_cow_1", "open_book_1", "rib_breath_1"]


def test_the_same_exercise_twice_is_moved_past_itself(open_page: Opened, store: Store) -> None:
    app = typed(
        open_page("plan", plan_show="Routines", edit="new"), "Exercises", "Cat-cow 3; ? ; Cat-cow 9"
    )
    app = pressed(row(app, "Seated cat-cow 9"), "Up")
    assert area(app) == "Cat-cow 9; ?; Cat-cow 3"
    app = pressed(app, "Down")
    assert area(app) == "Cat-cow 3; ?; Cat-cow 9"
    assert own(store) == {}


def test_an_exercise_is_found_by_name(open_page: Opened, own_routine: Kept) -> None:
    app = open_page("plan", plan_show="Routines", edit=own_routine())
    (search,) = [one for one in app.selectbox if one.label == "Add an exercise"]
    app = search.set_value("bow_arrow_1").run()
    assert area(app) == f"{LINE}; Seated bow and arrow 6/side"


@pytest.mark.parametrize(
    ("name", "line", "said"),
    [
        (" ", LINE, "Give the routine a name."),
        ("New", "", "A routine needs at least one exercise."),
        ("Evening", LINE, "There is a routine Evening already; give this one another name."),
        ("New", "Cat-cow", "Not saved yet: give Seated cat-cow a dose, such as 1x6."),
        ("New", "Cat-cow 2x?", "Not saved yet: give Seated cat-cow a dose, such as 1x6."),
        ("New", "Cat-cow 0x3", "Not saved yet: please mend the exercises above."),
        ("New", "Cat-cow 11x3", "An exercise can have 10 sets at most."),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_and_what_was_typed_stays(
    name: str, line: str, said: str, open_page: Opened, own_routine: Kept
) -> None:
    own_routine()
    app = open_page("plan", plan_show="Routines", edit="new")
    app = pressed(typed(typed(app, "Name", name), "Exercises", line), "Save routine")
    assert [one.value.replace("\\", "") for one in app.error] == [said]
    assert area(app) == line
    assert titles(pressed(app, "All routines"))[:2] == ["Evening", "Desk break"]


def test_what_is_half_filled_in_survives_a_reload(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    app = typed(open_page("plan", plan_show="Routines", edit="new"), "Name", "Half")
    assert app.query_params["edit"] == "new"
    typed(open_page("plan", plan_show="Routines", edit=number), "Note", "Lights off")

    app = open_page("plan", plan_show="Routines")
    assert "Go on with the new routine" in {one.label for one in app.button}
    app = pressed(app, "Go on with the new routine")
    assert "Kept from before: name." in words(app)
    assert [one.value for one in app.text_input if one.label == "Name"] == ["Half"]
    app = open_page("plan", plan_show="Routines", edit=number)
    assert "Kept from before: note." in words(app)
    app = pressed(app, "Start over")
    assert [one.value for one in app.text_input if one.label == "Note"] == ["Lights low"]
    assert reports.drafts(store, form=f"routine_{number}") == {}


def test_an_undo_while_it_is_open_shows_in_what_was_not_touched(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    app = pressed(
        typed(open_page("plan", plan_show="Routines", edit=number), "Exercises", "Cat-cow 3"),
        "Save routine",
    )
    app = tapped(app, f"routine_edit_{number}")
    assert area(app) == "Seated cat-cow 3"
    app = undone(app)
    assert area(app) == LINE
    assert reports.drafts(store, form=f"routine_{number}") == {}


def test_nothing_different_is_said(open_page: Opened, store: Store, own_routine: Kept) -> None:
    number = own_routine()
    latest = reports.latest_change(store)
    store.close()
    app = pressed(open_page("plan", plan_show="Routines", edit=number), "Save routine")
    assert "Nothing is different: “Evening” stays as it is." in words(app)
    assert reports.latest_change(store) == latest
