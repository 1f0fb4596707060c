"""``supple backup``: make a backup of the journal, or list those there are."""

import argparse
from pathlib import Path

from dashboard.cli.answer import Answer, table
from dashboard.cli.opened import opened
from dashboard.errors import InputError
from dashboard.journal.phrases import counted
from dashboard.manner import figure
from dashboard.settings import Settings
from dashboard.store import backup, copies
from dashboard.store.contents import Contents
from dashboard.store.there import is_there


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to, or that they are listed."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="a file of your own choice; without it the backup goes beside the journal",
    )
    what.add_argument("--list", action="store_true", help="list the backups, make none")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Make one, or list them."""
    if args.list:
        return _listed(settings)
    if not is_there(settings.journal):
        raise InputError(f"There is no journal {settings.journal.name} yet: nothing to back up.")
    with opened(settings, daily=False) as store:
        made = (
            backup.save(store, target=args.out)
            if args.out
            else backup.make(store, reason="by-hand", at=settings.now)
        )
    if made is None:
        raise InputError(f"There is no journal {settings.journal.name} any more.")
    size = made.path.stat().st_size
    return Answer(
        data={"file": str(made.path), "bytes": size, **counts(made.contents)},
        text=f"{made.path}: {in_words(made.contents)}, {figure(f'{_megabytes(size):.1f}')} MB",
    )


def counts(held: Contents) -> dict[str, int]:
    """Return the counts of a file for JSON."""
    return {
        "sessions": held.sessions,
        "checkins": held.checkins,
        "measures": held.measures,
        "changes": held.changes,
    }


def in_words(held: Contents) -> str:
    """Return the counts of a file: ``12 sessions, 3 check-ins, 1 measure``."""
    return ", ".join(
        (
            counted(held.sessions, "session"),
            counted(held.checkins, "check-in"),
            counted(held.measures, "measure"),
        )
    )


def _listed(settings: Settings) -> Answer:
    found = [(one, copies.inside(one.path)) for one in backup.listed(settings.journal)]
    return Answer(
        data={
            "folder": str(backup.folder_of(settings.journal)),
            "backups": [
                {
                    "file": one.path.name,
                    "made_at": one.at.isoformat(),
                    "reason": one.reason,
                    "bytes": one.size,
                    "readable": held is not None,
                    **(counts(held) if held else dict.fromkeys(_COUNTS)),
                }
                for one, held in found
            ],
        },
        text=table(
            ["made at", "reason", "MB", "sessions", "check-ins", "measures", "file"],
            [
                [
                    one.at,
                    one.reason,
                    _megabytes(one.size),
                    held and held.sessions,
                    held and held.checkins,
                    held and held.measures,
                    one.path.name,
                ]
                for one, held in found
            ],
        )
        if found
        else "There is no backup yet.",
    )


_COUNTS = ("sessions", "checkins", "measures", "changes")


def _megabytes(size: int) -> float:
    return size / 1_000_000
