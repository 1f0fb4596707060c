"""Rows that were kept out, as a file to mend and import again."""

import csv
import io
from itertools import count
from pathlib import Path

from dashboard.errors import InputError
from dashboard.importing.preview import FilePreview, Preview

ADDED_COLUMNS = ("line", "reason")


def reject_csv(preview: Preview, found: FilePreview) -> bytes:
    """Return the rows of a file that were kept out, each with its line and the reason.

    The other columns are the file's own, under the same names, so that the mended rows can be
    imported as they are.
    """
    cells = ", ".join(f"raw.c{place}" for place in range(1, len(found.header) + 1))
    rows = preview.staging.rows(
        f"SELECT {cells}, problem.line, STRING_AGG(problem.message, ' ' ORDER BY problem.message) "
        f"FROM problem INNER JOIN raw_{found.file} AS raw ON problem.line = raw.line "
        f"WHERE problem.file = $file AND problem.rejected GROUP BY {cells}, problem.line "
        "ORDER BY problem.line",
        {"file": found.file},
    )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*found.header, *ADDED_COLUMNS])
    writer.writerows(rows)
    return text.getvalue().encode()


def save_rejects(preview: Preview, folder: Path) -> list[Path]:
    """Save a reject file for every file with rows that were kept out; none takes another's place.

    Raises:
        InputError: the folder cannot be written.
    """
    saved: list[Path] = []
    for found in preview.files:
        if found.rejected:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                saved.append(_write(folder, found.name, reject_csv(preview, found)))
            except OSError as error:
                reason = (error.strerror or "unknown reason").lower()
                raise InputError(
                    f"The rows that were kept out cannot be saved in {folder.name}: {reason}."
                ) from error
    return saved


def _write(folder: Path, name: str, content: bytes) -> Path:
    """Write under a free name such as ``sheet.rejects.csv`` or ``sheet.rejects-2.csv``."""
    stem = Path(name.replace("/", "_")).stem
    names = (f"{stem}.rejects{f'-{number}' if number > 1 else ''}.csv" for number in count(1))
    path = next(folder / free for free in names if not (folder / free).exists())
    with path.open("xb") as file:
        file.write(content)
    return path
