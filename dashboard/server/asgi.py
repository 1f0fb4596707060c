"""The app as one ASGI object, for our own launcher and for any ASGI server."""

import logging
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).resolve().parent.parent / "app.py"


def _told(error: Exception) -> bool:
    """Log a bug with its trace and show one sentence instead of it."""
    logging.getLogger("supple").error("The page stopped", exc_info=error)
    st.error(
        "Something in Supple went wrong on this page. Your journal was not changed by it. "
        "Reload the page; the terminal shows the details.",
        icon=":material/error:",
    )
    return True


app = st.App(_SCRIPT, on_script_error=_told)
