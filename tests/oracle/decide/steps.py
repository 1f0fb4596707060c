"""R25 and R26: the one step that is due when nothing fired."""

from datetime import date, timedelta
from typing import Any

from tests.oracle.decide.derived import median, step
from tests.oracle.decide.reading import Row

Catalogue = dict[str, dict[str, str]]


def of_days(log: Row, d: Row) -> Row | None:
    """R25 (1)."""
    if d["typ"] is None or d["F"] >= log["profile"]["planned_days"]:
        return None
    days = min(5, d["F"] + 1)
    if d["typ"].__floor__() < 4 * days:
        return None
    weekly = d["typ"].__floor__()
    return {"variable": "frequency", "from": d["F"], "to": days, "days": days, "weekly": weekly}


def of_minutes(log: Row, d: Row) -> Row | None:
    """R25 (2)."""
    target, planned = log["profile"]["target_minutes"], log["profile"]["planned_days"]
    if d["typ"] is None or d["n28"] < 6 or d["mps"] >= target:
        return None
    if d["Fall"] >= planned:
        more = step(d["typ"])
    elif d["F"] < planned:
        more = min(step(d["typ"]), d["plan_days"])
    else:
        return None
    whole = d["typ"].__floor__()
    weekly = min(whole + more, (target * d["plan_days"]).__floor__())
    if weekly <= whole:
        return None
    return {
        "variable": "duration", "from": whole, "to": weekly,
        "days": d["plan_days"], "weekly": weekly,
    }  # fmt: skip


def plateau(log: Row, d: Row) -> bool:
    """R26."""
    since = d["L"] - timedelta(41)
    peaks = [one["peak"] for one in d["days"] if one["day"] >= since and one["peak"] is not None]
    if (d["L"] - d["days"][0]["day"]).days < 42 or len(peaks) < 12:
        return False
    if any(day >= since for day, _ in log["accepted"]):
        return False
    if median(peaks[-6:]) < 2 or median(peaks[:6]) - median(peaks[-6:]) >= 1:
        return False
    turns = [degrees for day, degrees in log["range"] if day >= since]
    return len(turns) < 4 or sum(turns[-2:]) / 2 - sum(turns[:2]) / 2 < 6


def of_exercise(log: Row, d: Row, catalogue: Catalogue) -> Row | None:
    """R25 (3) to (5)."""
    profile = log["profile"]
    if d["n28"] < 6 or d["Fall"] < profile["planned_days"] or d["mps"] < profile["target_minutes"]:
        return None
    practised = habitual(d)
    done = {name for day in d["month"] for name in day["items"]}
    for variable in ("reps_hold", "sets", "level"):
        choice = []
        for name, one in practised.items():
            to = after(variable, one, catalogue[name], done)
            if to is not None:
                choice.append((-one["days"], int(catalogue[name]["level"]), name, to))
        if choice:
            _, _, name, to = min(choice)
            now = {"reps_hold": practised[name]["amount"], "sets": practised[name]["sets"]}
            return {
                "variable": variable,
                "from": now.get(variable, name),
                "to": to,
                "exercise": name,
                "days": d["plan_days"],
                "weekly": None,
            }
    return None


def after(variable: str, one: Row, row: dict[str, str], done: set[str]) -> Any:
    """What the step leads to, where the exercise allows it."""
    if variable == "reps_hold":
        more = 2 if row["unit"] == "reps" else 5
        return min(one["amount"] + more, top(row)) if one["amount"] < top(row) else None
    if one["amount"] < top(row):
        return None
    if variable == "sets":
        return one["sets"] + 1 if one["sets"] < 2 else None
    harder = row["harder_id"]
    return harder if one["sets"] >= 2 and harder and harder not in done else None


def habitual(d: Row) -> Row:
    """Exercises done on three or more days of the four weeks, lately too, with their last dose."""
    found: Row = {}
    for one in d["month"]:
        for name, item in one["items"].items():
            seen = found.setdefault(name, {"days": 0, "sets": None, "amount": None})
            seen["days"] += 1
            seen["latest"] = one["day"]
            if item["sets"] is not None and item["amount"] is not None:
                seen.update(item)
    return {
        name: seen
        for name, seen in found.items()
        if seen["days"] >= 3 and (d["L"] - seen["latest"]).days <= 6 and seen["sets"] is not None
    }


def top(row: dict[str, str]) -> int:
    start = int(row["start_reps_or_hold"])
    return min(start + 4, 15) if row["unit"] == "reps" else min(start + 15, 30)


def kept(log: Row, d: Row, as_of: date) -> Row | None:
    """R23: the accepted step, where it is the one that would be offered today."""
    due = of_days(log, d) or of_minutes(log, d)
    lately = [variable for day, variable in log["accepted"] if (as_of - day).days <= 6]
    return due if due is not None and due["variable"] in lately else None
