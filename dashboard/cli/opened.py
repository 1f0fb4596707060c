"""The journal as the verbs open it."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.settings import Settings
from dashboard.store import Store


@contextmanager
def opened(settings: Settings, *, to_read: bool = False) -> Iterator[Store]:
    """Give the journal, and let go of its file at the end.

    Whoever only reads makes no journal: where there is none, the answer is that of an empty one,
    and standard error says so, since the path may be mistyped.
    """
    if to_read and not settings.journal.exists():
        print(
            f"supple: There is no journal {settings.journal.name} yet; "
            "this is the answer for an empty one.",
            file=sys.stderr,
        )
        with TemporaryDirectory(prefix="supple-") as folder:
            yield from _store(settings, Path(folder) / "journal.duckdb")
    else:
        yield from _store(settings, settings.journal)


def _store(settings: Settings, path: Path) -> Iterator[Store]:
    store = Store(
        path,
        resources=settings.resources,
        holder="the command line",
        wait_seconds=settings.wait_seconds,
    )
    with closing(store):
        yield store
