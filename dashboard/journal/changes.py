"""Undo and redo: any change can be taken back, and put back again."""

from contextlib import suppress
from dataclasses import dataclass

from dashboard.errors import ChangeError
from dashboard.store import Change, Cursor, Store, changing, undo
from dashboard.store.past import Past, latest_in_effect, past
from dashboard.store.whole import read_through
from dashboard.store.writer import Actor, logged


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
            named = latest_in_effect(change.cursor)
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


def in_the_way(store: Store, *, change_id: int) -> list[Undone]:
    """Return what :func:`turn_back_to` would take back before a change, newest first.

    It is found by doing it and letting it go, so that it is what would really happen; ``by`` are
    the numbers that it would get. Nothing stands before a change that can be undone by itself.

    Raises:
        ChangeError: there is no such change, or something outside the log stands in the way.
        StoreError: the journal cannot be used.
    """
    found: list[Undone] = []
    with suppress(_Enough), store.transaction() as cursor:
        _turn_with_all(cursor, change_id, "page", found, ())
        raise _Enough
    return found[:-1]


def turn_back_to(store: Store, *, change_id: int, actor: Actor) -> list[Undone]:
    """Take back the later changes that stand in the way of one, and then that one, all or nothing.

    Each is a change of its own in the log; the last of those returned is the one that was asked
    for. A change that was taken back before is put back in the same way.

    Raises:
        ChangeError: there is no such change, or something outside the log stands in the way;
            nothing was written.
        StoreError: the journal cannot be used.
    """
    found: list[Undone] = []
    with store.transaction() as cursor:
        read_through(cursor)
        _turn_with_all(cursor, change_id, actor, found, ())
    return found


class _Enough(Exception):  # noqa: N818 - no error: it ends a transaction that was only a trial
    """Roll back what was done to see what would be done."""


def _turn_with_all(
    cursor: Cursor, change_id: int, actor: Actor, found: list[Undone], waiting: tuple[int, ...]
) -> None:
    """Turn what stands in the way of a change, newest first, and then the change."""
    while True:
        target = _original(cursor, change_id)
        turned = [one.change_id for one in found]
        before = undo.in_the_way(cursor, target, turned=turned)
        if not before:
            break
        first = before[0]
        if first.id in {*waiting, change_id, *turned}:
            raise ChangeError(
                f"Change {target.id} ({target.summary}) cannot be undone together with the "
                f"changes after it: change {first.id} stands in its way twice."
            )
        _turn_with_all(cursor, first.id, actor, found, (*waiting, change_id))
    with logged(cursor, actor=actor, summary="") as change:
        found.append(_turned(change, target))


def _original(cursor: Cursor, change_id: int) -> Past:
    """Return a change; for one that took another back or put it back, that other one."""
    named = _found(cursor, change_id)
    return _found(cursor, named.undoes) if named.undoes else named


def _named(change: Change, change_id: int) -> Past:
    return _found(change.cursor, change_id)


def _found(cursor: Cursor, change_id: int) -> Past:
    found = past(cursor, change_id)
    if found is None:
        raise ChangeError(f"There is no change {change_id}.")
    if found.erased:
        raise ChangeError(
            f"Change {found.id} ({found.summary}) cannot be undone: what was erased for good does "
            "not come back."
        )
    return found


def _turned(change: Change, target: Past) -> Undone:
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
