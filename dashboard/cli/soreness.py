"""``supple soreness``: say how sore the morning after a session was."""

import argparse
from datetime import date, timedelta

from dashboard import reports
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import decimal, sure_argument
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal import soreness
from dashboard.journal.phrases import counted, day_in_words
from dashboard.settings import Settings
from dashboard.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the soreness and the session it followed."""
    parser.add_argument("soreness", type=decimal, metavar="0..10", help="0 is none, 10 is worst")
    parser.add_argument("--session", type=int, metavar="NUMBER", help="the session it followed")
    parser.add_argument(
        "--day", type=iso_day, help="the day of the session; the latest before today without it"
    )
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write it to the session that it followed."""
    with opened(settings) as store:
        session_id = args.session or _meant(store, args.day, today(settings))
        written = soreness.set_soreness(
            store,
            session_id,
            args.soreness,
            today=today(settings),
            actor="command line",
            sure=args.sure,
        )
        row = reports.session_detail(store, session_id=session_id)
    day = row.day if row else today(settings)
    undo = f"\nTo take it back: supple undo {written.change_id}" if written.change_id else ""
    return Answer(
        data={
            "session": session_id,
            "change": written.change_id,
            "day": day,
            "soreness_next_day": args.soreness,
        },
        text=f"Soreness of {counted(args.soreness, 'point')} after the session of "
        f"{day_in_words(day)}.{undo}",
    )


def _meant(store: Store, day: date | None, today: date) -> int:
    """Return the session: the last one of the day, or of the latest day before today."""
    before = today if day is None else day + timedelta(days=1)
    found = reports.latest_before(store, today=before)
    if found is None or day not in (None, found.day):
        when = f"on {day_in_words(day)}" if day else "before today"
        raise InputError(f"There is no session {when} that it could follow.")
    return found.session_id
