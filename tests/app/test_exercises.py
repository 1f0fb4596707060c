"""Exercises: finding one, and seeing it whole."""

from datetime import timedelta

import pytest

from dashboard.model import Catalogue
from dashboard.store import Store
from tests.app.conftest import Opened, listed, pressed, words
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def test_the_whole_catalogue_is_listed_in_ladders(open_page: Opened, catalogue: Catalogue) -> None:
    app = open_page("exercises")
    assert listed(app) == list(catalogue.exercises)
    assert [one.value.replace("\\", "") for one in app.header] == [*catalogue.families.values()]
    assert "94 exercises." in words(app)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"target": "neck posture", "at_hand": "wall"}, ["chin_tuck_3", "chin_tuck_4"]),
        ({"position": "floor-sitting"}, ["wall_angel_5"]),
        ({"level": "5", "target": "extension"}, ["cat_cow_5", "tspine_ext_5"]),
        ({"exercises_words": "perdigueiro"}, ["balance_reach_4"]),
        ({"exercises_words": "broomstick"}, ["dowel_rotation_1"]),
        ({"target": "no such thing", "position": "floor-sitting"}, ["wall_angel_5"]),
    ],
)
def test_the_address_says_what_is_looked_for(
    query: dict[str, str], found: list[str], open_page: Opened
) -> None:
    app = open_page("exercises", **query)
    assert [one for one in listed(app) if one in found] == found
    assert len(listed(app)) <= len(found) + ("broomstick" in query.get("exercises_words", "")) * 3


def test_what_is_chosen_goes_into_the_address(open_page: Opened) -> None:
    app = open_page("exercises")
    app = app.button_group(key="exercises_target").set_value(["breathing"]).run()
    assert app.query_params["target"] == "breathing"
    assert listed(app) == [f"rib_breath_{level}" for level in range(1, 6)]
    assert "5 of 94 exercises." in words(app)


def test_nothing_fits_and_clearing_helps(open_page: Opened) -> None:
    app = open_page("exercises", level="5", exercises_words="camel", target="breathing")
    assert listed(app) == []
    assert "No exercise fits." in words(app)
    app = pressed(app, "Clear search and filter")
    assert len(listed(app)) == 94
    assert "level" not in app.query_params


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("done", "Nothing done yet."),
        ("own", "You have made none of your own yet."),
        ("aside", "Nothing is set aside."),
    ],
)
def test_an_empty_list_says_why(which: str, said: str, open_page: Opened) -> None:
    app = open_page("exercises", which=which)
    assert listed(app) == []
    assert said in words(app)


def test_an_exercise_is_told_whole(open_page: Opened, catalogue: Catalogue) -> None:
    app = open_page("exercises", exercise="open_book_4")
    said = words(app)
    assert app.title[0].value == "Open book with pause and two breaths"
    assert "**Ask a professional first** with fragile bones" in said
    assert "It lies on a roller or goes to the end of a movement." in said
    assert catalogue.exercises["open_book_4"].cautions.removeprefix("Ask first") in said
    assert "- Let the ribs soften" in said
    assert "- Arching the low back" in said
    assert "Each side" not in said
    assert "To start with: 2 sets of 5 repetitions each side" in said
    assert "Open book: level 4 of 5" in said
    assert "offenes Buch" in said
    assert "Not done yet" in said
    assert [one.value for one in app.caption if one.value in {"easier", "this one, ask first"}] == [
        "easier",
        "this one, ask first",
    ]


def test_one_goes_up_the_ladder_and_back_to_the_list(open_page: Opened) -> None:
    app = open_page("exercises", exercise="open_book_1")
    assert not app.warning
    assert "use a seated turn instead" in words(app)
    app = app.button(key="open_open_book_2").click().run()
    assert app.title[0].value == "Open book, hand behind head"
    assert app.query_params["exercise"] == "open_book_2"
    app = app.button(key="exercises_back").click().run()
    assert len(listed(app)) == 94
    assert "exercise" not in app.query_params


def test_an_unknown_exercise_is_said_to_be_none(open_page: Opened) -> None:
    app = open_page("exercises", exercise="own_gone")
    assert "There is no such exercise in this journal." in words(app)
    assert len(listed(app)) == 94


def test_its_history_is_told_and_where_one_stands(open_page: Opened, store: Store) -> None:
    for ago, amount in ((3, 6), (1, 8)):
        done = an_entry("open_book_2", amount, amount, comfort=7)
        logged(store, a_session(TODAY - timedelta(ago), entries=(done,)))
    store.close()

    app = open_page("exercises", which="done")
    assert listed(app) == ["open_book_2"]
    assert "You: level 2, last yesterday." in words(app)

    said = words(app.button(key="open_open_book_2").click().run())
    assert "on 2 days, from 25 March 2026 to 27 March 2026" in said
    assert "Latest: 16 repetitions in all on 27 March 2026; first: 12" in said
    assert "- Yesterday: 2 sets, 16 repetitions in all, comfort 7" in said


def test_while_a_warning_sign_stands_nothing_is_to_start_with(
    open_page: Opened, store: Store
) -> None:
    logged(store, a_session(TODAY, symptoms=("chest_pain",)))
    store.close()
    said = words(open_page("exercises", exercise="cat_cow_1"))
    assert "what to do next waits" in said
    assert "To start with" not in said


def test_what_was_looked_for_is_still_there_on_the_way_back(open_page: Opened) -> None:
    app = open_page("exercises")
    app = app.text_input(key="exercises_words").set_value("wall").run()
    app = app.button_group(key="exercises_target").set_value(["neck posture"]).run()
    assert listed(app) == ["chin_tuck_3", "chin_tuck_4"]
    app = app.button(key="open_chin_tuck_3").click().run()
    app = app.button(key="exercises_back").click().run()
    assert listed(app) == ["chin_tuck_3", "chin_tuck_4"]
