"""``supple checkin``: write down how a day was beside exercise."""

import argparse
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dashboard import reports
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import decimal, sure_argument, whole
from dashboard.cli.opened import opened, today
from dashboard.cli.signs import advice
from dashboard.errors import InputError
from dashboard.journal import catalogue, checkins, signs
from dashboard.journal.checks import check_text
from dashboard.journal.doubts import about_signs, ask
from dashboard.journal.phrases import day_in_words
from dashboard.model import SCALES, CheckIn
from dashboard.reports import CheckinLine
from dashboard.settings import Settings

_OPTIONS = {
    "sleep_hours": ("--sleep", "hours slept the night before"),
    "hydration_glasses": ("--glasses", "glasses of water"),
    "foam_rolling_min": ("--foam-rolling", "minutes of foam rolling"),
    "stretching_min": ("--stretching", "minutes of stretching"),
    "active_recovery_min": ("--active-recovery", "minutes of gentle movement such as a walk"),
    "desk_hours": ("--desk", "hours at a desk"),
    "posture_breaks": ("--breaks", "breaks from sitting"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the day and what can be said of it."""
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    for name, (option, words) in _OPTIONS.items():
        kind = whole if SCALES[name].places == 0 else decimal
        parser.add_argument(option, dest=name, type=kind, metavar="NUMBER", help=words)
    parser.add_argument(
        "--symptoms", help="warning signs, separated by semicolons; they replace those of the day"
    )
    parser.add_argument("--notes", help="anything else")
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the check-in; what is not said stays as it was written for the day before."""
    given = {name: getattr(args, name) for name in (*_OPTIONS, "notes", "symptoms")}
    if all(value is None for value in given.values()):
        raise InputError("Say at least one thing about the day, such as --sleep 7.")
    check_text("The list of signs", args.symptoms or "")
    shipped = catalogue.load(settings.resources)
    noted = signs.match(args.symptoms or "", signs=shipped.signs)
    ask(about_signs(noted.unknown, signs=shipped.signs), sure=args.sure)
    with opened(settings) as store:
        day = args.day or today(settings)
        told = {name: value for name, value in given.items() if value is not None}
        if args.symptoms is not None:
            told["symptoms"] = noted.symptoms
        checkin = replace(_known(reports.checkin_on(store, day=day), day), **told)
        written = checkins.save_checkin(
            store, checkin, today=today(settings), actor="command line", sure=args.sure
        )
        call = reports.emergency_number(store)
    unknown = [one for one in checkin.symptoms if one not in shipped.signs]
    messages = [
        *(f"“{words}” is no sign we know; it was kept as written." for words in unknown),
        *advice(shipped.signs, checkin.symptoms, call),
    ]
    [checkin_id] = written.ids
    data = {"id": checkin_id, "change": written.change_id, "day": day}
    data |= {name: getattr(checkin, name) for name in (*_OPTIONS, "notes")}
    return Answer(
        data={**data, "symptoms": list(checkin.symptoms), "messages": messages},
        text=_told(day, written.change_id),
        messages=messages,
    )


def _known(line: CheckinLine | None, day: date) -> CheckIn:
    """Return what the day's check-in says already."""
    if line is None:
        return CheckIn(day)
    numbers = {
        name: None if getattr(line, name) is None else Decimal(str(getattr(line, name)))
        for name in _OPTIONS
        if name != "posture_breaks"
    }
    return CheckIn(
        day,
        **numbers,
        posture_breaks=line.posture_breaks,
        notes=line.notes,
        symptoms=tuple(line.codes),
    )


def _told(day: date, change_id: int | None) -> str:
    if change_id is None:
        return f"The check-in of {day_in_words(day)} says so already."
    return f"Wrote the check-in of {day_in_words(day)}.\nTo take it back: supple undo {change_id}"
