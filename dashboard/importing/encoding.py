"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import re
from dataclasses import dataclass

from dashboard.errors import ImportFileError
from dashboard.importing.wording import counted

_SIGNATURES = (
    (b"PK\x03\x04", "a zip or a spreadsheet file; save the table as CSV and import that"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document; save the table as CSV and import that"),
    (b"SQLite format 3", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STRAY = re.compile("[\udc80-\udcff]")
_MOST_CONTROLS = 0.1
"""Share of control characters above which a file is no text."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file and what had to be done to read it, one sentence each."""

    content: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes) -> Text:
    """Read bytes as UTF-8, UTF-16 with its mark, or Windows-1252.

    Bytes that are not UTF-8 within a text that otherwise is stand as U+FFFD. Control characters
    become spaces, so that a cell never holds one.

    Raises:
        ImportFileError: the file is empty or is no text; the sentence says what was seen.
    """
    if not content.strip():
        raise ImportFileError("The file is empty.")
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            raise ImportFileError(f"This is no table but {kind}.")
    text, notes = _text(content)
    plain, controls = _CONTROL.subn(" ", text)
    if controls > len(text) * _MOST_CONTROLS:
        raise ImportFileError("This is no text: it holds many characters that no table has.")
    if controls:
        notes.append(f"Taken as spaces: {counted(controls, 'control character')}.")
    if not plain.strip():
        raise ImportFileError("The file is empty.")
    return Text(plain, tuple(notes))


def _text(content: bytes) -> tuple[str, list[str]]:
    if content[:2] in _UTF16:
        text = content[2:].decode(_UTF16[content[:2]], errors="replace")
        return text, _replaced(text.count("\ufffd"))
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        pass
    # Stray bytes stand as lone surrogates: the more of them beside well-formed characters, the
    # less it is UTF-8.
    tolerant = content.decode(errors="surrogateescape")
    stray = len(_STRAY.findall(tolerant))
    formed = len(tolerant) - len(tolerant.encode("ascii", errors="ignore")) - stray
    if formed > stray:
        return content.decode(errors="replace"), _replaced(stray)
    try:
        return content.decode("cp1252"), ["The file was read as Windows-1252 text."]
    except UnicodeDecodeError:
        raise ImportFileError("This is no text in an encoding that can be told.") from None


def _replaced(count: int) -> list[str]:
    return [f"Not readable: {counted(count, 'damaged character')}."] if count else []
