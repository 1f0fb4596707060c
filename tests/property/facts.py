"""Single facts that change in a made-up log, so that each can be tried on somebody ready for a step."""

import copy
import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

Log = dict[str, Any]

SIGNS = {
    "now": ("chest_pain", "collapse", "saddle_numbness", "gait_disturbance"),
    "urgent": ("sharp_or_severe_sudden", "fever_unwell", "arm_hand_weakness"),
    "routine": ("persistent_or_worsening_pain", "condition_concern"),
}
VARIABLES = ("frequency", "duration", "reps_hold", "sets", "level", "variation")
NEEDED = ("minutes", "effort", "comfort_during", "comfort_after", "form")
COMFORTS = ("comfort_before", "comfort_during", "comfort_after")


def disturbed(rng: random.Random, log: Log, as_of: date) -> Log:
    """Change one fact of a log."""
    changed = copy.deepcopy(log)
    rng.choice(FACTS)(rng, changed, as_of)
    return changed


def back(as_of: date, age: int) -> str:
    return (as_of - timedelta(age)).isoformat()


def profile(rng: random.Random) -> Log:
    """Draw what somebody plans and aims for."""
    return {
        "planned_days": rng.choice((1, 3, 3, 4, 5, 9)),
        "target_minutes": rng.choice((4, 5, 7.5, 10, 12, 20, 30, 90)),
        "goals": [
            {"kind": kind, "value": rng.randrange(1, 90), "by": "2026-12-31"}
            for kind in rng.sample(("weekly_minutes", "days", "level"), rng.randrange(3))
        ],
    }


def _sign(rng: random.Random, log: Log, as_of: date) -> None:
    code = rng.choice(SIGNS[rng.choice(sorted(SIGNS))])
    _add(log, "symptoms", {"day": back(as_of, rng.randrange(32)), "code": code})


def _guidance(rng: random.Random, log: Log, as_of: date) -> None:
    _add(log, "guidance", {"day": back(as_of, rng.randrange(32))})


def _accepted(rng: random.Random, log: Log, as_of: date) -> None:
    variable = rng.choice((*VARIABLES, "x"))
    _add(log, "accepted", {"day": back(as_of, rng.randrange(16)), "variable": variable})


def _nights(rng: random.Random, log: Log, as_of: date) -> None:
    hours = rng.choice((4, 5.5, 6, 7))
    for age in range(3):
        _add(log, "recovery", {"day": back(as_of, age), "sleep_hours": hours, "stretching": True})


def _period(rng: random.Random, log: Log, as_of: date) -> None:
    row = {
        "kind": rng.choice(("flare", "illness", "pause", "travel")),
        "first_day": back(as_of, rng.randrange(10)),
        "last_day": rng.choice((None, back(as_of, rng.randrange(-3, 3)))),
    }
    _add(log, "periods", row)


def _plan(rng: random.Random, log: Log, _: date) -> None:
    log["profile"] = profile(rng)


def _missing(rng: random.Random, log: Log, _: date) -> None:
    last_session(log)[rng.choice(NEEDED)] = None


def _soreness(rng: random.Random, log: Log, _: date) -> None:
    last_session(log)["soreness_next_day"] = rng.randrange(11)


def _comfort(rng: random.Random, log: Log, _: date) -> None:
    last_session(log)[rng.choice(COMFORTS)] = rng.randrange(11)


def _how_it_was(rng: random.Random, log: Log, _: date) -> None:
    name, value = rng.choice((("effort", 7), ("effort", 10), ("form", 1), ("warm_up", False)))
    last_session(log)[name] = value


FACTS: tuple[Callable[[random.Random, Log, date], None], ...] = (
    _sign,
    _sign,
    _guidance,
    _accepted,
    _nights,
    _period,
    _plan,
    _missing,
    _soreness,
    _comfort,
    _how_it_was,
)


def last_session(log: Log) -> Log:
    """The latest session, a passing one if there is none."""
    latest: Log = max(log["sessions"], key=lambda session: session["day"], default={})
    return latest


def _add(log: Log, part: str, row: Log) -> None:
    log[part] = [*log.get(part, []), row]
