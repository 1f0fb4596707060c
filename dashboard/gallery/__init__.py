"""The list of charts. Page, command line and report all draw from it.

An exhibit names the question a chart answers, where its numbers come from, how it is drawn, and
what is said about it in words. To add one: a query and its report, a chart function, a sentence
and an alt text, and a row below.
"""

from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import calendar, comfort, exercises, history, kinds, weekly
from dashboard.gallery import comfort_words, day_words, history_words, kind_words, week_words
from dashboard.gallery.exhibit import Exhibit
from dashboard.reports.kinds import BALANCE_DAYS

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.reports import Scope
    from dashboard.store import Store

__all__ = ["EXERCISE_HISTORY", "GALLERY", "KIND_BALANCE", "WHOLE_JOURNAL", "Exhibit"]

GALLERY: Final = (
    Exhibit(
        key="sessions_per_week",
        title="How often do you exercise?",
        report=reports.weekly_frequency,
        report_takes=("week_start", "today"),
        chart=weekly.frequency,
        over_time=True,
        sentence=week_words.frequency_sentence,
        alt=week_words.frequency_alt,
        empty=week_words.frequency_empty,
    ),
    Exhibit(
        key="minutes_per_week",
        title="How long do you exercise each week?",
        report=reports.weekly_duration,
        report_takes=("week_start", "today"),
        chart=weekly.duration,
        over_time=True,
        sentence=week_words.duration_sentence,
        alt=week_words.duration_alt,
        empty=week_words.duration_empty,
    ),
    Exhibit(
        key="comfort",
        title="How comfortable is your back?",
        report=reports.comfort_trend,
        report_takes=(),
        chart=comfort.trend,
        over_time=True,
        sentence=comfort_words.trend_sentence,
        alt=comfort_words.trend_alt,
        empty=comfort_words.empty,
    ),
    Exhibit(
        key="comfort_change",
        title="How does comfort change from before to after a session?",
        report=reports.comfort_change,
        report_takes=(),
        chart=comfort.change,
        over_time=True,
        sentence=comfort_words.change_sentence,
        alt=comfort_words.change_alt,
        empty=comfort_words.empty,
    ),
    Exhibit(
        key="calendar",
        title="On which days do you exercise?",
        report=reports.calendar,
        report_takes=("week_start",),
        chart=calendar.heatmap,
        over_time=False,
        sentence=day_words.calendar_sentence,
        alt=day_words.calendar_alt,
        empty=day_words.calendar_empty,
    ),
    Exhibit(
        key="minutes_per_exercise",
        title="Which exercises take your time?",
        report=reports.exercise_minutes,
        report_takes=(),
        chart=exercises.minutes,
        over_time=False,
        sentence=day_words.exercises_sentence,
        alt=day_words.exercises_alt,
        empty=day_words.exercises_empty,
    ),
)


def _history(store: "Store", *, scope: "Scope") -> "pd.DataFrame":
    """Return what was done of the one exercise that the scope names, with its name."""
    (exercise,) = scope.exercises or ()
    named = {line.exercise: line.name for line in reports.exercise_list(store)}
    frame = reports.exercise_history(store, scope=scope, exercise=exercise)
    return frame.assign(name=named.get(exercise, exercise))


EXERCISE_HISTORY: Final = Exhibit(
    key="exercise_history",
    title="What have you done of it?",
    report=_history,
    report_takes=(),
    chart=history.amounts,
    over_time=True,
    sentence=history_words.history_sentence,
    alt=history_words.history_alt,
    empty=history_words.history_empty,
)
"""The chart of one exercise, the one that its scope names; not among those of the whole journal."""


def _kinds(store: "Store", *, scope: "Scope") -> "pd.DataFrame":
    """Return the balance of kinds at the end of a scope, whatever else the scope chose."""
    return reports.kind_balance(store, until=scope.until)


KIND_BALANCE: Final = Exhibit(
    key="kind_balance",
    title="Which kinds of exercise do you do?",
    report=_kinds,
    report_takes=(),
    chart=kinds.sessions,
    over_time=False,
    sentence=kind_words.kinds_sentence,
    alt=kind_words.kinds_alt,
    empty=kind_words.kinds_empty,
    days=BALANCE_DAYS,
)
"""The four weeks to the end of a scope; its filters of kinds and exercises do not narrow it."""

WHOLE_JOURNAL: Final = (*GALLERY, KIND_BALANCE)
"""The charts of the whole journal: those of Trends, and the balance of kinds."""
