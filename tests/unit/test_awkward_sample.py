"""The journal file with faults is described line by line, and read as described."""

import csv
import re
from datetime import date
from pathlib import Path

from dashboard.importing.prepare import prepare
from dashboard.importing.preview import Upload
from dashboard.model import Catalogue
from dashboard.store import Store

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
TODAY = date(2026, 11, 22)

_FAULT = re.compile(r"\| (\d+) \| (\w*) ?\| (?:`([^`]*)` )?\| (.+) \|")
_SECOND_LINES = {22}
"""Lines that only continue a note."""


def _described() -> list[tuple[int, str, str, str]]:
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    return [(int(line), column, cell, says) for line, column, cell, says in _FAULT.findall(text)]


def test_every_line_is_described_as_it_stands() -> None:
    lines = (SAMPLE / "awkward.csv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split(",")
    for number, column, cell, _ in _described():
        row = next(csv.reader([lines[number - 1]]), [])
        if column:
            assert row[header.index(column)].strip() == cell, number
    numbers = {number for number, *_ in _described()}
    assert numbers | _SECOND_LINES == set(range(2, len(lines) + 1))


def test_the_import_finds_the_faults_that_are_described(store: Store, catalogue: Catalogue) -> None:
    upload = Upload("awkward.csv", (SAMPLE / "awkward.csv").read_bytes())
    with prepare([upload], store=store, catalogue=catalogue, today=TODAY) as preview:
        (found,) = preview.files
        coined = [exercise.name for exercise in preview.own_exercises.values()]
    faults = {line: says for line, _, _, says in _described() if not says.startswith("nothing")}
    assert {problem.line for problem in found.problems} == set(faults)
    assert {problem.line for problem in found.problems if problem.rejected} == {
        line for line, says in faults.items() if "kept out" in says
    }
    assert found.not_kept == ("mood",)
    assert coined == ["Moonwalk"]
