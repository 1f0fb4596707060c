"""Section 5: which notes are given, as docs/decisions/0010 reads it; N8 is left to its own tests."""

import math
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.oracle.decide.derived import median, step
from tests.oracle.decide.reading import HABITS, Row, day_of, exact

COUNTED = ("N1", "N2", "N3", "N4", "N5", "N6", "N7")
TOO_MUCH = {"R08", "R09", "R10", "R12", "R14", "R24"}


def counts(log: Row, d: Row, as_of: date, answer: Row, catalogue: Row) -> Row:
    """How many of N1, N2 and so on are given; of N5 only whether."""
    serious = answer["outcome"] in ("seek_now", "seek_soon")
    lacking = any(one["missing"] for one in d["month"])
    found = {
        "N1": sum(out_of_reach(goal, d, as_of, catalogue) for goal in goals(log)),
        "N2": 0 if serious else celebrated(log, d, as_of, set(answer["rules"])),
        "N3": int(even(d)),
        "N4": int(any(habit_answered(row, as_of) for row in log["habits"])),
        "N5": int(bool(log["odd"]) or lacking),
        "N6": int(under_plan(log, d) and answer["days"] > 0),
        "N7": 0 if serious else int(direction(d, as_of)),
    }
    return {name: found[name] for name in COUNTED if found[name]}


def goals(log: Row) -> set[Any]:
    """The goals that can be read, each once."""
    found = set()
    for row in log["odd"].rows(log["profile"]["goals"]):
        value, by = exact(row.get("value")), day_of(row.get("by"))
        known = isinstance(row.get("kind"), str) and row["kind"] in (
            "weekly_minutes",
            "days",
            "level",
        )
        usable = value is not None and 1 <= value <= 7 * 600
        if not known or (not usable and row.get("value") is not None):
            log["odd"].append("goal")
        elif usable:
            found.add((row["kind"], value, by))
        if row.get("by") is not None and by is None:
            log["odd"].append("by")
    return found


def out_of_reach(goal: Any, d: Row, as_of: date, catalogue: Row) -> bool:
    kind, value, by = goal
    if kind == "days":
        return bool(value > 5)
    if by is None:
        return False
    left = (by - as_of).days
    if kind == "level":
        levels = [int(catalogue[name]["level"]) for day in d["month"] for name in day["items"]]
        return bool((math.ceil(value) - max(levels, default=1)) * 28 > max(left, 0))
    minutes, weeks = Fraction(math.floor(d["base"])), 0
    while minutes < value:
        minutes += step(minutes)
        weeks += 1
    return bool(weeks > left // 7)


def compared(d: Row, as_of: date) -> Fraction | None:
    """How much easier the last six rated days of eight weeks were than the first six."""
    peaks = rated(d, as_of, 56)
    return None if len(peaks) < 12 else median(peaks[:6]) - median(peaks[-6:])


def rated(d: Row, as_of: date, span: int) -> list[Fraction]:
    days = [one for one in d["days"] if (as_of - one["day"]).days <= span]
    return [one["peak"] for one in days if one["peak"] is not None]


def celebrated(log: Row, d: Row, as_of: date, rules: set[str]) -> int:
    found = 0
    if "R15" in rules:
        found += 1
    elif not rules & TOO_MUCH:
        found += len(d["days"]) in (1, 6, 12)
        two = d["blocks"][:2]
        found += len(two) == 2 and all(
            one["complete"] and one["days"] >= log["profile"]["planned_days"] and one["main"] <= 5
            for one in two
        )
    easier = compared(d, as_of)
    found += easier is not None and easier >= 1
    turns = [degrees for _, degrees in log["range"]]
    found += len(turns) >= 4 and sum(turns[-2:]) / 2 - sum(turns[:2]) / 2 >= 6
    return found


def direction(d: Row, as_of: date) -> bool:
    if not d["days"]:
        return False
    if len(d["days"]) < 6:
        return True
    span = (d["L"] - d["days"][0]["day"]).days
    easier = compared(d, as_of)
    if easier is not None and span >= 28:
        return easier < 1
    return span >= 14 and len(rated(d, as_of, 28)) >= 6


def even(d: Row) -> bool:
    """N3: five or more days in block 0 whose loads hardly differ."""
    if not d["blocks"] or d["blocks"][0]["days"] < 5 or d["blocks"][0]["load"] is None:
        return False
    loads = {one["day"]: one["load"] for one in d["days"]}
    week = [loads.get(d["L"] - timedelta(n), Fraction(0)) for n in range(7)]
    mean = sum(week) / Fraction(7)
    variance = sum((one - mean) ** 2 for one in week) / 7
    return bool(mean > 0 and mean**2 > 4 * variance)


def habit_answered(row: Any, as_of: date) -> bool:
    day, answers = row
    return (as_of - day).days <= 6 and any(answers[name] is not None for name in HABITS)


def under_plan(log: Row, d: Row) -> bool:
    two = d["blocks"][:2]
    planned = log["profile"]["planned_days"]
    return len(two) == 2 and all(one["complete"] and one["days"] < planned for one in two)
