"""The ledger: what was shown is kept once and never rewritten; answers come, go and come back."""

import json
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import reports, settings
from dashboard.errors import InputError
from dashboard.journal import changes
from dashboard.journal.suggestions import Accepted, PutOff, Suggested, answer_suggestion
from dashboard.model import Catalogue
from dashboard.progression import RULES_VERSION, as_json, decide, read_log
from dashboard.store import Store
from dashboard.store.schema import migrations
from dashboard.store.shown import Shown, keep_shown
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.stores import answers


def decision(**values: Any) -> str:
    return json.dumps({"outcome": "increase", "days": 3, "minutes_per_session": 7.5, **values})


def shown(store: Store, text: str) -> bool:
    return keep_shown(store, Shown(TODAY, text, "{}", RULES_VERSION))


def said(store: Store, text: str, answer: Accepted | PutOff) -> int:
    suggested = Suggested(TODAY, "R25", "increase", text)
    return answer_suggestion(store, suggested, answer, actor="page")


def lines(store: Store) -> list[tuple[object, ...]]:
    return [
        (line.answer, line.answered_days, line.answered_minutes, line.not_now, line.note)
        for line in reports.suggestion_list(store)
    ]


def test_a_suggestion_is_kept_when_it_is_shown_first(store: Store) -> None:
    first, second = decision(), decision(days=2)

    assert [shown(store, one) for one in (first, first, second, first)] == [
        True,
        False,
        True,
        False,
    ]

    assert [line.decision for line in reports.suggestion_list(store)] == [second, first]
    assert {line.rules_version for line in reports.suggestion_list(store)} == {RULES_VERSION}
    assert answers(store, "SELECT COUNT(*) FROM change") == [(0,)], "showing is nobody's change"


def test_an_answer_is_given_changed_and_taken_back(store: Store) -> None:
    text = decision()
    shown(store, text)
    unanswered = [(None, None, None, None, None)]
    assert lines(store) == unanswered

    said(store, text, PutOff("other", " Visitors "))
    assert lines(store) == [("not_now", None, None, "other", "Visitors")]
    said(store, text, Accepted("frequency", days=2, minutes=Decimal("5.5")))
    edited = [("edited", 2, 5.5, None, "")]
    assert lines(store) == edited

    (line,) = reports.suggestion_list(store)
    taken_back = changes.take_back(store, change_id=line.change_id, actor="page")
    assert lines(store) == [("not_now", None, None, "other", "Visitors")]
    (line,) = reports.suggestion_list(store)
    changes.put_back(store, change_id=taken_back.change_id, actor="page")
    assert lines(store) == edited
    for _ in range(2):
        (line,) = reports.suggestion_list(store)
        changes.take_back(store, change_id=line.change_id, actor="page")
    assert lines(store) == unanswered

    assert answers(store, "SELECT summary FROM change WHERE undoes IS NULL ORDER BY id") == [
        ("Put off the suggestion of 28 March 2026",),
        ("Accepted, as 2 days of 5.5 minutes, the suggestion of 28 March 2026",),
    ]
    assert answers(store, "SELECT decision FROM shown_suggestion") == [(text,)]


def test_only_a_step_that_is_accepted_counts_as_one(store: Store) -> None:
    said(store, decision(), Accepted("frequency"))
    said(store, decision(days=2), PutOff())
    said(store, decision(days=1), Accepted())
    log = json.loads(reports.progression_inputs(store, until=TODAY))
    assert log["accepted"] == [{"day": TODAY.isoformat(), "variable": "frequency"}]


@pytest.mark.parametrize(
    ("days", "minutes"), [(4, 5), (0, 5), (3, 8), (3, 0), (2, None), (None, 5)]
)
def test_an_edit_stays_within_the_suggestion(
    store: Store, days: int | None, minutes: int | None
) -> None:
    wanted = None if minutes is None else Decimal(minutes)
    with pytest.raises(InputError, match="An edited suggestion has"):
        said(store, decision(), Accepted("frequency", days=days, minutes=wanted))
    assert answers(store, "SELECT COUNT(*) FROM suggestion") == [(0,)]


def test_a_reason_that_is_not_offered_is_refused(store: Store) -> None:
    unknown: Any = "lazy"
    with pytest.raises(InputError, match="not one of those offered"):
        said(store, decision(), PutOff(unknown))


def test_the_inputs_of_a_line_give_its_suggestion_again(store: Store, catalogue: Catalogue) -> None:
    logged(store, *(a_session(f"2026-03-{day}", effort=3, during=4) for day in (20, 23, 26)))
    inputs = reports.progression_inputs(store, until=TODAY)
    text = json.dumps(as_json(decide(read_log(inputs), TODAY, catalogue=catalogue)))
    keep_shown(store, Shown(TODAY, text, inputs, RULES_VERSION))
    logged(store, a_session("2026-03-27", effort=9))  # what happens later changes nothing

    ((as_of, kept, given),) = answers(store, "SELECT as_of, inputs, decision FROM shown_suggestion")

    again = decide(read_log(kept), as_of, catalogue=catalogue)
    assert json.dumps(as_json(again)) == given


def test_answers_from_before_the_ledger_are_in_it(journal: Path) -> None:
    with duckdb.connect(str(journal)) as older:
        older.execute("CREATE TABLE migration (number INTEGER, name VARCHAR, applied_at TIMESTAMP)")
        for step in migrations(settings.resources()):
            if step.number < 4:
                older.execute(step.sql)
                older.execute("INSERT INTO migration VALUES ($n, $n, NOW())", {"n": step.number})
        for key, text in enumerate((decision(), decision(), decision(days=1)), start=1):
            older.execute(
                "INSERT INTO suggestion VALUES ($id, $day, 'R25', 'increase', NULL, $text, 'accepted', NULL, NULL)",
                {"id": key, "day": TODAY, "text": text},
            )
    with closing(Store(journal, resources=settings.resources(), holder="a test")) as store:
        found = reports.suggestion_list(store)
    assert [(line.days, line.answer, line.rules_version) for line in found] == [
        (1, "accepted", None),
        (3, "accepted", None),
    ]
