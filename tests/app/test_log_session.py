"""The session form of the Log page: opens with the last session, and is saved."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard import reports
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.log_forms import (
    LINE,
    chosen,
    latest,
    line_of,
    minutes_of,
    pressed,
    rated,
    typed,
)
from tests.conftest import TODAY


def test_it_opens_with_the_last_session_but_no_rating(open_page: Opened, kept: Store) -> None:
    app = open_page("log")

    assert line_of(app) == LINE
    assert minutes_of(app) == 12
    assert "Filled in from Mon 23 March: Seated cat-cow +1, 12 minutes, warm-up yes." in words(app)
    assert "Understood: 2 exercises." in words(app)
    for label in ("Before", "During, at the least comfortable moment", "After"):
        assert [one.value for one in app.button_group if one.label == label] == [None]
    assert reports.drafts(kept, form="session") == {}, "nothing was committed yet"


def test_two_ratings_and_saving_is_enough(open_page: Opened, kept: Store) -> None:
    app = rated(rated(open_page("log"), "Before", 5), "After", 8)

    app = pressed(app, "Save session")

    assert "Saved: 2 exercises, 12 minutes, today." in words(app)
    assert [one.key for one in app.button if one.label == "Save session"] == ["session_1_save"], (
        "a second quick tap on the old button must find nothing to press"
    )
    saved = latest(kept)
    assert (saved.day, saved.duration_min, saved.warm_up) == (TODAY, Decimal(12), True)
    assert (saved.comfort_before, saved.comfort_during) == (Decimal(5), None)
    assert saved.comfort_after == 8
    assert [(one.exercise, one.amounts, one.comfort, one.note) for one in saved.entries] == [
        ("cat_cow_1", (6, 6), None, ""),
        ("open_book_2", (8, 8), None, ""),
    ], "how it felt last time stays with last time"
    app = pressed(app, "Undo")
    assert "Taken back: Logged a session on 28 March 2026, 12 minutes." in words(app)


@pytest.mark.usefixtures("kept")
def test_another_line_up_or_none_is_one_click_away(open_page: Opened) -> None:
    app = open_page("log")
    (start,) = [one for one in app.button_group if one.label == "Start from"]
    labels = [option.replace("\\", "") for option in start.options]
    assert labels == [
        "Mon 23 March",
        "Fri 20 March",
        "Two gentle minutes",
        "Empty",
    ]
    assert start.value == "2"

    app = chosen(app, "Start from", "1")
    assert "Filled in from Fri 20 March: Lying chin nod, 9 minutes." in words(app)
    assert (line_of(app), minutes_of(app)) == ("Lying chin nod 6", 9)
    app = chosen(app, "Start from", "empty")
    assert (line_of(app), minutes_of(app)) == ("", None)


@pytest.mark.usefixtures("kept")
def test_what_was_typed_comes_back_after_a_look_elsewhere(open_page: Opened) -> None:
    app = chosen(typed(open_page("log"), "Wobble 30s"), "Start from", "2")
    assert line_of(app) == LINE

    app = chosen(app, "Start from", "typed")

    assert line_of(app) == "Wobble 30s"


def test_two_gentle_minutes_count_like_any_session(open_page: Opened, store: Store) -> None:
    app = open_page("log")
    assert "A hard day? Two minutes count, like any session." in words(app)

    app = pressed(chosen(app, "Start from", "two minutes"), "Save session")

    assert "Saved: 3 exercises, 2 minutes, today." in words(app)
    assert {entry.exercise[-2:] for entry in latest(store).entries} == {"_1"}


def test_a_past_day_and_every_other_field_are_written(open_page: Opened, store: Store) -> None:
    app = typed(open_page("log"), "Cat-cow 2x10")
    (day,) = [one for one in app.date_input if one.label == "Day"]
    app = day.set_value(date(2024, 2, 29)).run()
    app = rated(app, "Effort: 0 no effort, 10 as hard as it gets", 4)
    app = rated(app, "Form: 1 rushed, 5 slow and controlled throughout", 5)
    app = chosen(chosen(app, "Warm-up first?", "no"), "Kind", "strength")
    (noticed,) = [one for one in app.multiselect if one.label == "Warning signs"]
    app = noticed.set_value(["fever_unwell"]).run()
    (notes,) = [one for one in app.text_area if one.label == "Notes"]
    app = pressed(notes.set_value("=1+1 <b>bold</b>").run(), "Save session")

    assert not app.exception
    saved = latest(store)
    assert (saved.day, saved.effort, saved.form) == (date(2024, 2, 29), Decimal(4), Decimal(5))
    assert (saved.warm_up, saved.kind) == (False, "strength")
    assert (saved.symptoms, saved.notes) == (("fever_unwell",), "=1+1 <b>bold</b>")
