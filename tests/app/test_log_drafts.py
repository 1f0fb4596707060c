"""The session form of the Log page: what is half filled in is kept."""

import pytest

from dashboard import reports
from dashboard.store import Store
from dashboard.store.drafts import keep_draft
from tests.app.conftest import Opened, words
from tests.app.log_forms import (
    LINE,
    line_of,
    pressed,
    rated,
    typed,
    words_of_buttons,
)
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY


def test_a_half_filled_form_survives(open_page: Opened, kept: Store) -> None:
    app = pressed(open_page("log"), "Seated cat-cow 2x6, level 1")
    app = rated(app, "How comfortable was it? 10 is fully comfortable", 4)
    app = rated(typed(app, f"{LINE}; Wobble 30s"), "Before", 3)
    changes = reports.latest_change(kept)

    again = open_page("log")  # another tab, or the same after a reload

    assert "Kept from before: exercises, how exercises felt, comfort before." in words(again)
    assert line_of(again) == f"{LINE}; Wobble 30s"
    assert [one.value for one in again.button_group if one.label == "Before"] == [3]
    assert "Seated cat-cow 2x6, level 1, comfort 4" in words_of_buttons(again)
    assert reports.latest_change(kept) == changes
    assert not again.query_params.get("exercises")

    again = pressed(again, "Start over")
    assert line_of(again) == LINE
    assert "Kept from before" not in words(again)
    assert reports.drafts(kept, form="session") == {}


def test_a_form_of_another_day_stays_with_its_day(
    open_page: Opened, kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rated(open_page("log"), "After", 7)
    logged(kept, a_session(TODAY, entries=(an_entry("wall_slide_1", 5),)))
    kept.close()
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-29")

    app = open_page("log")

    assert "This is for yesterday." in words(app)
    assert line_of(app) == LINE, "what was filled in then, not what would be now"


def test_saving_forgets_the_draft(open_page: Opened, kept: Store) -> None:
    app = rated(open_page("log"), "After", 7)
    assert reports.drafts(kept, form="session")["after"] == 7

    pressed(app, "Save session")

    assert reports.drafts(kept, form="session") == {}
    assert "Kept from before" not in words(open_page("log"))


def test_a_draft_of_another_shape_does_no_harm(open_page: Opened, kept: Store) -> None:
    keep_draft(kept, form="session", field="no_such_field", value="1")
    keep_draft(kept, form="session", field="day", value='{"day": "2027-01-01"}')
    kept.close()

    app = open_page("log")

    assert not app.exception
    assert [one.value for one in app.date_input if one.label == "Day"] == [TODAY]
