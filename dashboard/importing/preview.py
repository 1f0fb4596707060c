"""What an import would do: the files, what was found in them, and the staged rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from dashboard.importing.conflicts import Conflict
from dashboard.importing.near import NearDuplicate
from dashboard.importing.settling.evidence import Question
from dashboard.importing.sources import Source
from dashboard.importing.staging import Problem, SetAside, Staging
from dashboard.importing.targets import NOTE
from dashboard.journal.likeness import Offer
from dashboard.model import Exercise

Progress = Callable[[float, str], None]
"""Is told how far something has come, 0 to 1, and what is being done."""


def silent(_share: float, _doing: str) -> None:
    """Tell nobody how far it has come."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person said of a file.

    Args:
        source: what it is to be read as; ``None`` leaves that to recognition.
        answers: what was answered to its questions.
        mapping: what its columns mean, in the form of a mapping file.
        guess: whether it is to be read as a plain table, whatever its columns are called.
    """

    source: Source | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, object] | None = None
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name and its bytes, or why they cannot be had.

    ``choice`` is what the person said of it.
    """

    name: str
    content: bytes = b""
    refused: str = ""
    choice: Choice = field(default_factory=Choice)


@dataclass(frozen=True, slots=True)
class Taken:
    """A source that a file may come from: its name and title, 0 to 1 how sure, and why."""

    name: str
    title: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """What a column of a file was taken for.

    Args:
        header: its name as it stands.
        target: what of ours it means; ``None`` where it is not kept.
        samples: up to three of its values.
        reading: how its cells are read, as a sentence.
        settled: what was settled for it and can be said otherwise: order, unit, clock, or the scale
            of a rating (low, high, turned).
    """

    header: str
    target: str | None
    samples: tuple[str, ...]
    reading: str
    settled: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What was found in one file.

    Args:
        file: its number in the import, counted from 1.
        digest: SHA-256 of its bytes, hexadecimal.
        refused: why nothing of it was read; empty when it was.
        questions: what only the person can say of it; it is refused until that is answered.
        format: the name of its source; ``title`` is the same for people.
        confidence: 0 to 1, how sure it is that the file is of that source.
        candidates: every source that it may come from, the most likely first.
        header: its column names as they stand.
        mapped: what each column was taken for.
        mapping: the same in the form of a mapping file, where it is a plain table.
        rows: rows below the header.
        sessions, entries, checkins, measures: what they hold, known ones too.
        new, duplicates: what becomes of its sessions, check-ins and measures.
        removed: those of the duplicates that were removed from the journal by hand.
        conflicts: those that the journal knows with other content.
        rejected: rows kept out, each with a problem.
        first_day, last_day: the days of its sessions, or where it has none, of what it holds.
        minutes: the sum of its sessions' durations.
        not_kept: columns that were not read.
        conversions: what was converted or assumed, one sentence each.
        offers: exercises that names may mean which the journal does not know.
        set_aside: rows that are no exercise which was done, so neither sessions nor problems.
        problems: its defects in the order of the lines.
    """

    file: int
    name: str
    digest: str
    refused: str = ""
    questions: tuple[Question, ...] = ()
    format: str | None = None
    title: str | None = None
    confidence: float = 0.0
    candidates: tuple[Taken, ...] = ()
    header: tuple[str, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mapping: Mapping[str, object] | None = None
    rows: int = 0
    sessions: int = 0
    entries: int = 0
    checkins: int = 0
    measures: int = 0
    new: int = 0
    duplicates: int = 0
    removed: int = 0
    conflicts: tuple[Conflict, ...] = ()
    rejected: int = 0
    first_day: date | None = None
    last_day: date | None = None
    minutes: float = 0.0
    not_kept: tuple[str, ...] = ()
    conversions: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def noted(self) -> tuple[str, ...]:
        """The columns whose cells go into the notes under their names."""
        if self.format == "supple-entries":  # its notes are those of the entries
            return ()
        return tuple(column.header for column in self.mapped if column.target == NOTE)


@dataclass(frozen=True, slots=True)
class Read:
    """The files as they were read, before they were compared with anything (``kept.py``).

    Args:
        uploads: the files, with what was said of each.
        files: what was found in them.
        basis: what else reading depends on.
    """

    uploads: tuple[Upload, ...] = ()
    files: tuple[FilePreview, ...] = ()
    basis: object = None


@dataclass(frozen=True, slots=True)
class Preview:
    """An import that was understood and not yet made; close it when it is done with.

    It keeps the staged rows in memory and holds no file.

    Args:
        files: what was found, in the order of the files.
        staging: the staged rows.
        own_exercises: exercises that the files name and the journal does not have, by id.
        near: new sessions that look like one from another source, each with its best match.
        read: the files as they were read, for the next preview to take over.
    """

    files: tuple[FilePreview, ...]
    staging: Staging
    own_exercises: dict[str, Exercise]
    near: tuple[NearDuplicate, ...] = ()
    read: Read = Read()

    def close(self) -> None:
        """Forget the staged rows; harmless when called again."""
        self.staging.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
