"""The rules of the house that no linter knows."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.tree import ROOT, files

LONGEST_FILE = 250

_PLACES = {
    "registry": re.compile(
        r"[\w.-]*(?:p[y]pi\.[o]rg|python[h]osted\.org|n[p]mjs\.(?:org|com)|c[r]ates\.io)\b"
    ),
    "index option": re.compile(r"--(?:(?:extra-)?index-url|find-links|trusted-host)"),
    "machine": re.compile(r"(?<![\w.~-])/(?:root|work|opt|home/\w+|Users/\w+|tmp/[a-z])(?:/|\b)"),
}


@pytest.mark.parametrize("ending", [".py", ".sql"])
def test_no_file_is_too_long_to_be_read_at_once(ending: str) -> None:
    lengths = {
        name: len((ROOT / name).read_text(encoding="utf-8").splitlines())
        for name in files("dashboard", "queries", "tests")
        if name.endswith(ending)
    }
    assert len(lengths) > 2
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_module_hides_a_standard_or_installed_one() -> None:
    ours = {Path(name).stem for name in files("dashboard") if name.count("/") == 1}
    ours |= {name.split("/")[1] for name in files("dashboard") if name.count("/") > 1}
    ours = {name for name in ours if name.isidentifier() and not name.startswith("__")}
    assert "model" in ours
    assert "journal" in ours
    assert ours & {*sys.stdlib_module_names, *packages_distributions()} == set()


@pytest.mark.parametrize("kind", _PLACES)
def test_no_file_names_a_registry_or_a_place_on_somebody_s_machine(kind: str) -> None:
    found = {name: _PLACES[kind].findall(text) for name, text in _texts()}
    assert len(found) > 50
    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("registry", "see https://pypi|.org/simple", True),
        ("registry", "pip.readthedocs", False),
        ("index option", "pip install --|index-url x", True),
        ("machine", "cd /|root/x", True),
        ("machine", "in /|home/somebody/x", True),
        ("machine", "/usr/bin/chromium", False),
        ("machine", "~/.local/share/supple", False),
        ("machine", "a rate of 3/|work", False),
    ],
)
def test_the_search_for_such_places_finds_them(kind: str, text: str, *, expected: bool) -> None:
    unsplit = text.replace("|", "")  # split, so that this file passes the test above
    assert bool(_PLACES[kind].search(unsplit)) is expected


def _texts() -> Iterator[tuple[str, str]]:
    for name in files():
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
