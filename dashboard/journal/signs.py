"""Warning signs as people write them: codes or everyday words, separated by ``;``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.journal.likeness import names_all_words
from dashboard.journal.spelling import key
from dashboard.model import Sign, Tier

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


def meant(unknown: Iterable[str], *, signs: Mapping[str, Sign]) -> dict[str, Sign]:
    """Return the words that may mean a sign which does not wait, each with that sign.

    It is for the person to say so: nothing is taken for a sign that was not named.
    """
    offered = {given: _meant(given, signs.values()) for given in unknown}
    return {given: sign for given, sign in offered.items() if sign}


def _meant(given: str, signs: Iterable[Sign]) -> Sign | None:
    """Return the sign, of those that do not wait, of which a text holds most words, nearly."""
    best, most = None, 0
    for sign in signs:
        if sign.tier is not Tier.ROUTINE:
            words = max(names_all_words(said, given) for said in _sayings(sign))
            if words > most:
                best, most = sign, words
    return best


def _sayings(sign: Sign) -> tuple[str, ...]:
    return (sign.code, sign.words, *sign.also)


def _by_words(signs: Iterable[Sign]) -> dict[str, str]:
    return {key(words): sign.code for sign in signs for words in _sayings(sign)}
