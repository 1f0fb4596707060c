"""Soreness of the morning after: belongs to the session it followed, asked once."""

import json
from datetime import date
from decimal import Decimal

from dashboard.errors import Doubt
from dashboard.journal.checks import check_number
from dashboard.journal.doubts import ask
from dashboard.journal.phrases import counted, day_in_words
from dashboard.journal.present import present_session
from dashboard.journal.written import Written
from dashboard.store import Store, changing
from dashboard.store.drafts import keep_draft
from dashboard.store.writer import Actor

FORM = "soreness"
"""The form under which it is remembered that the question was put off, by session."""


def set_soreness(  # noqa: PLR0913 - what belongs to every write
    store: Store,
    session_id: int,
    soreness: Decimal | None,
    *,
    today: date,
    actor: Actor,
    sure: bool = False,
) -> Written:
    """Note the soreness after a session, or with ``None`` clear it, as one change.

    Raises:
        InDoubt: the morning after is still to come.
        InputError: it is outside its scale, or there is no such session.
        StoreError: the journal cannot be used.
    """
    check_number("soreness_next_day", soreness)
    with changing(store, actor=actor, summary="") as change:
        present = present_session(change.cursor, session_id)
        day = present.session.day
        if soreness is not None and day >= today:
            text = "The morning after this session is still to come; note it already?"
            ask([Doubt("soreness_next_day", text)], sure=sure)
        if soreness != present.session.soreness_next_day:
            change.update("session", session_id, {"soreness_next_day": soreness})
        said = (
            "Cleared the soreness"
            if soreness is None
            else f"Noted soreness of {counted(soreness, 'point')}"
        )
        change.summary = f"{said} after the session of {day_in_words(day)}"
        return Written((session_id,), None if change.empty else change.id)


def put_off_soreness(store: Store, session_id: int, *, today: date) -> None:
    """Remember that the question about a session was put off; it is not asked by itself again.

    Raises:
        StoreError: the journal cannot be used.
    """
    keep_draft(store, form=FORM, field=str(session_id), value=json.dumps(str(today)))
