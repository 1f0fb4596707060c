"""The derived values of section 2."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.oracle.decide.reading import Row, all_yes, least, most

NEEDED = ("minutes", "comfort_during", "comfort_after", "form", "effort")


def median(values: list[Any]) -> Fraction:
    """The ordinary median: the mean of the two in the middle when there is an even number."""
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[half])
    return Fraction(ordered[half - 1] + ordered[half]) / 2


def lower(values: list[Any]) -> Any:
    """The median that takes the lower middle value."""
    return sorted(values)[(len(values) - 1) // 2] if values else None


def folded(rows: list[Row]) -> list[Row]:
    """The exercise days in order: all sessions of a date together."""
    by_day: dict[date, list[Row]] = {}
    for row in rows:
        by_day.setdefault(row["day"], []).append(row)
    return [exercise_day(day, by_day[day]) for day in sorted(by_day)]


def exercise_day(day: date, rows: list[Row]) -> Row:
    minutes = [row["minutes"] for row in rows]
    known = [one for one in minutes if one is not None]
    load: Fraction | None = Fraction(0)
    for row in rows:
        if row["minutes"] is None or row["effort"] is None or load is None:
            load = None
        else:
            load += row["minutes"] * row["effort"]
    ends = [row[name] for row in rows for name in ("comfort_during", "comfort_after")]
    low, low_before = least(ends), least([row["comfort_before"] for row in rows])
    effort = most([row["effort"] for row in rows])
    items: dict[str, Row] = {}
    for row in rows:
        for item in row["items"]:
            seen = items.setdefault(item["exercise"], {"sets": None, "amount": None})
            for name in ("sets", "amount"):
                seen[name] = least([seen[name], item[name]])
    return {
        "day": day,
        "minutes": sum(known) if known else None,
        "load": load,
        "peak": None if low is None else 10 - low,
        "before": None if low_before is None else 10 - low_before,
        "form": least([row["form"] for row in rows]),
        "effort": effort,
        "soreness": most([row["soreness_next_day"] for row in rows]),
        "warm_up": all_yes([row["warm_up"] for row in rows]),
        "missing": [name for name in NEEDED if any(row[name] is None for row in rows)],
        "gentle": effort is not None
        and effort <= 2
        and len(known) == len(minutes)
        and sum(known) <= 10,
        "items": items,
    }


def block(days: list[Row], last: date, k: int, run: date) -> Row:
    until = last - timedelta(7 * k)
    since = until - timedelta(6)
    held = [one for one in days if since <= one["day"] <= until]
    minutes = [one["minutes"] for one in held if one["minutes"] is not None]
    loads = [one["load"] for one in held]
    return {
        "complete": run <= since,
        "days": len(held),
        "minutes": sum(minutes) if minutes else None,
        "load": None if None in loads else sum(loads),
        "main": sum(not one["gentle"] for one in held),
    }


def derived(log: Row, as_of: date) -> Row:
    days = folded(log["sessions"])
    if not days:
        return {
            "days": [], "L": None, "gap": None, "last": None, "last3": [], "last2": [],
            "blocks": [], "typ": None, "F": None, "Fall": None, "cb": 0, "n28": 0,
            "plan_days": 3, "base": Fraction(15), "mps": Fraction(5), "longest": None, "month": [],
        }  # fmt: skip
    last = days[-1]["day"]
    run = days[0]["day"]
    for before, after in pairwise(days):
        if (after["day"] - before["day"]).days >= 14:
            run = after["day"]
    blocks = [block(days, last, k, run) for k in range(6)]
    complete = [one for one in blocks[:4] if one["complete"]]
    active = [one for one in complete if one["days"]]
    month = [one for one in days if (last - one["day"]).days <= 27]
    week = [one for one in days if (last - one["day"]).days <= 6]
    typ = lower([one["minutes"] for one in active if one["minutes"] is not None])
    usual = lower([one["days"] for one in active])
    plan_days = min(max(len(week), 3), 5) if usual is None else usual
    known = sum(one["minutes"] for one in week if one["minutes"] is not None)
    base = Fraction(min(max(known, 15), 30)) if typ is None else Fraction(typ)
    return {
        "days": days,
        "L": last,
        "gap": (as_of - last).days,
        "last": days[-1],
        "last3": [one for one in days[-3:] if (last - one["day"]).days <= 21],
        "last2": [one for one in days[-2:] if (last - one["day"]).days <= 14],
        "blocks": blocks,
        "typ": typ,
        "F": usual,
        "Fall": lower([one["days"] for one in complete]),
        "cb": len(complete),
        "n28": len(month),
        "plan_days": plan_days,
        "base": base,
        "mps": base / plan_days,
        "longest": most([one["minutes"] for one in month]),
        "month": month,
    }


def step(minutes: Fraction) -> int:
    """Ten per cent rounded half up, kept within 2 to 10."""
    return int(min(max((minutes / 10 + Fraction(1, 2)).__floor__(), 2), 10))
