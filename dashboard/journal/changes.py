"""Undo and redo: any change can be taken back, and put back again."""

from dataclasses import dataclass

from dashboard.errors import ChangeError
from dashboard.store import Change, Store, changing, undo
from dashboard.store.whole import read_through
from dashboard.store.writer import Actor


@dataclass(frozen=True, slots=True)
class Undone:
    """A change that was taken back, or put back.

    Args:
        change_id: the change it is about.
        summary: what that change did.
        by: the change that took it back or put it back.
        batch_id: the import batch that went or came back with it, if any.
        rows: how many rows went or came back.
        in_effect: whether the change counts again.
    """

    change_id: int
    summary: str
    by: int
    batch_id: int | None
    rows: int
    in_effect: bool


def take_back(store: Store, *, change_id: int | None = None, actor: Actor) -> Undone:
    """Take a change back: by default the latest in effect.

    A batch has the number of its change. Taking back a change that itself took another one back
    puts that one back again, and the other way round.

    Raises:
        ChangeError: there is no such change, it is taken back already, or later changes touched
            the same rows; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        read_through(change.cursor)
        if change_id is None:
            named = undo.latest_in_effect(change.cursor)
            if named is None:
                raise ChangeError("There is no change to undo.")
        else:
            named = _named(change, change_id)
        if named.undoes is None:
            if not named.in_effect:
                raise ChangeError(
                    f"Change {named.id} ({named.summary}) is undone already, by change "
                    f"{named.turned_by}."
                )
            return _turned(change, named)
        target = _named(change, named.undoes)
        if target.turned_by != named.id:
            raise ChangeError(
                f"Change {named.id} ({named.summary}) is undone already, by change "
                f"{target.turned_by}."
            )
        return _turned(change, target)


def put_back(store: Store, *, change_id: int, actor: Actor) -> Undone:
    """Put back a change that was taken back.

    Raises:
        ChangeError: there is no such change, it was not taken back, or later changes touched the
            same rows; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        read_through(change.cursor)
        named = _named(change, change_id)
        if named.in_effect:
            raise ChangeError(f"Change {named.id} ({named.summary}) is not undone.")
        return _turned(change, named)


def _named(change: Change, change_id: int) -> undo.Past:
    found = undo.past(change.cursor, change_id)
    if found is None:
        raise ChangeError(f"There is no change {change_id}.")
    return found


def _turned(change: Change, target: undo.Past) -> Undone:
    """Take back what is in effect and put back what is not."""
    change.undoes = target.id
    if target.in_effect:
        change.summary = f"Took back: {target.summary}"
        rows = undo.take_back(change, target)
    else:
        change.summary = f"Put back: {target.summary}"
        rows = undo.put_back(change, target)
    return Undone(
        change_id=target.id,
        summary=target.summary,
        by=change.id,
        batch_id=target.batch_id,
        rows=rows,
        in_effect=not target.in_effect,
    )
