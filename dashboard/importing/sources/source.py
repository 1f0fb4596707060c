"""What a source is: how to recognise its files, and how they become rows of the journal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from dashboard.importing.fields import Column
from dashboard.importing.files.decode import TextTable

REJECT_COLUMNS = ("line", "reason")
"""What a reject file has beside the columns of its file; they tell nothing about its source."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Header names, in lower case, that tell a source; a name may hold ``*`` for any characters.

    Args:
        needs: names that the header has.
        lacks: names that it does not have, because they tell another source.
        telling: where the needed names are everyday words: it has one of these names too, or more
            than half of its columns are known.
        one_of: groups of names, such as those of one column in every language; it has a name of
            each group.
        only: whether it has no other name than those that are needed.
    """

    needs: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    one_of: tuple[tuple[str, ...], ...] = ()
    only: bool = False

    def missing(self, there: set[str]) -> list[str]:
        """Return the needed names that are not there; of a group the first."""
        single = sorted(name for name in self.needs if not _among(name, there))
        groups = [group for group in self.one_of if not any(_among(name, there) for name in group)]
        return [*single, *(group[0] for group in groups)]


@dataclass(frozen=True, slots=True)
class Source:
    """The declaration of an app's or a person's kind of file.

    Args:
        name: what ``--as`` and the journal call it.
        title: how people call it.
        family: what its rows are identified with; sources of one app share it, so that a session
            is known again in another of the app's files.
        sql: the files in ``queries/sources`` that turn its rows into staged rows, in order.
        columns: what its columns mean.
        signatures: any one of them tells its files.
        assumptions: sentences on what is taken for granted, shown with every file.
        layout: for files that are no plain table: the text to a table, or ``None`` where the text
            is not laid out so. The table's header must have one of the signatures.
        reshaped: names of columns that ``reshape`` reads, for which no column of ours is named.
        said_again_in: the name of a source whose files say the same in full, one at a time.
        refusal: for files that hold nothing to keep: why, as one sentence.
        reshape: what is done with a table once it is recognised, such as turning one column a
            habit into one row a day and habit.
    """

    name: str
    title: str
    family: str
    sql: tuple[str, ...]
    columns: tuple[Column, ...]
    signatures: tuple[Signature, ...]
    assumptions: tuple[str, ...] = ()
    layout: Callable[[str], TextTable | None] | None = None
    reshaped: frozenset[str] = frozenset()
    said_again_in: str = ""
    refusal: str = ""
    reshape: Callable[[TextTable], TextTable] | None = None

    def recognises(self, names: Iterable[str]) -> bool:
        """Whether a header with these names (lower case, trimmed) is one of this source's."""
        there = {name for name in names if name and name not in REJECT_COLUMNS}
        return any(self._fits(signature, there) for signature in self.signatures)

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return the needed names that a header lacks, by the signature that comes closest."""
        there = set(names)
        return min((signature.missing(there) for signature in self.signatures), key=len)

    def _fits(self, signature: Signature, there: set[str]) -> bool:
        if signature.missing(there) or (signature.only and len(there) > len(signature.needs)):
            return False
        if any(_among(name, there) for name in signature.lacks):
            return False
        return (
            not signature.telling
            or any(_among(name, there) for name in signature.telling)
            or 2 * len(self._known(there)) > len(there)
        )

    def _known(self, there: set[str]) -> set[str]:
        patterns = {name for column in self.columns for name in column.names}
        return {name for name in there if any(matches(name, pattern) for pattern in patterns)}


def matches(name: str, pattern: str) -> bool:
    """Whether a header name is meant by a pattern, in which ``*`` stands for any characters."""
    if "*" not in pattern:
        return name == pattern
    plain = pattern.replace("[", "[[]").replace("?", "[?]")
    return fnmatchcase(name, plain)


def _among(pattern: str, names: set[str]) -> bool:
    return pattern in names or ("*" in pattern and any(matches(name, pattern) for name in names))


def header_names(header: Sequence[str]) -> list[str]:
    """Return the names of a header as they are compared."""
    return [name.strip().casefold() for name in header]


def placed(source: Source, header: Sequence[str]) -> Mapping[str, tuple[int, Column]]:
    """Return, by target, where in a header its column stands, counted from 0, and how it is read.

    Of several columns of one name the first is read.
    """
    return placed_columns(source.columns, header)


def placed_columns(
    columns: Iterable[Column], header: Sequence[str]
) -> dict[str, tuple[int, Column]]:
    """Return, by target, where in a header each of some columns stands, and how it is read."""
    names = header_names(header)
    found: dict[str, tuple[int, Column]] = {}
    for column in columns:
        for pattern in column.names:
            place = next((at for at, name in enumerate(names) if matches(name, pattern)), None)
            if place is not None and column.target not in found:
                found[column.target] = (place, column)
    return found
