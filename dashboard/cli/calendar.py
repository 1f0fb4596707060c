"""``supple calendar``: save the plan as a calendar file."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from dashboard.cli.answer import Answer
from dashboard.cli.endings import check_ending
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal import catalogue
from dashboard.journal.phrases import counted
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file."""
    parser.add_argument(
        "--out",
        metavar="FILE.ics",
        type=Path,
        required=True,
        help="the file; one of that name is replaced",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the plan of the coming weeks, rest days marked."""
    from dashboard.exports import calendar, files

    check_ending(args.out, endings=(".ics",))
    with opened(settings, to_read=True) as store:
        content, events = calendar.of_journal(
            store,
            catalogue=catalogue.load(settings.resources),
            today=today(settings),
            made_at=datetime.now(UTC).replace(microsecond=0),
        )
    if not events:
        raise InputError("Nothing is planned for the coming weeks. Plan weekdays on the Plan page.")
    files.make_folder(args.out.resolve().parent)
    files.write(args.out, content)
    return Answer(
        data={"file": str(args.out), "events": events},
        text=f"{args.out}: {counted(events, 'event')} in {calendar.WEEKS} weeks",
    )
