"""People with years behind them: made-up logs as a journal keeps them, most of it long ago."""

import random
from datetime import date, timedelta
from typing import Any

from tests.property.facts import COMFORTS, Log
from tests.property.people import person, sporadic

PARTS = ("sessions", "symptoms", "guidance", "accepted", "recovery", "range", "periods")
DATES = ("day", "first_day", "last_day")
BOUNDS = {
    **dict.fromkeys((*COMFORTS, "effort", "soreness_next_day"), (0, 10)),
    "form": (1, 5),
    "minutes": (0, 1440),
}


def long_person(rng: random.Random) -> tuple[Log, date]:
    """Draw somebody as they are now, and what they did in earlier months and years."""
    now, as_of = person(rng)
    log: Log = {part: list(now.get(part, [])) for part in PARTS}
    log["profile"] = now.get("profile", {})
    for _ in range(rng.choice((0, 1, 1, 2, 4))):
        then, their_day = rng.choice((person, sporadic))(rng)
        days = (as_of - their_day).days - rng.choice((9, 30, 90, 110, 125, 150, 400, 1_500))
        for part in PARTS:
            log[part] += [_moved(row, days) for row in then.get(part, [])]
    rated = rng.random() < 0.8
    log["sessions"] = [
        _as_kept(rng, row, number, rated=rated) for number, row in enumerate(log["sessions"])
    ]
    return log, as_of


def _moved(row: Log, days: int) -> Log:
    """Move the days of a row."""
    dates = {name: row[name] for name in DATES if row.get(name)}
    return row | {n: str(date.fromisoformat(d) + timedelta(days)) for n, d in dates.items()}


def _as_kept(rng: random.Random, row: Log, number: int, *, rated: bool) -> Log:
    """Give a session as a journal has it: an id of its own, numbers that its columns allow."""
    kept: dict[str, Any] = {"items": row.get("items", []), **row, "id": number}
    if not isinstance(kept["items"], list):
        kept["items"] = []
    for name, (low, high) in BOUNDS.items():
        value: Any = kept.get(name)
        known = isinstance(value, (int, float)) and not isinstance(value, bool)
        kept[name] = value if known and low <= value <= high else None
    if not isinstance(kept.get("warm_up"), bool):
        kept["warm_up"] = None
    if rng.random() < 0.01:
        kept["minutes"] = rng.choice((0, 0.5, 601, 1440))
    if rng.random() < 0.02:
        kept["comfort_after"] = rng.choice((0, 2, 2.5))
    if not rated and rng.random() < 0.9:
        kept["comfort_during"] = kept["comfort_after"] = None
    if rng.random() < 0.01:
        odd = rng.choice(({"sets": 21, "amount": 8}, {"sets": 1, "amount": 0}))
        kept["items"] = [*kept["items"], {"exercise": "cat_cow_1", **odd}]
    return kept
