"""What a file was taken for: every source that it may come from, the most likely one first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dashboard.errors import ImportFileError
from dashboard.importing.cells import FOLDER
from dashboard.importing.cells.days import Days
from dashboard.importing.cells.lists import WordLists, meanings
from dashboard.importing.files.decode import TextTable, check_size, tables_of
from dashboard.importing.files.encoding import Text, decoded
from dashboard.importing.guessing.guess import Guess, guessed
from dashboard.importing.guessing.header_words import lexicon
from dashboard.importing.mapping import source_of
from dashboard.importing.remembering import fingerprint
from dashboard.importing.sheets import Known, straightened
from dashboard.importing.sources import ALL, Source, header_names
from dashboard.importing.states import is_total
from dashboard.importing.weekgrids import ReadDay
from dashboard.importing.wording import listed

_CONFIRMED = 0.99
_MOST_TABLES = 20
"""Tables of one file whose meaning is guessed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that a file may come from.

    Args:
        source: how the file would be read.
        confidence: 0 to 1; 1 where the columns are those that only this source has.
        why: what it was told by, as the end of a sentence.
        mapping: what its columns mean, where it is a plain table.
    """

    source: Source
    confidence: float
    why: str
    mapping: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's table and what it may be, the most likely first."""

    table: TextTable
    candidates: tuple[Candidate, ...]


def recognised(  # noqa: PLR0913 - all that was said of a file
    content: bytes,
    *,
    name: str = "",
    resources: Path,
    source: Source | None = None,
    mapping: Mapping[str, object] | None = None,
    guess: bool = False,
    year: int | None = None,
    saved: Mapping[str, Mapping[str, object]] | None = None,
) -> Recognised:
    """Find the table in a file's bytes and the sources that it may come from.

    Args:
        content: the file.
        name: what it is called.
        resources: the folder with ``data/``.
        source: what the file is to be read as, where that was said.
        mapping: what its columns mean, where that was said.
        guess: whether it is to be read as a plain table, whatever its columns are called.
        year: the year of the first day, where none stands in the file and the person said it.
        saved: the mappings that earlier imports confirmed, by the digest of a header.

    Raises:
        ImportFileError: it holds no table, or not what ``source`` needs, or nothing that tells of
            exercise or habits; the sentence says what was seen.
    """
    check_size(len(content))
    text = decoded(content)
    known = Known(
        name=name,
        year=year,
        is_total=partial(is_total, resources),
        months=meanings(resources / FOLDER, "months"),
        weekdays=meanings(resources / FOLDER, "weekdays"),
        words=lexicon(resources).words,
        day=_day_reader(resources),
    )
    straight = partial(straightened, known=known)
    if mapping is not None:
        return _as_said(text, source_of(mapping), mapping, straight)
    if source is not None:
        return _as_said(text, source)
    for one in () if guess else ALL:
        laid_out = one.layout(text.content) if one.layout else None
        if laid_out is not None:
            return Recognised(laid_out, (Candidate(one, 1.0, "its layout"),))
    refusal, others = "", []
    tables = [one if by_header(one.header) else straight(one) for one in tables_of(text)]
    for table in () if guess else tables:
        found = [*_remembered(table, saved or {}), *by_header(table.header)]
        if found and found[0].source.refusal:
            refusal = refusal or found[0].source.refusal
        elif found:
            with suppress(ImportFileError):
                found.append(_of_guess(guessed(table, resources=resources), is_known=True))
            return Recognised(table, tuple(found))
        else:
            others.append(table)
    if not refusal:
        return _likeliest(tables, resources)
    with suppress(ImportFileError, IndexError):  # another table may be of use
        return _likeliest(others, resources)
    raise ImportFileError(refusal)


def _day_reader(resources: Path) -> ReadDay:
    """Return what reads a day as it is written, clock times aside."""
    days = Days(WordLists(resources / FOLDER).months, local=lambda moment: moment)
    return partial(days.day, utc=None)


def _as_said(
    text: Text,
    source: Source,
    mapping: Mapping[str, object] | None = None,
    straight: Callable[[TextTable], TextTable] | None = None,
) -> Recognised:
    """Take a text for a source's, by its layout or by the first table that has the columns."""
    table = source.layout(text.content) if source.layout else None
    if table is None:
        tables = [straight(one) if straight else one for one in tables_of(text)]
        fitting = (one for one in tables if not source.missing(header_names(one.header)))
        table = next(fitting, tables[0])
    _check_columns(source, table.header)
    return Recognised(table, (Candidate(source, 1.0, "you said so", mapping),))


def _likeliest(tables: Sequence[TextTable], resources: Path) -> Recognised:
    """Return the table of a file that is most likely a journal.

    Raises:
        ImportFileError: none is; the sentence is about the first.
    """
    found: list[Recognised] = []
    refused: list[ImportFileError] = []
    for table in tables[:_MOST_TABLES]:
        try:
            guess = _of_guess(guessed(table, resources=resources), is_known=False)
        except ImportFileError as error:
            refused.append(error)
        else:
            found.append(Recognised(table, (guess,)))
    if not found:
        raise refused[0]
    return max(found, key=lambda one: one.candidates[0].confidence)


def _of_guess(guess: Guess, *, is_known: bool) -> Candidate:
    confidence = min(guess.confidence, 0.4) if is_known else guess.confidence
    return Candidate(source_of(guess.mapping), confidence, guess.why, guess.mapping)


def _remembered(table: TextTable, saved: Mapping[str, Mapping[str, object]]) -> Iterator[Candidate]:
    mapping = saved.get(fingerprint(table.header))
    if mapping is not None:
        with suppress(ImportFileError):  # an older mapping may name what is no longer known
            yield Candidate(source_of(mapping), _CONFIRMED, "an import that you confirmed", mapping)


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
