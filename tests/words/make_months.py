"""Writes the names of months in many languages, from the CLDR as the Babel package carries it.

Babel is needed for this script only: install it, then run this file.
"""

import csv
from collections import defaultdict
from pathlib import Path

from babel.dates import get_month_names

LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "sv",
    "pl",
    "ja",
    "da",
    "nb",
    "fi",
    "hu",
    "ru",
    "uk",
    "cs",
    "sk",
    "ro",
    "tr",
)
TARGET = Path(__file__).parents[2] / "data" / "catalogue" / "words" / "months.csv"
ALSO = {
    "sept": (9, "en"),
    "jänner": (1, "de"),
    "feber": (2, "de"),
    "mrz": (3, "de"),
    "mär": (3, "de"),
    "set": (9, "es pt it"),
    "janv": (1, "fr"),
    "fevr": (2, "fr"),
    "maerz": (3, "de"),
}


def written() -> None:
    """Write the list."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, language).items():
                    word = name.strip(".").lower().replace("\u2019", "'")
                    if not any(character.isdigit() for character in word):
                        languages = found[word][month]
                        if language not in languages:
                            languages.append(language)
    for word, (month, spoken) in ALSO.items():
        found[word].setdefault(month, spoken.split())
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["word", "month", "languages"])
        for word, months in sorted(found.items()):
            if len(months) == 1:  # else it means one month here and another there
                [(month, languages)] = months.items()
                rows.writerow([word, month, " ".join(languages)])


if __name__ == "__main__":
    written()
