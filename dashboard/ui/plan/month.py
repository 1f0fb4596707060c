"""The month, planned against done: a small sign a day, with what each sign means below."""

import calendar
from datetime import date, timedelta

import streamlit as st

from dashboard import reports
from dashboard.manner import MONTHS, WEEKDAYS, first_of_week, weekdays
from dashboard.planning.plans import PlannedDay, Status
from dashboard.ui import context
from dashboard.ui.plan.turning import turned
from dashboard.ui.plan.week import ICONS, WORDS
from dashboard.ui.text import count

_DECEMBER = 12


def draw() -> None:
    """Draw a month with ways to the one before and after."""
    today = context.settings().today
    first = _month(today)
    start = first_of_week(first)
    last = _next(first) - timedelta(days=1)
    end = first_of_week(last) + timedelta(days=6)
    days = reports.plan_days(context.store(), since=start, until=end)
    within = [one for one in days if first <= one.day <= last]
    st.markdown(_summary(within, today))
    st.markdown(_grid(days, first, today))
    used = dict.fromkeys(one.status(today=today) for one in within)
    st.caption("  \n".join(f"{ICONS[one]} {WORDS[one]}" for one in WORDS if one in used))


def _month(today: date) -> date:
    """Draw the choice of the month and return its first day."""

    def first(steps: int) -> date:
        months = today.year * _DECEMBER + today.month - 1 + steps
        return date(months // _DECEMBER, months % _DECEMBER + 1, 1)

    return first(turned("plan_month", here="This month", label=lambda steps: _named(first(steps))))


def _named(first: date) -> str:
    return f"{MONTHS[first.month - 1]} {first.year}"


def _next(first: date) -> date:
    return first + timedelta(days=calendar.monthrange(first.year, first.month)[1])


def _summary(days: list[PlannedDay], today: date) -> str:
    """Say in a sentence what the month held, planned and done."""
    done = sum(bool(one.sessions) for one in days)
    to_come = sum(one.status(today=today) is Status.PLANNED for one in days)
    still = sum(one.status(today=today) is Status.OPEN for one in days)
    said = [
        f"{count(done, 'exercise day')} so far." if to_come else f"{count(done, 'exercise day')}."
    ]
    if to_come:
        said.append(f"{count(to_come, 'session')} to come.")
    if still:
        said.append(f"{count(still, 'day')} open.")
    return " ".join(said)


def _grid(days: list[PlannedDay], first: date, today: date) -> str:
    """Lay the weeks out as a table; days of the other months stay blank."""
    names = [WEEKDAYS[number - 1][:2] for number in weekdays()]
    lines = ["| " + " | ".join(names) + " |", "|" + " :-: |" * 7]
    for place in range(0, len(days), 7):
        cells = []
        for one in days[place : place + 7]:
            if one.day.month != first.month:
                cells.append(" ")
                continue
            name = f"**{one.day.day}**" if one.day == today else str(one.day.day)
            cells.append(f"{name} {ICONS[one.status(today=today)]}")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
