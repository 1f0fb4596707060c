"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import re
from dataclasses import dataclass

from dashboard.errors import ImportFileError
from dashboard.importing.files.strangers import kind_of_bytes, kind_of_text
from dashboard.importing.wording import counted

_UTF_8 = b"\xef\xbb\xbf"
_MARKED = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROLS = bytes({*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F})
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STRAY = re.compile("[\udc80-\udcff]")
_MOST_CONTROLS = 0.05
"""Share of control characters, zeros aside, above which a file is no text."""
_MOST_ZEROS = 0.5
_LOOKED_AT = 100_000
"""Bytes at the beginning that tell UTF-16 without a mark."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file and what had to be done to read it, one sentence each."""

    content: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes) -> Text:
    """Read bytes as UTF-8, UTF-16, UTF-32 or in one of the encodings from before them.

    Bytes that are not UTF-8 within a text that otherwise is stand as U+FFFD. Zeros are dropped and
    control characters become spaces, so that a cell never holds one.

    Raises:
        ImportFileError: the file is empty or is no text; the sentence says what was seen.
    """
    if not (content[:100].strip() or content.strip()):
        raise ImportFileError("The file is empty.")
    kind = kind_of_bytes(content)
    if kind:
        raise ImportFileError(f"This is no table but {kind}.")
    text, notes = _text(content)
    if "\ufeff" in text:
        text = text.replace("\ufeff", "")
    if _holds_controls(text):
        text = _plain(text, notes)
    if not (text[:100].strip() or text.strip()):
        raise ImportFileError("The file is empty.")
    kind = kind_of_text(text)
    if kind:
        raise ImportFileError(f"This is no table but {kind}.")
    return Text(text, tuple(notes))


def _text(content: bytes) -> tuple[str, list[str]]:
    for mark, codec in _MARKED:
        if content.startswith(mark):
            text = content[len(mark) :].decode(codec, errors="replace")
            return text, _replaced(text.count("\ufffd"))
    codec = _unmarked_utf16(content)
    if codec:
        text = content.decode(codec, errors="replace")
        return text, ["The file was read as UTF-16 text.", *_replaced(text.count("\ufffd"))]
    content = content.removeprefix(_UTF_8)
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        return _older_text(content)


def _unmarked_utf16(content: bytes) -> str:
    """Return the codec where every other byte is often zero, as in no other text."""
    start = content[:_LOOKED_AT]
    first, second = start[::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if second > half / 4 and first <= second / 20:
        return "utf-16-le"
    if first > half / 4 and second <= first / 20:
        return "utf-16-be"
    return ""


def _older_text(content: bytes) -> tuple[str, list[str]]:
    # Stray bytes stand as lone surrogates: the more of them beside well-formed characters, the
    # less it is UTF-8.
    tolerant = content.decode(errors="surrogateescape")
    stray = len(_STRAY.findall(tolerant))
    formed = len(tolerant) - len(tolerant.encode("ascii", errors="ignore")) - stray
    if formed > stray:
        return content.decode(errors="replace"), _replaced(stray)
    from dashboard.importing.files.charsets import told

    codec, name = told(content)
    if not codec:
        raise ImportFileError(
            "How the letters of this file are stored cannot be told. Save it as UTF-8 text."
        )
    text = content.decode(codec, errors="replace")
    return text, [f"The file was read as {name} text.", *_replaced(text.count("\ufffd"))]


def _replaced(count: int) -> list[str]:
    return [f"Not readable: {counted(count, 'damaged character')}."] if count else []


def _holds_controls(text: str) -> bool:
    # Quicker than a pattern by far, and nearly always false.
    content = text.encode()
    return len(content.translate(None, _CONTROLS)) != len(content)


def _plain(text: str, notes: list[str]) -> str:
    zeros = text.count("\0")
    if zeros > len(text) * _MOST_ZEROS:
        raise ImportFileError("This is no text: most of it is zeros.")
    text, controls = _CONTROL.subn(" ", text.replace("\0", ""))
    if controls > len(text) * _MOST_CONTROLS:
        raise ImportFileError("This is no text: it holds many characters that no table has.")
    if zeros:
        notes.append(f"Left out: {counted(zeros, 'zero byte')}.")
    if controls:
        notes.append(f"Taken as spaces: {counted(controls, 'hidden control character')}.")
    return text
