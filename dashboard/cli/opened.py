"""The journal as the verbs open it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from dashboard.settings import Settings
from dashboard.store import Store


@contextmanager
def opened(settings: Settings) -> Iterator[Store]:
    """Give the journal, and let go of its file at the end."""
    store = Store(
        settings.journal,
        resources=settings.resources,
        holder="the command line",
        wait_seconds=settings.wait_seconds,
    )
    with closing(store):
        yield store
