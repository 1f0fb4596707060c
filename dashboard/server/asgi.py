"""The app as one ASGI object, for our own launcher and for any ASGI server."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard.server.door import Door
from dashboard.server.rules import Rules

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


def behind(rules: Rules, *, when_ready: Callable[[], None] | None = None) -> st.App:
    """Return the app behind its door; ``when_ready`` is called once it can be opened."""

    @asynccontextmanager
    async def lifespan(_: st.App) -> AsyncIterator[None]:
        if when_ready:
            when_ready()
        yield

    return st.App(
        _SCRIPT,
        on_script_error=_told,
        middleware=[Middleware(Door, rules=rules)],
        lifespan=lifespan,
    )


app = behind(Rules())
"""For another ASGI server: only this machine is served."""
