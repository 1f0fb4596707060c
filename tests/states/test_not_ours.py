"""A file or folder that belongs to somebody else: one sentence from every verb, nothing changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.blank import blank_journal
from tests.nobody import as_nobody, reachable_folder
from tests.verbs import refused

VERBS = [
    ("summary",),
    ("log", "Cat-cow 2x6"),
    ("undo",),
    ("check",),
    ("backup",),
    ("import", "sheet.csv"),
    ("query",),
]


@pytest.fixture
def somewhere() -> Iterator[Path]:
    with reachable_folder() as folder:
        (folder / "journal.duckdb").write_bytes(blank_journal())
        yield folder


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_a_folder_that_may_not_be_entered(
    verb: tuple[str, ...], somewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    somewhere.chmod(0o000)
    with as_nobody():
        said = refused(capsys, *verb, "--journal", str(somewhere / "journal.duckdb"))
    assert said == (
        "supple: The journal file journal.duckdb cannot be opened: permission denied. "
        "Check that its folder exists, is yours and has room."
    )


@pytest.mark.parametrize("verb", [("summary",), ("check",)], ids=" ".join)
def test_a_file_that_may_not_be_read(
    verb: tuple[str, ...], somewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = somewhere / "journal.duckdb"
    journal.chmod(0o000)
    somewhere.chmod(0o777)
    with as_nobody():
        said = refused(capsys, *verb, "--journal", str(journal))
    assert "journal.duckdb cannot be opened: permission denied." in said
    assert journal.read_bytes() == blank_journal()
