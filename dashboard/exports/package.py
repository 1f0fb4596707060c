"""The journal as one zip: files that people read, every table as it is stored, and what they are.

It is made from a copy, so the journal can be used meanwhile. The same journal gives the same bytes.
"""

import hashlib
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from dashboard import query
from dashboard.exports.descriptor import NAME, Resource, Stamp, described
from dashboard.exports.files import drafted, refuse_existing
from dashboard.exports.zipped import member
from dashboard.journal import names, notation
from dashboard.model import Catalogue, Entry, Side, Unit
from dashboard.store import Cursor, Store
from dashboard.store.placing import settle
from dashboard.store.readable import Dose, forget_symptoms, spell
from dashboard.store.restoring import latest_shape
from dashboard.store.snapshot import snapshot
from dashboard.store.table_files import Column, Kind, kept_tables, write_rows, write_table

Part = Literal["notes", "symptoms"]

PARTS: Final[dict[Part, frozenset[str]]] = {
    "notes": frozenset({"notes", "note", "title"}),
    "symptoms": frozenset({"symptoms"}),
}
"""What can be left out, and the columns that go with it."""

FOR_PEOPLE: Final = ("sessions", "entries", "checkins", "measures")

Progress = Callable[[float, str], None]
"""Is told how far it has come, 0 to 1, and what is being done; what it raises stops the work."""

_WRITING = 0.5
"""Share of the time after which all files are written; the rest goes by in packing them."""
_PIECE = 1 << 20
_EFFORT = 6


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written: its rows by file or table, and its size in bytes."""

    rows: dict[str, int]
    size: int


def make(  # noqa: PLR0913 - what a person may say of an export
    store: Store,
    *,
    to: Path,
    catalogue: Catalogue,
    kind: Kind = "csv",
    leave_out: Collection[Part] = (),
    progress: Progress = lambda _share, _doing: None,
    replace: bool = False,
) -> Made:
    """Write the journal as a data package.

    With something left out there are only the files for people, without it: the tables tell the
    same things over and over, in the change log and in what suggestions were made from.

    Args:
        store: the journal.
        to: the zip.
        catalogue: what is shipped.
        kind: what sort of files the tables are.
        leave_out: what not to tell.
        progress: is told how far it has come; it stops the work by raising.
        replace: whether a file of that name may be replaced.

    Raises:
        InputError: there is such a file, or it cannot be written; nothing of it is left.
        StoreError: the journal cannot be used.
    """
    refuse_existing(to, replace=replace)
    with drafted(to) as draft, _sources(store, catalogue, leave_out, progress) as (cursor, folder):
        sources = _for_people(cursor, store.resources, folder, leave_out)
        if not leave_out:
            sources += _tables(cursor, folder, kind, progress)
        shape = latest_shape(store.resources)
        _pack(draft, sources, progress, kind=kind, shape=shape, left_out=sorted(leave_out))
        settle(draft)
        size = draft.stat().st_size
    progress(1, "Saved")
    return Made({one.table or one.name: one.rows for one, _ in sources}, size)


@contextmanager
def _sources(
    store: Store, catalogue: Catalogue, leave_out: Collection[Part], progress: Progress
) -> Iterator[tuple[Cursor, Path]]:
    progress(0, "Copying the journal")
    with snapshot(store) as copy:
        with copy.store() as still:
            vocabulary = names.vocabulary(still, catalogue=catalogue)

        def dose(one: Dose) -> str:
            exercise, unit, amounts, side = one
            entry = Entry(exercise, Unit(unit), tuple(amounts), Side(side) if side else None)
            return notation.printed([entry], vocabulary=vocabulary)

        with copy.opened() as cursor:
            spell(cursor, dose)
            if "symptoms" in leave_out:
                forget_symptoms(cursor)
            yield cursor, copy.folder


def _for_people(
    cursor: Cursor, resources: Path, folder: Path, leave_out: Collection[Part]
) -> list[tuple[Resource, Path]]:
    unsaid = frozenset[str]().union(*(PARTS[part] for part in leave_out))
    found = []
    for name in FOR_PEOPLE:
        asked = query.load(resources, f"package/{name}")
        columns = tuple(
            Column(one.name, one.type, meaning=one.doc)
            for one in asked.columns
            if one.name not in unsaid
        )
        file = folder / f"{name}.csv"
        rows = write_rows(cursor, asked.sql, columns, file)
        found.append((Resource(name, file.name, "csv", asked.doc, columns, rows), file))
    return found


def _tables(
    cursor: Cursor, folder: Path, kind: Kind, progress: Progress
) -> list[tuple[Resource, Path]]:
    tables = kept_tables(cursor)
    found = []
    for place, table in enumerate(tables):
        progress(_WRITING * place / len(tables), "Writing the tables")
        file = folder / f"table-{table.name}.{kind}"
        rows = write_table(cursor, table, file, kind=kind)
        path = f"tables/{table.name}.{kind}"
        name = f"table-{table.name}"
        made = Resource(name, path, kind, table.meaning, table.columns, rows, table=table.name)
        found.append((made, file))
    return found


def _pack(  # noqa: PLR0913 - what is said of a package
    zipped: Path,
    sources: Sequence[tuple[Resource, Path]],
    progress: Progress,
    *,
    kind: Kind,
    shape: int,
    left_out: Sequence[str],
) -> None:
    whole = sum(file.stat().st_size for _, file in sources) or 1
    done = 0
    stamped = []
    with zipfile.ZipFile(zipped, "w", compresslevel=_EFFORT) as archive:
        for resource, file in sources:
            digest, size = hashlib.sha256(), 0
            with file.open("rb") as plain, archive.open(member(resource.path), "w") as packed:
                while piece := plain.read(_PIECE):
                    progress(_WRITING + (1 - _WRITING) * done / whole, "Packing")
                    packed.write(piece)
                    digest.update(piece)
                    size += len(piece)
                    done += len(piece)
            stamped.append((resource, Stamp(size, digest.hexdigest())))
        about = described(stamped, kind=kind, shape=shape, left_out=left_out)
        archive.writestr(member(NAME), about)
