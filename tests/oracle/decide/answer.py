"""Section 3: from the rules that fired to the answer."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.decide import notes, steps
from tests.oracle.decide.derived import derived
from tests.oracle.decide.reading import Row
from tests.oracle.decide.rows import read
from tests.oracle.decide.rules import ORDER, fired


def decided(log: Row, as_of: date, catalogue: steps.Catalogue) -> Row:
    """The fields of the answer that do not depend on wording."""
    facts = read(log, as_of, catalogue)
    d = derived(facts, as_of)
    found = fired(facts, d, as_of)
    step: Row | None = None
    if found:
        outcome = min((one[1] for one in found), key=ORDER.index)
        factor = min(one[2] for one in found)
        rule = min(one[0] for one in found if one[1] == outcome)
        rules = [one[0] for one in found]
        if rules == ["R23"]:
            step = steps.kept(facts, d, as_of)
    else:
        factor, outcome, rule = Fraction(1), "hold", "R25"
        step = steps.of_days(facts, d) or steps.of_minutes(facts, d)
        if step is None and steps.plateau(facts, d):
            rule = "R26"
        elif step is None:
            step = steps.of_exercise(facts, d, catalogue)
        if step is not None:
            outcome = "increase"
        rules = [rule]
    weekly, days, each = amounts(d, rules, factor, step)
    answer = {
        "as_of": as_of.isoformat(),
        "outcome": outcome,
        "rule": rule,
        "rules": rules,
        "factor": plain(factor),
        "weekly_minutes": weekly,
        "days": days,
        "minutes_per_session": plain(each),
        "resume": None,
        "change": None,
        "safety": safety(found),
        "confidence": "low" if d["n28"] < 6 else "medium" if d["n28"] < 12 else "high",
    }
    if outcome == "rest":
        answer["resume"] = max(one[3] for one in found if one[3] is not None).isoformat()
    if outcome == "increase" and step is not None:
        answer["change"] = {
            "variable": step["variable"],
            "from": plain(step["from"]),
            "to": plain(step["to"]),
            "exercise": step.get("exercise"),
        }
    answer["notes"] = notes.counts(facts, d, as_of, answer, catalogue)
    return answer


def amounts(
    d: Row, rules: list[str], factor: Fraction, step: Row | None
) -> tuple[int, int, Fraction]:
    """Weekly minutes, days and minutes per session."""
    if factor == 0:
        return 0, 0, Fraction(0)
    longer = step is not None and step["variable"] == "duration"
    days: int = d["plan_days"]
    exact: Fraction = d["base"]
    if factor < 1:
        whole = d["base"].__floor__()
        exact = Fraction(max((factor * d["base"]).__floor__(), min(9, whole)))
    if step is not None:
        days = step["days"]
        exact = d["base"] if step["weekly"] is None else Fraction(step["weekly"])
    if "R08" in rules or "R24" in rules:
        days = min(days, 5)
        exact = min(exact, d["mps"] * days)
    if d["gap"] is not None and d["gap"] > 28:
        days, exact = min(days, 3), min(exact, Fraction(15))
    if d["typ"] is not None and not longer:
        exact = min(exact, Fraction(d["longest"]) * days)
    weekly = max(exact.__floor__(), 1)
    days = min(days, weekly)
    whole = factor < 1 or (step is not None and step["variable"] == "frequency")
    over = Fraction(weekly) if whole else exact
    if longer:
        return weekly, days, Fraction((2 * over / days + Fraction(1, 2)).__floor__(), 2)
    return weekly, days, Fraction((2 * over / days).__floor__(), 2)


def safety(found: list[Any]) -> str:
    rules = {one[0] for one in found}
    if rules & {"R01", "R02", "R03", "R04", "R05"} or ("R07", "rest") in {one[:2] for one in found}:
        return "red"
    amber = {"R06", "R07", "R19", *(f"R{n:02}" for n in range(8, 15))}
    return "amber" if rules & amber else "green"


def plain(value: Any) -> Any:
    """Numbers as JSON would have them: whole where they are."""
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value
