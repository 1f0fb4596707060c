"""What an import confirms and the next one knows: mappings of tables, aliases of exercises."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard import query
from dashboard.errors import InputError
from dashboard.importing.preview import FilePreview
from dashboard.importing.sources import header_names
from dashboard.store import Change, Store
from dashboard.store.rows import existing


@dataclass(frozen=True, slots=True)
class SavedMapping:
    """A mapping that an import confirmed, by the digest of its table's header."""

    header: str
    name: str
    said: str


def saved_mappings(store: Store) -> dict[str, Mapping[str, object]]:
    """Return the mappings that the journal remembers, by the digest of a header.

    Raises:
        StoreError: the journal cannot be used.
    """
    found = query.rows(store, "mapping_list", SavedMapping)
    return {row.header: json.loads(row.said) for row in found}


def fingerprint(header: Sequence[str]) -> str:
    """Return what a header is known by, whatever the order of its columns."""
    return hashlib.sha256("\x1f".join(sorted(header_names(header))).encode()).hexdigest()[:32]


def remember_mappings(change: Change, files: Iterable[FilePreview]) -> None:
    """Keep the mappings of tables that are imported, as part of a change."""
    change.insert(
        "mapping",
        [
            {
                "header": fingerprint(found.header),
                "name": str(found.mapping.get("name", "")),
                "said": json.dumps(found.mapping, ensure_ascii=False),
            }
            for found in files
            if found.mapping is not None and not found.refused
        ],
    )


def remember_aliases(change: Change, aliases: Mapping[str, str]) -> None:
    """Keep further names of exercises, as part of a change.

    Raises:
        InputError: a name means no exercise that the journal knows.
    """
    known = existing(change.cursor, "exercise", list(aliases.values()))
    for name, exercise in aliases.items():
        if exercise not in known:
            raise InputError(f"“{name}” cannot mean {exercise}: there is no such exercise.")
    change.insert("alias", [{"name": name, "exercise": one} for name, one in aliases.items()])
