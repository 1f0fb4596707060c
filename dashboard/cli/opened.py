"""The journal as the verbs open it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from dashboard.errors import StoreMissing
from dashboard.settings import Settings
from dashboard.store import Store


@contextmanager
def opened(settings: Settings, *, to_read: bool = False) -> Iterator[Store]:
    """Give the journal, and let go of its file at the end.

    Raises:
        StoreMissing: it is wanted only ``to_read``, and there is none.
    """
    if to_read and not settings.journal.exists():
        raise StoreMissing(settings.journal.name)
    store = Store(
        settings.journal,
        resources=settings.resources,
        holder="the command line",
        wait_seconds=settings.wait_seconds,
    )
    with closing(store):
        yield store
