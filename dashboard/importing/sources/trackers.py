"""Apps that track activities, time, habits or days: one row an activity, a tick or a day."""

from dashboard.importing.sources.apple import (
    HEALTH_AUTO_EXPORT,
    HEALTH_AUTO_EXPORT_DAYS,
    HEALTH_EXPORT,
    HEALTH_EXPORT_DAYS,
    QS_ACCESS,
    SIMPLE_HEALTH_EXPORT,
)
from dashboard.importing.sources.bearable import BEARABLE
from dashboard.importing.sources.daylio import DAYLIO
from dashboard.importing.sources.fitbit import FITBIT
from dashboard.importing.sources.garmin import GARMIN, GARMIN_BACKUP
from dashboard.importing.sources.google_fit import GOOGLE_FIT, GOOGLE_FIT_DAY
from dashboard.importing.sources.habitbull import HABITBULL
from dashboard.importing.sources.loop import LOOP_HABIT, LOOP_HABITS, LOOP_LISTS
from dashboard.importing.sources.nomie import NOMIE
from dashboard.importing.sources.polar import POLAR
from dashboard.importing.sources.samsung import SAMSUNG, SAMSUNG_SLEEP
from dashboard.importing.sources.strava import STRAVA
from dashboard.importing.sources.time_entries import CLOCKIFY, HARVEST, TOGGL
from dashboard.importing.sources.training_diaries import INTERVALS, TRAININGPEAKS
from dashboard.importing.sources.wger import BODY_WEIGHT
from dashboard.importing.sources.whoop import WHOOP, WHOOP_JOURNAL, WHOOP_SLEEP
from dashboard.importing.sources.withings import WITHINGS, WITHINGS_SLEEP

TRACKERS = (
    SAMSUNG,
    SAMSUNG_SLEEP,
    FITBIT,
    POLAR,
    SIMPLE_HEALTH_EXPORT,
    GARMIN,
    GARMIN_BACKUP,
    STRAVA,
    TRAININGPEAKS,
    INTERVALS,
    HEALTH_AUTO_EXPORT,
    HEALTH_AUTO_EXPORT_DAYS,
    HEALTH_EXPORT,
    HEALTH_EXPORT_DAYS,
    QS_ACCESS,
    GOOGLE_FIT,
    GOOGLE_FIT_DAY,
    WHOOP,
    WHOOP_JOURNAL,
    WHOOP_SLEEP,
    WITHINGS,
    WITHINGS_SLEEP,
    DAYLIO,
    BEARABLE,
    NOMIE,
    LOOP_HABITS,
    LOOP_HABIT,
    LOOP_LISTS,
    HABITBULL,
    TOGGL,
    CLOCKIFY,
    HARVEST,
    BODY_WEIGHT,
)
"""In the order in which they are tried."""
