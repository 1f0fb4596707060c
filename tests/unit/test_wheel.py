"""What is built: one package that works from any folder, and nobody's journal in it."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tree import ROOT, files

SHIPPED = ("dashboard", "queries", "data/catalogue", "data/sample")
BESIDE = (".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "constraints.txt", "pyproject.toml")

PLANTED = (
    "data/journal.duckdb",
    "data/journal.duckdb.wal",
    "data/backups/x",
    "data/backups/journal.2026-03-28T091500.daily.duckdb",
    "data/backups/.journal.2026-03-28T091500.daily.duckdb.part",
    "data/sample/backups/journal.2026-03-28T091500.daily.duckdb",
    "dashboard/backups/journal.2026-03-28T091500.by-hand.duckdb",
    "data/sample/journal.duckdb",
    "data/catalogue/mine.parquet",
    "dashboard/journal.duckdb",
    "dashboard/.streamlit/secrets.toml",
    "queries/journal.duckdb",
)
SECRET = b"somebody's health notes"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both archives from a copy of the checkout, with journals lying about in it."""
    folder = tmp_path_factory.mktemp("build")
    source = folder / "source"
    for name in files(*SHIPPED, *BESIDE):
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    for name in PLANTED:
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(SECRET)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist")]
    # Both from the source tree: a wheel made from the archive would hide what the tree lets through.
    _run([*command, "--sdist", "--wheel", str(source)], cwd=folder, env=os.environ)
    return folder / "dist"


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own; its dependencies are those of the tests."""
    target = tmp_path_factory.mktemp("installed")
    (wheel,) = built.glob("*.whl")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    _run([*command, "--target", str(target), str(wheel)], cwd=target, env=os.environ)
    return target


def test_no_journal_travels(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    (sdist,) = built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(sdist) as archive_of_sources:
        for member in archive_of_sources.getmembers():
            file = archive_of_sources.extractfile(member)
            contents[member.name] = file.read() if file else b""
    assert len(contents) > 50
    assert [name for name, content in contents.items() if SECRET in content] == []
    assert [name for name in contents if name.endswith(tuple(PLANTED))] == []


def test_the_wheel_holds_one_package_with_every_file_that_belongs_to_it(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        name if name.startswith("dashboard/") else f"dashboard/{name}" for name in files(*SHIPPED)
    }
    assert names == expected


def test_the_source_archive_holds_what_its_wheel_needs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {*files(*SHIPPED), *BESIDE}


def test_an_installed_copy_works_anywhere_and_keeps_its_journal_in_the_data_folder(
    installed: Path, tmp_path: Path
) -> None:
    def supple(*words: str) -> dict[str, object]:
        command = [str(installed / "bin" / "supple"), *words, "--json"]
        answer = _run(command, cwd=elsewhere, env=_at_home(tmp_path, installed))
        loaded: dict[str, object] = json.loads(answer)
        return loaded

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert "session" in supple("log", "Open book 2x8/side", "--minutes", "12", "--after", "7")
    assert (tmp_path / "xdg" / "supple" / "journal.duckdb").is_file()
    summary = supple("summary")
    assert (summary["sessions"], summary["minutes"]) == (1, 12)
    assert supple("suggest")["outcome"] == "hold"
    assert list(elsewhere.iterdir()) == []
    assert list(installed.rglob("*.duckdb*")) == []


def _at_home(home: Path, installed: Path) -> dict[str, str]:
    """Return the environment of a person with that home who has the installed package."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SUPPLE_")}
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "xdg"), "PYTHONPATH": str(installed)}
    return kept | own


def _run(command: list[str], *, cwd: Path, env: Mapping[str, str]) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
