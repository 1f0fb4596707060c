"""``supple summary``: count sessions, minutes and comfort over a span."""

import argparse
from dataclasses import asdict

from dashboard import reports
from dashboard.cli import summary_text
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.manner import in_force
from dashboard.planning.consistency import Consistency
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the span."""
    parser.add_argument(
        "--since", type=iso_day, metavar="DAY", help="first day; the first exercise day without it"
    )
    parser.add_argument("--until", type=iso_day, metavar="DAY", help="last day; today without it")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Summarise the whole journal, or a span of it."""
    with opened(settings, to_read=True) as store:
        found = reports.overview(
            store,
            since=args.since,
            until=args.until,
            today=today(settings),
            week_start=in_force().week_start,
        )
    if found.since > found.until:
        raise InputError(f"The first day, {found.since}, lies after the last, {found.until}.")
    return Answer(data=_stored(found), text=summary_text.told(found))


def _stored(found: reports.Overview) -> dict[str, object]:
    comfort, steady = found.comfort, found.consistency
    return {
        "since": found.since,
        "until": found.until,
        **asdict(found.totals),
        "weeks": [
            {name: _rounded(value) for name, value in asdict(week).items()} for week in found.weeks
        ],
        "comfort": {
            "before": _rounded(comfort.before),
            "during": _rounded(comfort.during),
            "after": _rounded(comfort.after),
            "change": {
                "n": comfort.changes,
                "mean": _rounded(comfort.change_mean),
                "median": _rounded(comfort.change_median),
            },
        },
        "consistency": _rounded(steady.score),
        "weeks_kept": _weeks_kept(steady),
        "exercises": [asdict(exercise) for exercise in found.exercises],
    }


def _weeks_kept(steady: Consistency) -> dict[str, int | None]:
    """Return the plain count; where nothing was planned, it is missing and not 0."""
    planned = steady.planned_days is not None
    return {
        "kept": steady.weeks_kept if planned else None,
        "of": steady.weeks_judged if planned else None,
        "planned_days": steady.planned_days,
    }


def _rounded(value: object) -> object:
    """Return a float to two decimals: more would claim what ratings cannot say."""
    return round(value, 2) if isinstance(value, float) else value
