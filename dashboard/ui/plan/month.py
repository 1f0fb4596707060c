"""The month, planned against done: a small sign a day, with what each sign means below."""

import calendar
from datetime import date, timedelta

import streamlit as st

from dashboard import reports
from dashboard.planning.plans import PlannedDay, Status
from dashboard.settings import WEEK_START
from dashboard.ui import context
from dashboard.ui.plan.turning import turned
from dashboard.ui.plan.week import ICONS, WORDS
from dashboard.ui.text import count

_DECEMBER = 12


def draw() -> None:
    """Draw a month with ways to the one before and after."""
    today = context.settings().today
    first = _month(today)
    start = first - timedelta(days=(first.isoweekday() - WEEK_START) % 7)
    last = _next(first) - timedelta(days=1)
    end = last + timedelta(days=(WEEK_START + 6 - last.isoweekday()) % 7)
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

    return first(
        turned("plan_month", here="This month", label=lambda steps: f"{first(steps):%B %Y}")
    )


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
    names = [(date(2024, 1, WEEK_START) + timedelta(days=number)) for number in range(7)]
    lines = ["| " + " | ".join(f"{one:%a}"[:2] for one in names) + " |", "|" + " :-: |" * 7]
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
