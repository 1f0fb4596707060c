"""Paths to uploads: files as they are, folders walked, archives and workbooks opened."""

from collections.abc import Iterable
from pathlib import Path

from dashboard.errors import ImportFileError
from dashboard.importing.files.containers import TABLES, expanded
from dashboard.importing.files.decode import check_size
from dashboard.importing.preview import Upload

ENDINGS = (*TABLES, ".zip")
"""What is looked for in folders; a file that is named itself may end otherwise."""


def uploads(paths: Iterable[Path]) -> list[Upload]:
    """Read files, one upload a table; what cannot be read is an upload with the reason."""
    return expanded(as_they_are(paths))


def as_they_are(paths: Iterable[Path]) -> list[Upload]:
    """Read files, those of folders too, and open none; what cannot be read has the reason."""
    return [
        upload
        for path in paths
        for upload in (_folder(path) if path.is_dir() else [_file(path, path.name)])
    ]


def _folder(folder: Path) -> list[Upload]:
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in ENDINGS and not file.name.startswith(".") and file.is_file()
    )
    if not files:
        return [
            Upload(
                folder.name,
                refused="The folder holds no file ending in .csv, .tsv, .txt, .xlsx or .zip.",
            )
        ]
    return [_file(file, file.relative_to(folder).as_posix()) for file in files]


def _file(path: Path, name: str) -> Upload:
    name = name.encode(errors="replace").decode()  # a file's name may hold bytes that are no text
    try:
        if not path.exists():
            return Upload(name, refused="There is no such file.")
        if not path.is_file():  # a device or a pipe may never end
            return Upload(name, refused="This is no file.")
        check_size(path.stat().st_size)
        return Upload(name, path.read_bytes())
    except OSError as error:
        return Upload(name, refused=f"The file cannot be read: {_reason(error)}.")
    except ImportFileError as error:
        return Upload(name, refused=str(error))


def _reason(error: OSError) -> str:
    return (error.strerror or "the reason is not known").lower()
