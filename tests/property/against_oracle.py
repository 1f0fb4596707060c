"""Our decision against the oracle's: where two implementations of the same text do not agree."""

import csv
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard import settings
from dashboard.progression import as_json
from tests.oracle.decide import decided as by_the_oracle
from tests.property.checking import decided
from tests.property.facts import Log
from tests.property.odd import edge_person, odd_person
from tests.property.people import person, seeded

Draw = Callable[[random.Random], tuple[Log, date]]

DRAWN: tuple[Draw, ...] = (person, odd_person, edge_person)

FIELDS = (
    "as_of", "outcome", "rule", "rules", "factor", "weekly_minutes", "days",
    "minutes_per_session", "resume", "change", "safety", "confidence",
)  # fmt: skip

with (settings.resources() / "data" / "catalogue" / "exercises.csv").open(
    encoding="utf-8"
) as _file:
    EXERCISES = {row["id"]: row for row in csv.DictReader(_file)}


def differences(draw: Draw, seeds: Iterable[int]) -> list[tuple[int, dict[str, Any]]]:
    """Seeds on which the two disagree, with what each says."""
    found = []
    for seed in seeds:
        log, as_of = draw(seeded(seed))
        disagreed = compared(log, as_of)
        if disagreed:
            found.append((seed, disagreed))
    return found


def compared(log: Log, as_of: date) -> dict[str, Any]:
    """The fields on which the two disagree: ours, the oracle's."""
    text = json.dumps(log)
    ours = as_json(decided(text, as_of))
    theirs = by_the_oracle(json.loads(text, parse_float=Decimal), as_of, EXERCISES)
    found = {name: (ours[name], theirs[name]) for name in FIELDS if ours[name] != theirs[name]}
    notes = counted(ours["notes"])
    return found if notes == theirs["notes"] else {**found, "notes": (notes, theirs["notes"])}


def counted(notes: Any) -> dict[str, int]:
    """How many notes of each kind; of N5 whether, and N8 has tests of its own."""
    found = Counter(note["id"] for note in notes if note["id"] != "N8")
    return {name: 1 if name == "N5" else found[name] for name in sorted(found)}
