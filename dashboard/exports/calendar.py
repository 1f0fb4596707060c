"""The plan as a calendar file: sessions and rest days in local time, each under an id of its own.

An event's id is made of its day, so that a calendar which takes the file in again changes what it
has instead of doubling it. Times have no zone: half past seven stays half past seven wherever the
person is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from dashboard import reports
from dashboard.exports.control import writable
from dashboard.journal import names
from dashboard.journal.phrases import counted
from dashboard.model import Catalogue
from dashboard.planning.plans import PlannedDay, Status
from dashboard.planning.routines import minutes
from dashboard.store import Store

WEEKS: Final = 12
"""How far ahead the file reaches."""
_MINUTES: Final = 15
"""How long a session of no routine is shown."""
_NOTICE: Final = "General fitness information, not medical advice."


@dataclass(frozen=True, slots=True)
class Named:
    """What a routine is called, and how many minutes it takes."""

    name: str
    minutes: float


def of_journal(
    store: Store, *, catalogue: Catalogue, today: date, made_at: datetime
) -> tuple[bytes, int]:
    """Return the plan of a journal for the coming weeks as an .ics file, and its events.

    Raises:
        StoreError: the journal cannot be used.
    """
    until = today + timedelta(weeks=WEEKS) - timedelta(days=1)
    exercises = names.vocabulary(store, catalogue=catalogue).exercises
    there = {one.id: one for one in reports.own_routines(store)} | catalogue.routines
    plans = [one for one in reports.plans(store) if one.first_day <= until]
    return calendar_file(
        reports.plan_days(store, since=max(today, plans[0].first_day), until=until)
        if plans
        else [],
        routines={
            key: Named(one.name, minutes(one.entries, exercises=exercises))
            for key, one in there.items()
        },
        today=today,
        made_at=made_at,
        line=plans[-1].if_then if plans else "",
    )


def calendar_file(
    days: Iterable[PlannedDay],
    *,
    routines: Mapping[str, Named],
    today: date,
    made_at: datetime,
    line: str = "",
) -> tuple[bytes, int]:
    """Return an .ics file and how many events it holds.

    Days before today, in a marked period, or of a plan without weekdays give none.

    Args:
        days: the days to come, planned against done.
        routines: what routines are called, by id; one that is gone is called a session.
        today: the present local day.
        made_at: when the file is made, with a zone; a later file counts.
        line: the person's if-then line.
    """
    found = Calendar()
    found.add("prodid", "-//Supple//plan//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Supple")
    for day in days:
        event = _event(day, routines, today=today, line=line)
        if event is not None:
            event.add("dtstamp", made_at)
            event.add("last-modified", made_at)
            event.add("sequence", int(made_at.timestamp()) // 60)
            found.add_component(event)
    return found.to_ical(), len(found.subcomponents)


def _event(
    day: PlannedDay, routines: Mapping[str, Named], *, today: date, line: str
) -> Event | None:
    status = day.status(today=today)
    if day.day < today or day.skipped or day.times_in_7 is not None:
        return None
    if day.stands:
        return _session(day, routines, line)
    return _rest(day) if status is Status.REST or day.fate else None


def _session(day: PlannedDay, routines: Mapping[str, Named], line: str) -> Event:
    named = routines.get(day.routine or "", Named("Session", _MINUTES))
    length = day.minutes if day.minutes is not None else named.minutes
    event = _named(day, f"Supple: {named.name}")
    if day.start is None:
        _all_day(event, day.day)
        lasting = f"About {counted(round(length), 'minute')}, whenever it suits."
    else:
        start = datetime.combine(day.day, day.start)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=max(1, round(length))))
        lasting = f"About {counted(round(length), 'minute')}."
    event.add("description", _text("\n".join(filter(None, (lasting, line, _NOTICE)))))
    event.add("transp", "TRANSPARENT" if day.start is None else "OPAQUE")
    return event


def _rest(day: PlannedDay) -> Event:
    event = _named(day, "Rest day")
    _all_day(event, day.day)
    event.add("transp", "TRANSPARENT")
    return event


def _named(day: PlannedDay, summary: str) -> Event:
    event = Event()
    event.add("uid", f"{day.day.isoformat()}@plan.supple")
    event.add("summary", _text(summary))
    return event


def _text(text: str) -> str:
    """Return text without signs of control: the format has no way to write them."""
    return writable(text, instead=" ")


def _all_day(event: Event, day: date) -> None:
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
