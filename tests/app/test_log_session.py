"""The session form of the Log page: prefilled, typed or picked, kept, asked about, saved."""

from datetime import date, time
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reports
from dashboard.journal import minimum
from dashboard.journal.names import vocabulary
from dashboard.journal.notation import parse, printed
from dashboard.model import Catalogue, Session, Side, Unit
from dashboard.store import Store
from dashboard.store.drafts import keep_draft
from tests.app.conftest import Opened, words
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY

LAST = a_session(
    "2026-03-23",
    minutes=12,
    before=5,
    after=7,
    warm_up=True,
    entries=(
        an_entry("cat_cow_1", 6, 6),
        an_entry("open_book_2", 8, 8, side=Side.BOTH, comfort=3, note="stiff"),
    ),
)
LINE = "Seated cat-cow 2x6; Open book, hand behind head 2x8/side"


@pytest.fixture
def kept(store: Store) -> Store:
    """A journal with two line-ups."""
    logged(store, a_session("2026-03-20", minutes=9, entries=(an_entry("chin_tuck_1", 6),)), LAST)
    store.close()
    return store


def line_of(app: AppTest) -> str:
    """Return what the typed line says."""
    (area,) = [one for one in app.text_area if one.label == "What did you do?"]
    return str(area.value)


def typed(app: AppTest, line: str) -> AppTest:
    (area,) = [one for one in app.text_area if one.label == "What did you do?"]
    return area.set_value(line).run()


def rated(app: AppTest, label: str, points: int) -> AppTest:
    (pills,) = [one for one in app.button_group if one.label == label]
    return pills.set_value(points).run()


def chosen(app: AppTest, label: str, value: object) -> AppTest:
    return rated(app, label, value)  # type: ignore[arg-type] # any option


def pressed(app: AppTest, label: str) -> AppTest:
    (button,) = [one for one in app.button if one.label.replace("\\", "").strip() == label]
    return button.click().run()


def minutes_of(app: AppTest) -> float | None:
    (field,) = [one for one in app.number_input if one.label == "Minutes"]
    return field.value


def latest(store: Store) -> Session:
    """Return the session that was written last."""
    with store.read() as cursor:
        (key,) = cursor.execute("SELECT max(id) FROM live_session").fetchone() or (None,)
    session = reports.session_to_edit(store, session_id=key)
    assert session is not None
    return session


def test_it_opens_with_the_last_session_but_no_rating(open_page: Opened, kept: Store) -> None:
    app = open_page("log")

    assert line_of(app) == LINE
    assert minutes_of(app) == 12
    assert "Filled in from Mon 23 March: exercises, 12 minutes, warm-up yes." in words(app)
    assert "Understood: 2 exercises." in words(app)
    for label in ("Before", "During, at the least comfortable moment", "After"):
        assert [one.value for one in app.button_group if one.label == label] == [None]
    assert reports.drafts(kept, form="session") == {}, "nothing was committed yet"


def test_two_ratings_and_saving_is_enough(open_page: Opened, kept: Store) -> None:
    app = rated(rated(open_page("log"), "Before", 5), "After", 8)

    app = pressed(app, "Save session")

    assert "Saved: 2 exercises, 12 minutes, today." in words(app)
    saved = latest(kept)
    assert (saved.day, saved.duration_min, saved.warm_up) == (TODAY, 12, True)
    assert (saved.comfort_before, saved.comfort_during, saved.comfort_after) == (5, None, 8)
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
        "Mon 23 March: Seated cat-cow +1",
        "Fri 20 March: Lying chin nod",
        "Two gentle minutes",
        "Empty",
    ]
    assert start.value == "2"

    app = chosen(app, "Start from", "1")
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


def test_an_empty_form_is_not_saved(open_page: Opened, store: Store) -> None:
    app = pressed(open_page("log"), "Save session")

    assert "Say what you did, or how many minutes it took." in words(app)
    assert reports.journal_span(store).sessions == 0


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
    app = pressed(tick.check().run(), "Save session")

    assert "Saved: 1 exercise, 1200 minutes, today." in words(app)
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
    assert (saved.day, saved.effort, saved.form) == (date(2024, 2, 29), 4, 5)
    assert (saved.warm_up, saved.kind) == (False, "strength")
    assert (saved.symptoms, saved.notes) == (("fever_unwell",), "=1+1 <b>bold</b>")


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


def test_text_of_people_is_text(open_page: Opened) -> None:
    app = typed(open_page("log"), "![x](y) :smile: 2x5")

    (row,) = [one.label for one in app.button if "kept as your own" in one.label]
    assert "\\!\\[x\\]\\(y\\)" in row
    assert row.replace("\\", "").replace("\u2060", "").startswith("![x](y) :smile 2x5")


def test_the_gentle_line_up_reads_back(catalogue: Catalogue, store: Store) -> None:
    known = vocabulary(store, catalogue=catalogue)
    entries = minimum.line_up(catalogue)
    line = printed(entries, vocabulary=known)
    assert parse(line, vocabulary=known).entries == entries
    for entry in entries:
        exercise = catalogue.exercises[entry.exercise]
        assert (exercise.level, exercise.ask_first) == (1, False)
        assert entry.unit is Unit.REPS


def words_of_buttons(app: AppTest) -> str:
    return "\n".join(one.label.replace("\\", "").strip() for one in app.button)
