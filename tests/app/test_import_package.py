"""A data package on the Import page: restored into an empty journal, else imported."""

from contextlib import closing
from pathlib import Path

from dashboard.store import Store
from tests.app.conftest import words
from tests.app.dropping import Import, press
from tests.packages import altered, held, made
from tests.stores import opened, write


def _package(folder: Path) -> tuple[Path, dict[str, list[tuple[object, ...]]]]:
    with closing(opened(folder / "other.duckdb")) as other:
        write(other, "one")
        write(other, "two")
        made(other, folder / "whole.zip")
        return folder / "whole.zip", held(other)


def test_an_empty_journal_is_restored_when_asked_to(
    bring: Import, store: Store, tmp_path: Path
) -> None:
    file, before = _package(tmp_path)
    app = bring({"whole.zip": file.read_bytes()})
    assert "whole.zip is a data package of Supple: 2 sessions" in words(app).replace("\\", "")
    assert not any(held(store).values())
    app = press(app, "Restore this journal")
    assert "Restored as it was: 2 sessions and 2 changes." in words(app).replace("\\", "")
    assert held(store) == before


def test_an_altered_package_is_refused_there(bring: Import, store: Store, tmp_path: Path) -> None:
    file, _ = _package(tmp_path)
    other = altered(file, tmp_path / "altered.zip", {"tables/goal.csv": b"id\n1\n"})
    app = press(bring({"whole.zip": other.read_bytes()}), "Restore this journal")
    assert "changed since it was made" in app.error[0].value
    assert not any(held(store).values())


def test_a_journal_that_holds_something_is_offered_an_import(
    bring: Import, store: Store, tmp_path: Path
) -> None:
    file, _ = _package(tmp_path)
    with store.transaction() as cursor:
        cursor.execute("INSERT INTO goal VALUES (1, DATE '2026-03-01', 3, 45, NULL, NULL)")
    store.close()
    labels = [one.label for one in bring({"whole.zip": file.read_bytes()}).button]
    assert "Restore this journal" not in labels
    assert "Add 2 to my journal" in labels
