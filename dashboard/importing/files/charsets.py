# ruff: noqa: RUF001 - the letters of many languages look like others
"""Texts in the encodings from before UTF-8: which one makes the letters of a language.

Every such encoding can read nearly any bytes, and a journal is too short for statistics. So each
is judged by its letters: those of one language, small within words, never glued to signs.
"""

import re
from dataclasses import dataclass
from itertools import islice

_ENOUGH = 0.75
"""Share of well-placed letters above which an encoding is taken without asking the library."""
_ENOUGH_ELSEWHERE = 0.95
"""The same where all letters are beyond ASCII, as those of the East look at first sight."""
_LITTLE = 0.3
"""Share under which nothing is taken for text."""
_LOOKED_AT = 5_000_000
_LINES = 2000
"""Lines with such letters that are looked at."""
_LONGEST = 100_000
"""Bytes of them."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The letters beyond ASCII of languages that share an encoding."""

    codec: str
    name: str
    letters: str

    @property
    def is_latin(self) -> bool:
        """Whether its words hold letters of ASCII too."""
        return self.letters[0] not in "αа"


_WESTERN = ("cp1252", "Windows-1252")
_CENTRAL = ("cp1250", "Windows-1250")
_LATIN_2 = ("iso8859-2", "ISO-8859-2")
_MAC = ("mac_roman", "Mac Roman")
_WEST = ("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúñüªº", "ãõçàáâéêíóôúªº", "àèéìòóù", "æøåéäö", "éëïöüèá")
_CENTRE = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ")
_TONGUES = (
    *(_Tongue(*_WESTERN, letters) for letters in _WEST),
    *(_Tongue(*_CENTRAL, letters) for letters in _CENTRE),
    *(_Tongue(*_LATIN_2, letters) for letters in _CENTRE),
    *(_Tongue(*_MAC, letters) for letters in _WEST),
    _Tongue("cp1254", "Windows-1254", "çğıöşüâîi̇"),
    _Tongue("cp1251", "Windows-1251", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"),
    _Tongue("cp1253", "Windows-1253", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ"),
    _Tongue("koi8-r", "KOI8-R", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
)
_MARKS = frozenset("–—‘’‚“”„…•·°×€£§«»¿¡©®±½²³→\u00a0№")
_WORD = re.compile(r"[^\W\d_]+")
_POLISH_PAIRS = re.compile("cz|sz|rz|dz|wi|ie")
_EAST = {
    "cp932": "Windows-932 (Japanese)",
    "euc_jp": "EUC (Japanese)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp949": "Windows-949 (Korean)",
}


def told(content: bytes) -> tuple[str, str]:
    """Return the codec of bytes that are not UTF-8, and how people call it; empty if none fits."""
    lines = (line for line in content[:_LOOKED_AT].splitlines() if not line.isascii())
    sample = b"\n".join(islice(lines, _LINES))[:_LONGEST] or content[:_LONGEST]
    shares = {tongue: _share(sample.decode(tongue.codec, "replace"), tongue) for tongue in _TONGUES}
    best = max(_TONGUES, key=lambda tongue: shares[tongue])  # of equals the first
    if shares[best] < (_ENOUGH if best.is_latin else _ENOUGH_ELSEWHERE):
        eastern = _by_library(sample)
        if eastern:
            return eastern, _EAST[eastern]
    return (best.codec, best.name) if shares[best] >= _LITTLE else ("", "")


def _share(text: str, tongue: _Tongue) -> float:
    """Return how many of the letters and signs beyond ASCII stand where they can."""
    total = sum(not one.isascii() for one in text)
    good = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.isascii():
            good += sum(_placed(word, place, tongue) for place in range(len(word)))
    for place, one in enumerate(text):
        if one in _MARKS:
            around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
            good += not (len(around) == 2 and around.isalpha())  # noqa: PLR2004 - on both sides
    hint = len(_POLISH_PAIRS.findall(text.lower())) if "ł" in tongue.letters else 0
    return good / max(total, 1) + min(hint, 9) / 1000


def _placed(word: str, place: int, tongue: _Tongue) -> bool:
    letter = word[place]
    if letter.isascii() or letter.lower() not in tongue.letters:
        return False
    if letter.isupper() and place and not word[:place].isupper():
        return False
    return tongue.is_latin or not any(map(str.isascii, word))


def _by_library(sample: bytes) -> str:
    """Return the codec in which the text is Chinese, Japanese or Korean, empty if it is none."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=list(_EAST)).best()
    return found.encoding if found and found.encoding in _EAST else ""
