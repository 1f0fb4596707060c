"""Data packages of ours: told by what lies in them, checked, restored or taken for their files."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final, get_args

from dashboard import settings
from dashboard.errors import ImportFileError
from dashboard.importing.files.workbooks import DAMAGES
from dashboard.importing.preview import Upload
from dashboard.store import Store
from dashboard.store.restoring import Restored, is_empty, latest_shape, restore
from dashboard.store.table_files import Kind

FORMAT: Final = 1
"""The newest form of package that can be read."""

_DESCRIPTION = "datapackage.json"
_MOST_BYTES = 2_000_000_000
_MOST_DESCRIBED = 10_000_000
_PIECE = 1 << 20
_NEWER = "This data package was made by a newer version of Supple. Update Supple to read it."
_ALTERED = "This data package was changed since it was made, so nothing of it was read: {}."
_BARE = "This data package holds no session, check-in or measure."


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a package: where it lies, how many bytes, SHA-256, rows, and its table, if any."""

    path: str
    size: int
    digest: str
    rows: int
    table: str


@dataclass(frozen=True, slots=True)
class Package:
    """A data package of ours whose description can be read.

    Args:
        upload: the zip.
        members: its files.
        kind: what sort of files its tables are.
        shape: the last migration of the journal that it was made from.
        restores: whether it holds a whole journal.
    """

    upload: Upload
    members: tuple[Member, ...]
    kind: Kind
    shape: int
    restores: bool


def package_of(upload: Upload) -> Package | None:
    """Return the package that an upload is, or ``None`` when it is something else.

    Raises:
        ImportFileError: it is a package of ours that cannot be read.
    """
    described = _description(upload.content)
    if described is None:
        return None
    about = described["supple"]
    try:
        is_newer = about["format"] > FORMAT or about["shape"] > latest_shape(settings.resources())
        package = None if is_newer else _read(upload, about, described["resources"])
    except (KeyError, TypeError, ValueError) as error:
        raise ImportFileError(_ALTERED.format(_DESCRIPTION)) from error
    if package is None:
        raise ImportFileError(_NEWER)
    if sum(one.size for one in package.members) > _MOST_BYTES:
        raise ImportFileError(f"Unpacked, the zip holds more than {_MOST_BYTES / 1e6:,.0f} MB.")
    return package


def is_restorable(package: Package, *, store: Store) -> bool:
    """Whether a package can be restored: it is whole, and the journal is empty.

    Raises:
        StoreError: the journal cannot be used.
    """
    if not package.restores:
        return False
    with store.read() as cursor:
        return is_empty(cursor)


def restore_package(package: Package, *, store: Store, dry_run: bool = False) -> Restored:
    """Put a whole journal into an empty one, as it was, or with ``dry_run`` only try.

    Raises:
        ImportFileError: the package was altered, or the journal is not empty; nothing was written.
        StoreError: the journal cannot be used; nothing was written.
    """
    with TemporaryDirectory(prefix="supple-") as name:
        folder = Path(name)
        try:
            files = _tables(package, folder)
        except OSError as error:
            raise ImportFileError("There is no room left to unpack the data package.") from error
        return restore(
            store, files, folder=folder, kind=package.kind, shape=package.shape, dry_run=dry_run
        )


def files_for_people(package: Package) -> list[Upload]:
    """Return the files of a package that can be imported, once all of it was checked.

    Raises:
        ImportFileError: the package was altered, or holds nothing that can be imported.
    """
    found = []
    for member, pieces in _unpacked(package):
        if member.table:
            for _ in pieces:  # only to see whether it is whole
                pass
        else:
            content = b"".join(pieces)
            if member.rows:
                found.append(Upload(f"{package.upload.name}/{member.path}", content))
    if not found:
        raise ImportFileError(_BARE)
    return found


def _tables(package: Package, folder: Path) -> dict[str, Path]:
    """Unpack all files, and return those that are tables of the journal."""
    files = {}
    for place, (member, pieces) in enumerate(_unpacked(package)):
        file = folder / f"{place}.{package.kind}"
        with file.open("wb") as unpacked:
            unpacked.writelines(pieces)
        if member.table:
            files[member.table] = file
    return files


def _description(content: bytes) -> dict[str, Any] | None:  # Any: JSON of a file
    """Return what a zip says of itself, if it says that it is ours."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _DESCRIPTION not in archive.namelist():
                return None
            with archive.open(_DESCRIPTION) as packed:
                described = json.loads(packed.read(_MOST_DESCRIBED))
    except (*DAMAGES, RuntimeError, ValueError):  # of whose the damage is cannot be told
        return None
    is_ours = isinstance(described, dict) and isinstance(described.get("supple"), dict)
    return described if is_ours else None


def _read(
    upload: Upload, about: dict[str, Any], files: list[dict[str, Any]]
) -> Package:  # Any: JSON
    kind, shape, restores = about["tables"], int(about["shape"]), bool(about["restores"])
    if kind not in get_args(Kind) or shape < 1:
        raise ValueError(kind, shape)
    return Package(upload, tuple(map(_member, files)), kind, shape, restores)


def _member(said: dict[str, Any]) -> Member:  # Any: JSON of a file
    method, _, digest = str(said["hash"]).partition(":")
    if method != "sha256":
        raise ValueError(method)
    return Member(
        str(said["path"]), int(said["bytes"]), digest, int(said["rows"]), str(said.get("table", ""))
    )


def _unpacked(package: Package) -> Iterator[tuple[Member, Iterator[bytes]]]:
    """Yield each file with its bytes, piece by piece; its end is reached only if it is whole."""
    with zipfile.ZipFile(io.BytesIO(package.upload.content)) as archive:
        for member in package.members:
            yield member, _pieces(archive, member)


def _pieces(archive: zipfile.ZipFile, member: Member) -> Iterator[bytes]:
    digest, size = hashlib.sha256(), 0
    if member.path not in archive.namelist():
        raise ImportFileError(_ALTERED.format(f"{member.path} is missing"))
    with archive.open(member.path) as packed:
        while size <= member.size and (piece := _piece(packed, member)):
            digest.update(piece)
            size += len(piece)
            yield piece
    if size != member.size or digest.hexdigest() != member.digest:
        raise ImportFileError(_ALTERED.format(f"{member.path} is not as it was"))


def _piece(packed: IO[bytes], member: Member) -> bytes:
    try:
        return packed.read(_PIECE)
    except (*DAMAGES, RuntimeError) as error:
        raise ImportFileError(_ALTERED.format(f"{member.path} cannot be unpacked")) from error
