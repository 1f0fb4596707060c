"""Signs of control in a text, which neither HTML, SVG nor a calendar has a way to write."""

import re
from typing import Final

_CONTROL: Final = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]")


def writable(text: str, *, instead: str = "\N{REPLACEMENT CHARACTER}") -> str:
    """Return text with another sign in place of each sign of control; lines and tabs stay."""
    return _CONTROL.sub(instead, text)
