"""Workbooks of spreadsheet programs: each sheet as an upload of CSV text."""

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any

from dashboard.importing.preview import Upload

LARGEST_UNPACKED = 1_000_000_000
"""Bytes of XML in a workbook; a million rows take about half of it."""

DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
"""What the library raises for a zip that is damaged or packed in a way that it does not know."""

_LOCKED = "The workbook is locked with a password."
_DAMAGED = "The workbook is damaged, or no workbook that can be read."
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHEET_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def is_workbook(content: bytes) -> bool:
    """Whether bytes are those of an .xlsx, .xls or .ods file, whatever its name."""
    if content.startswith(_OLD):
        return True
    if not content.startswith(_ZIP):
        return False
    # Names stand plainly in a zip's directory, at its end; a packed member holds none by chance.
    return b"xl/workbook." in content[-200_000:] or _SHEET_TYPE in content[:200]


def sheets(book: Upload) -> list[Upload]:
    """Return the sheets of a workbook that are not empty; one that cannot be read is refused."""
    if _unpacked_size(book.content) > LARGEST_UNPACKED:
        return [_refused(book, "Unpacked, the workbook is too large to read.")]
    found, reason = _texts(book.content)
    if reason:
        return [_refused(book, reason)]
    if len(found) == 1:
        return [Upload(book.name, found[0][1].encode())]
    return [Upload(f"{book.name}, {name}", text.encode()) for name, text in found]


def _texts(content: bytes) -> tuple[list[tuple[str, str]], str]:
    """Return the names and texts of sheets, or why there are none."""
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        with load_workbook(io.BytesIO(content)) as opened:
            found = [
                (name, text)
                for name in opened.sheet_names
                if (text := _csv(opened.get_sheet_by_name(name).iter_rows()))
            ]
    except PasswordError:
        return [], _LOCKED
    except CalamineError as error:
        said = str(error).lower()
        return [], _LOCKED if "password" in said or "encrypt" in said else _DAMAGED
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the library's core raises in distress
            raise
        return [], _DAMAGED
    return found, "" if found else "The workbook has no sheet with anything in it."


def _refused(book: Upload, reason: str) -> Upload:
    return Upload(book.name, book.content, refused=reason)


def _unpacked_size(content: bytes) -> int:
    if not content.startswith(_ZIP):
        return len(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(member.file_size for member in archive.infolist())
    except DAMAGES:
        return len(content)


def _csv(rows: Iterable[list[Any]]) -> str:
    """Write rows as CSV, a line for each row of the sheet; empty when no cell says anything."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    anything = False
    for row in rows:
        cells = list(_cells(row))
        anything = anything or any(map(str.strip, cells))
        writer.writerow(cells)
    return text.getvalue() if anything else ""


def _cells(row: list[Any]) -> Iterator[str]:
    """Write cells so that nothing about them has to be guessed later."""
    for value in row:
        match value:
            case str():
                yield value.encode(errors="replace").decode()
            case bool():
                yield "TRUE" if value else "FALSE"
            case int():
                yield str(value)
            case float():
                yield _number(value)
            case datetime():
                yield value.replace(tzinfo=None).isoformat(" ", timespec="seconds")
            case date():
                yield value.isoformat()
            case time():
                yield f"{value.hour}:{value:%M:%S}"
            case timedelta():
                yield _duration(round(value.total_seconds()))
            case _:
                yield str(value)


def _number(value: float) -> str:
    """Write a number with a point and without an exponent: a cell holds 15 digits at most."""
    if not isfinite(value):
        return ""
    if value.is_integer():
        return str(int(value))
    plain = f"{value:.15g}"
    return f"{value:.15f}".rstrip("0") if "e" in plain else plain


def _duration(seconds: int) -> str:
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
