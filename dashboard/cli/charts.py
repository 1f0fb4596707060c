"""``supple charts``: save every chart that has something to show."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.endings import check_ending
from dashboard.cli.opened import opened, tell_sample, today
from dashboard.errors import InputError
from dashboard.journal import catalogue
from dashboard.journal.phrases import counted, day_in_words
from dashboard.settings import Settings

if TYPE_CHECKING:
    from dashboard.exports.package import Part
    from dashboard.reports import Scope
    from dashboard.store import Store

KINDS: Final = ("png", "svg", "pdf", "html", "json", "csv")
SIZES: Final = ("screen", "paper", "message")
PARTS: Final[tuple["Part", ...]] = ("notes", "symptoms")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to, which formats and days, how it looks, and what to leave out."""
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "--out", metavar="DIR", type=Path, help="a folder for the files; made if it is missing"
    )
    place.add_argument("--zip", metavar="FILE.zip", type=Path, help="one file with all of them")
    parser.add_argument("--force", action="store_true", help="replace files of the same names")
    parser.add_argument(
        "--format",
        metavar="KINDS",
        type=_kinds,
        default=("png",),
        help=f"one or more of {', '.join(KINDS)}, separated by commas, or all (default: png); "
        "html works offline, json is the chart as Vega-Lite, csv its numbers",
    )
    parser.add_argument(
        "--since",
        metavar="DAY",
        type=iso_day,
        help="first day (default: the first session's, after the last long time without any)",
    )
    parser.add_argument(
        "--until", metavar="DAY", type=iso_day, help="last day (default: the last session's)"
    )
    parser.add_argument(
        "--exercise",
        metavar="ID",
        action="append",
        help="only sessions with it, and its own charts too; may be given more than once",
    )
    parser.add_argument(
        "--theme", choices=("light", "dark"), default="light", help="default: light"
    )
    parser.add_argument(
        "--size",
        choices=SIZES,
        default="screen",
        help="760, 480 or 400 pixels wide; paper is 169 mm in a PDF (default: screen)",
    )
    parser.add_argument(
        "--scale",
        type=int,
        choices=(1, 2, 3, 4),
        default=0,
        help="how fine a PNG is (default: 2, for paper 4, for a message 3)",
    )
    parser.add_argument(
        "--no-title", action="store_true", help="without the title and caption above a chart"
    )
    parser.add_argument(
        "--leave-out",
        metavar="PARTS",
        type=_parts,
        default=(),
        help=f"one or more of {', '.join(PARTS)}, separated by commas: notes and the names of "
        "imported files; marked flares and illnesses",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Ask the journal, let go of it, then draw and write."""
    from dashboard.exports import files, zipped
    from dashboard.gallery import saved

    if args.zip:
        check_ending(args.zip, endings=(".zip",))
    with opened(settings, to_read=True) as store:
        tell_sample(store)
        scope, left_out = _scope(store, args, today=today(settings))
        exhibits = saved.whole_journal(
            store, scope=scope, catalogue=catalogue.load(settings.resources)
        )
        charts = saved.hung(store, exhibits=exhibits, scope=scope, today=today(settings))
    if not charts.shown():
        raise InputError(f"There is nothing to draw from {_in_words(scope)}.")
    wish = saved.Wish(
        kinds=args.format,
        look=args.theme,
        size=args.size,
        scale=args.scale,
        titled=not args.no_title,
        leave_out=args.leave_out,
    )
    made = saved.made(charts, wish=wish)
    if args.zip:
        files.refuse_existing(args.zip, replace=args.force)
        files.make_folder(args.zip.resolve().parent)
        with files.drafted(args.zip) as draft, draft.open("xb") as file:
            names = zipped.pack(made, to=file)
    else:
        written = files.write_all(args.out, made, replace=args.force)
        names = [str(path) for path in written]
    return Answer(
        data={"files": names, **({"zip": str(args.zip)} if args.zip else {})},
        text="\n".join([*names, *([f"in {args.zip}"] if args.zip else [])]),
        messages=[
            *left_out,
            *(
                f"Left out: {exhibit.title} {exhibit.said(frame)}"
                for exhibit, frame in charts.empty()
            ),
        ],
    )


def _scope(store: "Store", args: argparse.Namespace, *, today: date) -> tuple["Scope", list[str]]:
    """Return what to draw, and what is left out before it when nobody chose any days."""
    from dashboard import reports

    span, view = reports.journal_span(store), reports.present_view(store, today=today)
    if span.first_day is None or span.last_day is None or view is None:
        raise InputError("The journal is empty. Log a session or import a file, then draw.")
    known = {line.exercise for line in reports.exercise_list(store)}
    for exercise in args.exercise or ():
        if exercise not in known:
            raise InputError(f"There is no exercise {exercise}. The Exercises page lists them.")
    chosen = args.since is not None or args.until is not None
    scope = reports.Scope(
        since=args.since or (span.first_day if chosen else view.first_day),
        until=args.until or span.last_day,
        exercises=args.exercise,
    )
    if scope.since > scope.until:
        raise InputError(f"There are no days from {_in_words(scope)}.")
    if chosen or not view.left_out:
        return scope, []
    return scope, [
        (
            f"Drawn from {day_in_words(scope.since)} on, after a long time without sessions. "
            f"For the {counted(view.left_out, 'session')} before: --since {span.first_day}"
        )
    ]


def _in_words(scope: "Scope") -> str:
    return f"{day_in_words(scope.since)} to {day_in_words(scope.until)}"


def _kinds(text: str) -> tuple[str, ...]:
    kinds = _listed(text, of=(*KINDS, "all"))
    return KINDS if "all" in kinds else kinds


def _parts(text: str) -> tuple[str, ...]:
    return _listed(text, of=PARTS)


def _listed(text: str, *, of: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word.strip().lower() for word in text.split(",")))
    for word in words:
        if word not in of:
            raise argparse.ArgumentTypeError(f"not one of {', '.join(of)}: {word}")
    return words
