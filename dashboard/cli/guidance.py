"""``supple guidance``: note that a professional said that you may exercise."""

import argparse

from dashboard import reports
from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.opened import opened, today
from dashboard.journal import catalogue, guidance
from dashboard.journal.phrases import day_in_words
from dashboard.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the day and a note."""
    parser.add_argument("--day", type=iso_day, help="like 2026-03-28; today without it")
    parser.add_argument("--note", default="", help="who it was, or what was said")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Write it down, and say what still stands after it."""
    shipped = catalogue.load(settings.resources)
    with opened(settings) as store:
        day = args.day or today(settings)
        recorded = guidance.record_guidance(
            store, day=day, note=args.note, today=today(settings), actor="command line"
        )
        left = reports.gate(store, today=today(settings), catalogue=shipped)
    messages = [
        f"Still standing: {one.words}, noted on {day_in_words(one.day)}. Guidance of "
        f"{day_in_words(one.lifted_by)} or later lifts it."
        for one in left.standing
    ]
    return Answer(
        data={
            "id": recorded.guidance_id,
            "change": recorded.change_id,
            "day": day,
            "note": args.note,
            "messages": messages,
        },
        text=f"Recorded guidance of {day_in_words(day)}.\n"
        f"To take it back: supple undo {recorded.change_id}",
        messages=messages,
    )
