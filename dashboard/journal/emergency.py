"""The emergency number: a choice by country, since no number is right everywhere."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.journal.preferences import COUNTRY, EMERGENCY_NUMBER

UNKNOWN = "your local emergency number"
"""How the number is called while none is chosen."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the number to call there for an ambulance."""

    code: str
    name: str
    number: str


@lru_cache(maxsize=4)
def countries(resources: Path) -> dict[str, Country]:
    """Return the countries whose number is known, by code, in the order of their names."""
    file = resources / "data" / "catalogue" / "emergency.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: Country(row["code"], row["country"], row["number"])
            for row in csv.DictReader(lines)
        }


def number(chosen: Mapping[str, str], *, resources: Path) -> str:
    """Return the number to call: as typed, else the country's, else words for it."""
    typed = chosen.get(EMERGENCY_NUMBER, "").strip()
    country = countries(resources).get(chosen.get(COUNTRY, ""))
    return typed or (country.number if country else UNKNOWN)
