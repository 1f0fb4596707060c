"""What a person can say of a file on the Import page: its columns, its questions, its names."""

from dashboard.store import Store
from tests.app.conftest import words
from tests.app.dropping import OURS, PAIN, SHEET, Import, meaning, press


def test_the_columns_of_a_sheet_can_be_told_otherwise(bring: Import) -> None:
    app = bring({"sheet.csv": SHEET})
    said = words(app)
    assert "Read as a table of your own: " in said
    assert "22.5 minutes in all" in said
    assert "10,5 · 12,0" in said or "12,0 · 10,5" in said
    assert {one.label: one.value for one in app.selectbox if one.label != "Read as"} == {
        "A row of this table is": "sessions",
        "What “Datum” means": "day",
        "What “Uhrzeit” means": "start",
        "What “Was” means": "title",
        "What “Dauer \\(min\\)” means": "duration_min",
        f"What “{PAIN}” means": "comfort_before",
    }

    app = meaning(app, "Dauer \\(min\\)").set_value("").run()
    assert "2 sessions, from Sat 14 March to Mon 23 March, how long they took is not said" in words(
        app
    )
    assert "Read as a table of your own, as you said." in words(app)
    app = meaning(app, PAIN).set_value("duration_min").run()
    assert "9 minutes in all" in words(app)


def test_a_meaning_given_to_another_column_is_taken_from_the_first(bring: Import) -> None:
    app = bring({"sheet.csv": SHEET})
    app = meaning(app, "Was").set_value("comfort_before").run()
    assert not app.exception
    assert not app.error
    assert meaning(app, PAIN).value == ""


def test_columns_that_make_no_sense_together_are_explained_and_can_be_mended(
    bring: Import,
) -> None:
    app = bring({"sheet.csv": SHEET})
    app = meaning(app, "Datum").set_value("").run()
    (sentence,) = app.error
    assert "has to say which column is the" in sentence.value
    app = meaning(app, "Datum").set_value("day").run()
    assert not app.error
    assert "Add 2 to my journal" in [one.label for one in app.button]


def test_a_choice_outlives_the_file_being_out_of_sight(bring: Import) -> None:
    files = {f"{at}.csv": OURS.replace("a,", f"a{at},") for at in range(4)}
    app = bring({"sheet.csv": SHEET, **files})
    app = meaning(app, PAIN).set_value("").run()
    app = app.selectbox("import_shown").set_value(3).run()
    app = app.selectbox("import_shown").set_value(0).run()
    assert meaning(app, PAIN).value == ""


ASKING = "Date,Minutes,Pain\n01/02/2026,10,3\n02/03/2026,12,4\n03/03/2026,9,2\n"


def test_a_question_is_asked_with_examples_and_can_be_answered_otherwise(bring: Import) -> None:
    app = bring({"asking.csv": ASKING, "ours.csv": OURS})
    assert "One thing only you can say" in words(app)
    assert "Add 2 to my journal" in [one.label for one in app.button]
    (question,) = app.radio
    assert question.value is None
    assert "Date" in question.label
    assert len(question.options) == 2
    assert "01/02/2026" in question.options[0].replace("\\", "")

    app = question.set_value("dmy").run()
    assert "What you said" in words(app)
    assert "from Sun 1 February to Tue 3 March" in words(app)
    assert "Add 5 to my journal" in [one.label for one in app.button]
    app = app.radio[0].set_value("mdy").run()
    assert "from Fri 2 January to Tue 3 March" in words(app)


def test_an_unknown_name_can_mean_a_known_exercise_and_is_remembered(
    bring: Import, store: Store
) -> None:
    text = OURS.replace("Cat-cow 2x10", "Cat cow flexion 2x10; Frobnicate 3")
    app = bring({"ours.csv": text})
    assert "1 exercise is not in the catalogue." in words(app)
    (box,) = (one for one in app.selectbox if one.label.startswith("“Cat cow flexion” is"))
    assert (box.value, box.options[0]) == ("", "An exercise of its own")
    assert "Seated cat-cow" in box.options

    app = box.set_value("cat_cow_1").run()
    app = press(app, "Add 2 to my journal")
    with store.read() as cursor:
        assert cursor.execute("SELECT exercise FROM live_entry ORDER BY id").fetchall() == [
            ("cat_cow_1",),
            ("own_frobnicate",),
        ]
    app.file_uploader[0].set_value(
        ("more.csv", text.replace("a,", "z,").replace("-02,", "-09,").encode(), "text/csv")
    )
    app = app.run()
    assert not [one for one in app.selectbox if "flexion" in one.label]
