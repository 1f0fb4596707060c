"""What a professional said about exercising, as the person noted it."""

from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_text
from dashboard.journal.phrases import day_in_words
from dashboard.store import Store, changing
from dashboard.store.rows import holding
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


def remove_guidance(store: Store, guidance_id: int, *, actor: Actor) -> int:
    """Take out guidance that was noted by mistake, as one change; return its number.

    Raises:
        InputError: it is not in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        found = holding(change.cursor, "guidance", "id", [guidance_id])
        if not found:
            raise InputError("This guidance is not in the journal any more.")
        change.summary = f"Took out the guidance of {day_in_words(found[0]['day'])}"
        change.remove("guidance", [guidance_id])
        return change.id
