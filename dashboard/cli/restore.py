"""``supple restore FILE``: put a backup in the journal's place."""

import argparse
from pathlib import Path

from dashboard.cli.answer import Answer
from dashboard.cli.backup import counts, in_words
from dashboard.cli.opened import opened
from dashboard.errors import InputError
from dashboard.settings import Settings
from dashboard.store import backup
from dashboard.store.restore import restore


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which one."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a file, the name of a listed backup, or latest: the newest that was not itself "
        "set aside by a restore",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Put it back; the present file is kept, so that this can be undone."""
    file = _file(args.file, settings)
    with opened(settings, daily=False) as store:
        done = restore(store, file, at=settings.now)
    undo = f" To undo this: supple restore {done.kept.name}" if done.kept else ""
    return Answer(
        data={
            "file": str(file),
            **counts(done.contents),
            "kept": str(done.kept) if done.kept else None,
        },
        text=f"Restored {file.name}: {in_words(done.contents)}.{undo}",
    )


def _file(name: str, settings: Settings) -> Path:
    if name == "latest":
        newest = backup.latest(settings.journal)
        if newest is None:
            raise InputError("There is no backup of this journal yet.")
        return newest.path
    beside = backup.folder_of(settings.journal) / name
    given = Path(name)
    return beside if not given.exists() and Path(name).name == name and beside.exists() else given
