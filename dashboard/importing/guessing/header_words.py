"""What the words of a header may mean, in the languages of ``data/catalogue/words/headers.csv``."""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path("data", "catalogue", "words", "headers.csv")
MOMENTS = ("next_day", "before", "during", "after")
"""Words for when a rating was given; the first that a header has counts."""
CONTEXTS = ("planned", "rest", "recorded", "birth", "daytime", *MOMENTS)
"""What is no meaning of its own: it says of which duration, day or rating a column speaks."""

_LETTERS = str.maketrans(
    {"ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "\u0131": "i"}
)
_TAG = re.compile(r"<[^>]{0,200}>")
_CAMEL = re.compile(r"(?<=[a-z0-9à-ÿ])(?=[A-ZÀ-Ý])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRACKETS = re.compile(r"[(\[{【](.*?)[)\]}】]")
_TOKEN = re.compile("[^\\W_\ufffd]*\ufffd[\\w\ufffd]*|[^\\W_]+")
_LONGEST = 4
"""Words of a phrase."""
_SHORT = 2
"""Letters; a word of so few, such as ``de``, counts only where it is the whole header."""

_UNITS = {
    "ms": "ms msec millis milliseconds millisekunden",
    "seconds": "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos "
    "secondo secondi seconden sekunder sekund sekundy 秒 秒数",
    "minutes": "m min mins minute minutes minuten minuto minutos minuti minuter minuty minut mn "
    "minutter minuuttia minuutit perc dk dakika мин минут минуты 分 分数 分間 分钟 分鐘 분",
    "hours": "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren "
    "timme timmar godz godzina godziny godzin "
    "timer tuntia hod hodin hodiny saat ч час часов часы 時間 小时 小時 시간",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_SCALE = re.compile(
    r"(?<![\d.])(-?\d{1,2})\s*(?:-|\u2013|\u2014|to|bis|à|a|al|tot|till|do|até|〜|~|…|\.\.+|=.*?)\s*"
    r"(3|4|5|6|7|9|10|20|100)(?!\d)"
)
_MINUTES_AND_SECONDS = re.compile(r"(?<![a-z:])m+:ss")
_OUT_OF = re.compile(r"(?:/|von|sur|out of|of|de|di|van|av)\s*(5|7|10|100)\b|(%)")


_A_SET = re.compile(
    r"(?:sets?|satz|s[eé]rie|sats|sett|sæt|seria|sarja|подход|组|組|세트|セット)\s?#?\d{1,2}"
    r"(?:\s?\(?(?:reps?|wdh|wiederholungen|repetitions?|répétitions|repeticiones)\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a header's words may mean.

    Args:
        meanings: meaning to how telling the words are.
        contexts: which of ``CONTEXTS`` it names.
        unit: the unit of time that it names.
        scale: the ends of a rating's scale that it names.
    """

    meanings: dict[str, float]
    contexts: frozenset[str]
    unit: str | None = None
    scale: tuple[int, int] | None = None

    @property
    def moment(self) -> str | None:
        """When a rating under this header was given, where it says so."""
        return next((one for one in MOMENTS if one in self.contexts), None)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The known words: whole phrases, and patterns of single words."""

    phrases: dict[tuple[str, ...], list[tuple[str, float]]]
    patterns: tuple[tuple[re.Pattern[str], str, float], ...]

    def words(self, header: str) -> Words:
        """Return what a header may mean."""
        if is_a_set(header):
            return Words({"one_set": 4.0}, frozenset())
        outside, inside = _parted(header)
        found = self._meanings(outside)
        known = {name for name in found if name not in CONTEXTS}
        within = self._meanings(inside)
        if not known:
            found = within | found
        if _MINUTES_AND_SECONDS.search(header.lower()):
            found = {name: found[name] for name in found if name in CONTEXTS} | {"duration": 4.5}
        contexts = frozenset(name for name in (*found, *within) if name in CONTEXTS)
        named = [*inside, *outside[-1:]]
        if "fitness" in found:
            named = [one for one in named if one != "m"]  # metres
        unit = next((_UNIT_OF[one] for one in named if one in _UNIT_OF), None)
        return Words(
            {name: weight for name, weight in found.items() if name not in CONTEXTS},
            contexts,
            unit,
            scale(header),
        )

    def _meanings(self, tokens: list[str]) -> dict[str, float]:
        found: defaultdict[str, float] = defaultdict(float)
        for start, size in _stretches(len(tokens)):
            stretch = tuple(tokens[start : start + size])
            whole = size == len(tokens)
            for target, weight in self._known(stretch):
                if not whole and size == 1 and _is_short(stretch[0]) and target not in CONTEXTS:
                    continue
                bonus = 1.5 if whole else -0.3 * min(3, len(tokens) - size)
                found[target] = max(found[target], weight + 0.5 * (size - 1) + bonus)
        return dict(found)

    def _known(self, stretch: tuple[str, ...]) -> Iterator[tuple[str, float]]:
        yield from self.phrases.get(stretch, ())
        if len(stretch) == 1:
            for pattern, target, weight in self.patterns:
                if pattern.fullmatch(stretch[0]):
                    yield target, weight
            if "\ufffd" in stretch[0]:
                lost = re.compile(re.escape(stretch[0]).replace("\ufffd", ".{1,2}"))
                for phrase, meanings in self.phrases.items():
                    if len(phrase) == 1 and lost.fullmatch(phrase[0]):
                        yield from meanings


@lru_cache(maxsize=4)
def lexicon(resources: Path) -> Lexicon:
    """Read the words of headers."""
    phrases: dict[tuple[str, ...], list[tuple[str, float]]] = {}
    patterns = []
    with (resources / FILE).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for text in map(str.strip, row["words"].split(";")):
                meaning = (row["target"], float(row["weight"]))
                if "*" in text:
                    glob = ".*".join(re.escape(plain(part)) for part in text.split("*"))
                    patterns.append((re.compile(glob), *meaning))
                else:
                    phrases.setdefault(tuple(_TOKEN.findall(plain(text))), []).append(meaning)
    return Lexicon(phrases, tuple(patterns))


def plain(text: str) -> str:
    """Return a text in small letters without accents, its ``camelCase`` parted."""
    parted = _CAMEL.sub(" ", unicodedata.normalize("NFKC", _TAG.sub(" ", text)))
    decomposed = unicodedata.normalize("NFD", parted.casefold().translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def is_a_set(header: str) -> bool:
    """Whether a column holds a set of each row, which is then an exercise."""
    return _A_SET.fullmatch(header) is not None


def scale(header: str) -> tuple[int, int] | None:
    """Return the ends of the scale that a header names: ``(1-10)``, ``von 10``, ``%``."""
    text = unicodedata.normalize("NFKC", header).casefold()
    ends = _SCALE.search(text)
    if ends and int(ends[1]) < int(ends[2]) and int(ends[1]) in {-5, -3, -2, 0, 1}:
        return int(ends[1]), int(ends[2])
    top = _OUT_OF.search(text)
    return (0, int(top[1] or 100)) if top else None


def _parted(header: str) -> tuple[list[str], list[str]]:
    """Return the words outside and inside brackets."""
    text = plain(header)
    return _TOKEN.findall(_BRACKETS.sub(" ", text)), _TOKEN.findall(
        " ".join(_BRACKETS.findall(text))
    )


def _stretches(size: int) -> Iterator[tuple[int, int]]:
    for length in range(1, min(size, _LONGEST) + 1):
        for start in range(size - length + 1):
            yield start, length


def _is_short(word: str) -> bool:
    return len(word) <= _SHORT and word.isascii()
