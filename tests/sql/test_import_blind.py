"""Files as people and apps make them, with what a person would read in them, written before the code.

tests/fixtures/import/blind/blind.csv holds the answers; a file with two lines has two defensible
ones. No days and no minutes are expected of files without sessions. Files named ``no_`` are no
journals and must be refused in a sentence.
"""

import csv
import operator
from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.importing import FilePreview, Upload
from dashboard.importing.files.containers import expanded
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.importing import Importer, after

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "import" / "blind"
LATER = date(2026, 12, 31)
LONGEST_SENTENCE = 400

_Answer = dict[str, str]


def answers() -> dict[str, list[_Answer]]:
    found: dict[str, list[_Answer]] = {}
    with (FOLDER / "blind.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row.pop("file"), []).append(row)
    return found


ANSWERS = answers()
TOGETHER = 12
"""Files that are read in one import: each import has a cost of its own."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A journal that all files of this module look at and none writes to."""
    path = tmp_path_factory.mktemp("blind") / "journal.duckdb"
    store = Store(path, resources=settings.resources(), holder="a test", wait_seconds=5)
    yield store
    store.close()


def test_every_file_has_an_answer_and_every_answer_a_file() -> None:
    files = {file.name for file in FOLDER.iterdir()} - {"blind.csv"}
    assert len(files) >= 60
    assert files == set(ANSWERS)
    assert max((FOLDER / name).stat().st_size for name in files) <= 2048


def _chunks() -> list[tuple[str, ...]]:
    names = tuple(ANSWERS)
    return [names[start : start + TOGETHER] for start in range(0, len(names), TOGETHER)]


@pytest.mark.parametrize("names", _chunks(), ids=operator.itemgetter(0))
def test_files_are_read_as_a_person_would(
    empty: Store, catalogue: Catalogue, names: tuple[str, ...]
) -> None:
    uploads = {name: expanded([Upload(name, (FOLDER / name).read_bytes())]) for name in names}
    with after(Importer(empty, catalogue, LATER)) as importer:
        found = iter(importer.prepare(*chain(*uploads.values())).files)
    read = {name: tuple(islice(found, len(tables))) for name, tables in uploads.items()}
    assert {name: _said(files) for name, files in read.items() if not _is_right(name, files)} == {}


def _is_right(name: str, files: tuple[FilePreview, ...]) -> bool:
    refusals = [one.refused for one in files if one.refused]
    if any(len(sentence) > LONGEST_SENTENCE or "\n" in sentence for sentence in refusals):
        return False
    if name.startswith("no_") and len(ANSWERS[name]) == 1 and len(refusals) < len(files):
        return False
    return any(_fits(files, answer) for answer in ANSWERS[name])


def _fits(files: tuple[FilePreview, ...], answer: _Answer) -> bool:
    """Return whether the files of one upload together are what is expected."""
    sessions = sum(one.sessions for one in files)
    if sessions != int(answer["sessions"]):
        return False
    if answer["checkins"] and sum(one.checkins for one in files) != int(answer["checkins"]):
        return False
    if not sessions:
        return True
    holding = [one for one in files if one.sessions]
    days = (
        str(min(one.first_day for one in holding if one.first_day)),
        str(max(one.last_day for one in holding if one.last_day)),
    )
    minutes = sum(one.minutes for one in files)
    # Durations are stored in hundredths of a minute, each rounded by itself.
    near = abs(minutes - float(answer["minutes"])) <= 0.02 + 0.005 * sessions
    return near and days == (answer["first_day"], answer["last_day"])


def _said(files: tuple[FilePreview, ...]) -> str:
    """Return what was found, for the report of a failing case."""
    return " / ".join(
        f"{one.format} sessions={one.sessions} {one.first_day}..{one.last_day} "
        f"minutes={one.minutes} checkins={one.checkins} rejected={one.rejected} "
        f"{one.refused or [problem.message for problem in one.problems[:2]]}"
        for one in files
    )
