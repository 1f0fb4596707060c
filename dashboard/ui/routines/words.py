"""What is said of a routine: how long it takes, its doses, its balance, and what is set aside."""

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from dashboard.gallery.words import listed
from dashboard.journal import notation
from dashboard.journal.phrases import TARGETS
from dashboard.journal.vocabulary import OWN, Vocabulary
from dashboard.model import Entry, Exercise
from dashboard.planning import routines
from dashboard.ui.text import amount, count, plain


def lasting(minutes: float) -> str:
    """Return how long a routine takes: ``about 8 minutes``."""
    whole = max(1, round(minutes))
    return f"about {count(whole, 'minute')}" if minutes >= 1 else f"{amount(minutes, 'minute')}"


def recalled(entries: Sequence[Entry], vocabulary: Vocabulary) -> Vocabulary:
    """Return a vocabulary with names for the exercises that are not there any more.

    An own exercise that was deleted leaves its id in a routine, and the id was made of its name.
    """
    gone = {
        entry.exercise: Exercise(
            id=entry.exercise,
            name=entry.exercise.removeprefix(OWN).replace("_", " ").capitalize(),
            unit=entry.unit,
        )
        for entry in entries
        if entry.exercise not in vocabulary.exercises
    }
    return vocabulary.extended(gone.values()) if gone else vocabulary


def listing(entries: Sequence[Entry], *, vocabulary: Vocabulary) -> None:
    """Draw the exercises in order, each with its dose as it is typed."""
    named = recalled(entries, vocabulary)
    lines = [plain(notation.printed([entry], vocabulary=named)) for entry in entries]
    st.markdown("\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1)))


def balance(entries: Sequence[Entry], *, exercises: Mapping[str, Exercise]) -> None:
    """Say what a routine has nothing of, and an order that could be kinder."""
    missing = routines.missing(entries, exercises=exercises)
    said = []
    if missing:
        said.append(f"It has nothing for {listed([TARGETS[one].lower() for one in missing])}.")
    if not routines.begins_warm(entries, exercises=exercises):
        said.append("It begins with a hold or a load; a loosening exercise first is kinder.")
    if not routines.ends_calm(entries, exercises=exercises):
        said.append("Breathing is best last.")
    if said:
        st.caption(f":material/balance: {' '.join(said)}")


def kept_out(entries: Sequence[Entry], *, vocabulary: Vocabulary, aside: Collection[str]) -> None:
    """Say which exercises of a routine are set aside, or are not there any more."""
    ids = list(dict.fromkeys(entry.exercise for entry in entries))
    named = recalled(entries, vocabulary).exercises
    resting = [named[one].name for one in ids if one in vocabulary.exercises and one in aside]
    gone = [named[one].name for one in ids if one not in vocabulary.exercises]
    if resting:
        st.caption(
            f":material/archive: Set aside: {plain(', '.join(resting))}. When you play it, an "
            "easier one takes its place, or it is left out."
        )
    if gone:
        st.caption(
            f":material/search_off: Not in this journal any more: {plain(', '.join(gone))}. When "
            "you play it, it is left out."
        )
