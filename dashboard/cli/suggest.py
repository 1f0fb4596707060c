"""``supple suggest``: say what to do next, and why."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.many import Judge, answers, checked, decoded
from dashboard.errors import InputError
from dashboard.journal import catalogue
from dashboard.model import Catalogue
from dashboard.progression import Decision, as_json, decide
from dashboard.progression.decision import (
    CONFIDENCE_WORDS,
    GENERAL_INFORMATION,
    SAFETY_WORDS,
)
from dashboard.progression.reading import parsed
from dashboard.progression.words import counted, figure
from dashboard.settings import Settings

_UNANSWERED = (
    "The check about warning signs and your health is not answered yet; it is on the page Today."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the day and the logs to judge instead of the journal."""
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--log",
        metavar="FILE.json",
        help="judge the log in a file instead of the journal; - reads standard input",
    )
    source.add_argument(
        "--many",
        metavar="FILE.jsonl",
        help='judge many logs: a line {"log": ..., "day": ...} in, a line of answer out; - reads '
        "standard input",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Decide for one log, or for each line of a file."""
    day = args.day or settings.today
    shipped = catalogue.load(settings.resources)
    if args.many is not None:
        return Answer(data={}, lines=answers(_opened(args.many), Judge(day, shipped)))
    if args.log is None:
        return _judged(settings, args.day, shipped)
    decision = decide(checked(parsed(_text(args.log))), day, catalogue=shipped)
    return Answer(data=as_json(decision), text=_told(decision))


def _judged(settings: Settings, asked: date | None, shipped: Catalogue) -> Answer:
    """Judge the journal; only here, so that judging a file never loads the database."""
    from dashboard import reports
    from dashboard.cli.opened import opened, today

    with opened(settings, to_read=True) as store:
        day = asked or today(settings)
        decision = reports.suggestion(store, today=day, catalogue=shipped)
        is_due = reports.screening_is_due(store, today=day)
    told = [_told(decision), *([_UNANSWERED] if is_due else [])]
    return Answer(data=as_json(decision), text="\n".join(told))


def _text(name: str) -> str:
    with _opened(name) as file:
        return decoded(file.read())


def _opened(name: str) -> BinaryIO:
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise InputError(f"The file {Path(name).name} cannot be read: {reason}.") from error


def _told(decision: Decision) -> str:
    lines = [f"{decision.words}. {decision.reason}", *decision.further_reasons]
    if decision.days:
        lines.append(
            f"This week: {counted(decision.days, 'day')} of about "
            f"{figure(decision.minutes_per_session)} minutes, "
            f"{counted(decision.minutes_in_all, 'minute')} in all."
        )
    confidence = f"{decision.confidence}, {CONFIDENCE_WORDS[decision.confidence]}"
    lines += [
        decision.would_change,
        *(f"Note: {note.text}" for note in decision.notes),
        f"{SAFETY_WORDS[decision.safety]}. Confidence: {confidence}.",
        f"Rules: {', '.join(decision.rules)}.",
        GENERAL_INFORMATION,
    ]
    return "\n".join(lines)
