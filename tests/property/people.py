"""Made-up people: logs in the form of ``supple suggest --log``, and the day to judge them on.

A person is drawn from a seeded generator, so that a failing one can be met again. At least every
third is *ready*: regular, comfortable and steady, so that a step up is near; ``disturbed`` then
changes one fact of such a log. Logs that are random throughout hardly ever earn a step.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta

from tests.property.facts import VARIABLES, Log, back, disturbed, profile

EXERCISES = (
    ("cat_cow_1", 6),
    ("cat_cow_2", 6),
    ("open_book_1", 6),
    ("child_reach_1", 10),
    ("thread_needle_4", 6),
    ("cat_cow_5", 5),
)


def seeded(seed: int) -> random.Random:
    """A generator that draws the same again for the same seed."""
    return random.Random(seed)  # noqa: S311 - made-up people, no secrets


def person(rng: random.Random) -> tuple[Log, date]:
    """Draw somebody: a third ready, a third ready but for one thing, the others as people are."""
    kind = rng.randrange(9)
    if kind < 3:
        return ready(rng)
    if kind < 6:
        log, as_of = ready(rng)
        return disturbed(rng, log, as_of), as_of
    log, as_of = rng.choice(CHARACTERS)(rng)
    for _ in range(rng.choice((0, 0, 1, 2))):
        log = disturbed(rng, log, as_of)
    return log, as_of


def ready(rng: random.Random) -> tuple[Log, date]:
    """Draw somebody regular, comfortable and steady."""
    as_of = _some_day(rng)
    weekdays = rng.sample(range(7), rng.choice((1, 2, 2, 3, 3, 3, 4, 5)))
    log = _regular(
        rng,
        as_of,
        weeks=rng.choice((3, 4, 5, 6, 8, 12)),
        weekdays=weekdays,
        minutes=rng.choice((6, 7, 7.5, 8, 10, 12, 15, 20, 25)),
        comfort=rng.choice(((8, 10), (8, 10), (7, 8))),
    )
    if rng.random() < 0.2:
        log["accepted"] = [
            {"day": back(as_of, days), "variable": rng.choice(VARIABLES)}
            for days in rng.sample(range(1, 50), rng.choice((1, 3, 4)))
        ]
    return log, as_of


def sporadic(rng: random.Random) -> tuple[Log, date]:
    """Now and then, without a pattern."""
    as_of = _some_day(rng)
    ages = rng.sample(range(90), rng.randrange(1, 25))
    return _log(rng, [_session(rng, as_of, age, 10, (6, 10)) for age in ages]), as_of


def boom_and_bust(rng: random.Random) -> tuple[Log, date]:
    """Far too much in some weeks, little in others."""
    as_of = _some_day(rng)
    sessions: list[Log] = []
    for week in range(rng.randrange(2, 9)):
        busy = rng.random() < 0.5
        ages = rng.sample(range(7), rng.choice((5, 6, 7) if busy else (1, 2, 3)))
        sessions += [
            _session(rng, as_of, 7 * week + age, 30 if busy else 8, (5, 10)) for age in ages
        ]
    return _log(rng, sessions), as_of


def sore(rng: random.Random) -> tuple[Log, date]:
    """Often sore, often uncomfortable."""
    log, as_of = ready(rng)
    for session in log["sessions"]:
        session["soreness_next_day"] = rng.randrange(2, 9)
        session["comfort_during"] = rng.randrange(1, 9)
        session["effort"] = rng.randrange(2, 10)
        session["form"] = rng.randrange(1, 6)
    return log, as_of


def returning(rng: random.Random) -> tuple[Log, date]:
    """Back from a break, or still in it."""
    log, as_of = ready(rng)
    first, length = rng.randrange(12), rng.choice((5, 8, 10, 14, 15, 22, 30, 45))
    days = {back(as_of, age) for age in range(first, first + length)}
    log["sessions"] = [session for session in log["sessions"] if session["day"] not in days]
    return log, as_of


def forgetful(rng: random.Random) -> tuple[Log, date]:
    """Leaves out values, gives impossible ones, repeats rows, has several sessions a day."""
    log, as_of = ready(rng)
    for session in log["sessions"]:
        for name in rng.sample(sorted(session), rng.choice((0, 0, 1, 3))):
            if name not in {"day", "id"}:
                session[name] = rng.choice((None, None, -1, 700, "x", True))
    for session in rng.sample(log["sessions"], rng.randrange(len(log["sessions"]) + 1)):
        twin = {**session, "comfort_after": rng.randrange(11), "warm_up": rng.random() < 0.7}
        twin["id"] = rng.choice((session["id"], None, f"{session['id']} again"))
        log["sessions"].append(twin)
    return log, as_of


def beginner(rng: random.Random) -> tuple[Log, date]:
    """A few sessions, or none yet."""
    as_of = _some_day(rng)
    ages = rng.sample(range(14), rng.randrange(6))
    return _log(rng, [_session(rng, as_of, age, 6, (6, 10)) for age in ages]), as_of


def long_term(rng: random.Random) -> tuple[Log, date]:
    """Months of the same, at the target, with or without steps accepted."""
    as_of = _some_day(rng)
    log = _regular(
        rng,
        as_of,
        weeks=rng.choice((7, 10, 14)),
        weekdays=rng.sample(range(7), 3),
        minutes=rng.choice((10, 12)),
        comfort=(7, 8),
    )
    log["profile"] = {"planned_days": 3, "target_minutes": rng.choice((9, 10))}
    ages = rng.choice(((), (), (15, 25, 35), (10, 20, 30, 40), (20, 21), (60,)))
    log["accepted"] = [{"day": back(as_of, age), "variable": "duration"} for age in ages]
    log["range"] = [
        {"day": back(as_of, 10 * n), "degrees": 45 - rng.randrange(5) * n}
        for n in range(rng.choice((0, 3, 4, 5)))
    ]
    return log, as_of


CHARACTERS: tuple[Callable[[random.Random], tuple[Log, date]], ...] = (
    sporadic,
    boom_and_bust,
    sore,
    returning,
    forgetful,
    beginner,
    long_term,
)


def _regular(
    rng: random.Random,
    as_of: date,
    *,
    weeks: int,
    weekdays: list[int],
    minutes: float,
    comfort: tuple[int, int],
) -> Log:
    """Draw weeks of sessions on the same weekdays, the same exercises in each."""
    exercises = rng.sample(EXERCISES, rng.randrange(4))
    sets, above = rng.choice((1, 2)), rng.choice((0, 2, 4, 20))
    items = [{"exercise": one, "sets": sets, "amount": start + above} for one, start in exercises]
    ages = [age for age in range(7 * weeks) if (as_of - timedelta(age)).weekday() in weekdays]
    sessions = [_session(rng, as_of, age, minutes, comfort, calm=True) for age in ages]
    return _log(rng, [{**session, "items": items} for session in sessions])


def _session(
    rng: random.Random,
    as_of: date,
    age: int,
    minutes: float,
    comfort: tuple[int, int],
    *,
    calm: bool = False,
) -> Log:
    return {
        "id": f"{as_of}-{age}",
        "day": back(as_of, age),
        "minutes": minutes if rng.random() < 0.8 else max(1, minutes + rng.choice((-2, -1, 1, 2))),
        "effort": rng.choice((2, 3, 3, 4) if calm else (1, 2, 3, 5, 7, 8)),
        "comfort_before": rng.randint(5 if calm else 2, 10),
        "comfort_during": rng.randint(*comfort),
        "comfort_after": rng.randint(*comfort),
        "form": rng.choice((4, 5, 5) if calm else (1, 2, 3, 4, 5)),
        "warm_up": rng.random() < (0.95 if calm else 0.5),
        "soreness_next_day": rng.choice((0, 1, 2, None) if calm else (1, 3, 4, 6, None)),
        "items": [],
    }


def _log(rng: random.Random, sessions: list[Log]) -> Log:
    log: Log = {"sessions": sessions}
    if rng.random() < 0.5:
        log["profile"] = profile(rng)
    return log


def _some_day(rng: random.Random) -> date:
    return date(2026, 3, 28) + timedelta(rng.randrange(-400, 400))
