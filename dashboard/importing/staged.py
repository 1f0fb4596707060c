"""One file to staged rows: recognised, its columns settled, its cells read."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dashboard.errors import ImportFileError
from dashboard.importing.asking import YEAR, year_question, year_said
from dashboard.importing.decide import settled
from dashboard.importing.mapped import mapped_columns
from dashboard.importing.memory import OUT_OF_MEMORY, TOO_LARGE
from dashboard.importing.preview import FilePreview, MappedColumn, Taken, Upload
from dashboard.importing.reading import read_values
from dashboard.importing.recognition import recognised
from dashboard.importing.sources import Source, placed
from dashboard.importing.staging import Staging
from dashboard.importing.tidying import TABLE, tidy
from dashboard.importing.years import STAND_IN


def staged(
    staging: Staging,
    file: int,
    upload: Upload,
    *,
    today: date,
    saved: Mapping[str, Mapping[str, object]],
) -> FilePreview:
    """Read one file into the staged tables; what cannot be read is refused with its reason.

    A file with a question that only the person can answer is read as far as that goes, and refused
    until it is answered.
    """
    found = FilePreview(
        file=file, name=upload.name, digest=hashlib.sha256(upload.content).hexdigest()
    )
    if upload.refused:
        return replace(found, refused=upload.refused)
    try:
        return _staged(staging, found, upload, today=today, saved=saved)
    except OUT_OF_MEMORY:
        staging.forget_cells(file)
        staging.run("left_out", file=file)
        return replace(found, refused=TOO_LARGE)


def _staged(
    staging: Staging,
    found: FilePreview,
    upload: Upload,
    *,
    today: date,
    saved: Mapping[str, Mapping[str, object]],
) -> FilePreview:
    file = found.file
    try:
        seen = recognised(
            upload.content,
            name=upload.name,
            resources=staging.resources,
            source=upload.choice.source,
            mapping=upload.choice.mapping,
            guess=upload.choice.guess,
            year=year_said(upload.choice.answers),
            saved=saved,
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
    answers = {**_answered(best.mapping), **upload.choice.answers}
    decided = settled(
        staging,
        file,
        table.header,
        chosen.columns,
        today=today,
        delimiter=table.delimiter,
        answers=answers,
    )
    questions = decided.questions
    if table.undated:
        questions = (year_question(table.header, table.undated, today=today), *questions)
    opened, chosen = chosen, replace(chosen, columns=decided.columns)
    read_values(staging, file=file, header=table.header, source=chosen, today=today)
    for name in chosen.sql:
        staging.run(name, file=file)
    staging.add_source(file, chosen.family)
    told = () if table.undated else decided.sentences  # they would tell of a year that is none
    for sentence in (*table.notes, *told, *chosen.assumptions):
        staging.note(file, sentence)
    mapped = mapped_columns(
        staging,
        file=file,
        header=table.header,
        source=chosen,
        opened=opened,
        certain=decided.certain,
    )
    staging.forget_cells(file)
    return replace(
        found,
        refused=" ".join(question.text for question in questions),
        questions=questions,
        format=chosen.name,
        title=chosen.title,
        confidence=best.confidence,
        candidates=tuple(
            Taken(one.source.name, one.source.title, one.confidence, one.why)
            for one in seen.candidates
        ),
        header=seen.table.header,
        mapped=tuple(map(_without_stand_in, mapped)) if table.undated else mapped,
        mapping=_with_answers(best.mapping, answers),
        rows=rows,
        not_kept=_not_kept(chosen, seen.table.header),
    )


def _without_stand_in(column: MappedColumn) -> MappedColumn:
    """Return a column with its cells as they stand, where a year was put in that is none."""
    samples = (one.replace(str(STAND_IN), "").strip() for one in column.samples)
    return replace(column, samples=tuple(samples)) if column.target == "day" else column


def _answered(mapping: Mapping[str, object] | None) -> dict[str, str]:
    """Return what was answered when a mapping was made."""
    found = (mapping or {}).get("answers", {})
    return dict(found) if isinstance(found, Mapping) else {}


def _with_answers(
    mapping: Mapping[str, object] | None, answers: Mapping[str, str]
) -> Mapping[str, object] | None:
    """Return a mapping that remembers what was answered, so that it is not asked again.

    The year is asked of each file: the next one of the same columns may be of the next year.
    """
    kept = {name: answer for name, answer in answers.items() if not name.startswith(YEAR)}
    return mapping if mapping is None or not kept else {**mapping, "answers": kept}


def _not_kept(source: Source, header: Sequence[str]) -> tuple[str, ...]:
    read = {place for place, _ in placed(source, header).values()}
    return tuple(
        name or f"column {place + 1} (without a name)"
        for place, name in enumerate(header)
        if place not in read and name.lower() not in source.reshaped
    )
