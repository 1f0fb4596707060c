"""Which kind of exercise a source's word for it means: Yoga, Laufen, open_water_swimming."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard import settings
from dashboard.journal.spelling import slug
from dashboard.model import Kind

_LIST = Path("data", "catalogue", "words", "activities.csv")
_LONGEST = 200
"""Characters; longer texts are no names of activities."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)")
_NOTHING = "none"
"""Stands for words that only sound like exercise, such as running errands."""


def kind_of(text: str, *, surely: bool = False) -> Kind | None:
    """Return the kind of exercise that a text names, or ``None`` where it names none.

    Words are compared without case and accents; the longest word or stem that is found decides,
    and of equals the first. Words such as training decide only where no other does, and with
    ``surely`` they do not.
    """
    return _kind(text[:_LONGEST], surely=surely)


@lru_cache(maxsize=50_000)
def _kind(text: str, *, surely: bool) -> Kind | None:
    words = _list(settings.resources())
    found = [one for one in _found(words, _tokens(text)) if not (surely and one.is_weak)]
    if not found:
        return None
    meaning = max(found, key=lambda one: (not one.is_weak, one.length)).meaning
    return None if meaning == _NOTHING else Kind(meaning)


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word or stem means; ``length`` is that of its letters."""

    meaning: str
    is_weak: bool
    length: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The list, by how a word is looked for.

    Args:
        phrases: one word or several, whole.
        beginnings: how a word begins.
        endings: how a word ends.
        parts: what stands anywhere in a word; for scripts without spaces.
        longest: tokens of the longest phrase.
    """

    phrases: dict[str, _Word]
    beginnings: dict[str, _Word]
    endings: dict[str, _Word]
    parts: dict[str, _Word]
    longest: int


def _tokens(text: str) -> list[str]:
    return [token for token in slug(_HUMP.sub(" ", text)).split("_") if token]


def _found(words: _Words, tokens: list[str]) -> Iterator[_Word]:
    for place, token in enumerate(tokens):
        for end in range(place + 1, min(place + words.longest, len(tokens)) + 1):
            phrase = " ".join(tokens[place:end])
            if phrase in words.phrases:
                yield words.phrases[phrase]
            stem = next(
                (
                    words.beginnings[phrase[:length]]
                    for length in range(len(phrase), 0, -1)
                    if phrase[:length] in words.beginnings
                ),
                None,
            )
            if stem:
                yield stem
        yield from (
            words.endings[token[start:]]
            for start in range(len(token))
            if token[start:] in words.endings
        )
        if not token.isascii():
            yield from (word for part, word in words.parts.items() if part in token)


@lru_cache(maxsize=4)
def _list(resources: Path) -> _Words:
    words = _Words({}, {}, {}, {}, 1)
    longest = 1
    with (resources / _LIST).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = row["word"]
            tokens = _tokens(name)
            phrase = " ".join(tokens)
            longest = max(longest, len(tokens))
            _shelf(words, name)[phrase] = _Word(row["kind"], bool(row["weak"]), len(phrase))
    return _Words(words.phrases, words.beginnings, words.endings, words.parts, longest)


def _shelf(words: _Words, name: str) -> dict[str, _Word]:
    if name.startswith("*"):
        return words.parts if name.endswith("*") else words.endings
    return words.beginnings if name.endswith("*") else words.phrases
