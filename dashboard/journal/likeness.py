"""Names that are like an unknown one: an offer to the person, never applied by itself.

Names are compared word by word, because people put words before and behind ("Cat Cow Stretch",
"Seated cat-cow") more often than they misspell; ``difflib`` forgives a letter or two in a word. Its
ratio needs no dependency, and some hundred names are compared in milliseconds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from dashboard.journal.spelling import slug
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Catalogue

_LIKE_ENOUGH = 0.6
_SAME_WORD = 0.8
_NEARLY = 0.74
"""Two letters in the wrong order of a word of four."""
_AT_MOST = 3
_LITTLE = 0.4
_FILLING = frozenset({"the", "a", "an", "with", "on", "of", "and", "to", "in", "exercise", "pose"})
_TELLS_LITTLE = frozenset({"stretch", "seated", "standing", "side", "wall", "thoracic", "back"})


@dataclass(frozen=True, slots=True)
class Offer:
    """An exercise that an unknown name may mean; ``likeness`` is 0 to 1."""

    name: str
    exercise: str
    likeness: float


def offers(name: str, *, vocabulary: Vocabulary, catalogue: Catalogue) -> tuple[Offer, ...]:
    """Return the exercises whose names are most like one that is not known, the likest first."""
    words = _words(name)
    best: dict[str, float] = {}
    for known in _names(vocabulary, catalogue):
        found = vocabulary.find(known)
        likeness = _likeness(words, _words(known))
        if found and likeness >= _LIKE_ENOUGH:
            best[found.id] = max(likeness, best.get(found.id, 0))
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Offer(name, key, round(likeness, 2)) for key, likeness in ranked[:_AT_MOST])


def names_all_words(phrase: str, text: str) -> int:
    """Return how many telling words a phrase has if a text holds all of them, nearly; else 0."""
    words, there = _words(phrase), _words(text)
    found = sum(any(_ratio(word, other) >= _NEARLY for other in there) for word in words)
    return found if found == len(words) else 0


def _names(vocabulary: Vocabulary, catalogue: Catalogue) -> Iterable[str]:
    yield from catalogue.families.values()
    yield from catalogue.aliases
    yield from (exercise.name for exercise in vocabulary.exercises.values())


@lru_cache(maxsize=2_000)
def _words(name: str) -> dict[str, float]:
    """Return the words of a name with their weights."""
    words = (word.removesuffix("s") for word in slug(name).split("_"))
    return {
        word: _LITTLE if word in _TELLS_LITTLE else 1.0
        for word in words
        if word and word not in _FILLING
    }


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    """Return how much of both names is the same words, weighed by how much the words tell."""
    total = sum(one.values()) + sum(other.values())
    if not total:
        return 0.0
    return (
        sum(share * (one[word] + other[same]) for word, same, share in _pairs(one, other)) / total
    )


def _pairs(one: dict[str, float], other: dict[str, float]) -> Iterator[tuple[str, str, float]]:
    """Yield each word with the one of the other name that it is most like."""
    left = set(other)
    for word in one:
        found = max(left, key=lambda known: _ratio(word, known), default=None)
        share = _ratio(word, found) if found else 0.0
        if found and share >= _SAME_WORD:
            left.discard(found)
            yield word, found, share


@lru_cache(maxsize=20_000)
def _ratio(one: str, other: str) -> float:
    """Return how alike two words are; those that begin otherwise are not compared."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other).ratio() if one[0] == other[0] else 0.0
