"""The journal file with faults is described line by line."""

import csv
import re
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"

_FAULT = re.compile(r"\| (\d+) \| (\w*) ?\| (?:`([^`]*)` )?\| (.+) \|")
_SECOND_LINES = {22}
"""Lines that only continue a note."""


def test_every_fault_is_described_where_it_stands() -> None:
    lines = (SAMPLE / "awkward.csv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split(",")
    described = _FAULT.findall((SAMPLE / "README.md").read_text(encoding="utf-8"))
    for number, column, cell, _ in described:
        row = next(csv.reader([lines[int(number) - 1]]), [])
        if column:
            assert row[header.index(column)].strip() == cell, number
    numbers = {int(number) for number, *_ in described}
    assert numbers | _SECOND_LINES == set(range(2, len(lines) + 1))
