"""The routines of the Plan page: making, changing, ordering, copying, putting away, deleting."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal.exercises import Own, archive_exercise, delete_exercise, make_exercise
from dashboard.journal.routines import keep_routine
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue, Entry, Routine, Side, Unit
from dashboard.store import Store
from dashboard.ui.routines.card import copied
from tests.app.conftest import Opened, pressed, words
from tests.conftest import TODAY

ENTRIES = (
    Entry("cat_cow_1", amounts=(6, 6)),
    Entry("open_book_1", amounts=(5,), side=Side.BOTH),
    Entry("rib_breath_1", amounts=(6,)),
)
LINE = "Seated cat-cow 2x6; Open book, hand on ribs 5/side; Lying rib breathing 6"

Kept = Callable[..., str]


@pytest.fixture
def keep(store: Store) -> Kept:
    """Keep an own routine, and return its id."""

    def kept(name: str = "Evening", *entries: Entry, archived: bool = False) -> str:
        routine = Routine("", name, entries or ENTRIES, "Lights low", archived)
        (number,) = keep_routine(store, routine, actor="page").ids
        store.close()
        return str(number)

    return kept


def own(store: Store) -> dict[str, Routine]:
    found = {one.name: one for one in reports.own_routines(store)}
    store.close()
    return found


def order(store: Store, name: str = "Evening") -> list[str]:
    return [entry.exercise for entry in own(store)[name].entries]


def area(app: AppTest) -> str:
    (field,) = [one for one in app.text_area if one.label == "Exercises"]
    return str(field.value)


def typed(app: AppTest, label: str, value: str) -> AppTest:
    fields = [*app.text_input, *app.text_area]
    (field,) = [one for one in fields if one.label == label]
    app = field.set_value(value).run()
    assert not app.exception
    return app


def tapped(app: AppTest, key: str) -> AppTest:
    app = app.button(key=key).click().run()
    assert not app.exception
    return app


def row(app: AppTest, beginning: str) -> AppTest:
    """Choose an exercise of the line."""
    (button,) = [one for one in app.button if one.label.replace("\\", "").startswith(beginning)]
    app = button.click().run()
    assert not app.exception
    return app


def titles(app: AppTest) -> list[str]:
    return [one.value.replace("\\", "") for one in app.subheader]


def undone(app: AppTest) -> AppTest:
    return tapped(app, "written_undo_undo")


def test_the_list_shows_own_ones_then_ready_made_ones_then_those_put_away(
    open_page: Opened, keep: Kept
) -> None:
    number = keep()
    keep("Attic", archived=True)
    app = open_page("plan")
    assert not app.exception
    assert titles(app) == [
        "Evening",
        "Desk break",
        "Morning",
        "Full round",
        "Gentle day",
        "Floor and roller",
        "Attic",
    ]
    said = words(app)
    assert "1. Seated cat-cow 2x6\n2. Open book, hand on ribs 5/side\n3. Lying rib" in said
    assert "3 exercises, about 4 minutes. Lights low" in said
    assert "5 exercises, about 3 minutes." in said
    links = [link.proto for link in app.get("page_link") if link.proto.label == "Play it"]
    assert [link.query_string for link in links] == [
        f"routine={one}" for one in (number, "desk", "morning", "full", "flare", "roller")
    ]
    keys = {str(button.key) for button in app.button}
    assert "routine_copy_desk" in keys
    assert not keys & {"routine_edit_desk", "routine_away_desk", "routine_delete_desk_now"}


def test_one_is_made_from_nothing_and_taken_back(open_page: Opened, store: Store) -> None:
    app = tapped(open_page("plan"), "routine_new")
    app = typed(app, "Name", "  My *own*  round ")
    app = typed(app, "Exercises", LINE)
    assert "**About 4 minutes**" in words(app)
    assert "It has nothing of side-bend, scapular control." in words(app)
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
    app = tapped(open_page("plan"), "routine_new")
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
    app = typed(open_page("plan", edit="new"), "Name", "Odd")
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
    open_page: Opened, store: Store, keep: Kept
) -> None:
    number = keep()
    app = tapped(open_page("plan"), f"routine_edit_{number}")
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
    open_page: Opened, store: Store, keep: Kept
) -> None:
    app = open_page("plan", edit=keep())
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
    app = typed(open_page("plan", edit="new"), "Exercises", "Cat-cow 3; ? ; Cat-cow 9")
    app = pressed(row(app, "Seated cat-cow 9"), "Up")
    assert area(app) == "Cat-cow 9; ?; Cat-cow 3"
    app = pressed(app, "Down")
    assert area(app) == "Cat-cow 3; ?; Cat-cow 9"
    assert own(store) == {}


def test_an_exercise_is_found_by_name(open_page: Opened, keep: Kept) -> None:
    app = open_page("plan", edit=keep())
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
    name: str, line: str, said: str, open_page: Opened, keep: Kept
) -> None:
    keep()
    app = open_page("plan", edit="new")
    app = pressed(typed(typed(app, "Name", name), "Exercises", line), "Save routine")
    assert [one.value.replace("\\", "") for one in app.error] == [said]
    assert area(app) == line
    assert titles(pressed(app, "All routines"))[:2] == ["Evening", "Desk break"]


def test_what_is_half_filled_in_survives_a_reload(
    open_page: Opened, store: Store, keep: Kept
) -> None:
    number = keep()
    app = typed(open_page("plan", edit="new"), "Name", "Half")
    assert app.query_params["edit"] == "new"
    typed(open_page("plan", edit=number), "Note", "Lights off")

    app = open_page("plan")
    assert "Go on with the new routine" in {one.label for one in app.button}
    app = pressed(app, "Go on with the new routine")
    assert "Kept from before: name." in words(app)
    assert [one.value for one in app.text_input if one.label == "Name"] == ["Half"]
    app = open_page("plan", edit=number)
    assert "Kept from before: note." in words(app)
    app = pressed(app, "Start over")
    assert [one.value for one in app.text_input if one.label == "Note"] == ["Lights low"]
    assert reports.drafts(store, form=f"routine_{number}") == {}


def test_an_undo_while_it_is_open_shows_in_what_was_not_touched(
    open_page: Opened, store: Store, keep: Kept
) -> None:
    number = keep()
    app = pressed(typed(open_page("plan", edit=number), "Exercises", "Cat-cow 3"), "Save routine")
    app = tapped(app, f"routine_edit_{number}")
    assert area(app) == "Seated cat-cow 3"
    app = undone(app)
    assert area(app) == LINE
    assert reports.drafts(store, form=f"routine_{number}") == {}


def test_nothing_different_is_said(open_page: Opened, store: Store, keep: Kept) -> None:
    number = keep()
    latest = reports.latest_change(store)
    store.close()
    app = pressed(open_page("plan", edit=number), "Save routine")
    assert "Nothing is different: “Evening” stays as it is." in words(app)
    assert reports.latest_change(store) == latest


def test_a_ready_made_one_is_copied_and_opened(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    app = tapped(open_page("plan"), "routine_copy_desk")
    assert "Copied: “Copy of Desk break” is yours to change." in words(app)
    assert [one.value for one in app.text_input if one.label == "Name"] == ["Copy of Desk break"]
    assert own(store)["Copy of Desk break"].entries == catalogue.routines["desk"].entries
    app = tapped(pressed(app, "All routines"), "routine_copy_desk")
    assert set(own(store)) == {"Copy of Desk break", "Copy of Desk break 2"}
    app = undone(app)
    assert "This routine is not among your own any more." in words(app)
    assert titles(app)[0] == "Copy of Desk break"
    assert set(own(store)) == {"Copy of Desk break"}


def test_a_copy_of_a_long_name_fits_and_is_no_other() -> None:
    long = "a" * 80
    first = copied(long, taken=())
    second = copied(long, taken={first})
    assert len(first) == len(second) == 80
    assert first != second


def test_it_is_put_away_and_brought_back(open_page: Opened, store: Store, keep: Kept) -> None:
    number = keep()
    app = tapped(open_page("plan"), f"routine_away_{number}")
    assert "“Evening” is put away." in words(app)
    assert own(store)["Evening"].archived
    assert titles(app)[-1] == "Evening"
    assert [one.label for one in app.expander] == ["Put away (1)"]
    app = pressed(app, "Bring back")
    assert not own(store)["Evening"].archived
    assert titles(app)[0] == "Evening"
    app = undone(app)
    assert own(store)["Evening"].archived
    assert titles(app)[-1] == "Evening"


def test_it_is_deleted_with_its_draft_and_comes_back(
    open_page: Opened, store: Store, keep: Kept
) -> None:
    number = keep()
    typed(open_page("plan", edit=number), "Note", "Lights off")
    app = open_page("plan")
    assert "Delete “Evening”?" in words(app)
    app = tapped(app, f"routine_delete_{number}_now")
    assert "“Evening” is deleted." in words(app)
    assert own(store) == {}
    assert reports.drafts(store, form=f"routine_{number}") == {}
    store.close()
    app = undone(app)
    assert own(store)["Evening"].entries == ENTRIES
    assert titles(app)[0] == "Evening"


def test_one_that_another_tab_deleted_is_told(open_page: Opened, store: Store, keep: Kept) -> None:
    number = keep()
    here, there = open_page("plan"), open_page("plan")
    tapped(there, f"routine_delete_{number}_now")
    here = tapped(here, f"routine_away_{number}")
    assert own(store) == {}
    assert "Evening" not in titles(here)
    app = open_page("plan", edit=number)
    assert "This routine is not among your own any more." in words(app)
    assert "edit" not in app.query_params


def test_what_is_set_aside_or_gone_is_said_beside_it(
    open_page: Opened, store: Store, catalogue: Catalogue, keep: Kept
) -> None:
    gone = make_exercise(store, Own("Wobble", unit=Unit.HOLD), catalogue=catalogue, actor="page")
    number = keep("Evening", *ENTRIES, Entry(gone.exercise, Unit.HOLD, (30,)))
    assert "Set aside" not in words(open_page("plan"))
    delete_exercise(store, gone.exercise, actor="page")
    archive_exercise(store, "open_book_1", catalogue=catalogue, actor="page")
    store.close()
    app = open_page("plan")
    assert "Set aside: Open book, hand on ribs." in words(app)
    assert "4. Wobble 30s" in words(app)
    assert "Not in this journal any more: Wobble." in words(app)
    app = open_page("plan", edit=number)
    assert "Set aside: Open book, hand on ribs." in words(app)
    assert area(app) == f"{LINE}; Wobble 30s"
    app = pressed(typed(app, "Note", "It is back"), "Save routine")
    assert "Not in this journal" not in words(app)
    assert [(one.name, one.removed) for one in reports.exercise_list(store) if one.own] == [
        ("Wobble", False)
    ]


def test_nothing_invites_to_exercise_while_a_sign_stands(open_page: Opened, store: Store) -> None:
    note_symptoms(store, day=TODAY, codes=["chest_pain"], today=TODAY, actor="page")
    store.close()
    app = open_page("plan")
    assert not [one for one in app.get("page_link") if one.proto.label == "Play it"]
    app = tapped(app, "routine_new")
    assert "Start from" not in {one.label for one in app.button_group}
