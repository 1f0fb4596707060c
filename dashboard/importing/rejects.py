"""Rows that were kept out, as a file to mend and import again."""

import csv
import io
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from dashboard.errors import InputError
from dashboard.importing.files.decode import TextTable, text_tables
from dashboard.importing.preview import FilePreview, Upload
from dashboard.importing.sources.source import REJECT_COLUMNS


def reject_csv(found: FilePreview, upload: Upload) -> bytes:
    """Return the rows of a file that were kept out, each with its line and the reason.

    The other columns are the file's own, under the same names, so that the mended rows can be
    imported as they are.
    """
    reasons: dict[int, list[str]] = {}
    for problem in found.problems:
        if problem.rejected:
            reasons.setdefault(problem.line, []).append(problem.message)
    width = len(found.header)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*found.header, *REJECT_COLUMNS])
    for row in _table(upload.content, found.header).rows() if reasons else ():
        if row.line in reasons:
            cells = [*row.cells, *[""] * width][:width]
            writer.writerow([*cells, row.line, " ".join(reasons[row.line])])
    return text.getvalue().encode()


def _table(content: bytes, header: tuple[str, ...]) -> TextTable:
    """Return the table of a file that was read; the first where a layout gave the names."""
    tables = text_tables(content)
    return next((table for table in tables if table.header == header), tables[0])


def save_rejects(files: Iterable[tuple[FilePreview, Upload]], folder: Path) -> list[Path]:
    """Save a reject file for every file with rows that were kept out; none takes another's place.

    Raises:
        InputError: the folder cannot be written.
    """
    try:
        return [
            _write(folder, found.name, reject_csv(found, upload))
            for found, upload in files
            if found.rejected
        ]
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(
            f"The rows that were kept out cannot be saved in {folder.name}: {reason}."
        ) from error


def _write(folder: Path, name: str, content: bytes) -> Path:
    """Write under a free name such as ``sheet.rejects.csv`` or ``sheet.rejects-2.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = Path(name.replace("/", "_")).stem
    names = (f"{stem}.rejects{f'-{number}' if number > 1 else ''}.csv" for number in count(1))
    path = next(folder / free for free in names if not (folder / free).exists())
    path.write_bytes(content)
    return path
