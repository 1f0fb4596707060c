"""Files to a preview: read, understood and judged against the journal; nothing is written."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dashboard.errors import ImportFileError
from dashboard.importing.conflicts import conflicts
from dashboard.importing.identity import judge
from dashboard.importing.mapped import mapped_columns
from dashboard.importing.near import near_duplicates
from dashboard.importing.preview import FilePreview, Preview, Taken, Upload
from dashboard.importing.reading import read_values
from dashboard.importing.recognition import recognised
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging
from dashboard.importing.texts import understand
from dashboard.importing.tidying import TABLE, tidy
from dashboard.importing.wording import counted
from dashboard.journal import names
from dashboard.model import Catalogue
from dashboard.store import Cursor, Store


def prepare(
    uploads: Iterable[Upload],
    *,
    store: Store,
    catalogue: Catalogue,
    today: date,
) -> Preview:
    """Read files and say what importing them would do; nothing is written.

    Args:
        uploads: the files.
        store: the journal, which is only read.
        catalogue: what is shipped.
        today: days after it are kept out.

    Raises:
        StoreError: the journal cannot be used.
    """
    staging = Staging(store.resources)
    try:
        files = [
            _staged(staging, number, upload, today=today)
            for number, upload in enumerate(uploads, start=1)
        ]
        vocabulary = names.vocabulary(store, catalogue=catalogue)
        coined = understand(staging, vocabulary=vocabulary, catalogue=catalogue)
        staging.run("identity")
        with store.read() as cursor:
            judge(staging, cursor)
            judged = [_judged(staging, cursor, one) for one in files]
            near = near_duplicates(
                staging,
                cursor,
                titles={one.file: one.title or "" for one in files},
                exercises=vocabulary.exercises | coined,
            )
    except BaseException:
        staging.close()
        raise
    return Preview(tuple(judged), staging, coined, near)


def _staged(staging: Staging, file: int, upload: Upload, *, today: date) -> FilePreview:
    """Read one file into the staged tables; what cannot be read is refused with its reason."""
    found = FilePreview(
        file=file, name=upload.name, digest=hashlib.sha256(upload.content).hexdigest()
    )
    if upload.refused:
        return replace(found, refused=upload.refused)
    try:
        seen = recognised(
            upload.content,
            resources=staging.resources,
            source=upload.choice.source,
            guess=upload.choice.guess,
        )
    except ImportFileError as error:
        return replace(found, refused=str(error))
    best = seen.candidates[0]
    chosen = best.source
    table = replace(seen.table, file=upload.name)
    table = chosen.reshape(table) if chosen.reshape else table
    rows = staging.load(file, table)
    if chosen.name == TABLE:
        tidy(staging, file=file, header=table.header, source=chosen)
    read_values(staging, file=file, header=table.header, source=chosen, today=today)
    for name in chosen.sql:
        staging.run(name, file=file)
    staging.add_source(file, chosen.family)
    for sentence in (*table.notes, *chosen.assumptions):
        staging.note(file, sentence)
    return replace(
        found,
        format=chosen.name,
        title=chosen.title,
        confidence=best.confidence,
        candidates=tuple(
            Taken(one.source.name, one.source.title, one.confidence, one.why)
            for one in seen.candidates
        ),
        header=seen.table.header,
        mapped=mapped_columns(staging, file=file, header=table.header, source=chosen),
        mapping=best.mapping,
        rows=rows,
        not_kept=_not_kept(chosen, seen.table.header),
    )


def _not_kept(source: Source, header: Sequence[str]) -> tuple[str, ...]:
    read = {place for place, _ in placed(source, header).values()}
    return tuple(
        name or f"column {place + 1} (without a name)"
        for place, name in enumerate(header)
        if place not in read and name.lower() not in source.reshaped
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
        set_aside=tuple(staging.set_aside(found.file)),
        problems=tuple(staging.problems(found.file)),
    )
