"""``supple undo``: take back a change or an import."""

import argparse

from dashboard.cli.answer import Answer
from dashboard.cli.opened import opened
from dashboard.errors import ChangeError
from dashboard.journal import changes
from dashboard.journal.phrases import counted
from dashboard.settings import Settings
from dashboard.store import Store

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
    parser.add_argument(
        "--and-later",
        action="store_true",
        help="take back the later changes too that stand in the way",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Undo it."""
    with opened(settings) as store:
        if args.and_later and args.change is not None:
            *later, undone = changes.turn_back_to(
                store, change_id=args.change, actor="command line"
            )
        else:
            later = []
            undone = _alone(store, args.change)
    data: dict[str, object] = {"undone": _stored(undone)}
    if args.and_later:
        data["later"] = [_stored(one) for one in later]
    return Answer(data=data, text="\n".join(_told(one) for one in [*later, undone]))


def _alone(store: Store, change_id: int | None) -> changes.Undone:
    """Undo one change; where later ones stand in its way, say how to take them back too."""
    try:
        return changes.take_back(store, change_id=change_id, actor="command line")
    except ChangeError as error:
        if change_id is None or not _can_go_together(store, change_id):
            raise
        raise ChangeError(
            f"{error} To undo all that stand in its way: supple undo {change_id} --and-later"
        ) from error


def _can_go_together(store: Store, change_id: int) -> bool:
    try:
        return bool(changes.in_the_way(store, change_id=change_id))
    except ChangeError:
        return False


def _stored(undone: changes.Undone) -> dict[str, object]:
    return {
        "change": undone.change_id,
        "summary": undone.summary,
        "batch": undone.batch_id,
        "rows": undone.rows,
        "in_effect": undone.in_effect,
        "by": undone.by,
    }


def _told(undone: changes.Undone) -> str:
    done = "Put back" if undone.in_effect else "Undid"
    return (
        f"{done} change {undone.change_id}: {undone.summary} ({counted(undone.rows, 'row')}). "
        f"To reverse this: supple undo {undone.by}"
    )


def _number(text: str) -> int:
    if not (text.isdecimal() and len(text) <= _DIGITS):
        raise argparse.ArgumentTypeError(f"not the number of a change: {text}")
    return int(text)
