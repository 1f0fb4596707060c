"""Whether the journal's file can be read from its beginning to its end."""

from dashboard.store import backup
from dashboard.store.connection import Store
from dashboard.store.contents import Contents, contents


def read_to_the_end(store: Store) -> Contents:
    """Read every cell of the closed file while nobody else can use it; return what it holds.

    The engine meets damage only where it looks, so a damaged file can be used for long unnoticed.

    Raises:
        StoreDamaged: some part cannot be read.
        StoreError: the file cannot be used.
    """
    with store.aside() as path:
        backup.checked(path)
        return contents(path, to_the_end=True)
