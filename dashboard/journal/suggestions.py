"""The person's answers to suggestions."""

from datetime import date
from typing import Literal

from dashboard.journal.checks import check_text
from dashboard.journal.phrases import day_in_words
from dashboard.store import Store, changing
from dashboard.store.rows import counting
from dashboard.store.writer import Actor

SuggestionAnswer = Literal["accepted", "not_now"]


def answer_suggestion(  # noqa: PLR0913 - one argument a column of the table
    store: Store,
    *,
    as_of: date,
    rule: str,
    outcome: str,
    variable: str | None,
    decision_json: str,
    answer: SuggestionAnswer,
    actor: Actor,
) -> int:
    """Keep a suggestion as it was shown, with the person's answer; return the change.

    The same suggestion answered again on the same day keeps the latest answer.

    Args:
        store: the journal.
        as_of: the day the suggestion was made for.
        rule: the rule that decided, by its code.
        outcome: its verdict.
        variable: what it proposes to change, if anything.
        decision_json: the whole decision, as shown.
        answer: what the person said to it.
        actor: where it was answered.

    Raises:
        StoreError: the journal cannot be used.
    """
    check_text("The suggestion", decision_json)
    said = "Accepted" if answer == "accepted" else "Put off"
    summary = f"{said} the suggestion of {day_in_words(as_of)}"
    with changing(store, actor=actor, summary=summary) as change:
        shown = {"as_of": as_of, "decision": decision_json}
        earlier = counting(change.cursor, "suggestion", shown)
        for key in earlier:
            change.update("suggestion", key, {"answer": answer})
        if not earlier:
            change.insert(
                "suggestion",
                [
                    {
                        **shown,
                        "rule": rule,
                        "outcome": outcome,
                        "variable": variable,
                        "answer": answer,
                    }
                ],
            )
        return change.id
