"""What a file was taken for: every source that it may come from, the most likely one first."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import ImportFileError
from dashboard.importing.decode import TextTable, text_table
from dashboard.importing.encoding import decoded
from dashboard.importing.sources import ALL, Source, header_names
from dashboard.importing.wording import listed

_SHOWN = 40
"""Characters of a header name that are repeated to the person."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that a file may come from.

    Args:
        source: how the file would be read.
        confidence: 0 to 1; 1 where the columns are those that only this source has.
        why: what it was told by, as the end of a sentence.
    """

    source: Source
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's table and what it may be, the most likely first."""

    table: TextTable
    candidates: tuple[Candidate, ...]


def recognised(content: bytes, *, source: Source | None = None) -> Recognised:
    """Find the table in a file's bytes and the sources that it may come from.

    Args:
        content: the file.
        source: what the file is to be read as, where that was said.

    Raises:
        ImportFileError: it holds no table, none that Supple knows, or not what ``source`` needs.
    """
    if source is not None:
        laid_out = source.layout(decoded(content).content) if source.layout else None
        table = laid_out or text_table(content)
        _check_columns(source, table.header)
        return Recognised(table, (Candidate(source, 1.0, "you said so"),))
    text = decoded(content).content
    for known in ALL:
        laid_out = known.layout(text) if known.layout else None
        if laid_out is not None:
            return Recognised(laid_out, (Candidate(known, 1.0, "its layout"),))
    table = text_table(content)
    found = by_header(table.header)
    if not found:
        seen = listed([name[:_SHOWN] or "(blank)" for name in table.header])
        raise ImportFileError(
            f"The columns are of no source that Supple knows ({seen}). "
            "A mapping file can say what they mean."
        )
    if found[0].source.refusal:
        raise ImportFileError(found[0].source.refusal)
    return Recognised(table, tuple(found))


def by_header(header: Sequence[str]) -> list[Candidate]:
    """Return the known sources whose files have such a header, in the order of ``ALL``."""
    names = header_names(header)
    fitting = [source for source in ALL if source.recognises(names)]
    return [
        Candidate(source, 1.0 if place == 0 else 0.5, "the names of its columns")
        for place, source in enumerate(fitting)
    ]


def _check_columns(source: Source, header: Sequence[str]) -> None:
    missing = source.missing(header_names(header))
    if missing:
        raise ImportFileError(
            f"To be read as {source.title} the file lacks the "
            f"{'column' if len(missing) == 1 else 'columns'} {listed(missing)}."
        )
