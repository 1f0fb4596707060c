"""Which sessions the list shows and in which order, beside the filters that all pages share."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from dashboard.ui import address

SORTS: Final = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "longest": "Longest first",
    "shortest": "Shortest first",
    "gain": "Comfort gained most",
    "loss": "Comfort lost most",
    "hardest": "Most effort",
    "easiest": "Least effort",
}
_ONLY: Final = {"unrated": "Without ratings", "edited": "Edited by hand"}
_ORIGINS: Final = {"typed": "Typed here", "player": "Player", "import": "Import"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; the arguments of the ``session_list`` report."""

    words: str | None
    origins: tuple[str, ...] | None
    unrated: bool
    hand_edited: bool
    sort: str

    @property
    def narrowed(self) -> bool:
        """Whether some sessions are left out."""
        return bool(self.words or self.origins or self.unrated or self.hand_edited)


def draw() -> Wanted:
    """Draw search, filters and order."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = _words()
        sort = _sort()
        only, origins = _narrowing()
    return Wanted(
        words=words or None,
        origins=tuple(origins) or None,
        unrated="unrated" in only,
        hand_edited="edited" in only,
        sort=sort,
    )


def _words() -> str:
    words = address.typed("journal_words")
    st.session_state["field_journal_words"] = words

    def keep() -> None:
        address.type_in("journal_words", st.session_state["field_journal_words"])

    st.text_input(
        "Search notes, exercises and symptoms",
        key="field_journal_words",
        type="search",
        on_change=keep,
        width=320,
    )
    return words


def _sort() -> str:
    (sort, *_) = [*address.chosen("journal_sort", known=SORTS), "newest"]
    st.session_state["field_journal_sort"] = sort

    def keep() -> None:
        chosen = st.session_state["field_journal_sort"]
        address.choose("journal_sort", [] if chosen == "newest" else [chosen])

    st.selectbox(
        "Order",
        list(SORTS),
        format_func=SORTS.__getitem__,
        key="field_journal_sort",
        on_change=keep,
        width=200,
    )
    return sort


def _narrowing() -> tuple[list[str], list[str]]:
    only = address.chosen("journal_only", known=_ONLY)
    origins = address.chosen("journal_origin", known=_ORIGINS)
    st.session_state["field_journal_only"] = only
    st.session_state["field_journal_origin"] = origins
    active = len(only) + bool(origins)
    label = f"More ({active} set)" if active else "More"
    with st.popover(label, icon=":material/tune:"):
        address.pills("Only sessions", _ONLY, name="journal_only")
        address.pills("That came in by", _ORIGINS, name="journal_origin")
    return only, origins
