"""``supple undo``: take back a change or an import."""

import argparse

from dashboard.cli.answer import Answer
from dashboard.cli.opened import opened
from dashboard.journal import changes
from dashboard.journal.phrases import counted
from dashboard.settings import Settings

_DIGITS = 18
"""More do not fit the number of a change."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the number of the change."""
    parser.add_argument(
        "change",
        nargs="?",
        type=_number,
        metavar="CHANGE",
        help="number of a change or of an import's batch (a batch has the number of its change); "
        "without it the latest change is undone. Undoing an undo puts the change back",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Undo it."""
    with opened(settings) as store:
        undone = changes.take_back(store, change_id=args.change, actor="command line")
    done = "Put back" if undone.in_effect else "Undid"
    return Answer(
        data={
            "undone": {
                "change": undone.change_id,
                "summary": undone.summary,
                "batch": undone.batch_id,
                "rows": undone.rows,
                "in_effect": undone.in_effect,
                "by": undone.by,
            }
        },
        text=f"{done} change {undone.change_id}: {undone.summary} ({counted(undone.rows, 'row')}). "
        f"To reverse this: supple undo {undone.by}",
    )


def _number(text: str) -> int:
    if not (text.isdecimal() and len(text) <= _DIGITS):
        raise argparse.ArgumentTypeError(f"not the number of a change: {text}")
    return int(text)
