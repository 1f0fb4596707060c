"""What the invariant tests share: drawn people, their decisions, and ways to change a log."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dashboard import settings
from dashboard.journal import catalogue
from dashboard.progression import Decision, as_json, decide, read_log
from tests.property.facts import Log, last_session
from tests.property.people import person, seeded

CATALOGUE = catalogue.load(settings.resources())


@dataclass(frozen=True)
class Case:
    """A made-up person, the day, what was decided, and a generator to change things with."""

    seed: int
    log: Log
    as_of: date
    decision: Decision

    def rng(self) -> random.Random:
        return seeded(self.seed + 1_000_000)

    def again(self, log: Log, days: int = 0) -> Decision:
        return decided(log, self.as_of + timedelta(days))

    def changed(self, change: Callable[[Log], None]) -> Decision:
        log = copied(self.log)
        change(log)
        return self.again(log)

    def last_values(self, *names: str) -> list[tuple[str, float]]:
        """Numbers that the latest session has, by name."""
        latest = last_session(self.log)
        return [(n, latest[n]) for n in names if type(latest.get(n)) in {int, float}]

    def with_last(self, name: str, value: object) -> Decision:
        return self.changed(lambda log: last_session(log).update({name: value}))


@lru_cache(maxsize=1_500)
def case(seed: int) -> Case:
    log, as_of = person(seeded(seed))
    return Case(seed, log, as_of, decided(log, as_of))


def copied(log: Log) -> Log:
    """Copy a log and its rows; what stands in a row, such as its items, nobody changes."""
    return {
        part: [dict(row) for row in rows] if isinstance(rows, list) else dict(rows)
        for part, rows in log.items()
    }


def decided(log: Log | str, as_of: date) -> Decision:
    return decide(read_log(log), as_of, catalogue=CATALOGUE)


def printed(decision: Decision) -> str:
    return json.dumps(as_json(decision))


def but_for(decision: Decision, *fields: str) -> Log:
    """The JSON object without some fields, and without the notes on what could not be used."""
    found = as_json(decision)
    notes = found["notes"]
    assert isinstance(notes, list)
    found["notes"] = [note for note in notes if note["id"] != "N5"]
    return {name: value for name, value in found.items() if name not in fields}


def not_raised(before: Decision, after: Decision) -> bool:
    return (
        after.outcome.caution <= before.outcome.caution
        and after.weekly_minutes <= before.weekly_minutes
    )
