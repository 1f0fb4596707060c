"""The journal as the verbs open it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard import reports
from dashboard.cli.terminal import say
from dashboard.errors import BackupError, StoreBusy, StoreError
from dashboard.manner import PLAIN, in_force, put_in_force
from dashboard.settings import Settings
from dashboard.store import Store, backup, recovery, sampled
from dashboard.store.retention import Reason
from dashboard.store.there import is_there

_NEWEST = "To go back to the newest backup instead: supple restore latest."


@contextmanager
def opened(settings: Settings, *, to_read: bool = False, daily: bool = True) -> Iterator[Store]:
    """Give the journal, and let go of its file at the end.

    With ``daily`` the first use of the day makes a backup; when that fails, standard error says so
    and the verb goes on.

    Whoever only reads makes no journal: where there is none, the answer is that of an empty one,
    and standard error says so, since the path may be mistyped.

    Days and numbers are written in the journal's manner from then on; ``today`` counts by it.
    """
    if to_read and _is_missing(settings.journal):
        say(
            f"supple: There is no journal {settings.journal.name} yet; "
            "this is the answer for an empty one."
        )
        with TemporaryDirectory(prefix="supple-") as folder:
            yield from _store(settings, Path(folder) / "journal.duckdb", daily=False)
    else:
        yield from _store(settings, settings.journal, daily=daily)


def today(settings: Settings) -> date:
    """Return the day lived, as the open journal counts it; ask inside of ``opened``."""
    return settings.lived(day_start=in_force().day_start).today


def tell_sample(store: Store) -> None:
    """Say on standard error that what leaves the journal is made-up, where it is."""
    with store.read() as cursor:
        there = sampled.stands(cursor)
    if there:
        say("supple: The journal holds made-up sample data; so does the file.")


def backed_up(store: Store, settings: Settings, *, reason: Reason) -> None:
    """Make a backup before something that can be undone: when it fails, say so and go on."""
    try:
        if reason == "daily":
            backup.daily(store, at=settings.now)
        else:
            backup.make(store, reason=reason, at=settings.now)
    except BackupError as error:
        say(f"supple: {error}")


def _is_missing(path: Path) -> bool:
    """Whether nothing has that name; a link to nowhere, or a file in its way, is a fault."""
    if is_there(path):
        return False
    return not path.is_symlink() and not any(folder.is_file() for folder in path.parents)


def _store(settings: Settings, path: Path, *, daily: bool) -> Iterator[Store]:
    store = Store(
        path,
        resources=settings.resources,
        holder="the command line",
        wait_seconds=settings.wait_seconds,
    )
    known = recovery.told(path)
    try:
        with closing(store):
            if daily:
                backed_up(store, settings, reason="daily")
            if is_there(path):
                try:
                    put_in_force(reports.manner(store))
                except StoreBusy:
                    raise
                except StoreError:  # of a damaged file the verb tells, or mends it
                    put_in_force(PLAIN)
            yield store
    finally:
        set_aside = recovery.told(path)
        if set_aside and set_aside != known:
            say(f"supple: {set_aside} {_NEWEST}")
