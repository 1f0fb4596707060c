"""Logs for the tests of the progression rules, in the form of ``supple suggest --log``."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from dashboard import settings
from dashboard.journal import catalogue
from dashboard.progression import Decision, decide, read_log

Log = dict[str, Any]

TODAY = date(2026, 3, 28)
"""A Saturday; 2 March 2026 is a Monday."""

CATALOGUE = catalogue.load(settings.resources())

EVERY_RULE = [f"R{number:02}" for number in range(1, 28)]
"""The rules of the text, also the two steps up that are no line of the decision table."""

MON_WED_FRI = (0, 2, 4)
TUE_FRI = (1, 4)


def session(day: date, **values: object) -> Log:
    """A comfortable, light, well-formed session of ten minutes, but for the values given."""
    return {
        "day": day.isoformat(),
        "minutes": 10,
        "effort": 3,
        "comfort_before": 9,
        "comfort_during": 9,
        "comfort_after": 9,
        "form": 5,
        "warm_up": True,
        "soreness_next_day": 1,
        **values,
    }


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def on(*ages: int, **values: object) -> list[Log]:
    """Sessions so many days before ``TODAY``."""
    return [session(ago(age), **values) for age in ages]


def weekly(
    first: date, last: date, weekdays: Iterable[int] = MON_WED_FRI, **values: object
) -> list[Log]:
    """Sessions on weekdays (0 Monday) from one date to another."""
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    return [session(day, **values) for day in days if day.weekday() in weekdays]


def ready(**last: object) -> Log:
    """Five steady weeks, three days of ten minutes; nothing fires. The last one takes the values.

    The last exercise day is yesterday, 27 March; those before it are 3, 5, 8, 10, ... days ago.
    """
    sessions = weekly(date(2026, 2, 23), date(2026, 3, 27))
    sessions[-1] |= last
    return {"sessions": sessions}


def changed(log: Log, age: int, **values: object) -> Log:
    """The log with other values in the sessions of one day."""
    day = ago(age).isoformat()
    assert any(one["day"] == day for one in log["sessions"]), "no session on that day"
    sessions = [{**one, **values} if one["day"] == day else one for one in log["sessions"]]
    return {**log, "sessions": sessions}


def judged(log: Log, day: date = TODAY) -> Decision:
    return decide(read_log(log), day, catalogue=CATALOGUE)


def rules(log: Log, day: date = TODAY) -> tuple[str, ...]:
    return judged(log, day).rules


def verdict(log: Log, rule: str, day: date = TODAY) -> tuple[str, float] | None:
    """Outcome and factor that one rule asked for, ``None`` if it did not fire."""
    for firing in judged(log, day).firings:
        if firing.rule.id == rule:
            return firing.verdict.outcome.value, float(firing.verdict.factor)
    return None


def said(log: Log, note: str, day: date = TODAY) -> list[str]:
    """The texts of the notes with one number."""
    return [one.text for one in judged(log, day).notes if one.id == note]


def one_session(**values: object) -> tuple[Any, list[tuple[str, str]]]:
    """A session as it is read, and the places and reasons of its defects."""
    log = read_log(json.dumps({"sessions": [{"day": "2026-03-27", **values}]}))
    return log.sessions[0], [(defect.place, defect.reason) for defect in log.defects]
