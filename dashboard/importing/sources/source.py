"""What a source is: how to recognise its files, and how they become rows of the journal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.importing.fields import Column

REJECT_COLUMNS = ("line", "reason")
"""What a reject file has beside the columns of its file; they tell nothing about its source."""


@dataclass(frozen=True, slots=True)
class Source:
    """The declaration of an app's or a person's kind of file.

    Args:
        name: what ``--as`` and the journal call it.
        title: how people call it.
        family: what its rows are identified with; sources of one app share it, so that a session
            is known again in another of the app's files.
        sql: the file in ``queries/sources`` that turns its rows into staged rows.
        columns: what its columns mean.
        needs: header names that its files always have, in lower case.
        lacks: header names that tell another source.
        telling: for a source whose needed names are everyday words: a file is taken for one of it
            when it has one of these names too, or when more than half of its columns are known.
        assumptions: sentences on what is taken for granted, shown with every file.
    """

    name: str
    title: str
    family: str
    sql: str
    columns: tuple[Column, ...]
    needs: frozenset[str]
    lacks: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    assumptions: tuple[str, ...] = ()

    def recognises(self, names: Iterable[str]) -> bool:
        """Whether a header with these names (lower case, trimmed) is one of this source's."""
        there = {name for name in names if name and name not in REJECT_COLUMNS}
        known = there & {name for column in self.columns for name in column.names}
        return (
            self.needs <= there
            and not self.lacks & there
            and (not self.telling or bool(self.telling & there) or 2 * len(known) > len(there))
        )

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return the needed names that a header does not have."""
        return sorted(self.needs - set(names))


def header_names(header: Sequence[str]) -> list[str]:
    """Return the names of a header as they are compared."""
    return [name.strip().casefold() for name in header]


def placed(source: Source, header: Sequence[str]) -> Mapping[str, tuple[int, Column]]:
    """Return, by target, where in a header its column stands, counted from 0, and how it is read.

    Of several columns of one name the first is read.
    """
    names = header_names(header)
    found: dict[str, tuple[int, Column]] = {}
    for column in source.columns:
        for name in column.names:
            if name in names and column.target not in found:
                found[column.target] = (names.index(name), column)
    return found
