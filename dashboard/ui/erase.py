"""Erasing for good: asks twice, says what goes and where it still lies, never through undo."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import streamlit as st

from dashboard.errors import InputError, StoreError
from dashboard.journal import erasing
from dashboard.journal.erasing import Erasable, Erased, Going
from dashboard.store import backup
from dashboard.store.copies import Copy
from dashboard.store.rows import RowId
from dashboard.ui import context, messages
from dashboard.ui.text import count, plain

_ROWS: Final = {
    "session": "session",
    "entry": "exercise of a session",
    "symptom": "warning sign",
    "checkin": "check-in",
    "measure": "measure",
    "own_exercise": "own exercise",
    "mapping": "remembered file heading",
    "alias": "name of an exercise",
    "guidance": "note of guidance",
    "goal": "goal",
    "period": "period",
    "suggestion": "answer to a suggestion",
    "setting": "choice",
    "screening": "check before the first suggestion",
    "archived_exercise": "exercise set aside",
}
_MANY: Final = {
    "exercise of a session": "exercises of sessions",
    "name of an exercise": "names of exercises",
    "note of guidance": "notes of guidance",
    "answer to a suggestion": "answers to suggestions",
    "check before the first suggestion": "checks before the first suggestion",
    "exercise set aside": "exercises set aside",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be erased: its name within the page, in words, what would go, how to do it."""

    name: str
    what: str
    going: Callable[[], Going]
    erase: Callable[[], Erased]


def of_row(table: Erasable, key: RowId, what: str) -> Question:
    """Return the question about one row and what hangs on it."""
    store = context.store()
    return Question(
        f"{table}_{key}",
        what,
        going=lambda: erasing.rows_going(store, table, [key]),
        erase=lambda: erasing.erase_rows(store, table, [key], actor="page"),
    )


def button(name: str, *, label: str = "Erase for good") -> None:
    """Draw the button that asks the first time; the question is drawn by :func:`ask`."""
    st.button(
        label,
        icon=":material/delete_forever:",
        key=f"erase_{name}",
        on_click=_step,
        args=(name, 1),
        type="tertiary",
    )


def ask(question: Question) -> bool:
    """Draw the question if it is open; return whether it was answered and all is erased."""
    step = st.session_state.get("erase_step", {}).get(question.name, 0)
    if not step:
        return False
    with st.container(border=True):
        st.markdown(f"**Erase {plain(question.what)} for good?**")
        going = question.going()
        st.markdown(_in_words(going))
        too = _copies(going.copies, name=question.name)
        if step == 1:
            return _first(question.name)
        return _second(question, remove_copies=too)


def _first(name: str) -> bool:
    st.markdown("To take it out in a way that can be undone, delete it instead.")
    with st.container(horizontal=True):
        st.button("Go on", key=f"erase_{name}_on", on_click=_step, args=(name, 2))
        st.button("Keep it", key=f"erase_{name}_keep", on_click=_step, args=(name, 0))
    return False


def _second(question: Question, *, remove_copies: bool) -> bool:
    name = question.name
    st.warning(
        "Please confirm once more: nobody can undo this.",
        icon=":material/warning:",
    )
    with st.container(horizontal=True):
        erased = st.button(
            "Erase it now", icon=":material/delete_forever:", key=f"erase_{name}_now"
        )
        st.button("Keep it", key=f"erase_{name}_keep", on_click=_step, args=(name, 0))
    if not erased:
        return False
    try:
        done = question.erase()
        removed = _without_copies(done) if remove_copies else 0
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return False
    _step(name, 0)
    messages.written(_told(done, removed), change_id=None)
    return True


def _without_copies(done: Erased) -> int:
    """Remove the copies that hold it, and make the day's backup anew if it was one of them."""
    removed = erasing.remove_copies(context.store(), [copy.path for copy in done.copies])
    with suppress(StoreError):  # it is erased; Settings shows that there is no backup
        backup.daily(context.store(), at=context.settings().now)
    return removed


def _step(name: str, step: int) -> None:
    steps = st.session_state.setdefault("erase_step", {})
    if step:
        st.session_state["erase_step"] = {name: step}  # one question at a time
    else:
        steps.pop(name, None)


def _in_words(going: Going) -> str:
    rows = [
        f"- {count(number, _ROWS[table], _MANY.get(_ROWS[table]))}"
        for table, number in going.rows.items()
    ]
    history = f"- its history: what {count(going.changes, 'change')} of the log say of it"
    return "\n".join(["What goes:", "", *rows, history])


def _copies(copies: tuple[Copy, ...], *, name: str) -> bool:
    """Name the copies that hold some of it; return whether they are to be removed too."""
    if not copies:
        st.caption("No copy of the journal beside it holds any of this.")
        return False
    lines = [
        f"- {plain(copy.path.name)}: "
        + ("cannot be read" if copy.rows is None else f"{count(copy.rows, 'row')} of it")
        for copy in copies
    ]
    st.markdown("\n".join(["Copies of the whole journal that hold it still:", "", *lines]))
    return st.checkbox(
        "Remove these copies too",
        value=True,
        key=f"erase_{name}_copies",
        help="They hold everything else as it was then, too. The journal itself stays, and a new "
        "backup of it is made. Copies elsewhere are yours to find.",
    )


def _told(done: Erased, removed: int) -> str:
    said = f"Erased for good: {count(done.rows, 'row')}."
    if removed:
        return f"{said} {count(removed, 'copy', 'copies')} removed too."
    if done.copies:
        still = count(len(done.copies), "copy still holds", "copies still hold")
        return f"{said} {still} it, beside the journal."
    return said
