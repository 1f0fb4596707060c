"""What can be done to the ticked sessions: open, kind, day, delete, erase; drawn below the page."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.errors import InDoubt, InputError
from dashboard.journal import bulk, erasing
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.editing import remove_sessions
from dashboard.journal.written import Written
from dashboard.model import Kind
from dashboard.ui import context, erase, messages
from dashboard.ui.fields import day_form
from dashboard.ui.journal import doubt, opening, ticked
from dashboard.ui.text import count, plain, short_day


def draw() -> None:
    """Draw the bar, where sessions are ticked."""
    ids = ticked.ids()
    if not ids:
        if st.session_state.get("written"):
            with st.bottom:
                messages.again_below()
        return
    with st.bottom:
        said = count(len(ids), "session")
        question = erase.Question(
            "ticked",
            f"the {said} that are ticked" if len(ids) > 1 else "the ticked session",
            going=lambda: erasing.rows_going(context.store(), "session", ids),
            erase=lambda: erasing.erase_rows(context.store(), "session", ids, actor="page"),
        )
        if erase.ask(question):
            ticked.clear()
            st.rerun()
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said} ticked**")
            if len(ids) == 1:
                opening.button(ids[0], place="ticked")
            _kind(ids)
            _day(ids)
            _delete(ids)
            erase.button("ticked", label="Erase")
            st.button(
                "Tick none",
                icon=":material/close:",
                key="tick_none",
                on_click=ticked.clear,
                type="tertiary",
            )


def _kind(ids: Sequence[int]) -> None:
    with st.popover("Kind", icon=":material/category:"):
        kind = st.pills(
            "Let them all be",
            [kind.value for kind in Kind],
            format_func=str.capitalize,
            key="bulk_kind",
        )
        if st.button("Set kind", icon=":material/check:", key="bulk_kind_save", disabled=not kind):
            _write(
                lambda: bulk.set_kind(context.store(), ids, Kind(str(kind)), actor="page"),
                lambda done: f"{count(done, 'session')} set to {kind}.",
            )


def _day(ids: Sequence[int]) -> None:
    today = context.settings().today
    with st.popover("Day", icon=":material/event:"):
        day = st.date_input(
            "Let them all be of",
            value=today,
            min_value=FIRST_DAY,
            max_value=today,
            key="bulk_day",
            format=day_form(),
        )
        sure = doubt.is_sure("bulk_day", of=day)
        if st.button("Move", icon=":material/check:", key="bulk_day_save"):
            try:
                _write(
                    lambda: bulk.move_sessions(
                        context.store(), ids, day, today=today, actor="page", sure=sure
                    ),
                    lambda done: (
                        f"{count(done, 'session')} moved to {short_day(day, today=today)}."
                    ),
                )
            except InDoubt as asked:
                doubt.ask("bulk_day", asked, of=day)


def _delete(ids: Sequence[int]) -> None:
    said = count(len(ids), "session")
    with st.popover("Delete", icon=":material/delete:"):
        st.markdown(f"Delete {said}, with exercises and signs? Undo brings them back.")
        if st.button(f"Delete {said}", icon=":material/delete:", key="bulk_delete"):
            _write(
                lambda: remove_sessions(context.store(), ids, actor="page"),
                lambda done: f"{count(done, 'session')} deleted.",
                clear=True,
            )


def _write(act: Callable[[], Written], told: Callable[[int], str], *, clear: bool = False) -> None:
    """Write, tell of it with its undo, and let the page run again; a doubt is passed on."""
    try:
        written = act()
    except InDoubt:
        raise
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    if written.change_id is None:
        messages.written("They were so already: nothing was changed.", change_id=None)
    else:
        messages.written(told(len(written.ids)), change_id=written.change_id)
    if clear:
        ticked.clear()
    st.rerun()
