"""A server that is watched: whom it means to reach, and what settings it goes by.

Its person has set up Streamlit otherwise, in every place where Streamlit looks.
"""

import json
import os
from pathlib import Path

from tests.tree import ROOT

ELSEWHERE = "http://127.0.0.1:9"
"""Stands for another host: a port of this machine where nobody listens."""

_OTHERWISE = f"""
[browser]
gatherUsageStats = true
serverAddress = "elsewhere.invalid"
[client]
showErrorDetails = "full"
toolbarMode = "developer"
[server]
enableCORS = false
enableXsrfProtection = false
enableAgentApi = true
corsAllowedOrigins = ["{ELSEWHERE}"]
[theme]
headingFont = "Other:{ELSEWHERE}/font.css"
"""
_VARIABLES = {
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "true",
    "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full",
    "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",  # noqa: S104 - it must not be heard
    "STREAMLIT_SERVER_ENABLE_CORS": "false",
    "STREAMLIT_SERVER_ENABLE_XSRF_PROTECTION": "false",
    "STREAMLIT_THEME_BASE": f"{ELSEWHERE}/theme.toml",
}


def set_up_otherwise(folder: Path) -> dict[str, str]:
    """Make such a person's home and return the environment of a server of theirs."""
    home = folder / "home" / ".streamlit"
    home.mkdir(parents=True)
    base = f'base = "{ELSEWHERE}/theme.toml"\n'
    (home / "config.toml").write_text(_OTHERWISE + base, encoding="utf-8")
    path = os.pathsep.join([str(ROOT / "tests" / "reached"), str(ROOT)])
    own = {"HOME": str(home.parent), "PYTHONPATH": path, "SUPPLE_WATCHED": str(folder)}
    return {**own, **_VARIABLES}


def reached(folder: Path) -> list[str]:
    """Return what the server's Python connected to or looked up, without its own address."""
    file = folder / "reached.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [line for line in lines if line not in _OWN]


_OWN = {"socket.getaddrinfo 127.0.0.1", "socket.getaddrinfo b'127.0.0.1'"}
"""Looked up when it begins to listen."""


def options(folder: Path) -> dict[str, object]:
    """Return what Streamlit went by; the server must have ended."""
    told: dict[str, object] = json.loads((folder / "options.json").read_text(encoding="utf-8"))
    return told
