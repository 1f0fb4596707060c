"""Files to a preview: read, understood and judged against the journal; nothing is written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dashboard.importing.asking import YEAR
from dashboard.importing.conflicts import conflicts
from dashboard.importing.identity import judge
from dashboard.importing.kept import begin_again, keep, taken_up
from dashboard.importing.memory import within_memory
from dashboard.importing.near import near_duplicates
from dashboard.importing.preview import FilePreview, Preview, Progress, Read, Upload, silent
from dashboard.importing.remembering import saved_mappings
from dashboard.importing.sources import BY_NAME
from dashboard.importing.staged import staged
from dashboard.importing.staging import Staging
from dashboard.importing.texts import offers_by_file, understand
from dashboard.importing.tidying import TABLE
from dashboard.importing.wording import counted
from dashboard.journal import names
from dashboard.model import Catalogue
from dashboard.store import Cursor, Store

_READING = 0.7
"""Share of the time in which files are read; the rest goes by in looking up and comparing."""


def prepare(  # noqa: PLR0913 - what an import is told
    uploads: Iterable[Upload],
    *,
    store: Store,
    catalogue: Catalogue,
    today: date,
    zone: str = "",
    progress: Progress = silent,
    earlier: Preview | None = None,
) -> Preview:
    """Read files and say what importing them would do; nothing is written.

    Args:
        uploads: the files.
        store: the journal, which is only read.
        catalogue: what is shipped.
        today: days after it are kept out.
        zone: the person's zone, in which moments in UTC become local; the machine's own by default.
        progress: is told how far it has come, 0 to 1, and what is being done.
        earlier: a preview of some of the files, whose place this one takes: it is closed or taken
            over, and what has not changed since is not read again.

    Raises:
        ImportFileError: what the files hold is too much for the memory of this machine.
        StoreError: the journal cannot be used.
    """
    saved = saved_mappings(store)
    basis = (store.path, today, zone, saved)
    staging, read = _beginning(earlier, store, zone=zone, basis=basis)
    try:
        files = []
        there = list(uploads)
        left = [*range(len(read.uploads))]
        for number, upload in enumerate(there, start=1):
            progress(_READING * (number - 1) / len(there), f"Reading {upload.name}")
            known = taken_up(staging, read, upload, file=number, left=left)
            if known:
                left.remove(known[1])
            files.append(
                known[0] if known else staged(staging, number, upload, today=today, saved=saved)
            )
        read = keep(staging, Read(tuple(there), tuple(files), basis))
        _set_aside_twice(staging, files)
        progress(_READING, "Comparing with the journal")
        with within_memory():
            vocabulary = names.vocabulary(store, catalogue=catalogue)
            coined = understand(staging, vocabulary=vocabulary, catalogue=catalogue)
            offered = offers_by_file(staging, coined, vocabulary=vocabulary, catalogue=catalogue)
            staging.run("identity")
            with store.read() as cursor:
                waiting = _counted_and_left_out(staging, cursor, files)
                judge(staging, cursor)
                judged = [
                    replace(
                        waiting.get(one.file) or _judged(staging, cursor, one),
                        offers=offered.get(one.file, ()),
                    )
                    for one in files
                ]
                near = near_duplicates(
                    staging,
                    cursor,
                    titles={
                        one.file: (one.name if one.format == TABLE else one.title) or ""
                        for one in files
                    },
                    exercises=vocabulary.exercises | coined,
                )
    except BaseException:
        staging.close()
        raise
    progress(1, "Read")
    return Preview(tuple(judged), staging, coined, near, read)


def _beginning(
    earlier: Preview | None, store: Store, *, zone: str, basis: object
) -> tuple[Staging, Read]:
    """Return where files are read into, and what was read there before."""
    if earlier is not None and earlier.read.basis == basis:
        begin_again(earlier.staging)
        return earlier.staging, earlier.read
    if earlier is not None:
        earlier.close()
    return Staging(store.resources, zone=zone), Read()


def _set_aside_twice(staging: Staging, files: Sequence[FilePreview]) -> None:
    """Set aside what a file says that others of the import say in full."""
    for found in files:
        fuller = BY_NAME[found.format].said_again_in if found.format in BY_NAME else ""
        others = [one.file for one in files if fuller and one.format == fuller]
        if others:
            staging.run("said_twice", file=found.file, others=others)


def _judged(staging: Staging, cursor: Cursor, found: FilePreview) -> FilePreview:
    """Add counts, conflicts, conversions and problems, now that all files are read and judged."""
    if found.refused and not found.questions:
        return found
    counts = staging.counts(found.file)
    differing = counts.pop("conflicts")
    conversions = list(staging.conversions(found.file))
    if counts["removed"]:
        conversions.append(
            f"{counted(counts['removed'], 'row')} of this file stay out of the journal, "
            "because they were imported before and removed there since."
        )
    if any(question.aspect == YEAR for question in found.questions):
        counts |= {"first_day": None, "last_day": None}
    return replace(
        found,
        **counts,
        conflicts=conflicts(staging, cursor, file=found.file) if differing else (),
        conversions=tuple(conversions),
        set_aside=tuple(staging.set_aside(found.file)),
        problems=tuple(staging.problems(found.file)),
    )


def _counted_and_left_out(
    staging: Staging, cursor: Cursor, files: Iterable[FilePreview]
) -> dict[int, FilePreview]:
    """Count the rows of files whose questions are open and forget them; return what was found.

    They cannot be imported yet, so nothing is known from them.
    """
    waiting = {one.file: _judged(staging, cursor, one) for one in files if one.questions}
    for file in waiting:
        staging.run("left_out", file=file)
    return waiting
