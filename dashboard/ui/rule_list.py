"""Every rule, fired or not, and how far it was from firing."""

from collections.abc import Sequence

import streamlit as st

from dashboard.progression.distances import Distance
from dashboard.ui.text import count, plain


def draw(found: Sequence[Distance]) -> None:
    """Draw the rules in force, then those that are near, then the others."""
    fired = [one for one in found if one.fired]
    near = [one for one in found if one.near]
    far = [one for one in found if not one.fired and not one.near]
    _group("In force", ":material/radio_button_checked:", fired)
    _group("Near", ":material/adjust:", near)
    _group("Further away", ":material/radio_button_unchecked:", far)


def label(found: Sequence[Distance]) -> str:
    """Say how many rules there are and how many are in force."""
    fired = sum(one.fired for one in found)
    return f"Every rule: {count(len(found), 'rule')}, {fired} in force"


def _group(title: str, icon: str, found: Sequence[Distance]) -> None:
    if found:
        st.markdown(f"{icon} **{title}**")
        st.markdown("\n".join(f"- {_line(one)}" for one in found))


def _line(one: Distance) -> str:
    reach = one.reach
    missing = f" It would take: {plain(reach.missing)}." if reach.missing else ""
    return (
        f"**{plain(one.rule.name)}** ({one.rule.id}): {plain(reach.condition)}. "
        f"Now: {plain(reach.at_hand)}.{missing}"
    )
