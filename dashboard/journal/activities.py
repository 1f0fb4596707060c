"""Which kind of exercise a source's word for it means: Yoga, Laufen, open_water_swimming."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from dashboard import settings
from dashboard.journal.spelling import slug
from dashboard.model import Kind

_LIST = Path("data", "catalogue", "words", "activities.csv")
_LONGEST = 200
"""Characters; longer texts are no names of activities."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)")
_WORD = re.compile("[a-z0-9]+")
_NOTHING = "none"
"""Stands for words that only sound like exercise, such as running errands."""


def kind_of(text: str, *, surely: bool = False) -> Kind | None:
    """Return the kind of exercise that a text names, or ``None`` where it names none.

    Words are compared without case and accents; the longest word or stem that is found decides,
    and of equals the first. Words such as training decide only where no other does, and with
    ``surely`` they do not.
    """
    sure, weak = _kinds(text[:_LONGEST])
    return sure if surely else sure or weak


@lru_cache(maxsize=50_000)
def _kinds(text: str) -> tuple[Kind | None, Kind | None]:
    """Return the kind by words that name a sort of exercise, and by words such as training.

    Where words that only sound like exercise decide, both are ``None``.
    """
    found = list(_shipped().found(_tokens(text)))
    sure = [word for word in found if not word.is_weak]
    if sure:
        kind = max(sure, key=_length).kind
        return kind, None
    return None, max(found, key=_length).kind if found else None


def _length(word: "_Word") -> int:
    return word.length


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word or stem means, ``None`` for no exercise; ``length`` is that of its letters."""

    kind: Kind | None
    is_weak: bool
    length: int


class _Words:
    """The list, by how a word is looked for; what a token means is looked up once."""

    def __init__(self, rows: Iterable[tuple[str, _Word]]) -> None:
        self._whole: dict[str, _Word] = {}
        self._beginnings: dict[str, _Word] = {}
        self._endings: dict[str, _Word] = {}
        self._parts: dict[str, _Word] = {}
        self._openers: dict[str, list[tuple[list[str], bool, _Word]]] = {}
        for name, word in rows:
            tokens = _tokens(name)
            if len(tokens) > 1:
                opened = self._openers.setdefault(tokens[0], [])
                opened.append((tokens, name.endswith("*"), word))
            else:
                self._shelf(name)["".join(tokens)] = word
        self._of_token = lru_cache(maxsize=50_000)(self._looked_up)

    def found(self, tokens: list[str]) -> Iterator[_Word]:
        """Yield the words that stand among the tokens of a text, in its order."""
        for place, token in enumerate(tokens):
            for phrase, is_stem, word in self._openers.get(token, ()):
                there = tokens[place : place + len(phrase)]
                if there == phrase or (
                    is_stem
                    and there[:-1] == phrase[:-1]
                    and len(there) == len(phrase)
                    and there[-1].startswith(phrase[-1])
                ):
                    yield word
            if not token.isdecimal():
                yield from self._of_token(token)

    def _shelf(self, name: str) -> dict[str, _Word]:
        if name.startswith("*"):
            return self._parts if name.endswith("*") else self._endings
        return self._beginnings if name.endswith("*") else self._whole

    def _looked_up(self, token: str) -> tuple[_Word, ...]:
        """Return what a token means as a whole, by its longest beginning, its endings and parts."""
        beginnings = (token[:end] for end in range(len(token), 0, -1))
        found = [
            self._whole.get(token),
            next((self._beginnings[one] for one in beginnings if one in self._beginnings), None),
            *(self._endings.get(token[start:]) for start in range(len(token))),
        ]
        if not token.isascii():
            found += [word for part, word in self._parts.items() if part in token]
        return tuple(word for word in found if word)


def _tokens(text: str) -> list[str]:
    parted = _HUMP.sub(" ", text)
    if parted.isascii():
        return _WORD.findall(parted.lower())
    return [token for token in slug(parted).split("_") if token]


@cache
def _shipped() -> _Words:
    with (settings.resources() / _LIST).open(encoding="utf-8", newline="") as lines:
        return _Words((row["word"], _word(row)) for row in csv.DictReader(lines))


def _word(row: dict[str, str]) -> _Word:
    kind = None if row["kind"] == _NOTHING else Kind(row["kind"])
    return _Word(kind, bool(row["weak"]), len(" ".join(_tokens(row["word"]))))
