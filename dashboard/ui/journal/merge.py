"""Two names of one exercise made one."""

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import bulk
from dashboard.ui import context, messages
from dashboard.ui.text import count, plain


def draw() -> None:
    """Draw the button that opens the choice of two exercises."""
    with st.popover(
        "Merge exercises",
        icon=":material/merge:",
        on_change="rerun",
        key="merge_open",
    ) as opened:
        if opened.open:
            _draw()


def _draw() -> None:
    store = context.store()
    lines = {line.exercise: line for line in reports.exercise_list(store)}
    done = sorted(
        (line for line in lines.values() if line.sessions or line.own),
        key=lambda line: (not line.own, line.name),
    )

    def words(exercise: str) -> str:
        line = lines[exercise]
        return f"{line.name} ({'own, ' if line.own else ''}{count(line.sessions, 'session')})"

    gone = st.selectbox(
        "This one goes",
        [line.exercise for line in done],
        index=None,
        format_func=words,
        key="merge_gone",
        placeholder="An exercise that was done",
    )
    kept = st.selectbox(
        "and becomes this one",
        [exercise for exercise in lines if exercise != gone],
        index=None,
        format_func=words,
        key="merge_kept",
        placeholder="An exercise that stays",
    )
    if gone and kept:
        own = " Its name then means the other one." if lines[gone].own else ""
        st.caption(
            f"{count(lines[gone].sessions, 'session')} in the whole journal then say "
            f"“{plain(lines[kept].name)}” instead of “{plain(lines[gone].name)}”.{own} "
            "Undo takes it back."
        )
    if st.button("Merge", icon=":material/merge:", key="merge_save", disabled=not (gone and kept)):
        try:
            written = bulk.merge_exercises(
                store, str(gone), str(kept), catalogue=context.catalogue(), actor="page"
            )
        except InputError as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
        messages.written(
            f"Merged “{lines[str(gone)].name}” into “{lines[str(kept)].name}”: "
            f"{count(len(written.ids), 'entry', 'entries')}.",
            change_id=written.change_id,
        )
        st.rerun()
