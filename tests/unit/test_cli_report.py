"""``supple report``: a file in either format, or one sentence of refusal."""

from pathlib import Path

import pytest

from dashboard.cli import WRONG_USAGE, main
from dashboard.journal.symptoms import note_symptoms
from dashboard.store import Store
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.reporting import read, text_of
from tests.verbs import answered, refused


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())


@pytest.fixture
def words(store: Store, journal: Path, tmp_path: Path) -> list[str]:
    """A journal with two sessions, and the words of the verb for it."""
    logged(store, a_session("2026-03-20", notes="private"), a_session("2026-03-27", after=7))
    note_symptoms(store, ["fever_unwell"], day=TODAY, today=TODAY, actor="page")
    store.close()
    return ["report", "--journal", str(journal), "--out", str(tmp_path / "new" / "report.pdf")]


def test_a_pdf_with_its_pages(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(capsys, *words, "--details", "--paper", "letter", "--note", "For #1")
    content = Path(words[-1]).read_bytes()
    assert answer == {
        "file": words[-1],
        "pages": 2,
        "since": "2026-03-20",
        "until": "2026-03-28",
        "notes": 2,
        "symptoms": 1,
    }
    assert len(read(content).pages) == 2
    assert "For #1" in text_of(content)


def test_an_older_file_is_kept_unless_forced(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = Path(words[-1])
    out.parent.mkdir()
    out.write_bytes(b"mine")
    assert refused(capsys, *words) == (
        "supple: The file report.pdf exists already. Give another name, or --force to replace it."
    )
    assert out.read_bytes() == b"mine"
    assert answered(capsys, *words, "--force")["pages"] == 1
    assert out.read_bytes().startswith(b"%PDF")


def test_html_by_its_name_or_by_format(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    named, forced = tmp_path / "report.HTML", tmp_path / "report.txt"
    assert answered(capsys, *words[:-1], str(named))["pages"] is None
    assert answered(capsys, *words[:-1], str(forced), "--format", "html")["notes"] == 0
    assert named.read_bytes() == forced.read_bytes()
    assert named.read_bytes().startswith(b"<!doctype html>")


def test_a_sign_that_is_left_out_is_told_to_whoever_makes_the_report(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--leave-out", "symptoms,notes"]) == 0
    captured = capsys.readouterr()
    assert "with 0 notes and 0 noted symptoms" in captured.out
    assert captured.err.startswith("A warning sign stands, and symptoms are left out")
    assert "high temperature" not in text_of(Path(words[-1]).read_bytes())


def test_days_without_sessions_are_refused_and_nothing_is_written(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    reason = refused(capsys, *words, "--since", "2020-01-01", "--until", "2020-02-01")
    assert reason.startswith("supple: There are no sessions to report: 1 January to 1 February")
    assert not Path(words[-1]).parent.exists()


@pytest.mark.parametrize("option", ["--sections", "--leave-out"])
def test_a_name_that_is_none_is_wrong_usage(
    words: list[str], capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert main([*words, option, "comfort,nonsense"]) == WRONG_USAGE
    assert "not one of" in capsys.readouterr().err
