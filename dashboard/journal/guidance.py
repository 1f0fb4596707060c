"""What a professional said about exercising, as the person noted it."""

from datetime import date

from dashboard.journal.checks import check_day, check_text
from dashboard.journal.phrases import day_in_words
from dashboard.store import Store, changing
from dashboard.store.writer import Actor


def record_guidance(store: Store, *, day: date, note: str, today: date, actor: Actor) -> int:
    """Note that a professional said on a day that the person may exercise; return the change.

    Raises:
        InputError: the day is to come or before 1900.
        StoreError: the journal cannot be used.
    """
    check_day(day, today=today)
    check_text("The note", note)
    summary = f"Noted guidance of {day_in_words(day)}"
    with changing(store, actor=actor, summary=summary) as change:
        change.insert("guidance", [{"day": day, "note": note}])
        return change.id
