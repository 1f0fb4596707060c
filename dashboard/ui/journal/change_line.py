"""One change on the screen: what it did, who made it, undo and redo, what is in the way."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import streamlit as st

from dashboard.errors import ChangeError
from dashboard.journal import changes
from dashboard.ui import context, messages
from dashboard.ui.journal import changed_rows
from dashboard.ui.text import at, count, plain

WHO: Final = {
    "page": "on a page",
    "command line": "by the command line",
    "player": "by the player",
    "import": "by an import",
}
_STUCK: Final = "change_stuck"


@dataclass(frozen=True, slots=True)
class Line:
    """What is shown of a change; ``turns`` is whether it can be taken back or put back itself."""

    change_id: int
    made_at: datetime
    actor: str
    summary: str
    in_effect: bool
    erased: bool
    is_import: bool
    turns: bool


def draw(line: Line) -> None:
    """Draw a change."""
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
            state = "" if line.in_effect or line.erased else " (taken back)"
            when = at(line.made_at)
            st.markdown(
                f"**{plain(line.summary)}**{state}  \n"
                f":small[Change {line.change_id}, {when}, {WHO[line.actor]}]",
                width="stretch",
            )
            if line.turns and not line.erased:
                _draw_turn(line.change_id, in_effect=line.in_effect)
        if st.session_state.get(_STUCK, {}).get("change") == line.change_id:
            _draw_way(line.change_id)
        if line.erased:
            return
        with st.expander("What it changed", on_change="rerun", key=f"rows_{line.change_id}") as one:
            if one.open:
                changed_rows.draw(line.change_id, is_import=line.is_import)


def _draw_turn(change_id: int, *, in_effect: bool) -> None:
    label, turn = ("Undo", changes.take_back) if in_effect else ("Redo", changes.put_back)
    if st.button(label, icon=f":material/{label.lower()}:", key=f"change_{change_id}_{label}"):
        try:
            turned = turn(context.store(), change_id=change_id, actor="page")
        except ChangeError as error:
            st.session_state[_STUCK] = {"change": change_id, "said": str(error)}
        else:
            st.session_state.pop(_STUCK, None)
            said = "Taken back" if in_effect else "Put back"
            messages.written(
                f"{said}: {turned.summary}.", change_id=change_id, in_effect=not in_effect
            )
        st.rerun()


def _draw_way(change_id: int) -> None:
    """Say what stands before a change, and offer to take all of it back."""
    said = str(st.session_state[_STUCK]["said"])
    st.warning(plain(said), icon=":material/block:")
    try:
        first = changes.in_the_way(context.store(), change_id=change_id)
    except ChangeError as error:
        if str(error) != said:
            st.warning(plain(str(error)), icon=":material/block:")
        return
    if first:
        lines = [f"- {_turn(one)} {plain(one.summary)} (change {one.change_id})" for one in first]
        st.markdown("\n".join(["Undo back to there would first", "", *lines]))
    with st.container(horizontal=True):
        if first and st.button(
            f"Undo back to there ({count(len(first) + 1, 'change')})",
            icon=":material/undo:",
            key=f"back_to_{change_id}",
        ):
            _turn_back_to(change_id)
        if st.button("Leave it", key=f"leave_{change_id}", type="tertiary"):
            del st.session_state[_STUCK]
            st.rerun()


def _turn(one: changes.Undone) -> str:
    return "put back:" if one.in_effect else "take back:"


def _turn_back_to(change_id: int) -> None:
    try:
        turned = changes.turn_back_to(context.store(), change_id=change_id, actor="page")
    except ChangeError as error:
        st.session_state[_STUCK] = {"change": change_id, "said": str(error)}
    else:
        st.session_state.pop(_STUCK, None)
        last = turned[-1]
        said = "Put back" if last.in_effect else "Taken back"
        also = count(len(turned) - 1, "later change")
        messages.written(f"{said}: {last.summary}, with {also}.", change_id=None)
    st.rerun()
