"""Questions of the person's own, kept under a name: saved, renamed, taken out."""

from typing import Final

from dashboard import query
from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.journal.written import Written
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

LONGEST_NAME: Final = 80
"""Characters."""


def save_query(
    store: Store, *, name: str, sql: str, actor: Actor, number: int | None = None
) -> Written:
    """Keep a question as one change: a new one, or in place of the one with a number.

    It has to be a single SELECT that only reads; whether its tables exist shows when it is asked.

    Raises:
        InputError: it has no name, a shipped or saved one has it, or the one to replace is gone.
        QueryError: it is not a single SELECT over the journal.
        StoreError: the journal cannot be used.
    """
    name = _checked(store, name)
    query.parameters(store, sql=sql)
    with changing(store, actor=actor, summary=f"Saved the query {name}") as change:
        _check_name(change, name, but=number)
        values = {"name": name, "sql": sql.strip()}
        if number is None:
            [key] = change.insert("saved_query", [values])
            return Written((int(key),), change.id)
        _there(change, number)
        change.update("saved_query", number, values)
        return Written((number,), None if change.empty else change.id)


def rename_query(store: Store, number: int, *, name: str, actor: Actor) -> Written:
    """Give a saved question another name, as one change.

    Raises:
        InputError: it has no name, a shipped or saved one has it, or it is not in the journal any
            more.
        StoreError: the journal cannot be used.
    """
    name = _checked(store, name)
    with changing(store, actor=actor, summary="") as change:
        old = _there(change, number)
        _check_name(change, name, but=number)
        change.summary = f"Renamed the query {old} to {name}"
        change.update("saved_query", number, {"name": name})
        return Written((number,), None if change.empty else change.id)


def remove_query(store: Store, number: int, *, actor: Actor) -> Written:
    """Take a saved question out, as one change.

    Raises:
        InputError: it is not in the journal any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        change.summary = f"Removed the query {_there(change, number)}"
        change.remove("saved_query", [number])
        return Written((number,), change.id)


def _checked(store: Store, name: str) -> str:
    check_text("The name", name)
    name = " ".join(name.split())
    if not name:
        raise InputError("Give the query a name.")
    if len(name) > LONGEST_NAME:
        raise InputError(f"The name can have {LONGEST_NAME} characters at most.")
    for shipped in query.names(store.resources):
        if name.casefold() == shipped:
            raise InputError(f"{shipped} is the name of a shipped question; give yours another.")
    return name


def _check_name(change: Change, name: str, *, but: int | None) -> None:
    """Two queries of one name cannot be told apart in a list."""
    for row in holding(change.cursor, "saved_query", "name", [name]):
        if row["id"] != but:
            raise InputError(f"There is a saved query {name} already; give this one another name.")


def _there(change: Change, number: int) -> str:
    found = holding(change.cursor, "saved_query", "id", [number])
    if not found:
        raise InputError("This query is not in the journal any more.")
    return str(found[0]["name"])
