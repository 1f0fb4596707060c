"""The sample as journal files."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from dashboard.sample import days, sessions
from dashboard.sample.person import MEASURE_COLUMNS, Sample


def files(sample: Sample) -> dict[str, bytes]:
    """Return sessions, check-ins and measures as CSV files, by name."""
    return {
        "sessions.csv": _csv(sessions.COLUMNS, sample.sessions),
        "checkins.csv": _csv(days.COLUMNS, sample.checkins),
        "measures.csv": _csv(MEASURE_COLUMNS, sample.measures),
    }


def write(sample: Sample, *, folder: Path) -> None:
    """Write the files into a folder, which is made when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files(sample).items():
        (folder / name).write_bytes(content)


def _csv(columns: Sequence[str], rows: Sequence[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
