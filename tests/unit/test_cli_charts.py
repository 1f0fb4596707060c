"""``supple charts``: files for what can be drawn, one sentence for what cannot."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.gallery import WHOLE_JOURNAL
from dashboard.model import Catalogue
from dashboard.sample import fill
from dashboard.store import Store
from tests.builders import a_session, logged
from tests.conftest import TODAY


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_TODAY", TODAY.isoformat())


def _charts(journal: Path, out: Path, *options: str) -> int:
    return main(["charts", "--journal", str(journal), "--out", str(out), "--json", *options])


def test_every_chart_in_every_format(
    store: Store,
    journal: Path,
    catalogue: Catalogue,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fill(store, today=TODAY, catalogue=catalogue)
    store.close()
    out = tmp_path / "new" / "charts"
    assert (
        _charts(journal, out, "--format", "png,SVG,csv", "--scale", "1", "--since", "2026-01-01")
        == 0
    )
    saved = json.loads(capsys.readouterr().out)["files"]
    assert sorted(saved) == sorted(str(file) for file in out.iterdir())
    assert len(saved) == 3 * len(WHOLE_JOURNAL)
    assert str(out / "supple-calendar-2026-01-01-to-2026-03-28.svg") in saved
    assert all(Path(file).stat().st_size for file in saved)


def test_what_has_nothing_to_show_is_left_out_and_said(
    store: Store, journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logged(store, a_session("2026-03-02", minutes=None))
    store.close()
    assert _charts(journal, tmp_path / "out", "--theme", "dark", "--format", "json") == 0
    said = capsys.readouterr()
    assert [Path(file).name for file in json.loads(said.out)["files"]] == [
        "supple-sessions-per-week-2026-03-02-to-2026-03-02.json",
        "supple-calendar-2026-03-02-to-2026-03-02.json",
        "supple-kind-balance-2026-02-03-to-2026-03-02.json",
    ]
    assert "Left out: How long do you exercise each week? 1 session in this span" in said.err
    assert said.err.count("Left out:") == len(WHOLE_JOURNAL) - 3


def test_an_old_import_does_not_squeeze_the_charts(
    store: Store, journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logged(store, *(a_session(day) for day in ("2015-03-02", "2015-03-02", "2026-03-01")))
    logged(store, a_session("2026-03-20"))
    store.close()
    kept, out = "supple-calendar-2026-03-01-to-2026-03-20.csv", tmp_path / "out"
    assert _charts(journal, out, "--format", "csv") == 0
    said = capsys.readouterr()
    assert str(out / kept) in json.loads(said.out)["files"]
    assert (
        "Drawn from 1 March 2026 on, after a long time without sessions. "
        "For the 2 sessions before: --since 2015-03-02\n"
    ) in said.err
    assert _charts(journal, out, "--format", "csv", "--until", "2026-03-20") == 0
    said = capsys.readouterr()
    assert "2015-03-02-to-2026-03-20" in said.out
    assert "Drawn from" not in said.err


@pytest.mark.parametrize(
    ("span", "sentence"),
    [
        ("2020-01-01 2020-02-01", "nothing to draw from 1 January 2020 to 1 February 2020."),
        ("2026-03-03 2026-03-02", "no days from 3 March 2026 to 2 March 2026."),
    ],
)
def test_a_span_without_sessions_is_refused(
    span: str, sentence: str, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logged(store, a_session("2026-03-02"))
    store.close()
    since, until = span.split()
    assert _charts(store.path, tmp_path / "out", "--since", since, "--until", until) == 1
    assert capsys.readouterr().err.endswith(f"{sentence}\n")
    assert not (tmp_path / "out").exists()


def test_an_empty_journal_is_refused(
    empty_journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _charts(empty_journal, tmp_path / "out") == 1
    assert capsys.readouterr().err.startswith("supple: The journal is empty.")


def test_a_folder_that_is_none_is_refused(
    store: Store, journal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logged(store, a_session("2026-03-02"))
    store.close()
    (tmp_path / "file").write_text("")
    assert _charts(journal, tmp_path / "file") == 1
    assert capsys.readouterr().err == (
        "supple: The folder file cannot be used: a file stands in the way.\n"
    )


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "gif"],
        ["--format", ""],
        ["--since", "yesterday"],
        ["--scale", "5"],
        ["--theme", "blue"],
    ],
)
def test_wrong_usage(options: Sequence[str], journal: Path, tmp_path: Path) -> None:
    assert _charts(journal, tmp_path, *options) == 2
