from dataclasses import astuple
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pandas as pd
import pytest

from dashboard import query, reports, settings
from dashboard.reports import Scope
from dashboard.store import Store
from tests.oracle.past import Asked, Past
from tests.sql.compare import answer, matches

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BELOW = {"alias_list", "family_levels", "mapping_list", "own_exercises"}
"""Asked by the journal's vocabulary and by imports, which lie below the reports."""

DERIVED = {
    "answer_of",
    "checkin_on",
    "considered",
    "consistency",
    "data_health",
    "drafts",
    "emergency_number",
    "manner",
    "gate",
    "habit_links",
    "latest_answer",
    "overview",
    "own_routines",
    "plans",
    "present_view",
    "review",
    "routines",
    "screening_is_due",
    "session_to_edit",
    "soreness_due",
    "suggestion",
    "symptoms_that_count",
    "this_week",
}
"""Made of several answers, or of an answer and a rule."""

ASKED = Asked(
    since=date(2025, 12, 20),
    until=date(2026, 2, 10),
    today=date(2026, 2, 4),
    week_start=3,
    kinds=("mobility", "strength"),
    exercises=("cat_cow_1", "towel"),
    exercise="towel",
    session_id=32,
    change_id=1,
    words="a",
    origins=("typed", "import"),
    sort="gain",
    page_size=4,
    offset=1,
    limit=3,
)
SCOPE = Scope(ASKED.since, ASKED.until, ASKED.kinds, ASKED.exercises)
WEEKS = {"week_start": ASKED.week_start, "today": ASKED.today}
SPAN = {"since": ASKED.since, "until": ASKED.until}
PAGE = {"page_size": ASKED.page_size, "offset": ASKED.offset}
EACH = {"finding": ASKED.finding, **PAGE}

CALLS: "dict[str, Mapping[str, object]]" = {
    "batch_list": {},
    "calendar": {"scope": SCOPE, "week_start": ASKED.week_start},
    "change_list": PAGE,
    "change_rows": {"change_id": ASKED.change_id, **PAGE},
    "checkin_list": {**SPAN, **PAGE},
    "chart_marks": {"scope": SCOPE},
    "comfort_change": {"scope": SCOPE},
    "comfort_change_counts": {"scope": SCOPE},
    "comfort_summary": SPAN,
    "comfort_trend": {"scope": SCOPE},
    "data_health_days": {"today": ASKED.today, **EACH},
    "data_health_exercises": EACH,
    "data_health_links": EACH,
    "data_health_sessions": EACH,
    "data_health_twins": EACH,
    "draft_list": {"form": ASKED.form},
    "exercise_days": {"scope": SCOPE},
    "exercise_history": {"scope": SCOPE, "exercise": ASKED.exercise},
    "exercise_list": {},
    "exercise_minutes": {"scope": SCOPE},
    "exercise_standing": {"until": ASKED.until},
    "exercise_totals": SPAN,
    "gate_inputs": {"until": ASKED.until},
    "goal_list": {},
    "habit_days": {"scope": SCOPE},
    "hand_edits": {"session_id": ASKED.session_id},
    "journal_span": {},
    "kind_balance": {"until": ASKED.until},
    "ladder_history": {"scope": SCOPE, "exercise": ASKED.exercise},
    "latest_before": {"today": ASKED.today},
    "latest_change": {},
    "latest_lineups": {"sessions": ASKED.sessions, "limit": ASKED.limit},
    "latest_session": {},
    "measure_list": {**SPAN, **PAGE},
    "period_list": {},
    "plan_days": SPAN,
    "plan_list": {},
    "progression_inputs": {"until": ASKED.until},
    "range_of_motion": SPAN,
    "rest_days": {"scope": SCOPE},
    "routine_list": {},
    "saved_query_list": {},
    "screening_list": {},
    "session_detail": {"session_id": ASKED.session_id},
    "session_entries": {"session_id": ASKED.session_id},
    "session_history": {"session_id": ASKED.session_id},
    "session_list": {
        "scope": SCOPE,
        "words": ASKED.words,
        "origins": ASKED.origins,
        "unrated": ASKED.unrated,
        "hand_edited": ASKED.hand_edited,
        "sort": ASKED.sort,
        "page_size": ASKED.page_size,
        "offset": ASKED.offset,
    },
    "set_aside_list": {},
    "setting_list": {},
    "soreness_trend": {"scope": SCOPE},
    "span_days": {"scope": SCOPE},
    "span_firsts": SPAN,
    "span_summary": SPAN,
    "suggestion_list": {"page_size": ASKED.page_size, "offset": ASKED.offset},
    "summary": SPAN,
    "guidance_list": {},
    "symptom_list": SPAN,
    "target_balance": {"scope": SCOPE},
    "time_of_day": {"scope": SCOPE, "week_start": ASKED.week_start},
    "weekly_duration": {"scope": SCOPE, **WEEKS},
    "weekly_frequency": {"scope": SCOPE, **WEEKS},
    "weekly_load": {"scope": SCOPE, **WEEKS},
    "weekly_summary": {"scope": SCOPE, **WEEKS},
}


def test_queries_and_reports_match_one_to_one() -> None:
    functions = {name for name in reports.__all__ if not isinstance(getattr(reports, name), type)}
    shipped = set(query.names(settings.resources())) - BELOW
    assert functions - DERIVED - shipped == set(), "no query has this name: add it, or to DERIVED"
    assert shipped - functions == set(), (
        "give each a function in dashboard/reports, and name it in __init__.py there, twice"
    )
    assert set(CALLS) == shipped, "say in CALLS above with what each is asked"


@pytest.mark.parametrize("name", CALLS)
def test_a_report_asks_its_query_with_what_it_was_given(
    name: str, filled: Store, ailing: tuple[Store, Past]
) -> None:
    store = ailing[0] if name.startswith("data_health") else filled
    expected = answer(store, name, ASKED)
    assert expected
    assert matches(_rows(name, store), expected)


@pytest.mark.parametrize("name", CALLS)
def test_a_report_answers_on_an_empty_journal(name: str, store: Store) -> None:
    assert matches(_rows(name, store), answer(store, name, ASKED))


def _rows(name: str, store: Store) -> list[tuple[object, ...]]:
    """Return what a report gives as rows of plain values, whether a frame or objects."""
    report = cast("Callable[..., object]", getattr(reports, name))
    found = report(store, **CALLS[name])
    if isinstance(found, pd.DataFrame):
        types = {column.name: column.type for column in query.load(store.resources, name).columns}
        assert list(found.columns) == list(types)
        return [
            tuple(_plain(value, kind) for value, kind in zip(row, types.values(), strict=True))
            for row in found.astype(object).itertuples(index=False)
        ]
    if isinstance(found, str):
        return [(found,)]
    if isinstance(found, (list, tuple)):
        return [astuple(row) for row in found]
    return [] if found is None else [astuple(cast("reports.Summary", found))]


def _plain(value: Any, kind: str) -> object:
    if pd.isna(value):
        return None
    return value.date() if kind == "DATE" else value
