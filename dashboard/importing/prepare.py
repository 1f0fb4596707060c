"""Files to a preview: read, understood and judged against the journal; nothing is written."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dashboard.errors import ImportFileError
from dashboard.importing.conflicts import conflicts
from dashboard.importing.decode import text_table
from dashboard.importing.identity import judge
from dashboard.importing.preview import FilePreview, Preview, Upload
from dashboard.importing.reading import read_values
from dashboard.importing.sources import Source, header_names, placed, recognised
from dashboard.importing.staging import Staging
from dashboard.importing.texts import understand
from dashboard.importing.wording import counted, listed
from dashboard.journal import names
from dashboard.model import Catalogue
from dashboard.store import Cursor, Store

_SHOWN = 40
"""Characters of a header name that are repeated to the person."""


def prepare(
    uploads: Iterable[Upload],
    *,
    store: Store,
    catalogue: Catalogue,
    today: date,
    source: Source | None = None,
) -> Preview:
    """Read files and say what importing them would do; nothing is written.

    Args:
        uploads: the files.
        store: the journal, which is only read.
        catalogue: what is shipped.
        today: days after it are kept out.
        source: what all files are to be read as; by default each is recognised by its header.

    Raises:
        StoreError: the journal cannot be used.
    """
    staging = Staging(store.resources)
    try:
        files = [
            _staged(staging, number, upload, source=source, today=today)
            for number, upload in enumerate(uploads, start=1)
        ]
        vocabulary = names.vocabulary(store, catalogue=catalogue)
        coined = understand(staging, vocabulary=vocabulary, catalogue=catalogue)
        staging.run("identity")
        with store.read() as cursor:
            judge(staging, cursor)
            judged = [_judged(staging, cursor, one) for one in files]
    except BaseException:
        staging.close()
        raise
    return Preview(tuple(judged), staging, coined)


def _staged(
    staging: Staging, file: int, upload: Upload, *, source: Source | None, today: date
) -> FilePreview:
    """Read one file into the staged tables; what cannot be read is refused with its reason."""
    found = FilePreview(
        file=file, name=upload.name, digest=hashlib.sha256(upload.content).hexdigest()
    )
    if upload.refused:
        return replace(found, refused=upload.refused)
    try:
        table = text_table(upload.content)
        found = replace(found, header=table.header)
        chosen = source or _recognised(table.header)
        _check_columns(chosen, table.header)
    except ImportFileError as error:
        return replace(found, refused=str(error))
    rows = staging.load(file, table)
    read_values(staging, file=file, header=table.header, source=chosen, today=today)
    staging.run(chosen.sql, file=file)
    staging.add_source(file, chosen.family)
    for sentence in (*table.notes, *chosen.assumptions):
        staging.note(file, sentence)
    return replace(
        found,
        format=chosen.name,
        title=chosen.title,
        rows=rows,
        not_kept=_not_kept(chosen, table.header),
    )


def _recognised(header: Sequence[str]) -> Source:
    source = recognised(header)
    if source is None:
        seen = listed([name[:_SHOWN] or "(blank)" for name in header])
        raise ImportFileError(
            f"The columns are of no source that Supple knows ({seen}). "
            "A mapping file can say what they mean."
        )
    return source


def _check_columns(source: Source, header: Sequence[str]) -> None:
    missing = source.missing(header_names(header))
    if missing:
        raise ImportFileError(
            f"To be read as {source.title} the file lacks the "
            f"{'column' if len(missing) == 1 else 'columns'} {listed(missing)}."
        )


def _not_kept(source: Source, header: Sequence[str]) -> tuple[str, ...]:
    read = {place for place, _ in placed(source, header).values()}
    return tuple(
        name or f"column {place + 1} (without a name)"
        for place, name in enumerate(header)
        if place not in read
    )


def _judged(staging: Staging, cursor: Cursor, found: FilePreview) -> FilePreview:
    """Add counts, conflicts, conversions and problems, now that all files are read and judged."""
    if found.refused:
        return found
    counts = staging.counts(found.file)
    differing = counts.pop("conflicts")
    conversions = list(staging.conversions(found.file))
    if counts["removed"]:
        conversions.append(
            f"{counted(counts['removed'], 'row')} of this file stay out of the journal, "
            "because they were imported before and removed there since."
        )
    return replace(
        found,
        **counts,
        conflicts=conflicts(staging, cursor, file=found.file) if differing else (),
        conversions=tuple(conversions),
        problems=tuple(staging.problems(found.file)),
    )
