"""A report of the journal: the numbers and sentences of the pages, put together for paper."""

from datetime import date
from typing import TYPE_CHECKING

from dashboard import reports
from dashboard.errors import InputError
from dashboard.exports.report.content import Holds, Report, Section
from dashboard.gallery.report import missing, movement, practice, signs
from dashboard.gallery.report.choice import Asked, Choice, checked_note
from dashboard.gallery.words import reach
from dashboard.journal.phrases import day_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.model import Catalogue
    from dashboard.store import Store

TITLE = "Back mobility report"


def of_journal(
    store: "Store", *, catalogue: "Catalogue", choice: Choice, today: date, week_start: int
) -> Report:
    """Return what a report says; ``week_start`` is an ISO weekday.

    Raises:
        InputError: there is no session in the span, or the note does not fit.
        StoreError: the journal cannot be used.
    """
    note = checked_note(choice.note)
    asked = Asked(store, catalogue, choice, today, week_start)
    totals = reports.summary(store, since=choice.since, until=choice.until)
    days = reach(choice.since, choice.until)
    if not totals.sessions:
        raise InputError(f"There are no sessions to report: {days}. Choose other days.")
    whole = reports.gate(store, today=today, catalogue=catalogue)
    gate = whole if asked.with_symptoms else signs.without_symptoms(whole)
    told = signs.signs(asked, gate), signs.periods(asked)
    made: dict[str, Callable[[], tuple[Section, ...]]] = {
        "practice": lambda: (practice.practice(asked),),
        "comfort": lambda: (practice.comfort(asked),),
        "exercises": lambda: (movement.exercises(asked),),
        "range": lambda: (movement.range_of_motion(asked),),
        "signs": lambda: told[0].sections,
        "periods": lambda: told[1].sections,
        "missing": lambda: (missing.missing(asked, totals),),
    }
    in_it = [
        one for key, one in zip(("signs", "periods"), told, strict=True) if key in choice.sections
    ]
    details, notes = _details(asked) if choice.details else ((), 0)
    standing = sum(1 for one in gate.standing if one.code)
    return Report(
        title=TITLE,
        span=days,
        made=f"Made with Supple on {day_in_words(today)}",
        lead=signs.lead(gate, asked),
        note=note,
        tiles=practice.tiles(asked, totals),
        sections=tuple(
            section for key, make in made.items() if key in choice.sections for section in make()
        ),
        details=details,
        holds=Holds(
            notes=bool(note) + notes + sum(one.notes for one in in_it),
            symptoms=max(standing, sum(one.symptoms for one in in_it)),
            sign_left_out=gate.standing != whole.standing,
        ),
    )


def _details(asked: Asked) -> tuple[tuple[Section, ...], int]:
    """Return the second page and how many notes stand on it."""
    chosen = asked.choice.sections
    charts = practice.details(asked)
    if "range" in chosen:
        charts += movement.range_charts(asked)
    totals = movement.totals(asked) if "exercises" in chosen else None
    written = missing.notes(asked)
    count = len(written.table.rows) if written and written.table else 0
    return (*charts, *(one for one in (totals, written) if one)), count
