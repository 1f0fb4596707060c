"""When two spellings are the same name: case, punctuation, accents and spaces do not count."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")
"""Combining marks of the Latin, Greek and Cyrillic scripts, and the variants of pictograms.

Marks of other scripts are vowels or change the consonant, so they stay.
"""

_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")


def key(name: str) -> str:
    """Return what is compared of a name.

    A name without any letter or digit (a pictogram, say) is compared as it stands.
    """
    if name.isascii():
        return _NOT_ASCII_WORD.sub("", name.lower()) or name.strip().lower()
    return "".join(_words(name)) or " ".join(name.casefold().split())


def slug(name: str) -> str:
    """Return a name as part of an id.

    Names with different keys have different slugs: without its underscores a slug is the key, and
    only the slug of a name without letters and digits holds a hyphen.
    """
    words = _words(name)
    if words:
        return "_".join(words)
    return "".join(f"-{ord(character):x}" for character in key(name))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = _ACCENTS.sub("", plain)
    return "".join(
        character if character.isalnum() or unicodedata.category(character)[0] == "M" else " "
        for character in plain
    ).split()
