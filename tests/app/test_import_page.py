"""The import workbench: what it says of files before anything is written, and what it writes."""

import re
from collections.abc import Iterable
from decimal import Decimal
from importlib import import_module

import pytest

from dashboard.importing import FilePreview, Preview, Upload, prepare
from dashboard.importing.staged import staged
from dashboard.importing.staging import Staging
from dashboard.store import Store
from dashboard.ui.importing import held as import_held
from tests.app.conftest import words
from tests.app.dropping import OURS, PICTURE, SHEET, Import, labels, meaning, press, texts
from tests.builders import a_session, logged


def test_a_file_is_told_and_counted_before_anything_is_written(bring: Import, store: Store) -> None:
    app = bring({"ours.csv": OURS})

    said = words(app)
    assert not app.exception
    assert "Read as Supple, sessions: certain, by the names of its columns." in said
    assert "It holds 2 sessions, from Mon 2 March to Wed 4 March, 31 minutes in all." in said
    assert "31 minutes in all. All of it is new." in said
    assert app.header[0].value == "What would be added?"
    assert (
        "2 sessions, from 2 March 2026 to 4 March 2026, would be added to an empty journal." in said
    )
    with store.read() as cursor:
        assert cursor.execute("SELECT COUNT(*) FROM session").fetchall() == [(0,)]


def test_what_was_added_is_told_with_a_way_back(bring: Import, store: Store) -> None:
    app = press(bring({"ours.csv": OURS}), "Add 2 to my journal")

    assert "Added 2 rows from 1 file." in words(app)
    assert not app.file_uploader[0].value
    app = app.button("written_undo_undo").click().run()
    assert "Taken back: Imported 2 sessions from ours.csv." in words(app)
    with store.read() as cursor:
        assert cursor.execute("SELECT COUNT(*) FROM live_session").fetchall() == [(0,)]


def test_a_file_that_is_no_table_is_refused_and_the_others_are_offered(bring: Import) -> None:
    app = bring({"cat.csv": PICTURE, "ours.csv": OURS})

    assert [one.value for one in app.error] == ["This is no table but a PNG picture\\."]
    assert "Add 2 to my journal" in [one.label for one in app.button]


def test_a_refused_file_alone_offers_nothing(bring: Import) -> None:
    app = bring({"cat.csv": PICTURE})

    assert len(app.error) == 1
    assert not app.button


def test_of_many_files_one_is_shown_in_full(bring: Import) -> None:
    app = bring(
        {f"{at}.csv": OURS.replace("a,", f"a{at},").replace("b,", f"b{at},") for at in range(5)}
        | {"cat.csv": PICTURE}
    )

    assert "5 could be read, 1 could not. Look at each below" in words(app)
    assert [one.value for one in app.header][1:3] == ["6 files", "0\\.csv"]
    assert "1 file cannot be read." in words(app)
    app = app.selectbox("import_shown").set_value(5).run()
    assert app.header[2].value == "cat\\.csv"
    assert "Add 10 to my journal" in [one.label for one in app.button]


def test_problems_of_one_kind_stand_together(bring: Import) -> None:
    rows = [f"x{at},2026-03-01,25:{at % 60:02},12,," for at in range(1000)]
    rows += ["y,someday,,,,", "z,2026-03-01,,12,,"]
    app = bring({"many.csv": OURS.splitlines()[0] + "\n" + "\n".join(rows) + "\n"})

    kept_out, left_out = labels(app)[-2:]
    assert kept_out.startswith("**1 row kept out** · day: “someday” is not a day")
    assert left_out.startswith("**1,000 values left out** · start: “…” is not a local clock time")
    assert texts(app).count("Line ") == 51
    app = press(app, "Show 50 more of 950")
    assert texts(app).count("Line ") == 101
    (saved,) = app.get("download_button")
    assert saved.proto.label == "Save the rows that were kept out"


def test_what_was_kept_out_can_be_saved_after_the_import(bring: Import) -> None:
    app = press(bring({"ours.csv": OURS + "c,someday,,,,\n"}), "Add 2 to my journal")

    (saved,) = app.get("download_button")
    assert saved.proto.label == "Save the rows that were not added"
    app = press(app, "Close")
    assert not app.get("download_button")


def test_sessions_noted_twice_are_kept_or_left_out_as_chosen(bring: Import, store: Store) -> None:
    logged(store, a_session("2026-03-02", minutes=12), a_session("2026-03-04", minutes=20))
    app = bring({"ours.csv": OURS})
    assert "2 new sessions look like one from another source" in words(app)
    assert "07:20 · 13 min · Seated cat-cow" in texts(app)

    app = app.segmented_control[0].set_value("known").run()
    assert "2 would be left out as noted twice." in words(app)
    assert "There is nothing new to add." in words(app)

    app = app.segmented_control[0].set_value("each").run()
    assert "2 may be noted twice (see below)." in words(app)
    app = app.segmented_control[2].set_value("known").run()
    app = press(app, "Add 1 to my journal")
    assert "Added 1 row from 1 file and left out 1 row noted twice." in words(app)
    with store.read() as cursor:
        assert cursor.execute(
            "SELECT day::VARCHAR FROM live_session WHERE origin = 'import'"
        ).fetchall() == [("2026-03-02",)]


def test_of_two_files_either_side_may_be_left_out(bring: Import, store: Store) -> None:
    app = bring(
        {"ours.csv": OURS.replace("-02,", "-14,").replace("-04,", "-23,"), "sheet.csv": SHEET}
    )
    app = app.segmented_control[0].set_value("each").run()
    app = app.segmented_control[1].set_value("new").run()
    press(app, "Add 3 to my journal")
    with store.read() as cursor:
        assert cursor.execute("SELECT duration_min FROM live_session ORDER BY ALL").fetchall() == [
            (Decimal("10.5"),), (12,), (18,),
        ]  # fmt: skip


def test_rows_that_differ_stay_unless_the_file_is_to_win(bring: Import, store: Store) -> None:
    app = press(bring({"ours.csv": OURS}), "Add 2 to my journal")
    app.file_uploader[0].set_value(("ours.csv", OURS.replace(",18,", ",21,").encode(), "text/csv"))
    app = app.run()
    assert "1 is known already and 1 differs (your journal stays as it is)." in words(app)
    assert "duration min is 21.00 in the file, 18.00 in the journal." in texts(app)

    app = app.radio("import_winner").set_value("file").run()
    app = press(app, "Take over the changes")
    assert "Added 0 rows from 1 file and took over 1 change." in words(app)
    with store.read() as cursor:
        assert cursor.execute("SELECT MAX(duration_min)::INTEGER FROM session").fetchall() == [
            (21,)
        ]


def test_files_are_not_read_anew_while_nothing_changes(
    bring: Import, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    made: list[Preview] = []

    def counted(uploads: Iterable[Upload], **given: object) -> Preview:
        made.append(prepare(uploads, **given))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(import_held, "prepare", counted)
    app = bring({"ours.csv": OURS, "sheet.csv": SHEET})
    app = app.run()
    assert len(made) == 1

    logged(store, a_session("2026-03-02", minutes=12))
    app = app.run()
    assert len(made) == 2, "another tab has written: judged again"
    assert "1 new session looks like one" in words(app)

    read: list[str] = []

    def noted(staging: Staging, file: int, upload: Upload, **given: object) -> FilePreview:
        read.append(upload.name)
        return staged(staging, file, upload, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(import_module("dashboard.importing.prepare"), "staged", noted)
    app = meaning(app, "Was").set_value("").run()
    assert len(made) == 3
    assert read == ["sheet.csv"], "only the file of which something was said"
    assert made[2].staging is made[1].staging, "one place for the rows of a tab"
    assert "1 new session looks like one" in words(app)


NASTY = "**b** <b>x</b> [a](http://b.example) :material/home: $x$ =SUM(A1) www.b.example"


def test_text_of_a_file_is_shown_as_it_was_typed(bring: Import, store: Store) -> None:
    logged(store, a_session("2026-03-02", minutes=12))
    head = f"Datum;{NASTY};Dauer (min);Schmerz vorher\n"
    app = bring(
        {
            "*a*.csv": head + f"13.03.2026;{NASTY};12;3\n14.03.2026;x;{NASTY};y\n",
            "b.csv": OURS.splitlines()[0] + f",{NASTY}\nc,2026-03-02,{NASTY},12,,{NASTY},x\n",
        }
    )
    assert not app.exception
    parsed = [app.markdown, app.caption, app.header, app.subheader, app.error, app.info]
    shown = [one.value for kind in parsed for one in kind]
    shown += [one.label for kind in (app.expander, app.selectbox) for one in kind]
    nasty = [text for text in shown if "SUM" in text]
    assert len(nasty) > 2
    for text in nasty:
        assert NASTY not in text
        assert re.search(r"(?<!\\)[<\[$]", text) is None
        assert "**b" not in text
        assert "://" not in text
