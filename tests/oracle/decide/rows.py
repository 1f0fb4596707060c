"""A log as JSON gives it -> rows with usable values."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.decide.reading import (
    HABITS,
    KINDS,
    NOW,
    RATINGS,
    ROUTINE,
    URGENT,
    VARIABLES,
    Odd,
    Row,
    all_yes,
    day_of,
    exact,
    least,
    most,
    named,
)


def read(log: Row, as_of: date, catalogue: dict[str, Row]) -> Row:
    odd = Odd()
    recovery = odd.dated(log.get("recovery"), as_of)
    return {
        "sessions": sessions(log.get("sessions"), as_of, odd, catalogue),
        "symptoms": symptoms(log, as_of, odd),
        "guidance": [row["day"] for row in odd.dated(log.get("guidance"), as_of)],
        "accepted": accepted(log, as_of, odd),
        "nights": nights(recovery, odd),
        "habits": [
            (row["day"], {name: odd.yes_no(row, name) for name in HABITS}) for row in recovery
        ],
        "range": turns(log, as_of, odd),
        "periods": periods(log, as_of, odd),
        "profile": profile(log.get("profile") or {}, odd),
        "odd": odd,
    }


def symptoms(log: Row, as_of: date, odd: Odd) -> list[tuple[date, str]]:
    found = []
    for row in odd.dated(log.get("symptoms"), as_of):
        code = row.get("code")
        if isinstance(code, str) and code in NOW | URGENT | ROUTINE:
            found.append((row["day"], code))
        else:
            odd.append("code")
    return found


def accepted(log: Row, as_of: date, odd: Odd) -> list[tuple[date, str | None]]:
    """An accepted change of unknown kind is one all the same."""
    found = []
    for row in odd.dated(log.get("accepted"), as_of):
        known = isinstance(row.get("variable"), str) and row["variable"] in VARIABLES
        if not known:
            odd.append("variable")
        found.append((row["day"], row["variable"] if known else None))
    return found


def nights(rows: list[Row], odd: Odd) -> dict[date, Fraction]:
    found: dict[date, Fraction] = {}
    for row in rows:
        hours = odd.number(row, "sleep_hours")
        if hours is not None:
            found[row["day"]] = min(hours, found.get(row["day"], hours))
    return found


def turns(log: Row, as_of: date, odd: Odd) -> list[tuple[date, Fraction]]:
    found: dict[date, list[Fraction]] = {}
    for row in odd.dated(log.get("range"), as_of):
        degrees = odd.number(row, "degrees")
        if degrees is not None:
            found.setdefault(row["day"], []).append(degrees)
    return [(day, sum(found[day]) / Fraction(len(found[day]))) for day in sorted(found)]


def periods(log: Row, as_of: date, odd: Odd) -> list[tuple[str, date, date | None]]:
    found = []
    for row in odd.dated(log.get("periods"), as_of, "first_day"):
        last = day_of(row.get("last_day"))
        if row.get("last_day") is not None and (last is None or last < row["first_day"]):
            odd.append("last_day")
        if isinstance(row.get("kind"), str) and row["kind"] in KINDS:
            found.append((row["kind"], row["first_day"], last))
        else:
            odd.append("kind")
    return found


def sessions(rows: Any, as_of: date, odd: Odd, catalogue: dict[str, Row]) -> list[Row]:
    """One row a session: those that share an id are folded, the more careful value of each."""
    kept: dict[Any, Row] = {}
    for at, given in enumerate(odd.dated(rows, as_of)):
        row: Row = {"day": given["day"], "warm_up": odd.yes_no(given, "warm_up")}
        for name in ("minutes", *RATINGS):
            row[name] = odd.number(given, name)
        row["items"] = items(given, odd, catalogue)
        key: Any = named(given.get("id"))
        if key is None:
            key = ("no id", at)
            if given.get("id") not in (None, ""):
                odd.append("id")
        if key in kept:
            odd.append("id")
            kept[key] = careful(kept[key], row)
        else:
            kept[key] = row
    return list(kept.values())


def items(given: Row, odd: Odd, catalogue: dict[str, Row]) -> list[Row]:
    found = []
    for item in odd.rows(given.get("items")):
        amounts = {name: odd.number(item, name) for name in ("sets", "amount")}
        if not named(item.get("exercise")):
            odd.append("exercise")
        elif item["exercise"] in catalogue:
            found.append({"exercise": item["exercise"], **amounts})
    return found


def careful(one: Row, other: Row) -> Row:
    folded = {"day": min(one["day"], other["day"]), "items": one["items"] + other["items"]}
    for name in ("minutes", "comfort_before", "comfort_during", "comfort_after", "form"):
        folded[name] = least([one[name], other[name]])
    for name in ("effort", "soreness_next_day"):
        folded[name] = most([one[name], other[name]])
    return {**folded, "warm_up": all_yes([one["warm_up"], other["warm_up"]])}


def profile(given: Row, odd: Odd) -> Row:
    """Planned days and target minutes moved into their range; the goals that can be read."""
    found: Row = {}
    for name, low, high, default in (("planned_days", 3, 5, 3), ("target_minutes", 5, 30, 10)):
        number = exact(given.get(name))
        if number is None and given.get(name) is not None:
            odd.append(name)
        found[name] = Fraction(default) if number is None else min(max(number, Fraction(low)), high)
    found["goals"] = given.get("goals") or []
    return found
