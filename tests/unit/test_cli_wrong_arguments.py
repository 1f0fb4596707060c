"""Arguments that cannot be meant: one sentence that says what can be, before any work."""

from pathlib import Path

import pytest

from tests.verbs import answered, refused


@pytest.fixture(autouse=True)
def _surroundings(
    monkeypatch: pytest.MonkeyPatch, journal: Path, empty_journal: Path, tmp_path: Path
) -> None:
    assert empty_journal == journal
    monkeypatch.setenv("SUPPLE_TODAY", "2026-03-28")
    monkeypatch.setenv("SUPPLE_JOURNAL", str(journal))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("report --out x.docx", "x.docx: its name has to end in .pdf, .html or .htm."),
        ("report --out x", "x: its name has to end in .pdf, .html or .htm."),
        ("export --out z.tar.gz", "z.tar.gz: its name has to end in .zip."),
        ("export --out new/z.csv --format csv", "z.csv: its name has to end in .zip."),
        ("charts --zip c.png", "c.png: its name has to end in .zip."),
        ("calendar --out plan.csv", "plan.csv: its name has to end in .ics."),
        ("period --end 2026-03-28", "No period lasts that could end."),
        ("period --from 2026-03-20", "Say what to mark: flare, travel, illness or pause."),
        ("period --note tired", "Say what to mark: flare, travel, illness or pause."),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(
    capsys: pytest.CaptureFixture[str], words: str, reason: str, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert refused(capsys, *words.split()).endswith(reason)
    assert sorted(tmp_path.rglob("*")) == before


def test_the_one_period_that_lasts_is_ended_without_its_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answered(capsys, "period", "flare", "--from", "2026-03-20")
    answered(capsys, "period", "pause", "--from", "2026-03-22")
    assert refused(capsys, "period", "--end", "2026-03-28").endswith(
        "More than one period lasts; say which one ends: flare or pause."
    )
    answered(capsys, "period", "pause", "--end", "2026-03-25")
    ended = answered(capsys, "period", "--end", "2026-03-28")
    assert (ended["kind"], ended["last_day"]) == ("flare", "2026-03-28")
