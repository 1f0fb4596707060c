"""What a person chooses for a report."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.journal.phrases import day_in_words
from dashboard.manner import whole
from dashboard.reports import Scope, journal_span, present_view

if TYPE_CHECKING:
    from dashboard.model import Catalogue
    from dashboard.store import Store

SECTIONS: Final = {
    "practice": "Practice",
    "comfort": "Comfort",
    "exercises": "Exercises and levels",
    "range": "Range of motion",
    "signs": "Warning signs and guidance",
    "periods": "Marked periods",
    "missing": "What is missing",
}
"""The sections that can be chosen, in their order, with their headings."""

NOTES, SYMPTOMS = "notes", "symptoms"
LEAVE_OUT: Final = {NOTES: "Notes", SYMPTOMS: "Symptoms and warning signs"}
"""What can be left out wherever it would stand."""

NOTE_LETTERS: Final = 600
NOTE_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """What a report is to hold.

    Args:
        since: the first day.
        until: the last day.
        sections: keys of ``SECTIONS``.
        details: whether there is a second page.
        note: what the person writes for this report.
        leave_out: keys of ``LEAVE_OUT``.
    """

    since: date
    until: date
    sections: Sequence[str] = tuple(SECTIONS)
    details: bool = False
    note: str = ""
    leave_out: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Asked:
    """A journal with what is to be told of it; weeks begin on ISO weekday ``week_start``."""

    store: "Store"
    catalogue: "Catalogue"
    choice: Choice
    today: date
    week_start: int

    @property
    def scope(self) -> Scope:
        """The days of the report, with everything done on them."""
        return Scope(self.choice.since, self.choice.until)

    @property
    def with_notes(self) -> bool:
        """Whether what the person wrote on other occasions may stand in it."""
        return NOTES not in self.choice.leave_out

    @property
    def with_symptoms(self) -> bool:
        """Whether symptoms may stand in it."""
        return SYMPTOMS not in self.choice.leave_out


def days(
    store: "Store", *, today: date, since: date | None = None, until: date | None = None
) -> tuple[date, date]:
    """Return the days of a report: those given, else the latest stretch of the journal.

    Raises:
        InputError: the journal is empty, or the first day lies after the last.
    """
    span, view = journal_span(store), present_view(store, today=today)
    if span.first_day is None or view is None:
        raise InputError("The journal is empty. Log a session or import a file first.")
    first = since or min(view.first_day if until is None else span.first_day, until or today)
    last = until or (view.last_day if since is None else max(view.last_day, today))
    if first > last:
        raise InputError(
            f"The first day, {day_in_words(first)}, lies after the last, {day_in_words(last)}."
        )
    return first, last


def checked_note(text: str) -> str:
    """Return a note as it will stand in the report.

    Raises:
        InputError: it is too long for the page, or is no text.
    """
    check_text("The note", text)
    note = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if len(note) > NOTE_LETTERS:
        raise InputError(
            f"The note has {whole(len(note))} letters; up to {NOTE_LETTERS} fit on the page."
        )
    if note.count("\n") >= NOTE_LINES:
        raise InputError(
            f"The note has more than {NOTE_LINES} lines, which do not fit on the page."
        )
    return note
