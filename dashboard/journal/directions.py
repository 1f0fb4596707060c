"""Texts that are read from the right, or that turn the direction of reading."""

import re

_TURN = "\u202a-\u202e\u2066-\u2069"
_FROM_THE_RIGHT = re.compile(
    f"[{_TURN}\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST_STRONG, _END = "\u2068", "\u2069"
_BEGINNINGS = "\u2066\u2067\u2068"


def kept_apart(text: str) -> str:
    """Return text that turns the direction of reading of nothing but itself.

    What could is put into an isolate of its own. Its own isolates are closed within it, and an end
    without a beginning is left out: it would end the isolate around it.
    """
    if not _FROM_THE_RIGHT.search(text):
        return text
    kept, depth = [], 0
    for sign in text:
        depth += sign in _BEGINNINGS
        if sign == _END:
            if not depth:
                continue
            depth -= 1
        kept.append(sign)
    return f"{_FIRST_STRONG}{''.join(kept)}{_END * (depth + 1)}"
