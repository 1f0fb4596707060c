"""``supple export``: the whole journal as one zip."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard.cli.answer import Answer, table
from dashboard.cli.endings import check_ending
from dashboard.cli.opened import opened, tell_sample
from dashboard.journal import catalogue
from dashboard.journal.phrases import counted
from dashboard.manner import whole
from dashboard.settings import Settings

if TYPE_CHECKING:
    from dashboard.exports.package import Part

PARTS: Final[tuple["Part", ...]] = ("notes", "symptoms")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add file, format and what to leave out."""
    parser.add_argument("--out", metavar="FILE.zip", type=Path, required=True, help="the file")
    parser.add_argument(
        "--format",
        choices=("csv", "parquet", "json"),
        default="csv",
        help="the form of the tables; the files for people are always CSV (default: csv)",
    )
    parser.add_argument(
        "--leave-out",
        metavar="PARTS",
        type=_parts,
        default=(),
        help=f"one or more of {', '.join(PARTS)}, separated by commas; "
        "only the files for people are written then, and no journal can be restored from them",
    )
    parser.add_argument("--force", action="store_true", help="replace a file of that name")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the data package."""
    from dashboard.exports import files, package

    check_ending(args.out, endings=(".zip",))
    with opened(settings, to_read=True) as store:
        tell_sample(store)
        files.make_folder(args.out.resolve().parent)
        made = package.make(
            store,
            to=args.out,
            catalogue=catalogue.load(settings.resources),
            kind=args.format,
            leave_out=args.leave_out,
            replace=args.force,
        )
    there = {name: rows for name, rows in made.rows.items() if rows}
    return Answer(
        data={
            "file": str(args.out),
            "bytes": made.size,
            "counts": made.rows,
            "left_out": sorted(args.leave_out),
            "restores": not args.leave_out,
        },
        text="\n".join(
            [
                table(["file or table", "rows"], [list(one) for one in there.items()]),
                "",
                f"{args.out}: {counted(len(made.rows), 'file')}, {whole(made.size)} bytes",
            ]
        ),
        messages=[_PARTLY] if args.leave_out else [],
    )


_PARTLY = (
    "supple: Something was left out, so no journal can be restored from this file; "
    "it can be imported. What stands in the names of exercises is still in it."
)


def _parts(text: str) -> tuple["Part", ...]:
    parts = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",")))
    for part in parts:
        if part not in PARTS:
            raise argparse.ArgumentTypeError(f"not one of {', '.join(PARTS)}: {part}")
    return tuple(part for part in PARTS if part in parts)
