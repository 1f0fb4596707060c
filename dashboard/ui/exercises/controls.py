"""What one looks for on the page; all of it lies in the address."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import streamlit as st

from dashboard.journal.choosing import Wanted, needed
from dashboard.journal.phrases import TARGETS
from dashboard.ui import address, context
from dashboard.ui.exercises.labels import POSITIONS

WHICH: Final = {
    "all": "All",
    "done": "Done so far",
    "own": "My own",
    "aside": "Set aside",
}
_PARTS: Final = ("target", "position", "at_hand", "level")


def which() -> str:
    """Draw the choice between all exercises and some of them, and return what was chosen."""
    (chosen, *_) = [*address.chosen("which", known=WHICH), "all"]
    st.session_state["exercises_which"] = chosen
    st.segmented_control(
        "Show",
        list(WHICH),
        format_func=WHICH.__getitem__,
        required=True,
        key="exercises_which",
        on_change=_keep("which"),
        label_visibility="collapsed",
    )
    return chosen


def wanted() -> Wanted:
    """Draw the search and the filters, and return what is looked for."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search names and descriptions",
            key="exercises_words",
            type="search",
            bind="query-params",
        )
        return _narrowed(words)


def clear() -> None:
    """Look for nothing in particular."""
    for name in _PARTS:
        address.choose(name, [])
    st.session_state["exercises_words"] = ""


def _narrowed(words: str) -> Wanted:
    """Draw the filters behind one button that says how many are set."""
    exercises = context.catalogue().exercises.values()
    things = sorted({thing for one in exercises for thing in needed(one)})
    levels = sorted({str(one.level) for one in exercises})
    offered: dict[str, tuple[str, Mapping[str, str]]] = {
        "target": ("What for", TARGETS),
        "position": ("Position", POSITIONS),
        "at_hand": ("What you have at hand", {thing: thing.capitalize() for thing in things}),
        "level": ("Level: 1 is the easiest", {level: level for level in levels}),
    }
    chosen = {name: address.chosen(name, known=offered[name][1]) for name in _PARTS}
    active = sum(map(bool, chosen.values()))
    label = f"Filter ({active} set)" if active else "Filter"
    with st.popover(label, icon=":material/filter_list:"):
        for name, (title, options) in offered.items():
            _pills(name, title, options, chosen[name])
    return Wanted(
        targets=frozenset(chosen["target"]),
        positions=frozenset(chosen["position"]),
        at_hand=frozenset(chosen["at_hand"]),
        levels=frozenset(map(int, chosen["level"])),
        words=words,
    )


def _pills(name: str, title: str, options: Mapping[str, str], chosen: Iterable[str]) -> None:
    st.session_state[f"exercises_{name}"] = list(chosen)
    st.pills(
        title,
        list(options),
        selection_mode="multi",
        format_func=lambda value: options.get(value, value),
        key=f"exercises_{name}",
        on_change=_keep(name),
    )


def _keep(name: str) -> Callable[[], None]:
    """Return what a control does when it was changed: keep the choice in the address."""

    def keep() -> None:
        value = st.session_state[f"exercises_{name}"]
        address.choose(name, [value] if isinstance(value, str) else value)

    return keep
