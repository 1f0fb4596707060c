"""A routine as it would be played today: what is offered only, and as short as was decided."""

from dataclasses import dataclass

from dashboard import reports
from dashboard.journal import names, notation
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Entry
from dashboard.planning import routines, shorter
from dashboard.planning.plans import PlannedDay
from dashboard.reports import Considered
from dashboard.ui import context
from dashboard.ui.practise.choose import MADE, own
from dashboard.ui.routines import built
from dashboard.ui.text import plain

_MOST_NAMED = 8
"""So many exercises are named in a line; the player names all."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A routine of today; ``minutes`` are those of the player."""

    routine: str
    name: str
    entries: tuple[Entry, ...]
    minutes: float
    line: str


def ready(day: PlannedDay, considered: Considered) -> Ready:
    """Return the routine that a day has planned, or else the one that is built for the person."""
    store = context.store()
    vocabulary = names.vocabulary(store, catalogue=context.catalogue())
    offered = considered.catalogue.exercises
    there = reports.routines(store, catalogue=context.catalogue()) if day.routine else {}
    chosen = there.get(day.routine or "")
    entries = chosen.entries if chosen else built.usual(considered)
    entries, _ = routines.fitted(
        entries, exercises=vocabulary.exercises, offered=offered | own(vocabulary)
    )
    entries = shorter.as_decided(entries, exercises=vocabulary.exercises, day=day)
    return Ready(
        routine=chosen.id if chosen else MADE,
        name=chosen.name if chosen else "A session built for you",
        entries=entries,
        minutes=routines.minutes(entries, exercises=vocabulary.exercises),
        line=_line(entries, vocabulary),
    )


def _line(entries: tuple[Entry, ...], vocabulary: Vocabulary) -> str:
    """Name the exercises with their doses, in one line of Markdown."""
    pieces = [plain(notation.printed([one], vocabulary=vocabulary)) for one in entries]
    more = len(pieces) - _MOST_NAMED
    shown = pieces[:_MOST_NAMED] if more > 1 else pieces
    return " · ".join([*shown, *([f"and {more} more"] if more > 1 else [])])
