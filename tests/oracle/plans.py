"""Plans, and every day planned against done."""

from datetime import date, timedelta

from dashboard.model import Catalogue
from tests.oracle.parts import Row, counting
from tests.oracle.past import Asked, Past
from tests.oracle.past_plans import Fated, Planned


def plan_list(past: Past, _: Asked, __: Catalogue) -> list[Row]:
    rows: list[Row] = []
    for number, plan in _kept(past):
        said = (number, plan.first_day, plan.times_in_7, plan.if_then)
        days = [(*said, *day) for day in sorted(plan.kept, key=lambda one: one[0])]
        rows += days or [(*said, None, None, None)]
    return rows


def plan_days(past: Past, asked: Asked, _: Catalogue) -> list[Row]:
    rows: list[Row] = []
    day = asked.since
    while day <= asked.until:
        rows.append(_day(past, day))
        day += timedelta(days=1)
    return rows


def _kept(past: Past) -> list[tuple[int, Planned]]:
    """Return the plans that count, of one first day the later, the earliest first."""
    by_day = {
        plan.first_day: (number, plan)
        for number, plan in enumerate(past.plans, start=1)
        if not plan.removed
    }
    return [by_day[day] for day in sorted(by_day)]


def _plan_on(past: Past, day: date) -> Planned | None:
    valid = [plan for _, plan in _kept(past) if plan.first_day <= day]
    return valid[-1] if valid else None


def _slot(past: Past, day: date) -> tuple[str, object] | None:
    """Return routine and start that the plan of a day names for its weekday."""
    plan = _plan_on(past, day)
    for weekday, routine, start in plan.kept if plan else ():
        if weekday == day.isoweekday():
            return routine, start
    return None


def _fates(past: Past) -> dict[date, Fated]:
    """Return the last word about each day for which something is planned."""
    last = {one.day: one for one in past.fates if not one.removed}
    return {day: one for day, one in last.items() if _slot(past, day) is not None}


def _day(past: Past, day: date) -> Row:
    plan, slot, fates = _plan_on(past, day), _slot(past, day), _fates(past)
    fate = fates.get(day)
    came = sorted(one.day for one in fates.values() if one.fate == "moved" and one.to_day == day)
    routine, start = slot or (_slot(past, came[0]) if came else None) or (None, None)
    if slot and slot[1] is None and came:
        start = (_slot(past, came[0]) or ("", None))[1]
    done = [kept.session for kept in counting(past) if kept.session.day == day]
    known = [one.duration_min for one in done if one.duration_min is not None]
    return (
        day,
        plan.times_in_7 if plan else None,
        slot is not None,
        routine,
        start,
        fate.fate if fate else None,
        fate.to_day if fate else None,
        float(fate.minutes) if fate and fate.minutes is not None else None,
        fate.reason if fate else None,
        came[0] if came else None,
        len(done),
        float(sum(known)) if known else None,
        any(
            one.first_day <= day <= (one.last_day or day) for one in past.periods if not one.removed
        ),
    )
