"""``supple symptom``: note a warning sign."""

import argparse

from dashboard import reports
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.numbers import sure_argument
from dashboard.cli.opened import opened, today
from dashboard.errors import InputError
from dashboard.journal import catalogue, signs, symptoms
from dashboard.journal.checks import check_text
from dashboard.journal.doubts import about_signs, ask
from dashboard.journal.phrases import day_in_words
from dashboard.progression import gate_words
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sign and its day."""
    parser.add_argument(
        "sign",
        nargs="+",
        metavar="CODE_OR_WORDS",
        help='a code like chest_pain, or everyday words like "tingling in the hands"',
    )
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    sure_argument(parser)


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write the sign down; words that are no known sign are kept as they are, and it says so."""
    said = " ".join(args.sign)
    check_text("The sign", said)
    shipped = catalogue.load(settings.resources)
    matched = signs.match(said, signs=shipped.signs)
    if len(matched.symptoms) != 1:
        raise InputError("Note one sign at a time.")
    [code] = matched.symptoms
    ask(about_signs(matched.unknown, signs=shipped.signs), sure=args.sure)
    with opened(settings) as store:
        day = args.day or today(settings)
        noted = symptoms.note_symptoms(
            store, [code], day=day, today=today(settings), actor="command line"
        )
        call = reports.emergency_number(store)
    sign = shipped.signs.get(code)
    advice = gate_words.advice(sign.advice, call=call) if sign else ""
    messages = [] if sign else [f"“{code}” is no sign we know; it was kept as written."]
    [symptom_id] = noted.symptom_ids
    lines = [
        f"Noted on {day_in_words(day)}: {sign.words if sign else code}.",
        advice,
        gate_words.NOTICE if sign else "",
        f"To take it back: supple undo {noted.change_id}",
    ]
    return Answer(
        data={
            "id": symptom_id,
            "change": noted.change_id,
            "day": day,
            "code": code,
            "session_id": None,
            "words": sign.words if sign else code,
            "tier": sign.tier if sign else None,
            "advice": advice,
            "messages": messages,
        },
        text="\n".join(line for line in lines if line),
        messages=messages,
    )
