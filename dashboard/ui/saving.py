"""How charts are saved: choices that a tab remembers, and the menu beside each chart."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from dashboard.exports.specification import SIZES
from dashboard.gallery import Exhibit, saved
from dashboard.gallery.saved import KINDS, PARTS, Wish
from dashboard.reports import Scope
from dashboard.ui import context, look
from dashboard.ui.export import told

_KEPT: Final = "saving"
"""Where a tab keeps what was chosen last: beside another chart it is chosen already."""

_SCALES: Final = (1, 2, 3, 4)


def menu(exhibit: Exhibit, *, scope: Scope) -> None:
    """Draw the menu that saves a chart; a file is only made once it is asked for."""
    with st.popover(
        "Save",
        icon=":material/download:",
        key=f"save_{exhibit.key}",
        on_change="rerun",
    ) as opened:
        if opened.open:
            _opened(exhibit, scope=scope)


@st.fragment
def _opened(exhibit: Exhibit, *, scope: Scope) -> None:
    wish = choices(exhibit.key, several=False)
    (kind,) = wish.kinds
    (name,) = saved.file_names(exhibit, scope=scope, kinds=wish.kinds)

    def content() -> bytes:
        charts = saved.hung(
            context.store(), exhibits=[exhibit], scope=scope, today=context.settings().today
        )
        return next(made for _, made in saved.made(charts, wish=wish))

    st.download_button(
        f"Save {KINDS[kind][0]}",
        data=content,
        file_name=name,
        mime=KINDS[kind][1],
        icon=":material/download:",
        key=f"save_{exhibit.key}_file",
        on_click="ignore",
        width="stretch",
    )
    st.caption(told.in_one_chart(exhibit, scope=scope, wish=wish))


def choices(key: str, *, several: bool) -> Wish:
    """Draw the choices of how to save, as they were made last, and return them.

    Args:
        key: names the place.
        several: whether more than one kind of file can be chosen.
    """
    words = {kind: name for kind, (name, _) in KINDS.items()}
    if several:
        kinds = _field(st.pills, "kinds", key, "Formats", words, selection_mode="multi")
    else:
        kinds = [_field(st.segmented_control, "kind", key, "Format", words, required=True)]
    if set(kinds) != {"csv"}:
        with st.container(horizontal=True, vertical_alignment="top"):
            _layout(key, png="png" in kinds)
        _toggle("titled", key, "Title and caption")
        _field(st.pills, "leave_out", key, "Leave out", PARTS, selection_mode="multi")
    kept = _kept()
    return Wish(
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        look=kept["look"],
        size=kept["size"],
        scale=kept["scale"],
        titled=kept["titled"],
        leave_out=tuple(kept["leave_out"]),
    )


def _layout(key: str, *, png: bool) -> None:
    sizes = {size: one.words for size, one in SIZES.items()}
    _field(st.segmented_control, "size", key, "Size", sizes, required=True, width="content")
    looks = {"light": "Light", "dark": "Dark"}
    _field(st.segmented_control, "look", key, "Look", looks, required=True, width="content")
    if png:
        usual = SIZES[_kept()["size"]].scale
        fine = {0: f"{usual}x, as usual", **{one: f"{one}x" for one in _SCALES}}
        _field(st.selectbox, "scale", key, "Pixels", fine, width=140)


def _kept() -> dict[str, Any]:  # Any: what widgets hold
    """Return what was chosen last, or how it begins: as the screen looks."""
    begin = {
        "kind": "png",
        "kinds": ["png"],
        "size": "screen",
        "scale": 0,
        "look": look.name(),
        "titled": True,
        "leave_out": [],
    }
    return {**begin, **st.session_state.get(_KEPT, {})}


def _field(
    widget: Callable[..., Any],  # Any: the widgets share no type
    name: str,
    key: str,
    label: str,
    words: Mapping[Any, str],
    **how: object,
) -> Any:  # noqa: ANN401 - one value or several
    """Draw a widget that chooses by words, with what is kept chosen, and return the choice."""
    at = f"saving_{name}_{key}"
    st.session_state[at] = _kept()[name]
    widget(
        label,
        list(words),
        format_func=lambda one: words[one],
        key=at,
        on_change=_keep,
        args=(name, at),
        **how,
    )
    return _kept()[name]


def _toggle(name: str, key: str, label: str) -> None:
    at = f"saving_{name}_{key}"
    st.session_state[at] = _kept()[name]
    st.toggle(label, key=at, on_change=_keep, args=(name, at))


def _keep(name: str, at: str) -> None:
    st.session_state[_KEPT] = {**st.session_state.get(_KEPT, {}), name: st.session_state[at]}
