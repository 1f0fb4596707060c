"""The routines of the Plan page: what there is, copying, putting away, deleting."""

from dashboard import reports
from dashboard.journal.exercises import Own, archive_exercise, delete_exercise, make_exercise
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue, Entry, Unit
from dashboard.store import Store
from dashboard.ui.routines.card import copied
from tests.app.conftest import Opened, pressed, words
from tests.app.routine_pages import ENTRIES, LINE, Kept, area, own, tapped, titles, typed, undone
from tests.conftest import TODAY


def test_the_list_shows_own_ones_then_ready_made_ones_then_those_put_away(
    open_page: Opened, own_routine: Kept
) -> None:
    number = own_routine()
    own_routine("Attic", archived=True)
    app = open_page("plan", plan_show="Routines")
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


def test_a_ready_made_one_is_copied_and_opened(
    open_page: Opened, store: Store, catalogue: Catalogue
) -> None:
    app = tapped(open_page("plan", plan_show="Routines"), "routine_copy_desk")
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


def test_it_is_put_away_and_brought_back(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    app = tapped(open_page("plan", plan_show="Routines"), f"routine_away_{number}")
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
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    typed(open_page("plan", plan_show="Routines", edit=number), "Note", "Lights off")
    app = open_page("plan", plan_show="Routines")
    assert "Delete “Evening”?" in words(app)
    app = tapped(app, f"routine_delete_{number}_now")
    assert "“Evening” is deleted." in words(app)
    assert own(store) == {}
    assert reports.drafts(store, form=f"routine_{number}") == {}
    store.close()
    app = undone(app)
    assert own(store)["Evening"].entries == ENTRIES
    assert titles(app)[0] == "Evening"


def test_one_that_another_tab_deleted_is_told(
    open_page: Opened, store: Store, own_routine: Kept
) -> None:
    number = own_routine()
    here, there = open_page("plan", plan_show="Routines"), open_page("plan", plan_show="Routines")
    tapped(there, f"routine_delete_{number}_now")
    here = tapped(here, f"routine_away_{number}")
    assert own(store) == {}
    assert "Evening" not in titles(here)
    app = open_page("plan", plan_show="Routines", edit=number)
    assert "This routine is not among your own any more." in words(app)
    assert "edit" not in app.query_params


def test_what_is_set_aside_or_gone_is_said_beside_it(
    open_page: Opened, store: Store, catalogue: Catalogue, own_routine: Kept
) -> None:
    gone = make_exercise(store, Own("Wobble", unit=Unit.HOLD), catalogue=catalogue, actor="page")
    number = own_routine("Evening", *ENTRIES, Entry(gone.exercise, Unit.HOLD, (30,)))
    assert "Set aside" not in words(open_page("plan", plan_show="Routines"))
    delete_exercise(store, gone.exercise, actor="page")
    archive_exercise(store, "open_book_1", catalogue=catalogue, actor="page")
    store.close()
    app = open_page("plan", plan_show="Routines")
    assert "Set aside: Open book, hand on ribs." in words(app)
    assert "4. Wobble 30s" in words(app)
    assert "Not in this journal any more: Wobble." in words(app)
    app = open_page("plan", plan_show="Routines", edit=number)
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
    app = open_page("plan", plan_show="Routines")
    assert not [one for one in app.get("page_link") if one.proto.label == "Play it"]
    app = tapped(app, "routine_new")
    assert "Start from" not in {one.label for one in app.button_group}
