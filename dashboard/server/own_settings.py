"""Streamlit goes by our settings alone, whatever a person has set up for other apps.

A file in the home folder or a variable of the environment could switch usage statistics on, take a
font or a whole theme from another host, let other origins in, or show what a bug held.
"""

import os
from pathlib import Path
from typing import Any, Final

_FOLDER: Final = Path(__file__).resolve().parent.parent / ".streamlit"

FIRM: Final[dict[str, Any]] = {
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "viewer",
    # The greeting asks another host for this machine's address, to print it.
    "logger.hideWelcomeMessage": True,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.showEmailPrompt": False,
}
"""What must hold even if the file beside the package was changed. Any: values of many types."""


def set_apart() -> None:
    """Let Streamlit read no settings but those in the package; call it before Streamlit's first."""
    for name in [name for name in os.environ if name.startswith("STREAMLIT_")]:
        del os.environ[name]
    from streamlit import config

    # Told by its name: it is the only place where Streamlit asks which files there are.
    vars(config)["get_config_files"] = lambda name: [str(_FOLDER / name)]
