"""Check-ins: how a day was beside exercise, one a day."""

from collections.abc import Sequence
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_number, check_text
from dashboard.journal.doubts import about_checkin, ask
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.written import Written
from dashboard.model import CheckIn
from dashboard.store import Change, Store, changing
from dashboard.store.rows import holding
from dashboard.store.writer import Actor

HABITS = (
    "sleep_hours",
    "hydration_glasses",
    "foam_rolling_min",
    "stretching_min",
    "active_recovery_min",
    "desk_hours",
    "posture_breaks",
)
"""The numbers of a check-in."""


def save_checkin(
    store: Store, checkin: CheckIn, *, today: date, actor: Actor, sure: bool = False
) -> Written:
    """Let the check-in of a day be as given, as one change: the first is new, later ones edit it.

    Its symptoms are codes or words, as ``signs.match`` gives them.

    Raises:
        InDoubt: something is odd; nothing was written.
        InputError: a value cannot be, or nothing was given; nothing was written.
        StoreError: the journal cannot be used.
    """
    _check(checkin, today=today)
    values: dict[str, object] = {name: getattr(checkin, name) for name in (*HABITS, "notes")}
    with changing(store, actor=actor, summary="") as change:
        known = holding(change.cursor, "checkin", "day", [checkin.day])
        _ask_about_news(checkin, known, sure=sure)
        if known:
            key = known[-1]["id"]
            change.update("checkin", key, values)
        else:
            [key] = change.insert("checkin", [{"day": checkin.day, **values}])
        _symptoms(change, int(key), checkin)
        done = "Edited" if known else "Wrote"
        change.summary = f"{done} the check-in of {day_in_words(checkin.day)}"
        return Written((int(key),), None if change.empty else change.id)


def remove_checkins(store: Store, ids: Sequence[int], *, actor: Actor) -> Written:
    """Take check-ins out, with the signs noted in them, as one change.

    Raises:
        InputError: none of them is in the journal any more.
        StoreError: the journal cannot be used.
    """
    with changing(store, actor=actor, summary="") as change:
        found = holding(change.cursor, "checkin", "id", ids)
        if not found:
            raise InputError("None of these check-ins is in the journal any more.")
        keys = [row["id"] for row in found]
        take_out_checkins(change, keys)
        one = f"the check-in of {day_in_words(found[0]['day'])}"
        change.summary = f"Removed {one if len(keys) == 1 else counted(len(keys), 'check-in')}"
        return Written(tuple(keys), change.id)


def take_out_checkins(change: Change, ids: Sequence[int]) -> None:
    """Take check-ins out inside a change, with the signs noted in them."""
    signs = holding(change.cursor, "symptom", "checkin_id", ids)
    change.remove("symptom", [row["id"] for row in signs])
    change.remove("checkin", ids)


def _check(checkin: CheckIn, *, today: date) -> None:
    check_day(checkin.day, today=today)
    for name in HABITS:
        check_number(name, getattr(checkin, name))
    check_text("The note", checkin.notes)
    for symptom in checkin.symptoms:
        check_text("A sign", symptom)
    given = [getattr(checkin, name) is not None for name in HABITS]
    if not any(given) and not checkin.notes.strip() and not checkin.symptoms:
        raise InputError("Say at least one thing about the day.")


def _ask_about_news(checkin: CheckIn, known: Sequence[dict[str, object]], *, sure: bool) -> None:
    """Ask about what is odd, unless the check-in of the day says it already."""
    same = {name for name in HABITS if known and getattr(checkin, name) == known[-1][name]}
    ask(
        (
            doubt
            for doubt in about_checkin(checkin)
            if not (known and doubt.field in {*same, "day"})
        ),
        sure=sure,
    )


def _symptoms(change: Change, key: int, checkin: CheckIn) -> None:
    left = list(checkin.symptoms)
    gone = []
    for row in holding(change.cursor, "symptom", "checkin_id", [key]):
        if row["code"] in left:
            left.remove(row["code"])
        else:
            gone.append(row["id"])
    change.remove("symptom", gone)
    change.insert(
        "symptom", [{"day": checkin.day, "code": code, "checkin_id": key} for code in left]
    )
