"""Warning signs as people write them: codes or everyday words, separated by ``;``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.journal.spelling import key
from dashboard.model import Sign

_SEPARATOR = re.compile(r"[;\r\n]")


@dataclass(frozen=True, slots=True)
class Matched:
    """What was noted.

    Args:
        symptoms: in order and each once: the code where it is known, else the words as given, in
            lower case.
        unknown: those of them that are no known sign.
    """

    symptoms: tuple[str, ...]
    unknown: tuple[str, ...]


def match(text: str, *, signs: Mapping[str, Sign]) -> Matched:
    """Find the signs that a text names in so many words; what is no known sign is kept as given."""
    known = _by_words(signs.values())
    symptoms: dict[str, None] = {}
    for piece in _SEPARATOR.split(text):
        given = " ".join(piece.split()).lower()
        if given:
            symptoms[known.get(key(given), given)] = None
    return Matched(tuple(symptoms), tuple(symptom for symptom in symptoms if symptom not in signs))


def _by_words(signs: Iterable[Sign]) -> dict[str, str]:
    return {
        key(words): sign.code for sign in signs for words in (sign.code, sign.words, *sign.also)
    }
