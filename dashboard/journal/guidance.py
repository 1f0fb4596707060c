"""What a professional said about exercising, as the person noted it."""

from dataclasses import dataclass
from datetime import date

from dashboard.journal.checks import check_day, check_text
from dashboard.journal.phrases import day_in_words
from dashboard.store import Store, changing
from dashboard.store.writer import Actor


@dataclass(frozen=True, slots=True)
class Recorded:
    """Guidance that was written down, and the change that wrote it."""

    guidance_id: int
    change_id: int


def record_guidance(store: Store, *, day: date, note: str, today: date, actor: Actor) -> Recorded:
    """Note that a professional said on a day that the person may exercise.

    Raises:
        InputError: the day is to come or before 1900.
        StoreError: the journal cannot be used.
    """
    check_day(day, today=today)
    check_text("The note", note)
    summary = f"Noted guidance of {day_in_words(day)}"
    with changing(store, actor=actor, summary=summary) as change:
        [guidance_id] = change.insert("guidance", [{"day": day, "note": note}])
        return Recorded(int(guidance_id), change.id)
