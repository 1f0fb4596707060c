"""``supple report``: save a report for a professional or for oneself."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.endings import check_ending
from dashboard.cli.opened import opened, tell_sample, today
from dashboard.errors import InputError
from dashboard.journal import catalogue
from dashboard.journal.phrases import counted
from dashboard.manner import in_force
from dashboard.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.exports.report.content import Report

KINDS: Final = ("pdf", "html")
_ENDINGS: Final = (".pdf", ".html", ".htm")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add file, span, paper, and what stands in it."""
    from dashboard.gallery.report.choice import LEAVE_OUT, SECTIONS

    parser.add_argument(
        "--out",
        metavar="FILE.pdf",
        type=Path,
        required=True,
        help="the file; a name that ends in .html gives HTML",
    )
    parser.add_argument("--format", choices=KINDS, help="default: what the name of the file says")
    parser.add_argument(
        "--since",
        metavar="DAY",
        type=iso_day,
        help="first day (default: the first session's, after the last long time without any)",
    )
    parser.add_argument("--until", metavar="DAY", type=iso_day, help="last day (default: today)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    parser.add_argument("--details", action="store_true", help="add a second page")
    parser.add_argument(
        "--sections",
        metavar="NAMES",
        type=_some_of(tuple(SECTIONS)),
        default=tuple(SECTIONS),
        help=f"one or more of {', '.join(SECTIONS)}, separated by commas (default: all)",
    )
    parser.add_argument("--note", metavar="TEXT", default="", help="a note of yours at its top")
    parser.add_argument(
        "--leave-out",
        metavar="NAMES",
        type=_some_of(tuple(LEAVE_OUT)),
        default=(),
        help="notes, symptoms or both, separated by commas",
    )
    parser.add_argument("--force", action="store_true", help="replace a file of that name")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Ask the journal, let go of it, then set and write."""
    from dashboard.exports import files
    from dashboard.exports.report import pdf, webpage
    from dashboard.exports.report.content import SIGN_LEFT_OUT
    from dashboard.gallery import report as reporting
    from dashboard.gallery.report.choice import Choice, days

    if not args.format:  # who names the format may name the file as they like
        check_ending(args.out, endings=_ENDINGS)
    if args.out.exists() and not args.force:
        raise InputError(
            f"The file {args.out.name} exists already. Give another name, or --force to replace it."
        )
    with opened(settings, to_read=True) as store:
        tell_sample(store)
        since, until = days(store, today=today(settings), since=args.since, until=args.until)
        report = reporting.of_journal(
            store,
            catalogue=catalogue.load(settings.resources),
            choice=Choice(
                since=since,
                until=until,
                sections=args.sections,
                details=args.details,
                note=args.note,
                leave_out=frozenset(args.leave_out),
            ),
            today=today(settings),
            week_start=in_force().week_start,
        )
    pages = None
    if _kind(args) == "html":
        content = webpage.page(report)
    else:
        made = pdf.pdf(report, paper=args.paper, made_at=settings.now)
        content, pages = made.content, made.pages
    files.make_folder(args.out.resolve().parent)
    files.write(args.out, content)
    return Answer(
        data={
            "file": str(args.out),
            "pages": pages,
            "since": since,
            "until": until,
            "notes": report.holds.notes,
            "symptoms": report.holds.symptoms,
        },
        text=f"{args.out}: {_told(report, pages)}",
        messages=[SIGN_LEFT_OUT] if report.holds.sign_left_out else [],
    )


def _kind(args: argparse.Namespace) -> str:
    named = args.out.suffix.lower().lstrip(".")
    kind: str = args.format or ("html" if named in {"html", "htm"} else "pdf")
    return kind


def _told(report: "Report", pages: int | None) -> str:
    """Say what was saved, and how much of what is private stands in it."""
    holds = report.holds
    counts = f"{counted(holds.notes, 'note')} and {counted(holds.symptoms, 'noted symptom')}"
    length = "" if pages is None else f"{counted(pages, 'page')}, "
    return f"{length}{report.span}, with {counts}"


def _some_of(known: "Sequence[str]") -> "Callable[[str], tuple[str, ...]]":
    def read(text: str) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",")))
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"not one of {', '.join(known)}: {name}")
        return names

    return read
