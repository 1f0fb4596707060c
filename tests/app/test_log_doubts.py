"""The session form of the Log page: what cannot be is refused, what is odd is asked about."""

from datetime import time

import pytest

from dashboard import reports
from dashboard.store import Store
from tests.app.conftest import Opened, words
from tests.app.log_forms import (
    latest,
    line_of,
    pressed,
    rated,
    typed,
)
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def test_what_cannot_be_is_refused_in_words_and_all_else_stays(
    open_page: Opened, kept: Store
) -> None:
    app = rated(open_page("log"), "After", 8)
    (field,) = [one for one in app.number_input if one.label == "Minutes"]
    app = field.set_value(1441).run()
    sentence = "Duration goes from 0 to 1440 minutes; 1441 is outside."
    assert sentence in words(app), "beside the field, before anything is saved"

    app = pressed(app, "Save session")

    assert words(app).count(sentence) == 2
    assert [one.value for one in app.button_group if one.label == "After"] == [8]
    assert reports.journal_span(kept).sessions == 2


def test_an_unreadable_piece_is_told_and_nothing_saved(open_page: Opened, kept: Store) -> None:
    app = typed(open_page("log"), "Cat-cow 2x10; Wall angel 0x3")
    assert "“Wall angel 0x3”: an exercise has at least 1 set." in words(app)

    app = pressed(app, "Save session")

    assert "please mend the exercises above" in words(app)
    assert reports.journal_span(kept).sessions == 2


def test_a_doubt_is_asked_beside_its_field_and_one_tick_confirms(
    open_page: Opened, kept: Store
) -> None:
    app = typed(rated(open_page("log"), "Before", 6), "Wall slide 900s")
    (field,) = [one for one in app.number_input if one.label == "Minutes"]
    app = pressed(field.set_value(1200).run(), "Save session")

    said = words(app)
    assert "A session of 20 hours is a long one; is it right?" in said
    assert "A hold of 900 seconds is a long one; is it right?" in said
    assert line_of(app) == "Wall slide 900s"
    assert reports.journal_span(kept).sessions == 2

    (tick,) = [one for one in app.checkbox if one.label == "Yes, that is right"]
    app = pressed(rated(tick.check().run(), "After", 8), "Save session")

    assert "Saved: 1 exercise, 1,200 minutes, today." in words(app)
    assert latest(kept).entries[0].amounts == (900,)


@pytest.mark.usefixtures("kept")
def test_a_doubt_goes_when_what_it_is_about_is_mended(open_page: Opened) -> None:
    app = pressed(typed(open_page("log"), "Wall slide 900s"), "Save session")
    assert "A hold of 900 seconds" in words(app)

    app = typed(app, "Wall slide 90s")

    assert "A hold of" not in words(app)
    assert [one for one in app.checkbox if one.label == "Yes, that is right"] == []


def test_two_at_the_same_minute_are_asked_about(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, start=time(7, 30), entries=(an_entry("cat_cow_1", 6),)))
    store.close()
    app = open_page("log")
    (start,) = [one for one in app.time_input if one.label == "Start"]

    app = pressed(start.set_value(time(7, 30)).run(), "Save session")

    assert "is this a second one?" in words(app)


def test_the_same_again_is_asked_about(open_page: Opened, store: Store) -> None:
    logged(store, a_session(TODAY, minutes=None, entries=(an_entry("cat_cow_1", 6),)))
    store.close()

    app = pressed(typed(open_page("log"), "Seated cat-cow 6"), "Save session")

    assert "The same is written down for 28 March 2026 already" in words(app)
    assert reports.journal_span(store).sessions == 1


def test_an_empty_form_is_not_saved(open_page: Opened, store: Store) -> None:
    app = pressed(open_page("log"), "Save session")

    assert "Say what you did, or how many minutes it took." in words(app)
    assert reports.journal_span(store).sessions == 0
