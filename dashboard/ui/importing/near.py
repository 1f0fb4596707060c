"""New sessions that look like one from elsewhere, side by side, and which of the two to keep."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard.importing import NearDuplicate, Preview
from dashboard.importing.near import Told
from dashboard.ui import context, longer
from dashboard.ui.importing.picks import keeping, picked
from dashboard.ui.text import count, plain, short_day

Place = tuple[int, int]

_BOTH, _KNOWN, _NEW, _EACH = "both", "known", "new", "each"
_FOR_ALL: Final = {
    _BOTH: "Keep both of each",
    _KNOWN: "Keep one of each",
    _EACH: "Decide one by one",
}
_STEP = 10
_PLACE = "pairs"


def draw(preview: Preview) -> set[Place]:
    """Draw the pairs and return the new sessions that are to be left out."""
    pairs = preview.near
    if not pairs:
        return set()
    with st.container(border=True):
        st.header("Noted twice?", anchor=False)
        st.markdown(
            f"{count(len(pairs), 'new session looks', 'new sessions look')} like one from another "
            "source: same day, similar time and length. Nothing is merged; keep both, or only one."
        )
        for_all = st.segmented_control(
            "For these sessions",
            list(_FOR_ALL),
            format_func=lambda choice: _FOR_ALL[choice],
            default=picked(_PLACE, "all", _BOTH),
            required=True,
            **keeping(_PLACE, "all"),
        )
        for pair in pairs[: longer.so_many(_PLACE, step=_STEP)]:
            _draw_pair(pair, each=for_all == _EACH)
        longer.offer_more(_PLACE, total=len(pairs), step=_STEP)
    return _left_out(pairs, for_all=str(for_all))


def _draw_pair(pair: NearDuplicate, *, each: bool) -> None:
    with st.container(border=True, gap="xsmall"):
        day = short_day(pair.day, today=context.settings().today)
        st.markdown(f"**{day[:1].upper()}{day[1:]}**")
        new, known = st.columns(2)
        with new:
            _draw_side("New", pair.new)
        with known:
            _draw_side(
                "In your journal" if pair.known_id is not None else "New as well", pair.known
            )
        if each:
            options = _options(pair)
            st.segmented_control(
                "Keep",
                list(options),
                format_func=lambda choice: plain(options[choice]),
                default=picked(_PLACE, _key(pair), _BOTH),
                required=True,
                **keeping(_PLACE, _key(pair)),
            )


def _draw_side(label: str, told: Told) -> None:
    st.caption(f"{label}, {plain(told.origin)}")
    st.text(told.words)


def _options(pair: NearDuplicate) -> dict[str, str]:
    if pair.known_id is not None:
        return {_BOTH: "Both", _KNOWN: "Only the one in my journal"}
    return {_BOTH: "Both", _KNOWN: f"Only {pair.known.origin}", _NEW: f"Only {pair.new.origin}"}


def _key(pair: NearDuplicate) -> str:
    return f"{pair.file}-{pair.line}"


def _left_out(pairs: Sequence[NearDuplicate], *, for_all: str) -> set[Place]:
    left: set[Place] = set()
    for pair in pairs:
        choice = picked(_PLACE, _key(pair), _BOTH) if for_all == _EACH else for_all
        if choice == _KNOWN:
            left.add((pair.file, pair.line))
        elif choice == _NEW and pair.known_file is not None and pair.known_line is not None:
            left.add((pair.known_file, pair.known_line))
    return left
