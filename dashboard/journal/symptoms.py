"""Warning signs on their own, without a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_text
from dashboard.journal.phrases import counted, day_in_words
from dashboard.store import Store, changing
from dashboard.store.rows import RowId, images
from dashboard.store.writer import Actor


@dataclass(frozen=True, slots=True)
class Noted:
    """Signs that were written down, and the change that wrote them."""

    symptom_ids: tuple[int, ...]
    change_id: int


def note_symptoms(
    store: Store, codes: Sequence[str], *, day: date, today: date, actor: Actor
) -> Noted:
    """Note signs on a day, as codes or in the person's words, as one change.

    Raises:
        InputError: there is none, the day is to come or before 1900; nothing was written.
        StoreError: the journal cannot be used.
    """
    check_symptoms(codes, day=day, today=today)
    with changing(store, actor=actor, summary=summary(codes, day=day)) as change:
        ids = change.insert("symptom", [{"day": day, "code": code} for code in codes])
        return Noted(tuple(int(key) for key in ids), change.id)


def check_symptoms(codes: Sequence[str], *, day: date, today: date) -> None:
    """Refuse signs that cannot be written.

    Raises:
        InputError: one sentence that says why.
    """
    if not codes:
        raise InputError("Say what you noticed.")
    check_day(day, today=today)
    for code in codes:
        check_text("A sign", code)


def summary(codes: Sequence[str], *, day: date) -> str:
    """Say in a few words what was noted."""
    return f"Noted {counted(len(codes), 'sign')} on {day_in_words(day)}"


def remove_symptoms(store: Store, ids: Sequence[int], *, actor: Actor) -> int | None:
    """Take out signs that were noted by mistake; return the change, if any still counted.

    Raises:
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        keys: list[RowId] = list(ids)
        there = [key for key, image in images(change.cursor, "symptom", keys).items() if image]
        if not there:
            return None
        change.summary = f"Took out {counted(len(there), 'sign')} noted by mistake"
        change.remove("symptom", there)
        return change.id
