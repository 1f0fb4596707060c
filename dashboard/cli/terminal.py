"""Text on a terminal: what was typed or imported is shown, and does nothing.

A terminal takes some characters for orders: to set colours, to rename its window, to move the
cursor over what stands there, to turn the direction of reading. They are shown by their code.
"""

import re
import sys
from typing import TextIO

_ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]|[\ud800-\udfff]")


def harmless(text: str) -> str:
    """Return text that no terminal takes for an order; lines and tabs stay."""
    return _ORDERS.sub(_code, text)


def shown(text: str, *, file: TextIO) -> str:
    """Return harmless text in signs that a stream can take."""
    return _encodable(harmless(text), file)


def escaped(json_text: str, *, file: TextIO) -> str:
    """Return JSON of the same meaning that no terminal takes for an order."""
    safe = _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)
    encoding = file.encoding or "utf-8"
    try:
        safe.encode(encoding)
    except UnicodeEncodeError:
        return "".join(map(_unit, safe))
    return safe


def say(message: str) -> None:
    """Print a line for people on standard error."""
    print(shown(message, file=sys.stderr), file=sys.stderr)


def _encodable(text: str, file: TextIO) -> str:
    """Return text that the terminal has signs for; another is shown by its code."""
    encoding = file.encoding or "utf-8"
    return text.encode(encoding, errors="backslashreplace").decode(encoding)


def _code(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _unit(sign: str) -> str:
    if sign.isascii():
        return sign
    units = sign.encode("utf-16-be", errors="surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
