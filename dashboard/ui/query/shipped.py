"""A shipped question: chosen by name, with its header as help, asked or taken into the editor."""

from typing import Final

import streamlit as st

from dashboard import query
from dashboard.query import Query
from dashboard.ui import context, look
from dashboard.ui.query import answer, going, values
from dashboard.ui.text import plain

_EXAMPLES: Final = {
    "weekly_duration": "Minutes per week",
    "weekly_load": "Session load per week",
    "time_of_day": "Hours of the day",
}
_ASK_NOW: Final = "query_ask_now"


def draw() -> None:
    """Draw the choice, what it answers, its values, and the answer."""
    resources = context.settings().resources
    names = query.names(resources)
    name = st.selectbox(
        "Question",
        names,
        index=None,
        placeholder="Choose a question",
        key=going.CHOSEN,
        bind="query-params",
    )
    if name is None:
        _examples()
        with st.expander("What can be asked", icon=":material/list:"):
            lines = [f"- `{one}`: {plain(_first(query.load(resources, one)))}" for one in names]
            st.markdown("\n".join(lines))
        return
    shipped = query.load(resources, name)
    st.markdown(plain(shipped.doc))
    given = values.draw(shipped.params, form=f"query_value_{name}")
    with st.container(horizontal=True):
        pressed = st.button(
            "Ask", icon=":material/play_arrow:", type=look.main_action(), key="query_ask"
        )
        st.button(
            "Copy into the editor",
            icon=":material/edit:",
            key="query_copy",
            on_click=going.to_editor,
            args=(_statement(shipped),),
        )
    with st.expander("How it is asked, and what each column means", icon=":material/code:"):
        st.code(_statement(shipped), language="sql")
        st.markdown(
            "\n".join(f"- `{one.name}` {one.type}: {plain(one.doc)}" for one in shipped.columns)
        )
    if st.session_state.pop(_ASK_NOW, "") == name or pressed:
        answer.ask(name, given=given, title=name)
    answer.draw(name, given=given, title=name)


def _examples() -> None:
    """Draw a few questions that are good to begin with, asked at once."""
    st.caption("For example:")
    with st.container(horizontal=True):
        for name, words in _EXAMPLES.items():
            st.button(
                words,
                icon=":material/play_arrow:",
                key=f"query_example_{name}",
                on_click=_begin_with,
                args=(name,),
            )


def _begin_with(name: str) -> None:
    st.session_state[going.CHOSEN] = name
    st.session_state[_ASK_NOW] = name


def _first(shipped: Query) -> str:
    return shipped.doc.partition(". ")[0].rstrip(".") + "."


def _statement(shipped: Query) -> str:
    """Return the SELECT without its header, which stands beside it in words."""
    lines = shipped.sql.splitlines()
    return "\n".join(line for line in lines if not line.startswith("--")).strip()
