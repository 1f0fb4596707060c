"""A fingerprint of each of many answers, so that no change of an answer goes unnoticed.

After a change that is meant, read what it does to ``tests/snapshots/progression_answers.json`` and
``progression_sentences.txt``, and then write the fingerprints anew, from the folder of the checkout:
``python -m tests.property.answers_kept``.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from dashboard.progression import as_json, gate, gate_words, read_log
from dashboard.progression.distances import distances
from dashboard.progression.figures import figures
from dashboard.progression.simulate import simulate
from tests.property.against_oracle import Draw
from tests.property.checking import CATALOGUE, decided
from tests.property.odd import edge_person, odd_person
from tests.property.people import person, seeded

FILE = Path(__file__).resolve().parents[1] / "snapshots" / "progression_fingerprints.json"

DRAWN: tuple[tuple[Draw, int], ...] = ((person, 360), (odd_person, 180), (edge_person, 60))
AT_ONCE, FORESEEN = 20, 4


def parts() -> Iterator[tuple[Draw, int]]:
    """Who is judged together: how they are drawn, and the first of their seeds."""
    for draw, count in DRAWN:
        yield from ((draw, first) for first in range(0, count, AT_ONCE))


def fingerprint(draw: Draw, seed: int) -> str:
    """Return what stands for everything that one person is told."""
    drawn, as_of = draw(seeded(seed))
    log, decision = read_log(drawn), decided(drawn, as_of)
    away = [
        (one.rule.id, one.fired, one.near, *map(str, astuple(one.reach)))
        for one in distances(log, as_of, catalogue=CATALOGUE)
    ]
    stands = gate(log, as_of, catalogue=CATALOGUE)
    words = [(one.words, one.amount) for one in figures(decision)]
    words += [(gate_words.noted(one), gate_words.whom(one, call="112")) for one in stands.standing]
    weeks = simulate(log, as_of, catalogue=CATALOGUE) if seed % FORESEEN == 0 else ()
    told = (
        as_json(decision),
        away,
        words,
        str(stands),
        gate_words.lifting(stands) if stands.closed else "",
        [gate_words.quiet(one) for one in stands.quiet],
        [(str(one.first_day), one.days, str(one.minutes), as_json(one.decision)) for one in weeks],
    )
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=5).hexdigest()


def _write() -> None:
    found = {
        draw.__name__: [fingerprint(draw, seed) for seed in range(count)] for draw, count in DRAWN
    }
    FILE.write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
