"""What every page needs: the settings of now, the journal's store and manner, the catalogue."""

from pathlib import Path
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard import settings as environment
from dashboard.journal import catalogue as catalogue_files
from dashboard.manner import PLAIN, Manner, put_in_force
from dashboard.model import Catalogue
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.ui.turns import Turns

_MANNER: Final = "manner"
"""Keeps the journal's manner for a tab: callbacks run before the page that would ask for it."""


def settings() -> Settings:
    """Return the settings as they are now; the day moves on while the app runs."""
    return environment.load().lived(day_start=_kept_manner().day_start)


def take_manner() -> None:
    """Ask the journal how days and numbers are written; it holds for this run of the page.

    Raises:
        StoreError: the journal cannot be used.
    """
    st.session_state[_MANNER] = reports.manner(store())
    _kept_manner()


def store() -> Store:
    """Return the journal's store, one per process and file, shared by all tabs."""
    _kept_manner()
    now = environment.load()
    return _store(str(now.journal), now.wait_seconds)


@st.cache_resource(show_spinner=False)
def turns() -> Turns:
    """Return who runs now and who is next, of all tabs of this process."""
    return Turns()


def catalogue() -> Catalogue:
    """Return the shipped catalogue."""
    return catalogue_files.load(settings().resources)


def _kept_manner() -> Manner:
    """Put in force what this tab took: callbacks and fragments may run in a thread of their own."""
    manner: Manner = st.session_state.get(_MANNER, PLAIN)
    put_in_force(manner)
    return manner


@st.cache_resource(show_spinner=False, on_release=Store.close)
def _store(journal: str, wait_seconds: float) -> Store:
    return Store(
        Path(journal),
        resources=environment.resources(),
        holder="the Supple app",
        wait_seconds=wait_seconds,
    )
