"""Rules R01 to R24 and R27: which fire, with outcome, factor and (of a rest) the day to resume."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.oracle.decide.derived import median
from tests.oracle.decide.reading import NOW, ROUTINE, URGENT, Row

ORDER = ["seek_now", "seek_soon", "rest", "decrease", "hold", "increase"]
Fired = tuple[str, str, Fraction, date | None]


def fired(log: Row, d: Row, as_of: date) -> list[Fired]:
    """Every rule that fires; one that fires for two reasons gives the more cautious of both."""
    found = [
        *signs(log, d, as_of),
        *discomfort(log, d, as_of),
        *soreness(d, as_of),
        *load(d),
        *comeback(d),
        *beginnings(d),
        *care(log, d, as_of),
        *changes(log, d, as_of),
    ]
    best: dict[str, Fired] = {}
    for rule, outcome, hundredths, *resume in found:
        one = (rule, outcome, Fraction(hundredths, 100), resume[0] if resume else None)
        other = best.get(rule, one)
        best[rule] = min(one, other, key=lambda fired: (ORDER.index(fired[1]), fired[2]))
    return sorted(best.values())


def signs(log: Row, d: Row, as_of: date) -> Iterator[Any]:
    for day, code in log["symptoms"]:
        age = (as_of - day).days
        since = any(one >= day for one in log["guidance"])
        if code in NOW and age <= 28 and not any(one > day for one in log["guidance"]):
            yield "R01", "seek_now", 0
        if code in URGENT and age <= 14 and not since:
            yield "R02", "seek_soon", 0
        if code in URGENT and 15 <= age <= 28 and not since:
            yield "R03", "seek_soon", 100
        if code in ROUTINE and age <= 28 and not since:
            yield "R03", "seek_soon", 100
        if age <= (28 if code in NOW else 14):
            yield "R06", "hold", 100
    for one in d["days"]:
        if one["peak"] is not None and one["peak"] >= 8 and (as_of - one["day"]).days <= 14:
            yield "R06", "hold", 100


def discomfort(log: Row, d: Row, as_of: date) -> Iterator[Any]:
    if d["L"] is None:
        return
    peak = d["last"]["peak"]
    if d["gap"] <= 28:
        if peak is not None and peak >= 8 and not any(one >= d["L"] for one in log["guidance"]):
            yield "R04", "seek_soon", 0
        if persistent(log, d) or worsening(log, d, as_of):
            yield "R05", "seek_soon", 50
    if peak is not None and peak >= 6:
        yield "R09", "decrease", 70
    if len(d["last2"]) == 2 and all(
        one["peak"] is not None and one["peak"] >= 4 for one in d["last2"]
    ):
        yield "R10", "decrease", 80
    before = d["last"]["before"]
    if (peak is not None and peak >= 4) or (before is not None and before >= 6):
        yield "R19", "hold", 100


def since_guidance(log: Row, d: Row) -> list[Row]:
    latest = max(log["guidance"], default=date.min)
    return [one for one in d["days"] if one["day"] > latest and one["peak"] is not None]


def persistent(log: Row, d: Row) -> bool:
    days = [one for one in since_guidance(log, d) if (d["L"] - one["day"]).days <= 13]
    return (
        len(days) >= 4
        and all(one["peak"] >= 4 for one in days)
        and (d["L"] - days[0]["day"]).days >= 10
    )


def worsening(log: Row, d: Row, as_of: date) -> bool:
    six = since_guidance(log, d)[-6:]
    if len(six) < 6 or (as_of - six[0]["day"]).days > 28:
        return False
    before, lately = [one["peak"] for one in six[:3]], [one["peak"] for one in six[3:]]
    return min(lately) >= 4 and median(lately) - median(before) >= 2


def soreness(d: Row, as_of: date) -> Iterator[Any]:
    known = [one for one in d["days"] if one["soreness"] is not None]
    if known and (as_of - known[-1]["day"]).days <= 7:
        now = known[-1]["soreness"]
        if now >= 6:
            until = known[-1]["day"] + timedelta(3)
            if as_of < until:
                yield "R07", "rest", 50, until
            else:
                yield "R07", "decrease", 80
        if now >= 4:
            yield "R19", "hold", 100
    two = [one for one in known if (d["L"] - one["day"]).days <= 14][-2:]
    if len(two) == 2 and all(one["soreness"] >= 4 for one in two):
        yield "R11", "decrease", 80


def load(d: Row) -> Iterator[Any]:
    if d["L"] is None:
        return
    main = {one["day"] for one in d["days"] if not one["gentle"]}
    row = 0
    while d["L"] - timedelta(row) in main:
        row += 1
    if row >= 6 and d["gap"] <= 1:
        yield "R08", "rest", 80, d["L"] + timedelta(2)
    if d["blocks"][0]["main"] >= 6:
        yield "R24", "hold", 100
    this = d["blocks"][0]
    earlier = [one["load"] for one in d["blocks"][1:4] if one["complete"] and one["days"]]
    if not this["complete"] or len(earlier) < 2 or None in [this["load"], *earlier]:
        return
    usual = median(earlier)
    if this["load"] > 90:
        if this["load"] > usual * Fraction(3, 2):
            yield "R12", "decrease", 90
        elif this["load"] > usual * Fraction(13, 10):
            yield "R12", "hold", 100


def comeback(d: Row) -> Iterator[Any]:
    if d["L"] is None:
        return
    gap = d["gap"]
    if 5 <= gap <= 7:
        yield "R15", "hold", 100
    elif 8 <= gap <= 13:
        yield "R15", "decrease", 80
    elif 14 <= gap <= 28:
        yield "R15", "decrease", 60
    elif gap > 28:
        yield "R15", "decrease", 50
    if first_week_back(d):
        yield "R15", "hold", 100


def first_week_back(d: Row) -> bool:
    days = [one["day"] for one in d["days"]]
    return any(
        (after - before).days >= 8 and (d["L"] - after).days <= 6
        for before, after in pairwise(days)
    )


def beginnings(d: Row) -> Iterator[Any]:
    if d["L"] is None:
        yield "R17", "hold", 100
        return
    few = d["n28"] < 6 or d["cb"] < 2
    if few and d["n28"] >= 4 and d["cb"] >= 2 and d["F"] < 3:
        few = False
    if few or d["last"]["missing"]:
        yield "R18", "hold", 100


def care(log: Row, d: Row, as_of: date) -> Iterator[Any]:
    forms = [one["form"] for one in d["last3"] if one["form"] is not None]
    efforts = [one["effort"] for one in d["last3"] if one["effort"] is not None]
    if len(forms) >= 2 and median(forms) <= 2:
        yield "R13", "decrease", 80
    if len(efforts) >= 2 and median(efforts) >= 7:
        yield "R14", "decrease", 80
    if (forms and min(forms) <= 3) or (efforts and median(efforts) >= 5):
        yield "R21", "hold", 100
    if d["L"] is not None:
        answered = [
            one["warm_up"]
            for one in d["days"]
            if one["warm_up"] is not None and (d["L"] - one["day"]).days <= 28
        ][-5:]
        if len(answered) >= 3 and answered.count(False) >= 3:
            yield "R20", "hold", 100
    nights = [hours for day, hours in log["nights"].items() if (as_of - day).days <= 2]
    if len(nights) >= 2 and sum(nights) / len(nights) < 6:
        yield "R22", "hold", 100
    for kind, first, last in log["periods"]:
        if kind in ("flare", "illness", "pause") and first <= as_of and (not last or last >= as_of):
            yield "R27", "hold", 100


def changes(log: Row, d: Row, as_of: date) -> Iterator[Any]:
    for day, variable in log["accepted"]:
        if (as_of - day).days <= (13 if variable == "level" else 6):
            yield "R23", "hold", 100
    if easy_week(log, d):
        yield "R16", "decrease", 70


def easy_week(log: Row, d: Row) -> bool:
    blocks = d["blocks"]
    if len(blocks) < 6 or any(not one["complete"] or one["days"] < 3 for one in blocks):
        return False
    known = [one["minutes"] for one in blocks if one["minutes"] is not None]
    if not known or median(known) < 30:
        return False
    dates = {
        day
        for day, variable in log["accepted"]
        if variable != "variation" and 0 <= (d["L"] - day).days <= 41
    }
    if len(dates) < 3:
        return False
    minutes = {one["day"]: one["minutes"] or 0 for one in d["days"]}
    for back in range(36):
        until = d["L"] - timedelta(back)
        week = sum(minutes.get(until - timedelta(n), 0) for n in range(7))
        if week <= median(known) * Fraction(3, 4):
            return False
    return True
