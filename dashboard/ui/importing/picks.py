"""What a person has chosen for the files of an import: small words, kept for the tab.

Choices are kept apart from their widgets, because a widget that is not drawn forgets its own.
"""

from typing import Any

import streamlit as st

_KEY = "import_picks"


def picked(place: str, part: str, default: str = "") -> str:
    """Return what was chosen for a part of something, such as the source of a table."""
    return str(st.session_state.get(_KEY, {}).get(place, {}).get(part, default))


def all_picked(place: str) -> dict[str, str]:
    """Return everything that was chosen for something, by part."""
    return dict(st.session_state.get(_KEY, {}).get(place, {}))


def pick(place: str, part: str, value: str) -> None:
    """Remember a choice."""
    st.session_state.setdefault(_KEY, {}).setdefault(place, {})[part] = value


def keeping(place: str, part: str) -> dict[str, Any]:  # Any: arguments of whichever widget
    """Return the arguments of a widget whose value is to be remembered as a choice."""
    key = f"import_{place}_{part}"

    def remember() -> None:
        pick(place, part, st.session_state[key])

    return {"key": key, "on_change": remember}


def forget() -> None:
    """Forget all choices."""
    st.session_state.pop(_KEY, None)
