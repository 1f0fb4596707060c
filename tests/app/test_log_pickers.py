"""The session form of the Log page: pickers and the typed line show the same list."""

from decimal import Decimal

import pytest

from dashboard.store import Store
from tests.app.conftest import Opened
from tests.app.log_forms import (
    chosen,
    latest,
    line_of,
    pressed,
    rated,
    typed,
)


@pytest.mark.usefixtures("kept")
def test_pickers_write_into_the_typed_line(open_page: Opened) -> None:
    app = pressed(open_page("log"), "Seated cat-cow 2x6, level 1")
    fields = {one.label: one for one in app.number_input}
    app = fields["Sets"].set_value(3).run()
    assert line_of(app).startswith("Seated cat-cow 3x6; ")
    fields = {one.label: one for one in app.number_input}
    app = fields["Per set"].set_value(8).run()
    app = chosen(app, "Side", "left")
    assert line_of(app).startswith("Seated cat-cow 3x8/left; ")

    app = chosen(app, "Counted in", "hold_s")
    assert line_of(app).startswith("Seated cat-cow 3x8s/left; ")
    (level,) = [one for one in app.selectbox if one.label == "Level"]
    app = level.set_value("cat_cow_3").run()
    assert line_of(app).startswith("Hands-and-knees cat-cow 2x6; ")

    app = pressed(app, "Take out")
    assert line_of(app) == "Open book, hand behind head 2x8/side"


@pytest.mark.usefixtures("kept")
def test_the_line_moves_the_pickers_too(open_page: Opened) -> None:
    app = pressed(open_page("log"), "Seated cat-cow 2x6, level 1")

    app = typed(app, "Seated cat-cow 4x5")

    fields = {one.label: one.value for one in app.number_input}
    assert (fields["Sets"], fields["Per set"]) == (4, 5)


def test_what_the_line_cannot_say_is_kept_beside_it(open_page: Opened, kept: Store) -> None:
    app = pressed(open_page("log"), "Seated cat-cow 2x6, level 1")
    app = rated(app, "How comfortable was it? 10 is fully comfortable", 4)
    (note,) = [one for one in app.text_input if one.label == "Note on this exercise"]
    app = note.set_value("*slow*").run()
    (level,) = [one for one in app.selectbox if one.label == "Level"]
    app = level.set_value("cat_cow_2").run()
    app = typed(app, f"Chin tuck 5; {line_of(app)}")

    app = pressed(app, "Save session")

    written = {one.exercise: (one.comfort, one.note) for one in latest(kept).entries}
    assert written == {
        "chin_tuck_1": (None, ""),
        "cat_cow_2": (Decimal(4), "*slow*"),
        "open_book_2": (None, ""),
    }


def test_an_exercise_is_added_by_search(open_page: Opened) -> None:
    app = typed(open_page("log"), "Wall angel 0x1; Wobble 30s")
    (search,) = [one for one in app.selectbox if one.label == "Add an exercise"]
    assert "Seated bow and arrow · Bow and arrow, level 1" in search.options

    app = search.set_value("bow_arrow_1").run()

    line = "Wall angel 0x1; Wobble 30s; Seated bow and arrow 6/side"
    assert line_of(app) == line, "also beside a piece that cannot be read"
    assert "Sets" in [one.label for one in app.number_input], "its pickers are open"


def test_text_of_people_is_text(open_page: Opened) -> None:
    app = typed(open_page("log"), "![x](y) :smile: 2x5")

    (row,) = [one.label for one in app.button if "kept as your own" in one.label]
    assert "\\!\\[x\\]\\(y\\)" in row
    assert row.replace("\\", "").replace("\u2060", "").startswith("![x](y) :smile 2x5")
