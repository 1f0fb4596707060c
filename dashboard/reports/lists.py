"""Frames for the journal's own tables: sessions, changes and imports, newest first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard import query
from dashboard.reports.scope import Scope
from dashboard.store import Store

if TYPE_CHECKING:
    import pandas as pd


def session_list(  # noqa: PLR0913 - the ways to narrow and order one list
    store: Store,
    *,
    scope: Scope,
    words: str | None = None,
    origins: Sequence[str] | None = None,
    unrated: bool = False,
    hand_edited: bool = False,
    sort: str = "newest",
    page_size: int = 50,
    offset: int = 0,
) -> "pd.DataFrame":
    """Return one page of sessions, those that match; ``found`` counts all pages."""
    return query.frame(
        store,
        "session_list",
        words=words,
        origins=None if origins is None else list(origins),
        unrated=unrated,
        hand_edited=hand_edited,
        sort=sort,
        page_size=page_size,
        offset=offset,
        **scope.params(),
    )


def change_list(
    store: Store,
    *,
    page_size: int = 100,
    offset: int = 0,
    tables: Sequence[str] | None = None,
    actors: Sequence[str] | None = None,
) -> "pd.DataFrame":
    """Return one page of changes, those of some actors or tables; ``found`` counts all pages."""
    return query.frame(
        store,
        "change_list",
        page_size=page_size,
        offset=offset,
        tables=None if tables is None else list(tables),
        actors=None if actors is None else list(actors),
    )


def batch_list(store: Store) -> "pd.DataFrame":
    """Return the imports."""
    return query.frame(store, "batch_list")
