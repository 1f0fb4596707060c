"""A data package as an import like any other, with parts left out, and by the command line."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.importing import Upload, expanded, is_restorable
from dashboard.model import Catalogue
from dashboard.store import Store, changing
from tests.conftest import TODAY
from tests.importing import Importer, after
from tests.packages import HOSTILE, described, exported_again, held, made, members, read
from tests.sql import rich
from tests.sql.journals import write as write_past
from tests.stores import answers, opened, write
from tests.verbs import answered, refused

EXPECTED = json.loads(
    (Path(__file__).resolve().parents[1] / "expectations" / "train.json").read_text("utf-8")
)
LATER = date(2026, 12, 31)
"""A day after the last of every file."""

PLANTED = "xyzzy"
"""A word that stands nowhere by itself."""


def plant(store: Store) -> None:
    """Write a word into every note there is, and signs; change and remove some of it."""
    with changing(store, actor="page", summary="Planted") as change:
        said = {"day": TODAY, "origin": "typed", "title": PLANTED}
        [one, two] = change.insert("session", [{**said, "notes": PLANTED}] * 2)
        entry = {"session_id": one, "position": 1, "exercise": "cat_cow_1", "unit": "reps"}
        change.insert("entry", [{**entry, "amounts": [8], "note": PLANTED}])
        [checkin] = change.insert("checkin", [{"day": TODAY, "sleep_hours": 7, "notes": PLANTED}])
        change.insert("guidance", [{"day": TODAY, "note": PLANTED}])
        noted = {"day": TODAY, "code": "chest_pain"}
        change.insert("symptom", [{**noted, "session_id": one}, {**noted, "session_id": two}])
        change.insert("symptom", [{**noted, "checkin_id": checkin}])
        change.insert("symptom", [{**noted, "day": TODAY.replace(day=1), "code": "felt odd"}])
        change.update("session", one, {"notes": f"{PLANTED} again"})
        change.remove("session", [two])


@pytest.mark.parametrize(
    ("parts", "gone", "kept"),
    [
        (["notes"], [PLANTED], ["chest_pain", "felt odd"]),
        (["symptoms"], ["chest_pain", "felt odd"], [PLANTED]),
        (["notes", "symptoms"], [PLANTED, "chest_pain", "felt odd"], ["cat-cow"]),
    ],
)
def test_what_is_left_out_is_in_no_file(
    store: Store, tmp_path: Path, parts: list[str], gone: list[str], kept: list[str]
) -> None:
    plant(store)
    file = tmp_path / "part.zip"
    told = made(store, file, leave_out=parts)
    whole = b"\n".join(members(file).values()).decode()
    assert [word for word in gone if word in whole] == []
    assert [word for word in kept if word in whole] == kept
    about = described(file)["supple"]
    assert (about["restores"], about["left_out"]) == (False, parts)
    # The day on which nothing but a sign was noted is told of by nothing, either.
    assert told.rows["checkins"] == (1 if "symptoms" in parts else 2)
    with closing(opened(tmp_path / "empty.duckdb")) as empty:
        assert not is_restorable(read(file), store=empty)


def test_what_can_be_left_out_is_there_otherwise(store: Store, tmp_path: Path) -> None:
    plant(store)
    made(store, tmp_path / "whole.zip")
    there = members(tmp_path / "whole.zip")
    for name in ("sessions.csv", "tables/session.csv", "tables/change_row.csv"):
        assert PLANTED.encode() in there[name]


def test_a_journal_that_holds_something_imports_the_files_for_people(
    store: Store, tmp_path: Path, catalogue: Catalogue
) -> None:
    plant(store)
    texts = [text for text in HOSTILE if text.strip() == text and text.isprintable() and text]
    with changing(store, actor="page", summary="Texts") as change:
        change.insert("session", [{"day": TODAY, "origin": "typed", "notes": t} for t in texts])
    made(store, tmp_path / "journal.zip")
    with closing(opened(tmp_path / "other.duckdb")) as other:
        write(other, "mine")
        with other.transaction() as cursor:  # the two were not begun in the same second
            cursor.execute("UPDATE change SET made_at = TIMESTAMP '2026-01-01'")
        with after(Importer(other, catalogue, TODAY)) as importer:
            package = Upload("journal.zip", (tmp_path / "journal.zip").read_bytes())
            files = expanded([package])
            assert [one.name for one in files] == [
                f"journal.zip/{name}.csv" for name in ("sessions", "entries", "checkins")
            ]
            preview = importer.prepare(*files)
            assert [(one.problems, one.noted) for one in preview.files] == [((), ())] * 3
            importer.add(*files)
        found = answers(other, "SELECT notes FROM live_session ORDER BY id")
        assert {text for (text,) in found} == {"mine", f"{PLANTED} again", *texts}
        assert answers(other, "SELECT exercise, note FROM live_entry") == [("cat_cow_1", PLANTED)]
        codes = answers(other, "SELECT day, code FROM live_symptom ORDER BY ALL")
        assert codes == [
            (TODAY.replace(day=1), "felt odd"),
            (TODAY, "chest_pain"),
            (TODAY, "chest_pain"),
        ]
        assert answers(other, "SELECT COUNT(*) FROM guidance") == [(0,)]


def test_a_journal_that_goes_on_knows_all_of_its_own_package(
    store: Store, tmp_path: Path, catalogue: Catalogue
) -> None:
    write_past(store, rich.past())
    plant(store)
    with changing(store, actor="page", summary="Bare") as change:
        change.remove("checkin", _second_ones(store))
    made(store, tmp_path / "journal.zip")
    package = Upload("journal.zip", (tmp_path / "journal.zip").read_bytes())
    with after(Importer(store, catalogue, LATER)) as importer:
        before = held(store)
        files = importer.prepare(*expanded([package])).files
        assert [(one.new, one.conflicts, one.problems) for one in files] == [(0, (), ())] * 4
        assert importer.add(*expanded([package])).batch is None
        assert held(store) == before
        with changing(store, actor="page", summary="Later") as change:
            change.remove("session", [1])
            change.update("session", 3, {"effort": 9})
        [sessions, *_] = importer.prepare(*expanded([package])).files
        assert (sessions.new, sessions.removed) == (0, 1)
        [conflict] = sessions.conflicts
        assert (conflict.known_id, [one.column for one in conflict.differences]) == (3, ["effort"])


def _second_ones(store: Store) -> list[int]:
    """Return the check-ins of days that have one already: files have one a day."""
    found = answers(
        store,
        "SELECT id FROM live_checkin QUALIFY ROW_NUMBER() OVER (PARTITION BY day ORDER BY id) > 1",
    )
    return [number for (number,) in found]


def test_a_package_of_an_empty_journal_holds_nothing_to_import(
    store: Store, tmp_path: Path
) -> None:
    made(store, tmp_path / "journal.zip")
    [found] = expanded([Upload("journal.zip", (tmp_path / "journal.zip").read_bytes())])
    assert "no session, check-in or measure" in found.refused


def test_the_verbs_export_and_restore(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(store)
    before = held(store)
    store.close()
    file, fresh = tmp_path / "new" / "j.zip", tmp_path / "fresh.duckdb"
    told = answered(capsys, "export", "--out", str(file), "--journal", str(store.path))
    assert (told["file"], told["bytes"]) == (str(file), file.stat().st_size)
    assert (told["counts"]["sessions"], told["counts"]["session"]) == (1, 2)
    again = refused(capsys, "export", "--out", str(file), "--journal", str(store.path))
    assert "exists already" in again
    answered(capsys, "export", "--out", str(file), "--journal", str(store.path), "--force")
    verb = ("import", str(file), "--journal", str(fresh))
    tried = answered(capsys, *verb, "--dry-run")
    assert (tried["dry_run"], tried["restored"], tried["counts"]["session"]) == (True, False, 2)
    assert not fresh.exists()
    done = answered(capsys, *verb)
    [one] = done["files"]
    assert (done["restored"], one["format"], one["sessions"], one["checkins"]) == (
        True,
        "supple-package",
        1,
        1,
    )
    with closing(opened(fresh)) as other:
        assert held(other) == before


def test_the_verb_says_when_a_package_is_only_imported(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(store)
    store.close()
    file, fresh = str(tmp_path / "j.zip"), str(tmp_path / "fresh.duckdb")
    told = answered(
        capsys, "export", "--out", file, "--leave-out", "notes", "--journal", str(store.path)
    )
    assert (told["restores"], told["left_out"]) == (False, ["notes"])
    done = answered(capsys, "import", file, "--journal", fresh)
    assert (done["batch"], [one["imported"] for one in done["files"]]) == (1, [1, 0, 2])
    assert main(["import", file, "--journal", fresh]) == 0
    assert "Something was left out" in capsys.readouterr().err


@pytest.mark.shared
@pytest.mark.parametrize("name", EXPECTED)
def test_every_real_export_comes_back_from_a_package(
    tmp_path: Path, shared: Path, catalogue: Catalogue, name: str
) -> None:
    file, content = tmp_path / "journal.zip", (shared / "journals" / "train" / name).read_bytes()
    with (
        closing(opened(tmp_path / "journal.duckdb")) as store,
        after(Importer(store, catalogue, LATER)) as importer,
    ):
        importer.add(Upload(name, content))
        made(store, file)
    assert members(exported_again(file, tmp_path)) == members(file)
