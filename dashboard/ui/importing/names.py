"""Names of exercises that nobody knows, each with those that it may mean."""

from typing import Final

import streamlit as st

from dashboard.ui import longer
from dashboard.ui.importing.held import Held
from dashboard.ui.importing.picks import keeping, picked
from dashboard.ui.text import count, plain

_PLACE: Final = "names"
_OWN: Final = ""
_STEP: Final = 10


def draw(held: Held) -> dict[str, str]:
    """Draw the unknown names and return the exercises that they were said to mean, by name."""
    offered = _offered(held)
    if not offered:
        return {}
    with st.container(border=True):
        st.header("Do you know these by another name?", anchor=False)
        st.markdown(
            f"{count(len(offered), 'exercise is', 'exercises are')} not in the catalogue. "
            "Each becomes one of your own unless you say what it means; that is remembered."
        )
        for name in list(offered)[: longer.so_many(_PLACE, step=_STEP)]:
            meanings = [_OWN, *offered[name]]
            words = {_OWN: "An exercise of its own"} | {
                key: held.names.get(key, key) for key in offered[name]
            }
            st.selectbox(
                plain(f"“{name}” is"),
                meanings,
                index=meanings.index(picked(_PLACE, name, _OWN)),
                format_func=words.__getitem__,
                **keeping(_PLACE, name),
            )
        longer.offer_more(_PLACE, total=len(offered), step=_STEP)
    return {name: meant for name in offered if (meant := picked(_PLACE, name, _OWN)) != _OWN}


def _offered(held: Held) -> dict[str, list[str]]:
    """Return the ids of the exercises that each unknown name may mean, the likeliest first."""
    offered: dict[str, list[str]] = {}
    for found in held.preview.files:
        for offer in found.offers:
            meanings = offered.setdefault(offer.name, [])
            if offer.exercise not in meanings:
                meanings.append(offer.exercise)
    return offered
