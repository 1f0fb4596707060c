"""TrainingPeaks and intervals.icu: one row a planned or done session."""

from dashboard.importing.fields import CLOCK_AFTER, DAY, MOMENT, TEXT, Column, duration, number
from dashboard.importing.sources.columns import of_activities
from dashboard.importing.sources.source import Signature, Source

TRAININGPEAKS = Source(
    name="trainingpeaks",
    title="TrainingPeaks",
    family="trainingpeaks",
    sql=("trainingpeaks", "activities", "sessions"),
    signatures=(Signature(frozenset({"workouttype", "workoutday", "timetotalinhours"})),),
    columns=of_activities(
        Column("title", ("title",), TEXT),
        Column("activity", ("workouttype",), TEXT),
        Column("on_day", ("workoutday",), MOMENT, required=True),
        Column("start", ("workoutday",), CLOCK_AFTER),
        Column("duration_s", ("timetotalinhours",), duration(3600)),
        Column("total", ("timetotalinhours",), TEXT),
        Column("notes", ("athletecomments",), TEXT),
        Column("more_notes", ("coachcomments",), TEXT),
        Column("effort", ("rpe",), number("effort")),
    ),
    assumptions=(
        "Rows without a total time were planned or days off, so they are no sessions.",
        "Which end of TrainingPeaks' feeling is good is not known, so it is not kept.",
    ),
)

INTERVALS = Source(
    name="intervals.icu",
    title="intervals.icu",
    family="intervals.icu",
    sql=("activities", "sessions"),
    signatures=(
        Signature(
            frozenset({"start_date_local"}),
            telling=frozenset({"moving_time", "elapsed_time", "icu_training_load"}),
        ),
    ),
    columns=of_activities(
        Column("session_id", ("id",), TEXT),
        Column("day", ("start_date_local",), DAY, required=True),
        Column("start", ("start_date_local",), CLOCK_AFTER),
        Column("title", ("name",), TEXT),
        Column("activity", ("type",), TEXT),
        Column("duration_s", ("moving_time", "elapsed_time"), duration(1)),
        Column("effort", ("icu_rpe", "perceived_exertion"), number("effort")),
        Column("notes", ("description",), TEXT),
    ),
    assumptions=("How long a session took is its moving time.",),
)
