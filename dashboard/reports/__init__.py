"""One function per question: the only place that reads the journal for pages, charts and reports.

Every function is named after its query in ``queries/``, where its columns are described. Functions
for charts and tables return frames; those for totals and rules return plain objects and load no
pandas.
"""

from dashboard.reports.consistency import consistency
from dashboard.reports.ledger import (
    LedgerLine,
    Standing,
    answer_of,
    exercise_standing,
    latest_answer,
    suggestion_list,
)
from dashboard.reports.lists import batch_list, change_list, session_list
from dashboard.reports.overview import Overview, overview
from dashboard.reports.periods import (
    ExerciseDay,
    Goal,
    JournalSpan,
    LatestChange,
    Period,
    View,
    exercise_days,
    goal_list,
    journal_span,
    latest_change,
    period_list,
    present_view,
)
from dashboard.reports.progression import (
    Considered,
    considered,
    progression_inputs,
    suggestion,
)
from dashboard.reports.scope import Scope
from dashboard.reports.sessions import LatestSession, latest_session, session_entries
from dashboard.reports.signs import (
    NotedSymptom,
    Setting,
    emergency_number,
    gate,
    gate_inputs,
    screening_is_due,
    screening_list,
    setting_list,
    symptom_list,
    symptoms_that_count,
)
from dashboard.reports.totals import (
    ComfortSummary,
    ExerciseTotal,
    Summary,
    WeekSummary,
    comfort_summary,
    exercise_totals,
    summary,
    weekly_summary,
)
from dashboard.reports.trends import (
    calendar,
    comfort_change,
    comfort_trend,
    exercise_history,
    exercise_minutes,
    weekly_duration,
    weekly_frequency,
)
from dashboard.reports.week import Week, this_week

__all__ = [
    "ComfortSummary",
    "Considered",
    "ExerciseDay",
    "ExerciseTotal",
    "Goal",
    "JournalSpan",
    "LatestChange",
    "LatestSession",
    "LedgerLine",
    "NotedSymptom",
    "Overview",
    "Period",
    "Scope",
    "Setting",
    "Standing",
    "Summary",
    "View",
    "Week",
    "WeekSummary",
    "answer_of",
    "batch_list",
    "calendar",
    "change_list",
    "comfort_change",
    "comfort_summary",
    "comfort_trend",
    "considered",
    "consistency",
    "emergency_number",
    "exercise_days",
    "exercise_history",
    "exercise_minutes",
    "exercise_standing",
    "exercise_totals",
    "gate",
    "gate_inputs",
    "goal_list",
    "journal_span",
    "latest_answer",
    "latest_change",
    "latest_session",
    "overview",
    "period_list",
    "present_view",
    "progression_inputs",
    "screening_is_due",
    "screening_list",
    "session_entries",
    "session_list",
    "setting_list",
    "suggestion",
    "suggestion_list",
    "summary",
    "symptom_list",
    "symptoms_that_count",
    "this_week",
    "weekly_duration",
    "weekly_frequency",
    "weekly_summary",
]
