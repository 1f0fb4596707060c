"""Charts of how often, how long, how hard and when one exercises."""

from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import calendar, clock, rest, weekly
from dashboard.charts.weeks import touched, weeks_a_bar
from dashboard.gallery import day_words, practice_words, week_words
from dashboard.gallery.exhibit import Exhibit

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from dashboard.reports import Scope
    from dashboard.store import Store


def _folded_weeks(frame: "pd.DataFrame") -> str:
    weeks = weeks_a_bar(frame)
    return f"Each bar is the mean of {weeks} weeks." if weeks > 1 else ""


def _weekly(report: "Callable[..., pd.DataFrame]") -> "Callable[..., pd.DataFrame]":
    """Return a weekly report that also tells which weeks a marked period touches."""

    def told(store: "Store", *, scope: "Scope", week_start: int, today: date) -> "pd.DataFrame":
        frame = report(store, scope=scope, week_start=week_start, today=today)
        return frame.assign(marked=touched(frame["week"], reports.period_list(store)))

    return told


def _hours(store: "Store", *, scope: "Scope", week_start: int) -> "pd.DataFrame":
    """Return the report with the day on which weeks begin, for the order of the rows."""
    frame = reports.time_of_day(store, scope=scope, week_start=week_start)
    frame.attrs["week_start"] = week_start
    return frame


PRACTICE: Final = (
    Exhibit(
        key="sessions_per_week",
        title="How often do you exercise?",
        report=_weekly(reports.weekly_frequency),
        report_takes=("week_start", "today"),
        chart=weekly.frequency,
        over_time=True,
        picks=True,
        sentence=week_words.frequency_sentence,
        alt=week_words.frequency_alt,
        empty=week_words.frequency_empty,
        folded=_folded_weeks,
    ),
    Exhibit(
        key="minutes_per_week",
        title="How long do you exercise each week?",
        report=_weekly(reports.weekly_duration),
        report_takes=("week_start", "today"),
        chart=weekly.duration,
        over_time=True,
        picks=True,
        sentence=week_words.duration_sentence,
        alt=week_words.duration_alt,
        empty=week_words.duration_empty,
        folded=_folded_weeks,
    ),
    Exhibit(
        key="load_per_week",
        title="How hard is a week?",
        report=_weekly(reports.weekly_load),
        report_takes=("week_start", "today"),
        chart=weekly.load,
        over_time=True,
        picks=True,
        sentence=practice_words.load_sentence,
        alt=practice_words.load_alt,
        empty=practice_words.load_empty,
        folded=_folded_weeks,
    ),
    Exhibit(
        key="calendar",
        title="On which days do you exercise?",
        report=reports.calendar,
        report_takes=("week_start",),
        chart=calendar.heatmap,
        over_time=False,
        picks=True,
        sentence=day_words.calendar_sentence,
        alt=day_words.calendar_alt,
        empty=day_words.calendar_empty,
    ),
    Exhibit(
        key="rest_days",
        title="How many days pass in between?",
        report=reports.rest_days,
        report_takes=(),
        chart=rest.between,
        over_time=False,
        sentence=practice_words.rest_sentence,
        alt=practice_words.rest_alt,
        empty=practice_words.rest_empty,
    ),
    Exhibit(
        key="time_of_day",
        title="When do you exercise?",
        report=_hours,
        report_takes=("week_start",),
        chart=clock.hours,
        over_time=False,
        sentence=practice_words.hours_sentence,
        alt=practice_words.hours_alt,
        empty=practice_words.hours_empty,
    ),
)
