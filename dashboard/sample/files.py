"""The sample as journal files."""

import csv
from collections.abc import Sequence
from pathlib import Path

from dashboard.sample import days, sessions
from dashboard.sample.person import MEASURE_COLUMNS, Sample


def write(sample: Sample, *, folder: Path) -> list[Path]:
    """Write sessions, check-ins and measures as CSV files into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _write(folder / "sessions.csv", sessions.COLUMNS, sample.sessions),
        _write(folder / "checkins.csv", days.COLUMNS, sample.checkins),
        _write(folder / "measures.csv", MEASURE_COLUMNS, sample.measures),
    ]


def _write(file: Path, columns: Sequence[str], rows: Sequence[dict[str, str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return file
