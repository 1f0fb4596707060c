"""Files as people and apps make them, with what a person would read in them, written before the code.

tests/fixtures/import/blind/blind.csv holds the answers; a file with two lines has two defensible
ones. No days and no minutes are expected of files without sessions. Files named ``no_`` are no
journals and must be refused in a sentence.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.importing import FilePreview, Upload
from dashboard.importing.files.containers import expanded
from dashboard.model import Catalogue
from dashboard.store import Store
from tests.importing import Importer, after
from tests.sql.blind_not_yet import NOT_YET

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
REASONS = {name: reason for reason, names in NOT_YET.items() for name in names}


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
    assert set(REASONS) <= files
    assert max((FOLDER / name).stat().st_size for name in files) <= 2048


def _cases() -> list[object]:
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=REASONS[name], strict=True))
        if name in REASONS
        else name
        for name in ANSWERS
    ]


@pytest.mark.parametrize("name", _cases())
def test_a_file_is_read_as_a_person_would(empty: Store, catalogue: Catalogue, name: str) -> None:
    content = (FOLDER / name).read_bytes()
    with after(Importer(empty, catalogue, LATER)) as importer:
        files = importer.prepare(*expanded([Upload(name, content)])).files
    refusals = [one.refused for one in files if one.refused]
    assert all(len(sentence) <= LONGEST_SENTENCE and "\n" not in sentence for sentence in refusals)
    if name.startswith("no_") and len(ANSWERS[name]) == 1:
        assert len(refusals) == len(files), _said(files)
    assert any(_fits(files, answer) for answer in ANSWERS[name]), _said(files)


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
