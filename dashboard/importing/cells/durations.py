"""Durations in words and in parts: 1h 7m, 1:04 hr, PT45M, 1 Std. 5 Min., 45', 00:05:44.2."""

import re
import unicodedata
from collections.abc import Mapping

_NUMBER, _AND = r"\d{1,9}(?:[.,]\d{1,4})?", r"(?:and|und|et|y|e|en|och|og|i|,|:)?"
_ISO = re.compile(
    rf"PT?(?:(?P<d>\d+)DT?)?(?:(?P<h>{_NUMBER})H)?(?:(?P<m>{_NUMBER})M)?(?:(?P<s>{_NUMBER})S)?",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(?P<dated>(?P<d>\d{1,3}) days?,? |(?:1899-12-3[01]|1900-01-0[01])[ T])?"
    r"(?P<a>\d{1,4}):(?P<b>[0-5]?\d)(?::(?P<c>[0-5]?\d))?(?P<part>[.,]\d{1,9})?"
)
_ABOUT = re.compile(r"^(?:ca|approx|about|circa|etwa|env)\.?|^[~≈]")
_LONGEST = 60


class Durations:
    """Reads durations that say their own units.

    Args:
        units: the seconds of a unit by its names.
    """

    def __init__(self, units: Mapping[str, float]) -> None:
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
        self._two_parts = re.compile(
            rf"(?P<a>\d{{1,4}}):(?P<b>[0-5]\d)(?:(?P<h>{hours})|(?:{minutes}))\.?"
        )

    def seconds(self, cell: str | None, clock: str | None) -> float | None:
        """Return the seconds of a duration.

        Args:
            cell: the duration as written.
            clock: what two parts such as 12:30 mean, m:ss or h:mm, where that is settled.
        """
        if not cell or len(cell) > _LONGEST:
            return None
        parted, iso = _PARTED.fullmatch(cell), _ISO.fullmatch(cell)
        if parted:
            return _of_parts(parted, clock)
        if iso and any(iso.groups()):
            return _of_units(iso)
        plain = unicodedata.normalize("NFKC", cell).casefold().translate(_PRIMES)
        text = _ABOUT.sub("", re.sub(r"\s+", "", plain))
        two = self._two_parts.fullmatch(text)
        if two:
            first = 3600 if two["h"] else 60
            return first * int(two["a"]) + first / 60 * int(two["b"])
        found = next(filter(None, (shape.fullmatch(text) for shape in self._spelled)), None)
        return _of_units(found) if found else None


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
