"""The check before the first suggestion, as the person answers it or puts it off."""

from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.errors import InputError
from dashboard.journal.checks import check_day, check_text
from dashboard.journal.phrases import counted, day_in_words
from dashboard.model import SCREENED, Reply
from dashboard.store import Store, changing
from dashboard.store.writer import Actor


def record_screening(  # noqa: PLR0913 - one argument a part of the check
    store: Store,
    *,
    replies: Mapping[str, Reply],
    advised_day: date | None = None,
    signs: Sequence[str] = (),
    today: date,
    actor: Actor,
) -> int:
    """Keep the answers of today with the signs noted beside them, as one change; return it.

    Raises:
        InputError: a question is open, or the day of the advice cannot be; nothing was written.
        StoreError: the journal cannot be used.
    """
    if set(replies) != set(SCREENED):
        raise InputError("Please answer each question; not sure is an answer too.")
    if advised_day is not None:
        check_day(advised_day, today=today)
    for sign in signs:
        check_text("A sign", sign)
    summary = f"Answered the check of {day_in_words(today)}"
    if signs:
        summary += f" and noted {counted(len(signs), 'sign')}"
    row = {name: replies[name].value for name in SCREENED}
    with changing(store, actor=actor, summary=summary) as change:
        change.insert(
            "screening", [{"day": today, "skipped": False, "advised_day": advised_day, **row}]
        )
        change.insert("symptom", [{"day": today, "code": sign} for sign in signs])
        return change.id


def skip_screening(store: Store, *, today: date, actor: Actor) -> int:
    """Keep that the check was put off today; return the change.

    Raises:
        StoreError: the journal cannot be used.
    """
    summary = f"Put off the check of {day_in_words(today)}"
    with changing(store, actor=actor, summary=summary) as change:
        change.insert("screening", [{"day": today, "skipped": True}])
        return change.id
