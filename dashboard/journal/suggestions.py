"""The person's answers to suggestions; what was shown is kept by ``dashboard.store.shown``."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from dashboard.errors import InputError
from dashboard.journal.checks import check_text
from dashboard.journal.phrases import counted, day_in_words
from dashboard.store import Store, changing
from dashboard.store.rows import counting
from dashboard.store.writer import Actor

NotNow = Literal["too_much", "no_time", "unwell", "other"]
"""Why a suggestion is put off."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion as it was shown.

    Args:
        as_of: the day it was made for.
        rule: the rule that decided, by its code.
        outcome: its verdict.
        decision: the whole decision as JSON.
    """

    as_of: date
    rule: str
    outcome: str
    decision: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """Yes: as suggested, or less.

    Args:
        variable: the step up or variation that is taken, if any.
        days: days a week instead of those suggested.
        minutes: minutes a session instead of those suggested.
    """

    variable: str | None = None
    days: int | None = None
    minutes: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PutOff:
    """Not now, perhaps with a reason, and a few words about it."""

    why: NotNow | None = None
    note: str = ""


def answer_suggestion(
    store: Store, suggested: Suggested, answer: Accepted | PutOff, *, actor: Actor
) -> int:
    """Keep the person's answer to a suggestion; return the change.

    The same suggestion answered again on the same day keeps the latest answer.

    Raises:
        InputError: more days or minutes than were suggested, or none.
        StoreError: the journal cannot be used.
    """
    check_text("The suggestion", suggested.decision)
    values, said = (
        _accepted(suggested, answer) if isinstance(answer, Accepted) else _put_off(answer)
    )
    summary = f"{said} the suggestion of {day_in_words(suggested.as_of)}"
    with changing(store, actor=actor, summary=summary) as change:
        shown = {"as_of": suggested.as_of, "decision": suggested.decision}
        earlier = counting(change.cursor, "suggestion", shown)
        for key in earlier:
            change.update("suggestion", key, values)
        if not earlier:
            row = {"rule": suggested.rule, "outcome": suggested.outcome, **values}
            change.insert("suggestion", [{**shown, **row}])
        return change.id


def _accepted(suggested: Suggested, answer: Accepted) -> tuple[dict[str, object], str]:
    edited = answer.days is not None
    if edited or answer.minutes is not None:
        _check_within(suggested, answer)
    values: dict[str, object] = {
        "answer": "accepted",
        "variable": answer.variable,
        "days": answer.days,
        "minutes_per_session": answer.minutes,
        "not_now": None,
        "note": "",
    }
    if not edited or answer.days is None or answer.minutes is None:
        return values, "Accepted"
    week = f"{counted(answer.days, 'day')} of {counted(answer.minutes, 'minute')}"
    return values, f"Accepted, as {week},"


def _check_within(suggested: Suggested, answer: Accepted) -> None:
    """Refuse an edit that is more than the suggestion, whatever the page allowed."""
    shown: dict[str, Any] = json.loads(suggested.decision)  # Any: our own JSON
    most_days, most = int(shown["days"]), Decimal(str(shown["minutes_per_session"]))
    if answer.days is None or answer.minutes is None:
        raise InputError("An edited suggestion has both days and minutes.")
    if not (1 <= answer.days <= most_days and 0 < answer.minutes <= most):
        raise InputError(
            f"An edited suggestion has up to {counted(most_days, 'day')} of up to "
            f"{counted(most, 'minute')}, and at least some."
        )


def _put_off(answer: PutOff) -> tuple[dict[str, object], str]:
    if answer.why is not None and answer.why not in get_args(NotNow):
        raise InputError(f"The reason {answer.why} is not one of those offered.")
    check_text("The reason", answer.note)
    values: dict[str, object] = {
        "answer": "not_now",
        "variable": None,
        "days": None,
        "minutes_per_session": None,
        "not_now": answer.why,
        "note": answer.note.strip(),
    }
    return values, "Put off"
