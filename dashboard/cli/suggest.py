"""``supple suggest``: say what to do next, and why."""

import argparse
import json
import sys
from collections.abc import Generator, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.errors import InputError
from dashboard.journal import catalogue
from dashboard.model import Catalogue
from dashboard.progression import Decision, Outcome, as_json, decide, read_log
from dashboard.progression.decision import GENERAL_INFORMATION
from dashboard.progression.log import Log
from dashboard.progression.reading import parsed, read_day
from dashboard.progression.shape import check_shape
from dashboard.progression.words import counted, figure
from dashboard.settings import Settings

_OUTCOMES = {
    Outcome.SEEK_NOW: "Stop, and get help now",
    Outcome.SEEK_SOON: "Ask a professional soon",
    Outcome.REST: "Rest",
    Outcome.DECREASE: "A little less",
    Outcome.HOLD: "Keep it as it is",
    Outcome.INCREASE: "One small step up",
}


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
        return Answer(data={}, lines=_answers(_opened(args.many), day=day, shipped=shipped))
    if args.log is not None:
        log = _checked(parsed(_text(args.log)))
    else:
        log = read_log(_journal_log(settings, day))
    decision = decide(log, day, catalogue=shipped)
    return Answer(data=as_json(decision), text=_told(decision))


def _answers(file: BinaryIO, *, day: date, shipped: Catalogue) -> Generator[str, None, int]:
    """Answer line for line; one that cannot be read is answered with its error, and status 1."""
    status = 0
    with file:
        for number, line in _lines(file):
            try:
                log, wanted = _asked(line, day=day)
                answer = as_json(decide(_checked(log), wanted, catalogue=shipped))
            except InputError as error:
                answer, status = {"error": f"Line {number}: {error}"}, 1
            yield json.dumps(answer, ensure_ascii=False)
    return status


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Number the lines; empty ones count, but for those at the end."""
    empty = 0
    for number, line in enumerate(file, start=1):
        if not line.strip():
            empty += 1
            continue
        yield from ((earlier, b"") for earlier in range(number - empty, number))
        empty = 0
        yield number, line


def _asked(line: bytes, *, day: date) -> tuple[object, date]:
    asked = parsed(_decoded(line))
    if not isinstance(asked, Mapping) or "log" not in asked:
        raise InputError('This is not an object with a "log" and a "day".')
    log = asked["log"]
    if asked.get("day") is None:
        return log, day
    wanted = read_day(asked["day"])
    if wanted is None:
        raise InputError('The "day" is not a day like 2026-03-28.')
    return log, wanted


def _checked(values: object) -> Log:
    check_shape(values)
    return read_log(cast("Mapping[str, object]", values))


def _journal_log(settings: Settings, day: date) -> str:
    """Read the journal; only here, so that judging a file never loads the database."""
    from dashboard import reports
    from dashboard.cli.opened import opened

    with opened(settings, to_read=True) as store:
        return reports.progression_inputs(store, until=day)


def _text(name: str) -> str:
    with _opened(name) as file:
        return _decoded(file.read())


def _opened(name: str) -> BinaryIO:
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise InputError(f"The file {Path(name).name} cannot be read: {reason}.") from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"The log is not UTF-8 text: byte {error.start + 1}.") from error


def _told(decision: Decision) -> str:
    lines = [f"{_OUTCOMES[decision.outcome]}. {decision.reason}", *decision.further_reasons]
    if decision.days:
        lines.append(
            f"This week: {counted(decision.days, 'day')} of about "
            f"{figure(decision.minutes_per_session)} minutes, "
            f"{counted(decision.weekly_minutes, 'minute')} in all."
        )
    lines += [
        decision.would_change,
        *(f"Note: {note.text}" for note in decision.notes),
        f"Safety: {decision.safety}. Confidence: {decision.confidence}.",
        f"Rules: {', '.join(decision.rules)}.",
        GENERAL_INFORMATION,
    ]
    return "\n".join(lines)
