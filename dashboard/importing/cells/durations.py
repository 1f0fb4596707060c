"""Durations in words and in parts: 1h 7m, 1:04 hr, PT45M, 1 Std. 5 Min., 45', 00:05:44.2."""

import re
import unicodedata
from collections.abc import Mapping

from dashboard.importing.cells.plain import bare

_NUMBER, _AND = r"\d{1,9}(?:[.,]\d{1,4})?", r"(?:and|und|et|y|e|en|och|og|i|,|:)?"
_ISO = re.compile(
    rf"PT?(?:(?P<d>\d+)DT?)?(?:(?P<h>{_NUMBER})H)?(?:(?P<m>{_NUMBER})M)?(?:(?P<s>{_NUMBER})S)?",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(?P<dated>(?P<d>\d{1,3}) days?,? |(?:1899-12-3[01]|1900-01-0[01])[ T])?"
    r"(?P<a>\d{1,4}):(?P<b>[0-5]?\d)(?::(?P<c>[0-5]?\d))?(?P<part>[.,]\d{1,9})?"
)
_ABOUT = re.compile(
    r"(?:[~≈±]|(?:ca|approx|approximately|about|around|circa|etwa|rund|ungefähr|env|environ|aprox"
    r"|cerca(?: de)?|ongeveer|ung|cirka|ok|okolo|約)(?:\.|(?=[\s\d])))\s*",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"(?:(?<![\d.,])(\d{1,2}) ?)?([¼½¾]|(?<![\d/])[13] ?[/⁄] ?[24](?![\d/]))")
_PARTS_OF_ONE = {"¼": 0.25, "½": 0.5, "¾": 0.75, "1/4": 0.25, "1/2": 0.5, "3/4": 0.75, "2/4": 0.5}
_BETWEEN = re.compile(r"\s*(?:[-–—]|\bto\b|\bbis\b|\bà\b|\ba\b|\btot\b|\btill\b|\bdo\b|〜)\s*")
_TWO_ENDS = 2
_LONGEST, _LONGEST_TEXT = 60, 500


class Durations:
    """Reads durations that say their own units.

    Args:
        units: the seconds of a unit by its names.
        lengths: the seconds of what words alone say, such as half an hour.
    """

    def __init__(
        self, units: Mapping[str, float], lengths: Mapping[str, float] | None = None
    ) -> None:
        self._lengths = lengths or {}
        hours, minutes, seconds, milliseconds = (
            "|".join(
                sorted((re.escape(word) for word in units if units[word] == size), key=len)[::-1]
            )
            for size in (3600, 60, 1, 0.001)
        )
        self._spelled = (
            re.compile(rf"(?P<h>\d{{1,3}})(?:{hours})\.?(?P<m>[0-5]\d)"),
            re.compile(rf"(?P<ms>\d{{1,12}})(?:{milliseconds})"),
            re.compile(
                rf"(?:(?P<h>{_NUMBER})(?:{hours})\.?)?{_AND}"
                rf"(?:(?P<m>{_NUMBER})(?:{minutes})\.?)?{_AND}"
                rf"(?:(?P<s>{_NUMBER})(?:{seconds})\.?)?"
            ),
        )
        self._inside = re.compile(
            rf"(?<![\w.,:/+])(?:(?P<times>\d{{1,2}})\s?[x×]\s?)?(?:(?P<low>{_NUMBER})\s?[-–]\s?)?"
            rf"(?:(?P<h>{_NUMBER})\s?(?:{_words(hours)})\.?(?:(?P<hm>[0-5]\d)(?![\w.,:])"
            rf"|\s?{_AND}\s?(?P<m>\d{{1,2}})\s?(?:{_words(minutes)}|m(?!\w)))?"
            rf"|(?P<only>{_NUMBER})\s?(?:{_words(minutes)}))(?!\w)",
            re.IGNORECASE,
        )
        self._two_parts = re.compile(
            rf"(?P<a>\d{{1,4}}):(?P<b>[0-5]\d)(?:(?P<h>{hours})|(?:{minutes}))\.?"
        )

    def seconds(
        self, cell: str | None, clock: str | None, unit: float | None = None
    ) -> float | None:
        """Return the seconds of a duration; of a range such as 15-20 min the middle.

        Args:
            cell: the duration as written.
            clock: what two parts such as 12:30 mean, m:ss or h:mm, where that is settled.
            unit: the seconds that a bare number counts, where that is settled.
        """
        if not cell or len(cell) > _LONGEST:
            return None
        text = simply(cell)
        ends = _BETWEEN.split(text)
        if len(ends) != _TWO_ENDS or not all(ends):
            return self._one(text, clock, unit)
        last = self._one(ends[1], clock, unit)
        said = _BARE.sub("", ends[1]) if _BARE.fullmatch(ends[0]) else ""
        first = self._one(ends[0] + said, clock, unit)
        return (first + last) / 2 if first is not None and last and first <= last else None

    def within(self, text: str | None) -> float | None:
        """Return the seconds that a text names among other words, added up: 20 min yoga."""
        if not text or len(text) > _LONGEST_TEXT:
            return None
        plain = unicodedata.normalize("NFKC", simply(text)).translate(_PRIMES)
        found = [_of_text(one) for one in self._inside.finditer(plain)]
        words = f" {bare(text)} "
        named = max((one for one in self._lengths if f" {one} " in words), key=len, default="")
        return sum(found) or self._lengths.get(named)

    def _one(self, cell: str, clock: str | None, unit: float | None) -> float | None:
        if unit and _BARE.fullmatch(cell):
            return unit * float(cell.replace(",", "."))
        parted, iso = _PARTED.fullmatch(cell), _ISO.fullmatch(cell)
        if parted:
            return _of_parts(parted, clock)
        if iso and any(iso.groups()):
            return _of_units(iso)
        plain = unicodedata.normalize("NFKC", cell).casefold().translate(_PRIMES)
        text = re.sub(r"\s+", "", plain)
        if (length := self._lengths.get(bare(cell))) is not None:
            return length
        two = self._two_parts.fullmatch(text)
        if two:
            first = 3600 if two["h"] else 60
            return first * int(two["a"]) + first / 60 * int(two["b"])
        found = next(filter(None, (shape.fullmatch(text) for shape in self._spelled)), None)
        return _of_units(found) if found else None


def _words(units: str) -> str:
    """Return of the names of a unit those that mean it in the middle of a text, too."""
    return "|".join(
        one for one in units.split("|") if len(one) > 1 or one == "h" or not one.isascii()
    )


def _of_text(found: re.Match[str]) -> float:
    unit = 3600 if found["h"] else 60
    high = float((found["h"] or found["only"]).replace(",", "."))
    low = float(found["low"].replace(",", ".")) if found["low"] else high
    minutes = float(found["hm"] or found["m"] or 0)
    middle = (low + high) / 2 if low <= high else high
    return int(found["times"] or 1) * (unit * middle + 60 * minutes)


def simply(cell: str) -> str:
    """Return a number or duration without "about", its halves and quarters as decimals."""
    text = cell.strip()
    about = _ABOUT.match(text)
    return _FRACTION.sub(_decimal, text[about.end() :] if about else text)


def middle(cell: str) -> str | None:
    """Return the middle of a range of two bare numbers, such as 15-20, as a number."""
    ends = _BETWEEN.split(simply(cell))
    if len(ends) != _TWO_ENDS or not all(map(_BARE.fullmatch, ends)):
        return None
    low, high = (float(end.replace(",", ".")) for end in ends)
    return f"{(low + high) / 2:g}" if low <= high else None


def _decimal(found: re.Match[str]) -> str:
    part = _PARTS_OF_ONE.get(found[2].replace(" ", "").replace("⁄", "/"), 0.0)
    return f"{int(found[1] or 0) + part:g}"


_BARE = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
_PRIMES = str.maketrans({"′": "'", "’": "'", "″": '"', "”": '"'})


def _of_units(found: re.Match[str]) -> float | None:
    units = {"d": 86400, "h": 3600, "m": 60, "s": 1, "ms": 0.001}
    there = {name: text for name, text in found.groupdict().items() if text}
    if not there:
        return None
    return sum(units[name] * float(text.replace(",", ".")) for name, text in there.items())


def _of_parts(found: re.Match[str], clock: str | None) -> float | None:
    fraction = float(found["part"].replace(",", ".")) if found["part"] else 0.0
    first, second, third = int(found["a"]), int(found["b"]), found["c"]
    days = 86400 * int(found["d"] or 0)
    if third is not None:
        return days + 3600 * first + 60 * second + int(third) + fraction
    if len(found["b"]) == 1:
        return None
    if found["part"] or clock == "m:ss":
        return days + 60 * first + second + fraction
    if clock == "h:mm" or found["dated"]:
        return days + 3600 * first + 60 * second
    return None
