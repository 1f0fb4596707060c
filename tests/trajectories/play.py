"""Play somebody's year day by day: decide, do, feel, write down, decide again."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dashboard.progression import Decision
from tests.property.checking import Case, decided
from tests.trajectories.people import Person

START = date(2026, 1, 5)
"""A Monday."""

YEAR = 364
_USED_TO = 25.0
"""Weekly minutes that an untrained back takes well in this model."""

_MOST = 120.0
"""Weekly minutes beyond which nobody's back gets used to more in this model."""

Log = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlayedDay:
    """One day: what was decided, what was done and how it felt."""

    number: int
    decision: Decision
    minutes: float
    comfort: int | None


@dataclass(slots=True)
class _Back:
    """How a back is doing: what it is used to, and how much practice it has had."""

    used_to: float = _USED_TO
    practice: float = 0.0
    recent: list[float] = field(default_factory=lambda: [0.0] * 7)

    def answer(self, minutes: float, person: Person, number: int, dice: random.Random) -> Log:
        """Take a day and say how a session on it felt."""
        self.recent = [*self.recent[1:], minutes]
        week = sum(self.recent)
        self.used_to += (min(max(week, 15), _MOST) - self.used_to) / 28
        self.practice += (1 - self.practice) * min(minutes, 10) / 2000
        over = person.tender * max(0, week / self.used_to - 1.3)
        bad = 3 if person.flare[0] <= number < person.flare[1] else 0
        comfort = 7.5 + 1.5 * self.practice - 3 * over - bad + dice.gauss(0, 0.7)
        return {
            "effort": _rated(3 + 2 * over + dice.gauss(0, 0.5), 0, 10),
            "comfort_before": _rated(comfort - 0.5, 0, 10),
            "comfort_during": _rated(comfort, 0, 10),
            "comfort_after": _rated(comfort + 0.5, 0, 10),
            "soreness_next_day": _rated(1 + 3 * over + bad + dice.gauss(0, 0.6), 0, 10),
            "form": _rated(4.6 - over + dice.gauss(0, 0.4), 1, 5),
            "warm_up": dice.random() < 0.95,
        }


def played(person: Person, *, seed: int = 1, days: int = YEAR) -> Iterator[PlayedDay]:
    """Play so many days of somebody's year; the same seed gives the same year."""
    for _, day in cases(person, seed=seed, days=days):
        yield day


def cases(person: Person, *, seed: int = 1, days: int = YEAR) -> Iterator[tuple[Case, PlayedDay]]:
    """Play with the log that each decision was made from, for the invariants."""
    dice = random.Random(f"{person.key} {seed}")  # noqa: S311 - made-up people, no secrets
    log: Log = {"sessions": [], "accepted": []}
    back, taken = _Back(), None
    for number in range(days):
        day = START + timedelta(number)
        decision = decided(log, day)
        change = decision.change
        case = Case(seed, {name: list(rows) for name, rows in log.items()}, day, decision)
        offered = change is not None and (change.variable, change.after) != taken
        if change is not None and offered and dice.random() < person.accepts:
            log["accepted"].append({"day": day.isoformat(), "variable": change.variable.value})
            taken = (change.variable, change.after)
        minutes = person.does(dice, number, decision)
        felt = back.answer(minutes, person, number, dice)
        if minutes:
            log["sessions"].append({"day": day.isoformat(), "minutes": minutes, **felt})
        comfort = min(felt["comfort_during"], felt["comfort_after"]) if minutes else None
        yield case, PlayedDay(number, decision, minutes, comfort)


def _rated(value: float, low: int, high: int) -> int:
    return max(low, min(high, round(value)))
