"""Files that hold tables, zip archives and workbooks: told by their bytes, an upload a table."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from dashboard.errors import ImportFileError
from dashboard.importing.files.decode import SIZE_LIMIT
from dashboard.importing.files.workbooks import DAMAGES, is_workbook, sheets
from dashboard.importing.package import files_for_people, package_of
from dashboard.importing.preview import Upload

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
"""What is taken out of a zip, and looked for in folders."""

MOST_MEMBERS = 2000
"""Files of one zip; a journal's export has a few dozen."""

_PIECE = 1 << 20
_ZIP = b"PK\x03\x04"
_OTHER_ZIPS = (
    ("word/", "a Word document"),
    ("ppt/", "a presentation"),
    ("Index/", "a Numbers or Pages document; export it as CSV or Excel and import that"),
    ("META-INF/", "a program or a book"),
    ("content.xml", "an OpenDocument file without sheets"),
)


class _TooMuchError(Exception):
    """What is packed is more than it may be."""


def expanded(uploads: Iterable[Upload]) -> list[Upload]:
    """Replace zip archives and workbooks by the tables that they hold; others stay as they are.

    Of a data package of ours only the files for people are taken. A container that cannot be
    opened stays, refused with the reason. Doing it again changes nothing.
    """
    return [table for upload in uploads for table in _tables(upload)]


def _tables(upload: Upload) -> list[Upload]:
    if upload.refused:
        return [upload]
    if is_workbook(upload.content):
        return sheets(upload)
    if not upload.content.startswith(_ZIP):
        return [upload]
    try:
        package = package_of(upload)
        if package:
            return files_for_people(package)
        found = [table for member in _members(upload) for table in _tables_inside(member)]
    except (ImportFileError, _TooMuchError) as error:
        reason = str(error)
    except DAMAGES:
        reason = "The zip is damaged or packed in a way that cannot be read."
    except RuntimeError:  # so says the library where a password is needed
        reason = "The zip is locked with a password; unpack it and import the files."
    else:
        if found:
            return found
        reason = _other(upload.content)
    return [Upload(upload.name, upload.content, refused=reason)]


def _tables_inside(member: Upload) -> list[Upload]:
    return sheets(member) if is_workbook(member.content) else [member]


def _members(upload: Upload) -> Iterator[Upload]:
    """Unpack the tables of a zip in the order of their names."""
    room = SIZE_LIMIT
    with zipfile.ZipFile(io.BytesIO(upload.content)) as archive:
        wanted = [one for one in archive.infolist() if not one.is_dir() and _is_table(one.filename)]
        if len(wanted) > MOST_MEMBERS:
            raise _TooMuchError(f"The zip holds more than {MOST_MEMBERS:,} tables.")
        for one in sorted(wanted, key=lambda member: member.filename):
            content = _unpacked(archive, one, room)
            room -= len(content)
            name = one.filename.replace("\\", "/").encode(errors="replace").decode()
            yield Upload(f"{upload.name}/{name}", content)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    """Unpack piece by piece: what a zip says of a member's size need not be so."""
    pieces: list[bytes] = []
    with archive.open(member) as packed:
        while piece := packed.read(_PIECE):
            room -= len(piece)
            if room < 0:
                raise _TooMuchError(f"Unpacked, the zip holds more than {SIZE_LIMIT / 1e6:.0f} MB.")
            pieces.append(piece)
    return b"".join(pieces)


def _is_table(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in path.parts)
    return not hidden and path.suffix.lower() in TABLES


def _other(content: bytes) -> str:
    """Say what a zip without tables is."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    for sign, kind in _OTHER_ZIPS:
        if any(name.startswith(sign) for name in names):
            return f"This is no table but {kind}."
    return "The zip holds no table: no file ending in .csv, .tsv, .txt or .xlsx."
