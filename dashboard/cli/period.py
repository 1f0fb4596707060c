"""``supple period``: mark a flare, travel, illness or pause, and end it."""

import argparse

from dashboard import reports
from dashboard.cli.answer import Answer, table
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import sure_argument
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal import periods
from dashboard.journal.phrases import day_in_words
from dashboard.journal.written import Written
from dashboard.settings import Settings
from dashboard.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the kind and the days."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=[kind.value for kind in periods.PeriodKind],
        help="without it the periods are listed, or with --end the one that lasts is ended",
    )
    parser.add_argument(
        "--from", dest="first", type=iso_day, help="its first day; today without it"
    )
    parser.add_argument("--to", dest="last", type=iso_day, help="its last day; it lasts without it")
    parser.add_argument(
        "--end",
        type=iso_day,
        metavar="DAY",
        help="end the one that lasts, on a day like 2026-03-28",
    )
    parser.add_argument("--note", default="", help="anything else")
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Mark it, end it, or list what is marked."""
    if args.kind is None and not args.end:
        if args.first or args.last or args.note:
            raise InputError(f"Say what to mark: {_one_of(list(periods.PeriodKind))}.")
        with opened(settings, to_read=True) as store:
            return _listed(reports.period_list(store))
    with opened(settings) as store:
        written = _ended(store, args) if args.end else _marked(store, args, settings)
        [row] = [one for one in reports.period_list(store) if one.period_id in written.ids]
    last = f"to {day_in_words(row.last_day)}" if row.last_day else "on, until you end it"
    lines = [
        f"Marked {row.kind} from {day_in_words(row.first_day)} {last}.",
        f"To take it back: supple undo {written.change_id}" if written.change_id else "",
    ]
    return Answer(
        data={
            "id": row.period_id,
            "change": written.change_id,
            "kind": row.kind,
            "first_day": row.first_day,
            "last_day": row.last_day,
            "note": row.note,
        },
        text="\n".join(line for line in lines if line),
    )


def _marked(store: Store, args: argparse.Namespace, settings: Settings) -> Written:
    first = args.first or today(settings)
    stretch = periods.Stretch(periods.PeriodKind(args.kind), first, args.last, args.note)
    return periods.mark_period(
        store, stretch, today=today(settings), actor="command line", sure=args.sure
    )


def _ended(store: Store, args: argparse.Namespace) -> Written:
    lasting = [
        row
        for row in reports.period_list(store)
        if args.kind in (None, row.kind) and row.last_day is None
    ]
    if not lasting:
        raise InputError(f"No {args.kind or 'period'} lasts that could end.")
    kinds = list(dict.fromkeys(row.kind for row in lasting))
    if len(kinds) > 1:
        raise InputError(f"More than one period lasts; say which one ends: {_one_of(kinds)}.")
    return periods.end_period(store, lasting[-1].period_id, args.end, actor="command line")


def _one_of(kinds: list[str]) -> str:
    return f"{', '.join(kinds[:-1])} or {kinds[-1]}"


def _listed(found: list[reports.Period]) -> Answer:
    rows = [
        {
            "id": row.period_id,
            "kind": row.kind,
            "first_day": row.first_day,
            "last_day": row.last_day,
            "note": row.note,
        }
        for row in found
    ]
    cells = [list(row.values()) for row in rows]
    text = table(["period", "kind", "from", "to", "note"], cells) if rows else "Nothing is marked."
    return Answer(data={"periods": rows}, text=text)
