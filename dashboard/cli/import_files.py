"""``supple import FILE...``: bring sessions, check-ins and measures from files."""

import argparse
from dataclasses import replace
from pathlib import Path

from dashboard.cli import import_package
from dashboard.cli.answer import Answer, table
from dashboard.cli.import_json import file_json
from dashboard.cli.near import near_json, near_lines
from dashboard.cli.numbers import minutes_known
from dashboard.cli.opened import backed_up, opened, today
from dashboard.errors import InputError
from dashboard.importing import (
    BY_NAME,
    Choice,
    FilePreview,
    FileResult,
    Preview,
    Result,
    Source,
    as_they_are,
    commit,
    expanded,
    is_restorable,
    mapping_source,
    prepare,
    save_rejects,
)
from dashboard.importing.wording import counted, listed
from dashboard.journal import catalogue
from dashboard.manner import whole
from dashboard.settings import Settings

TABLE = "table"
"""What ``--as`` calls plain tables, whose columns are guessed."""
_ORDERS = {"day-first": "dmy", "month-first": "mdy"}
_SHOWN = 10
"""Problems of a file that are printed; ``--json`` and the reject file hold all."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's own arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder of files")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be added, add nothing"
    )
    parser.add_argument(
        "--as",
        dest="format",
        choices=[*sorted(BY_NAME), TABLE],
        metavar="FORMAT",
        help=f"read the files as this source: {', '.join(sorted(BY_NAME))}, or as any {TABLE}",
    )
    parser.add_argument(
        "--map", metavar="FILE", help="a JSON file that names the columns of a table"
    )
    parser.add_argument(
        "--days",
        choices=sorted(_ORDERS),
        help="the order of days such as 03/04/2026, where the files leave it open",
    )
    parser.add_argument(
        "--year",
        type=int,
        metavar="YEAR",
        help="the year of the first day, where the files name none",
    )
    parser.add_argument(
        "--conflicts",
        choices=("journal", "file"),
        default="journal",
        help="which of the two counts where they differ on a session (default: journal)",
    )
    parser.add_argument(
        "--near",
        choices=("keep", "skip"),
        default="keep",
        help="whether to add sessions that look like one from another source (default: keep)",
    )
    parser.add_argument(
        "--rejects", metavar="DIR", help="save the rows that were kept out in this folder"
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Import, or say what an import would do."""
    choice = Choice(
        _source(args),
        answers=_answers(args),
        guess=args.format == TABLE,
    )
    raw = as_they_are([Path(name) for name in args.files])
    package = None if args.map or args.format else import_package.alone(raw)
    if package:
        with opened(settings, to_read=args.dry_run) as store:
            if is_restorable(package, store=store):
                if not args.dry_run:
                    backed_up(store, settings, reason="before-import")
                return import_package.restored(package, store=store, dry_run=args.dry_run)
    files = [replace(upload, choice=choice) for upload in expanded(raw)]
    shipped = catalogue.load(settings.resources)
    with (
        opened(settings, to_read=args.dry_run) as store,
        prepare(
            files, store=store, catalogue=shipped, today=today(settings), zone=settings.zone
        ) as preview,
    ):
        pairs = zip(preview.files, files, strict=True)
        saved = save_rejects(pairs, Path(args.rejects)) if args.rejects else []
        left_out = {(one.file, one.line) for one in preview.near if args.near == "skip"}
        result = None
        if not args.dry_run:
            backed_up(store, settings, reason="before-import")
            result = commit(preview, store=store, conflicts=args.conflicts, leave_out=left_out)
        return _answer(preview, result, saved, import_package.why_imported(raw))


def _answers(args: argparse.Namespace) -> dict[str, str]:
    """Return what was said beforehand to the questions that files may ask."""
    said = {"order": _ORDERS.get(args.days), "year": args.year and str(args.year)}
    return {aspect: answer for aspect, answer in said.items() if answer}


def _source(args: argparse.Namespace) -> Source | None:
    if args.map and args.format:
        raise InputError("Give either --as or --map: a mapping says itself how to read the files.")
    if args.map:
        try:
            return mapping_source(Path(args.map).read_bytes())
        except OSError:
            raise InputError(f"The mapping file {Path(args.map).name} cannot be read.") from None
    return BY_NAME.get(args.format)


def _answer(preview: Preview, result: Result | None, saved: list[Path], said: list[str]) -> Answer:
    done = result.files if result else [FileResult(found.file) for found in preview.files]
    pairs = list(zip(preview.files, done, strict=True))
    refused = [found for found in preview.files if found.refused]
    return Answer(
        data={
            "files": [
                file_json(found, made)
                | {"near_duplicates": near_json(preview.near, file=found.file)}
                for found, made in pairs
            ],
            "batch": result.batch if result else None,
            "dry_run": result is None,
            "reject_files": [path.name for path in saved],
        },
        text=_as_text(preview, result),
        messages=[*said, *(f"supple: {found.name}: {found.refused}" for found in refused)],
        status=1 if refused else 0,
    )


def _as_text(preview: Preview, result: Result | None) -> str:
    read = [found for found in preview.files if not found.refused]
    if not read:
        return ""
    counts = table(
        [
            "file",
            "read as",
            "rows",
            "sessions",
            "check-ins",
            "measures",
            "new",
            "known",
            "conflicts",
            "kept out",
            "first day",
            "last day",
            "minutes",
        ],
        [
            [
                found.name,
                found.title,
                found.rows,
                found.sessions,
                found.checkins,
                found.measures,
                found.new,
                found.duplicates,
                len(found.conflicts),
                found.rejected,
                found.first_day,
                found.last_day,
                minutes_known(found.minutes, sessions=found.sessions),
            ]
            for found in read
        ],
    )
    lines = [counts]
    for found in read:
        said = [
            *found.conversions,
            *_set_aside(found),
            *_noted(found),
            *_not_kept(found),
            *_conflicts(found),
            *near_lines(preview.near, file=found.file, shown=_SHOWN),
            *_problems(found),
        ]
        lines += ["", f"{found.name}:", *(f"  {sentence}" for sentence in said)] if said else []
    return "\n".join([*lines, "", _outcome(result)])


def _set_aside(found: FilePreview) -> list[str]:
    return [f"Not counted as sessions: {whole(one.rows)} {one.reason}." for one in found.set_aside]


def _noted(found: FilePreview) -> list[str]:
    return [f"Kept in the notes: {listed(found.noted)}."] if found.noted else []


def _not_kept(found: FilePreview) -> list[str]:
    return [f"Columns that were not kept: {listed(found.not_kept)}."] if found.not_kept else []


def _conflicts(found: FilePreview) -> list[str]:
    return [f"Line {one.line}, conflict: {one.message}" for one in found.conflicts[:_SHOWN]]


def _problems(found: FilePreview) -> list[str]:
    shown = [
        f"Line {one.line}{f', {one.column}' if one.column else ''}: {one.message}"
        for one in found.problems[:_SHOWN]
    ]
    more = len(found.problems) - len(shown)
    return [*shown, f"and {counted(more, 'problem')} more"] if more else shown


def _outcome(result: Result | None) -> str:
    if result is None:
        return "Nothing was written: this was a dry run."
    if result.batch is None:
        return "There was nothing to add."
    imported = sum(made.imported + made.replaced for made in result.files)
    said = f"Imported {counted(imported, 'row')} as batch {result.batch}"
    return f"{said}; supple undo {result.batch} takes it back."
