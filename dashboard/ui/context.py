"""What every page needs: the settings of now, the journal's store, the catalogue."""

from pathlib import Path

import streamlit as st

from dashboard import settings as environment
from dashboard.journal import catalogue as catalogue_files
from dashboard.model import Catalogue
from dashboard.settings import Settings
from dashboard.store import Store


def settings() -> Settings:
    """Return the settings as they are now; the day moves on while the app runs."""
    return environment.load()


def store() -> Store:
    """Return the journal's store, one per process and file, shared by all tabs."""
    now = settings()
    return _store(str(now.journal), now.wait_seconds)


def catalogue() -> Catalogue:
    """Return the shipped catalogue."""
    return catalogue_files.load(settings().resources)


@st.cache_resource(show_spinner=False, on_release=Store.close)
def _store(journal: str, wait_seconds: float) -> Store:
    return Store(
        Path(journal),
        resources=environment.resources(),
        holder="the Supple app",
        wait_seconds=wait_seconds,
    )
