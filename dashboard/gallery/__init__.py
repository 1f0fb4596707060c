"""The list of charts. Page, command line and report all draw from it.

An exhibit names the question a chart answers, where its numbers come from, how it is drawn, and
what is said about it in words. To add one: a query and its report, a chart function, a sentence
and an alt text, and a row below.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import calendar, comfort, exercises, history, kinds, weekly
from dashboard.charts.theme import LIGHT, Look
from dashboard.gallery import comfort_words, day_words, history_words, kind_words, week_words
from dashboard.journal.phrases import day_in_words
from dashboard.reports.kinds import BALANCE_DAYS

if TYPE_CHECKING:
    import pandas as pd
    from altair import LayerChart

    from dashboard.reports import Period, Scope
    from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One chart with its words.

    Args:
        key: names it in files, widgets and addresses.
        title: the question it answers, in sentence case.
        report: gives its frame.
        report_takes: what the report needs beside the scope: ``week_start``, ``today``.
        chart: draws the frame.
        over_time: whether its x axis is days, so that marked periods can be shaded.
        sentence: says what the frame shows, also when that is nothing.
        alt: describes chart and frame for people who do not see it.
        empty: tells whether there is nothing to draw.
        days: how many days it counts where that is fixed, up to the end of the scope.
    """

    key: str
    title: str
    report: Callable[..., "pd.DataFrame"]
    report_takes: tuple[str, ...]
    chart: Callable[..., "LayerChart"]
    over_time: bool
    sentence: Callable[["pd.DataFrame"], str]
    alt: Callable[["pd.DataFrame"], str]
    empty: Callable[["pd.DataFrame"], bool]
    days: int | None = None

    def frame(
        self, store: "Store", *, scope: "Scope", week_start: int, today: date
    ) -> "pd.DataFrame":
        """Ask the journal for what the chart shows."""
        known = {"week_start": week_start, "today": today}
        return self.report(store, scope=scope, **{name: known[name] for name in self.report_takes})

    def span(self, scope: "Scope") -> "Scope":
        """Return the scope with the days that the chart shows of it."""
        if self.days is None:
            return scope
        return replace(scope, since=scope.until - timedelta(days=self.days - 1))

    def caption(self, frame: "pd.DataFrame", *, scope: "Scope") -> str:
        """Say for a file what the page says around the chart: the span and the sentence."""
        shown = self.span(scope)
        since, until = day_in_words(shown.since), day_in_words(shown.until)
        return f"From {since} to {until}. {self.sentence(frame)}"

    def draw(
        self, frame: "pd.DataFrame", *, look: Look = LIGHT, periods: Sequence["Period"] = ()
    ) -> "LayerChart":
        """Draw a frame that is not empty."""
        if self.over_time:
            return self.chart(frame, look=look, periods=periods)
        return self.chart(frame, look=look)


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
