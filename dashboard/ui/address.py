"""Choices that live in the address under short, lasting values, whatever words the screen shows.

Streamlit can bind a widget to the address, but then the words shown stand in it, and a bookmark
breaks with the next better word. So these choices are kept here: in the tab, where they survive a
change of page, and in the address, where they can be bookmarked. The address wins.
"""

from collections.abc import Collection, Mapping, Sequence

import streamlit as st


def chosen(name: str, *, known: Collection[str]) -> list[str]:
    """Return what is chosen under a name; values that are not known are dropped."""
    written = st.query_params.get_all(name)
    kept = written or st.session_state.get(_key(name), [])
    values = [value for value in dict.fromkeys(kept) if value in known]
    if values != written:
        choose(name, values)
    else:
        st.session_state[_key(name)] = values
    return values


def choose(name: str, values: Sequence[str]) -> None:
    """Keep what was chosen under a name; nothing chosen leaves no trace in the address."""
    st.session_state[_key(name)] = list(values)
    if values:
        st.query_params[name] = list(values)
    elif name in st.query_params:
        del st.query_params[name]


def keep(name: str) -> None:
    """Keep what the widget ``field_<name>`` holds now: one value or several."""
    value = st.session_state[f"field_{name}"]
    choose(name, [value] if isinstance(value, str) else list(value or ()))


def pills(label: str, options: Mapping[str, str], *, name: str) -> None:
    """Offer values by their words, any number of them, and keep those chosen under a name."""
    st.pills(
        label,
        list(options),
        selection_mode="multi",
        format_func=options.__getitem__,
        key=f"field_{name}",
        on_change=keep,
        args=(name,),
    )


def choice(label: str, options: Mapping[str, str], *, name: str) -> str:
    """Offer values by their words and return the one that is kept; the first without a choice."""
    (value, *_) = [*chosen(name, known=options), *options]
    st.session_state[f"field_{name}"] = value
    st.selectbox(
        label,
        list(options),
        format_func=lambda key: options.get(key, key),
        key=f"field_{name}",
        on_change=keep,
        args=(name,),
        width=320,
    )
    return value


def typed(name: str) -> str:
    """Return a free text that is kept under a name; empty without one."""
    written = st.query_params.get(name)
    kept = [written] if written else st.session_state.get(_key(name), [])
    text = str(kept[0]) if kept else ""
    if text != (written or ""):
        type_in(name, text)
    else:
        st.session_state[_key(name)] = [text] if text else []
    return text


def type_in(name: str, text: str) -> None:
    """Keep a free text under a name; an empty one leaves no trace in the address."""
    choose(name, [text] if text else [])


def _key(name: str) -> str:
    return f"chosen_{name}"
