"""``supple charts``: files for what can be drawn, one sentence for what cannot."""

import errno
import json
import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from dashboard.cli import charts, main
from dashboard.cli.charts import KINDS
from dashboard.exports.specification import SIZES
from dashboard.gallery import WHOLE_JOURNAL, saved
from dashboard.model import Catalogue
from dashboard.sample import fill
from dashboard.store import Store
from tests.builders import a_session, an_entry, logged
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
    assert len(saved) == 3 * (len(WHOLE_JOURNAL) + 2)  # with two ranges of motion
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
    assert _charts(journal, out, "--format", "csv", "--until", "2026-03-20", "--force") == 0
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


@pytest.fixture
def small(store: Store, journal: Path) -> Path:
    """A journal with one session, of which three charts have something to show."""
    entries = (an_entry("cat_cow_1", 8),)
    logged(store, a_session("2026-03-02", minutes=None, notes="planted", entries=entries))
    store.close()
    return journal


def test_all_of_them_in_one_zip(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zipped = tmp_path / "new" / "charts.zip"
    words = ["charts", "--journal", str(small), "--zip", str(zipped), "--json"]
    assert main([*words, "--format", "json,csv", "--size", "message", "--no-title"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["zip"] == str(zipped)
    with zipfile.ZipFile(zipped) as archive:
        assert archive.namelist() == said["files"]
        spec = json.loads(archive.read("supple-calendar-2026-03-02-to-2026-03-02.json"))
    assert spec["width"] == 400
    assert "title" not in spec

    before = zipped.read_bytes()
    assert main([*words, "--format", "csv"]) == 1
    assert capsys.readouterr().err.endswith(
        "supple: The file charts.zip exists already. Give another name, or --force to replace it.\n"
    )
    assert zipped.read_bytes() == before
    assert main([*words, "--format", "csv", "--force"]) == 0
    assert zipped.read_bytes() != before
    assert [file.name for file in zipped.parent.iterdir()] == ["charts.zip"]


def test_every_format_by_one_word_and_the_charts_of_an_exercise(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    options = ("--format", "all", "--exercise", "cat_cow_1", "--leave-out", "notes,symptoms")
    assert _charts(small, out, *options, "--since", "2026-03-01") == 0
    names = [Path(file).name for file in json.loads(capsys.readouterr().out)["files"]]
    doses = [name for name in names if name.startswith("supple-doses-of-cat-cow-1-2026-03-01-")]
    assert {name.rpartition(".")[2] for name in doses} == set(KINDS)
    assert _charts(small, out, "--exercise", "juggling") == 1
    assert "There is no exercise juggling." in capsys.readouterr().err


@pytest.mark.parametrize("place", ["--out", "--zip"])
def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    place: str,
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    target = out / "charts.zip" if place == "--zip" else out
    monkeypatch.setattr(Path, "replace", _full)
    assert main(["charts", "--journal", str(small), place, str(target), "--format", "csv"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("cannot be written: there is no room left.\n")
    assert list(out.iterdir()) == []


def _full(*_args: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_the_command_takes_is_what_there_is() -> None:
    assert tuple(saved.KINDS) == KINDS
    assert tuple(SIZES) == charts.SIZES
    assert tuple(saved.PARTS) == charts.PARTS


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "gif"],
        ["--format", ""],
        ["--since", "yesterday"],
        ["--scale", "5"],
        ["--size", "poster"],
        ["--leave-out", "names"],
        ["--zip", "charts.zip"],
        ["--theme", "blue"],
    ],
)
def test_wrong_usage(options: Sequence[str], journal: Path, tmp_path: Path) -> None:
    assert _charts(journal, tmp_path, *options) == 2
