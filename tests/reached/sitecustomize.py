"""Loaded by a server before anything else: writes down whom its Python means to reach.

When it ends, it also writes down what Streamlit went by. The folder is named in the environment.
"""

import atexit
import json
import os
import sys
from pathlib import Path

_FOLDER = Path(os.environ["SUPPLE_WATCHED"])
_ASKED = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}


def _heard(event: str, words: tuple[object, ...]) -> None:
    if event in _ASKED:
        with (_FOLDER / "reached.txt").open("a", encoding="utf-8") as file:
            file.write(f"{event} {words[_ASKED[event]]}\n")


def _ended() -> None:
    if "streamlit" in sys.modules:
        from streamlit import config

        options = config.get_config_options()
        told = {name: option.value for name, option in options.items()}
        (_FOLDER / "options.json").write_text(json.dumps(told, default=str), encoding="utf-8")


sys.addaudithook(_heard)
atexit.register(_ended)
