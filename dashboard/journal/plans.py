"""What is planned for a week, from a day on, and what became of single planned days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from dashboard.errors import InputError
from dashboard.journal.checks import check_not_ancient, check_number, check_text
from dashboard.journal.phrases import counted, day_in_words
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

REASONS = {
    "no_time": "no time",
    "unwell": "not well",
    "away": "away",
    "too_much": "too much that week",
}
"""Reasons that are offered, and how they read; a person's own words are kept as they are."""
LONGEST_LINE = 300
"""Characters of an if-then line or a reason."""
_WEEK = 7


class Fate(StrEnum):
    """What was decided about a planned day."""

    MOVED = "moved"
    SHORTENED = "shortened"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class PlannedTime:
    """What is planned on a weekday: a routine by its id, empty for any, and when."""

    routine: str = ""
    start: time | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned from a day on: weekdays (ISO, 1 Monday to 7 Sunday), or a number of days.

    Args:
        first_day: from when on it counts, until the next plan.
        weekdays: the weekdays on which to exercise; the others are rest days.
        times_in_7: exercise days in any seven days, where no weekdays are named.
        if_then: the person's own line: after what, where, and what then.
    """

    first_day: date
    weekdays: Mapping[int, PlannedTime] = field(default_factory=dict)
    times_in_7: int | None = None
    if_then: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a planned day; ``to_day`` when it was moved, ``minutes`` when shortened."""

    fate: Fate
    to_day: date | None = None
    minutes: Decimal | None = None
    reason: str = ""


def set_plan(store: Store, plan: Plan, *, actor: Actor) -> int:
    """Plan from a day on, as one change, and return it; a plan of the same day gives way.

    Raises:
        InputError: it names nothing, or both weekdays and a number of days; nothing was written.
        StoreError: the journal cannot be used.
    """
    summary = f"Planned {_words(plan)} from {day_in_words(plan.first_day)}"
    with changing(store, actor=actor, summary=summary) as change:
        put_plan(change, plan)
        return change.id


def put_plan(change: Change, plan: Plan) -> None:
    """Plan from a day on as a part of a change; a plan of the same day gives way.

    Raises:
        InputError: it names nothing, or both weekdays and a number of days; nothing was written.
    """
    _check(plan)
    _remove(change, plan.first_day)
    [key] = change.insert(
        "plan",
        [
            {
                "first_day": plan.first_day,
                "times_in_7": plan.times_in_7,
                "if_then": plan.if_then.strip(),
            }
        ],
    )
    change.insert(
        "plan_day",
        [
            {"plan_id": key, "weekday": weekday, "routine": one.routine, "start": one.start}
            for weekday, one in sorted(plan.weekdays.items())
        ],
    )


def remove_plan(store: Store, first_day: date, *, actor: Actor) -> int:
    """Take out the plan that counts from a day on, and return the change.

    Raises:
        InputError: there is none any more; nothing was written.
        StoreError: the journal cannot be used.
    """
    summary = f"Took out the plan from {day_in_words(first_day)}"
    with changing(store, actor=actor, summary=summary) as change:
        if not _remove(change, first_day):
            raise InputError(f"No plan begins on {day_in_words(first_day)} any more.")
        return change.id


def decide(store: Store, day: date, decided: Decided, *, actor: Actor) -> int:
    """Say what becomes of a planned day, as one change, and return it; the last word counts.

    Raises:
        InputError: a day, minutes or reason cannot be; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check_decided(day, decided)
    with changing(store, actor=actor, summary=_decided_words(day, decided)) as change:
        _undecide(change, day)
        change.insert(
            "planned_day",
            [
                {
                    "day": day,
                    "fate": decided.fate,
                    "to_day": decided.to_day,
                    "minutes": decided.minutes,
                    "reason": decided.reason.strip(),
                }
            ],
        )
        return change.id


def undecide(store: Store, day: date, *, actor: Actor) -> int:
    """Let a planned day stand as it was planned, and return the change.

    Raises:
        InputError: nothing was decided about it; nothing was written.
        StoreError: the journal cannot be used.
    """
    summary = f"Put the plan of {day_in_words(day)} back"
    with changing(store, actor=actor, summary=summary) as change:
        if not _undecide(change, day):
            raise InputError(f"Nothing was changed about {day_in_words(day)}.")
        return change.id


def _check(plan: Plan) -> None:
    check_not_ancient(plan.first_day)
    check_text("The line", plan.if_then)
    if len(plan.if_then) > LONGEST_LINE:
        raise InputError(f"The line can have {LONGEST_LINE} characters at most.")
    if bool(plan.weekdays) == (plan.times_in_7 is not None):
        raise InputError("Choose the weekdays, or a number of days in any seven.")
    if not all(1 <= weekday <= _WEEK for weekday in plan.weekdays):
        raise InputError("A weekday is a number from 1, Monday, to 7, Sunday.")
    if plan.times_in_7 is not None and not 1 <= plan.times_in_7 <= _WEEK:
        raise InputError("In seven days there are 1 to 7 days to exercise on.")


def _check_decided(day: date, decided: Decided) -> None:
    check_not_ancient(day)
    check_text("The reason", decided.reason)
    if len(decided.reason) > LONGEST_LINE:
        raise InputError(f"The reason can have {LONGEST_LINE} characters at most.")
    if (decided.fate is Fate.MOVED) != (decided.to_day is not None):
        raise InputError("Say to which day the session moves.")
    if decided.to_day == day:
        raise InputError("The session stands on that day already.")
    if (decided.fate is Fate.SHORTENED) != (decided.minutes is not None):
        raise InputError("Say to how many minutes the session is shortened.")
    check_number("duration_min", decided.minutes)


def _words(plan: Plan) -> str:
    if plan.times_in_7 is not None:
        return f"{counted(plan.times_in_7, 'day')} in any seven"
    return f"{counted(len(plan.weekdays), 'day')} a week"


def _decided_words(day: date, decided: Decided) -> str:
    of = f"the session planned for {day_in_words(day)}"
    if decided.to_day is not None:
        return f"Moved {of} to {day_in_words(decided.to_day)}"
    if decided.minutes is not None:
        return f"Shortened {of} to {counted(decided.minutes, 'minute')}"
    return f"Let go of {of}"


def _remove(change: Change, first_day: date) -> bool:
    plans = [row["id"] for row in holding(change.cursor, "plan", "first_day", [first_day])]
    days = [row["id"] for row in holding(change.cursor, "plan_day", "plan_id", plans)]
    change.remove("plan_day", days)
    change.remove("plan", plans)
    return bool(plans)


def _undecide(change: Change, day: date) -> bool:
    found = [row["id"] for row in holding(change.cursor, "planned_day", "day", [day])]
    change.remove("planned_day", found)
    return bool(found)
