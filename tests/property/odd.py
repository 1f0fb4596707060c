"""Logs at the edges: odd values, folded rows, windows and thresholds met exactly, turns of the year.

``odd_person`` takes somebody from ``people`` and changes one to five things; ``edge_person`` draws
every number from the thresholds and their neighbours, so that comparisons are met exactly.
"""

import copy
import random
from collections.abc import Callable
from datetime import date, timedelta

from tests.property.facts import SIGNS, VARIABLES, Log, back
from tests.property.people import person

ODD = (None, None, "", "x", "3", "high", True, False, -1, 0, 1, 11, 601, 1e300, 5.5, 0.1, 7.25)
EDGE_AGES = (0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 20, 21, 22, 27, 28, 29, 41, 42, 43)
NUMBERS = ("minutes", "effort", "comfort_before", "comfort_during", "comfort_after", "form")
FLAGS = ("hydration", "foam_rolling", "stretching", "active_recovery")
TURNS = (
    date(2024, 2, 29), date(2024, 3, 1), date(2025, 1, 1), date(2025, 12, 31), date(2026, 3, 29),
    date(2028, 2, 29), date(2000, 3, 1), date(1, 2, 3), date(9999, 12, 31),
)  # fmt: skip
EXERCISES = (
    "cat_cow_1", "cat_cow_2", "cat_cow_5", "open_book_1", "open_book_5", "thread_needle_5",
    "tspine_ext_2", "bow_arrow_4", "made_up_1", "", None, 3, True,
)  # fmt: skip


def odd_person(rng: random.Random) -> tuple[Log, date]:
    """Draw somebody whose log has one to five odd things in it."""
    if rng.random() < 0.3:
        log, as_of = edge_person(rng)
    else:
        log, as_of = person(rng)
    log = copy.deepcopy(log)
    for _ in range(rng.randrange(1, 6)):
        rng.choice(CHANGES)(rng, log, as_of)
    return log, as_of


def edge_person(rng: random.Random) -> tuple[Log, date]:
    """Draw somebody all of whose numbers lie on thresholds or beside them."""
    as_of = rng.choice(TURNS[:-2]) if rng.random() < 0.3 else date(2026, 1, 10)
    as_of += timedelta(rng.randrange(20))
    light = rng.random() < 0.7
    step = rng.choice((1, 2, 2, 3, 3, 4, 7))
    first = rng.choice((0, 1, 2, 3, 4) if light else (0, 5, 7, 8, 13, 14, 28, 29))
    ages = list(range(first, first + rng.choice((14, 21, 28, 43, 49, 60)), step))
    for _ in range(rng.choice((0, 0, 0, 1) if light else (0, 1, 2))):
        hole = rng.choice((5, 7, 8, 13, 14))
        at = rng.choice(ages)
        ages = [age + hole if age > at else age for age in ages]
    sessions = [_edge_session(rng, as_of, age, light=light) for age in ages]
    log: Log = {"sessions": sessions, "profile": _profile(rng)}
    for part in rng.sample(PARTS, rng.choice((0, 0, 1) if light else (0, 1, 2, 5))):
        part(rng, log, as_of)
    return log, as_of


def _edge_session(rng: random.Random, as_of: date, age: int, *, light: bool) -> Log:
    comfort = (6.5, 7, 8, 10) if light else (1, 2, 3, 4, 5, 6, 6.5, 7, 10)
    return {
        "id": rng.choice((None, age, str(age), f"{as_of} {age}")),
        "day": back(as_of, age),
        "minutes": rng.choice(
            (4, 7.5, 10, 10, 10, 10.5, 12, 12.3) if light else (1, 9, 10, 20, 45)
        ),
        "effort": rng.choice((2, 3, 3, 4) if light else (1, 2, 2.5, 3, 5, 6.5, 7, 8)),
        "comfort_before": rng.choice((4.5, 5, 9) if light else (4, 5, 9)),
        "comfort_during": rng.choice(comfort),
        "comfort_after": rng.choice(comfort),
        "form": rng.choice((3.5, 4, 5, 5, 5) if light else (1, 2, 2.5, 3, 4, 5)),
        "warm_up": rng.random() < 0.8 or rng.choice((False, None)),
        "soreness_next_day": rng.choice((None, 0, 3, 3.5) if light else (3, 4, 5.5, 6, None)),
        "items": [_item(rng) for _ in range(rng.randrange(3))],
    }


def _item(rng: random.Random) -> Log:
    return {
        "exercise": rng.choice(EXERCISES[:8] * 4 + EXERCISES),
        "sets": rng.choice((1, 1, 2, 2, 3, None, 2.0, 1.5, 21, "2")),
        "amount": rng.choice((5, 6, 9, 10, 10, 11, 15, 15.5, 25, 30, 31, None, 0, True)),
    }


def _profile(rng: random.Random) -> Log:
    return {
        "planned_days": rng.choice((None, 2, 3, 3, 3.5, 4, 5, 6, -7, 1e9, "4", True)),
        "target_minutes": rng.choice((None, 4, 5, 7.5, 10, 12, 30, 31, "10", False)),
        "goals": [
            {
                "kind": rng.choice(("weekly_minutes", "days", "level", "glory", None, 3)),
                "value": rng.choice((1, 3, 5, 5.5, 6, 40, 90, 4200, 4201, None, "x", 0)),
                "by": rng.choice((None, "2026-02-20", "2026-05-01", "2020-01-01", "soon", 3)),
            }
            for _ in range(rng.randrange(3))
        ],
    }


def _numbers(rng: random.Random, log: Log, _: date) -> None:
    for session in rng.sample(log["sessions"], min(3, len(log["sessions"]))):
        session[rng.choice((*NUMBERS, "soreness_next_day", "warm_up"))] = rng.choice(ODD)


def _latest(rng: random.Random, log: Log, _: date) -> None:
    for session in sorted(log["sessions"], key=lambda row: str(row.get("day")))[
        -rng.randint(1, 4) :
    ]:
        session[rng.choice((*NUMBERS, "soreness_next_day", "warm_up"))] = rng.choice(
            (1, 2, 3, 3.9, 4, 5, 6, 6.1, 7, 8, 10, None)
        )


def _ids(rng: random.Random, log: Log, as_of: date) -> None:
    rows = log["sessions"]
    for session in rng.sample(rows, min(2, len(rows))):
        twin = {**session, "day": back(as_of, rng.choice((-1, 0, 1, 5, 30)))}
        twin[rng.choice(NUMBERS)] = rng.choice((1, 4, 10, None))
        session["id"] = twin["id"] = rng.choice(
            (session.get("id"), 7, 7.0, "7", "", None, True, 1.5)
        )
        rows.append(twin)


def _days(rng: random.Random, log: Log, as_of: date) -> None:
    for part in rng.sample(("sessions", "symptoms", "guidance", "accepted", "recovery"), 2):
        for row in rng.sample(log.get(part) or [], min(1, len(log.get(part) or []))):
            row["day"] = rng.choice(
                (None, "", "x", 20260101, True, "2026-02-30", "2026-1-1", "20260101",
                 back(as_of, -1), back(as_of, -5), "2026-01-10T08:00", "9999-12-31", "0001-01-01")
            )  # fmt: skip


def _same_day(rng: random.Random, log: Log, _: date) -> None:
    for session in rng.sample(log["sessions"], min(3, len(log["sessions"]))):
        again = {
            **session,
            "id": None,
            "minutes": rng.choice((1, 5, None)),
            "effort": rng.randrange(11),
        }
        again["items"] = [_item(rng) for _ in range(2)]
        log["sessions"].append(again)


def _signs(rng: random.Random, log: Log, as_of: date) -> None:
    codes = (*SIGNS["now"], *SIGNS["urgent"], *SIGNS["routine"], "limited_range_not_improving")
    for _ in range(rng.randint(1, 2)):
        code = rng.choice((*codes, *codes, "hiccups", "", None, 7, "Chest_Pain"))
        row = {"day": back(as_of, rng.choice((-1, *EDGE_AGES))), "code": code}
        log["symptoms"] = [*(log.get("symptoms") or []), row]
        if rng.random() < 0.5:
            age = rng.choice((0, 13, 14, 15, 28)) if rng.random() < 0.5 else None
            day = row["day"] if age is None else back(as_of, age)
            log["guidance"] = [*(log.get("guidance") or []), {"day": day}]


def _accepted(rng: random.Random, log: Log, as_of: date) -> None:
    rows = [
        {
            "day": back(as_of, rng.choice(EDGE_AGES)),
            "variable": rng.choice((*VARIABLES, "x", None, 3)),
        }
        for _ in range(rng.choice((1, 1, 4)))
    ]
    log["accepted"] = [*(log.get("accepted") or []), *rows]


def _recovery(rng: random.Random, log: Log, as_of: date) -> None:
    log["recovery"] = [
        {
            "day": back(as_of, rng.choice((0, 1, 2, 2, 3, -1, 6, 7))),
            "sleep_hours": rng.choice((5, 5.9, 6, 6.1, 0, 24, 25, None, "7", True)),
            rng.choice(FLAGS): rng.choice((True, False, None, 1, "yes")),
        }
        for _ in range(rng.randint(1, 4))
    ]


def _range(rng: random.Random, log: Log, as_of: date) -> None:
    log["range"] = [
        {
            "day": back(as_of, rng.choice((0, 1, 10, 20, 40, 41, 42, 43, 50))),
            "degrees": rng.choice((40, 43, 45.5, 46, 47, 52, 0, 180, 181, None, "45")),
        }
        for _ in range(rng.choice((3, 4, 5, 7)))
    ]


def _periods(rng: random.Random, log: Log, as_of: date) -> None:
    log["periods"] = [
        {
            "kind": rng.choice(("flare", "travel", "illness", "pause", "war", None)),
            "first_day": rng.choice((back(as_of, rng.choice((-1, 0, 1, 9))), None, "x")),
            "last_day": rng.choice((None, back(as_of, rng.choice((-1, 0, 1, 20))), "soon", 3)),
        }
        for _ in range(rng.randint(1, 2))
    ]


def _plan(rng: random.Random, log: Log, _: date) -> None:
    log["profile"] = rng.choice((None, _profile(rng), _profile(rng)))


def _empty(rng: random.Random, log: Log, _: date) -> None:
    for name in rng.sample(("symptoms", "guidance", "accepted", "recovery", "range", "periods"), 2):
        if name not in log:
            log[name] = rng.choice((None, [], [{}]))
    log["sessions"].append({})


PARTS: tuple[Callable[[random.Random, Log, date], None], ...] = (
    _signs, _accepted, _recovery, _range, _periods,
)  # fmt: skip

CHANGES: tuple[Callable[[random.Random, Log, date], None], ...] = (
    _numbers, _latest, _latest, _ids, _days, _same_day, *PARTS, _plan, _empty,
)  # fmt: skip
