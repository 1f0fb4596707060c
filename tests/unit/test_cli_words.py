"""What every verb shares: options without a verb, and days that can be meant."""

import argparse
import importlib
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.cli.answer import Answer
from dashboard.settings import Settings

SERVE = importlib.import_module("dashboard.cli.serve")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int | None, Path]]:
    """What the app would be served with; nothing is served."""
    seen: list[tuple[str, int | None, Path]] = []

    def run(args: argparse.Namespace, settings: Settings) -> Answer:
        seen.append((args.host, args.port, settings.journal))
        return Answer({})

    monkeypatch.setattr(SERVE, "run", run)
    return seen


@pytest.mark.parametrize(
    "words",
    [
        ["--port", "9000", "--host", "127.0.0.9", "--journal", "a.duckdb"],
        ["--journal", "a.duckdb", "--port", "9000", "--host", "127.0.0.9", "serve"],
        ["--port=9000", "--host=127.0.0.9", "--journal=a.duckdb"],
    ],
)
def test_options_without_a_verb_are_those_of_serve(
    words: list[str], served: list[tuple[str, int | None, Path]]
) -> None:
    assert main(words) == 0
    assert served == [("127.0.0.9", 9000, Path("a.duckdb"))]


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "words",
    [
        ("summary", "--since"),
        ("summary", "--until"),
        ("charts", "--out", "x", "--since"),
        ("charts", "--out", "x", "--until"),
        ("log", "--minutes", "5", "--day"),
        ("suggest", "--day"),
    ],
)
def test_a_day_beyond_the_calendar_is_wrong_usage(
    words: tuple[str, ...], day: str, journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, day, "--journal", str(journal)]) == 2
    assert f"not a day like 2026-03-28: {day}" in capsys.readouterr().err
    assert not journal.exists()


@pytest.mark.parametrize("day", ["0001-01-01", "2200-01-01", "20260328", "2026-W13-6"])
def test_a_fixed_day_beyond_the_calendar_is_refused(
    day: str,
    journal: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", day)
    assert main(["summary", "--journal", str(journal)]) == 1
    assert f"SUPPLE_TODAY is not a date like 2026-03-28: {day}" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_can_be_meant(
    day: str, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", day)
    assert main(["log", "--minutes", "5", "--sure", "--day", day, "--journal", str(journal)]) == 0
    assert main(["summary", "--since", day, "--until", day, "--journal", str(journal)]) == 0
    assert main(["suggest", "--day", day, "--journal", str(journal)]) == 0
