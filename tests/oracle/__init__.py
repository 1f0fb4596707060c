"""The queries' answers worked out a second time: loops and dicts over plain objects.

No SQL, no pandas, and nothing of ours but the model, so that two implementations that agree are a
proof. An answer is a list of tuples in the order of the query's columns.
"""

import json
from collections.abc import Callable

from dashboard.model import Catalogue
from tests.oracle import (
    comfort,
    edits,
    exercises,
    habits,
    health,
    keeping,
    kinds,
    ledger,
    lists,
    plans,
    practice,
    signs,
    spans,
    weeks,
)
from tests.oracle.parts import Row
from tests.oracle.past import Asked, Past
from tests.oracle.progression import progression_log


def progression_inputs(past: Past, asked: Asked, catalogue: Catalogue) -> list[Row]:
    return [(json.dumps(progression_log(past, asked, catalogue)),)]


ANSWERS: dict[str, Callable[[Past, Asked, Catalogue], list[Row]]] = {
    **practice.ANSWERS,
    **health.ANSWERS,
    "batch_list": lists.batch_list,
    "calendar": weeks.calendar,
    "change_list": lists.change_list,
    "change_rows": edits.change_rows,
    "checkin_list": keeping.checkin_list,
    "comfort_change": comfort.comfort_change,
    "comfort_summary": comfort.comfort_summary,
    "comfort_trend": comfort.comfort_trend,
    "draft_list": keeping.draft_list,
    "exercise_days": weeks.exercise_days,
    "exercise_history": exercises.exercise_history,
    "exercise_list": keeping.exercise_list,
    "exercise_minutes": exercises.exercise_minutes,
    "exercise_standing": ledger.exercise_standing,
    "exercise_totals": exercises.exercise_totals,
    "alias_list": lists.alias_list,
    "set_aside_list": keeping.set_aside_list,
    "mapping_list": lists.mapping_list,
    "family_levels": lists.family_levels,
    "gate_inputs": signs.gate_inputs,
    "goal_list": weeks.goal_list,
    "habit_days": habits.habit_days,
    "hand_edits": edits.hand_edits,
    "journal_span": weeks.journal_span,
    "kind_balance": kinds.kind_balance,
    "latest_before": keeping.latest_before,
    "latest_change": lists.latest_change,
    "latest_lineups": keeping.latest_lineups,
    "latest_session": lists.latest_session,
    "measure_list": keeping.measure_list,
    "own_exercises": lists.own_exercises,
    "period_list": weeks.period_list,
    "plan_days": plans.plan_days,
    "plan_list": plans.plan_list,
    "progression_inputs": progression_inputs,
    "range_of_motion": keeping.range_of_motion,
    "routine_list": keeping.routine_list,
    "saved_query_list": keeping.saved_query_list,
    "screening_list": signs.screening_list,
    "session_detail": edits.session_detail,
    "session_entries": lists.session_entries,
    "session_history": edits.session_history,
    "session_list": lists.session_list,
    "setting_list": signs.setting_list,
    "span_days": spans.span_days,
    "span_firsts": spans.span_firsts,
    "span_summary": spans.span_summary,
    "suggestion_list": ledger.suggestion_list,
    "summary": weeks.summary,
    "guidance_list": signs.guidance_list,
    "symptom_list": signs.symptom_list,
    "weekly_duration": weeks.weekly_duration,
    "weekly_frequency": weeks.weekly_frequency,
    "weekly_summary": weeks.weekly_summary,
}
