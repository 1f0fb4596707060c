"""What the columns of a table can mean, in plain words, in the order in which they are offered."""

from typing import Final

from dashboard.importing.targets import MODELS
from dashboard.model import SCALES

NOT_KEPT: Final = ""

WORDS: Final = {
    NOT_KEPT: "Nothing to keep",
    "day": "The day",
    "start": "When it began",
    "end": "When it ended",
    "end_moment": "Day and time of the end",
    "duration": "How long, with its unit",
    "duration_min": "How long, in minutes",
    "duration_hours": "How long, in hours",
    "duration_seconds": "How long, in seconds",
    "duration_ms": "How long, in milliseconds",
    "title": "Its name",
    "activity": "What sort of exercise",
    "kind": "Its kind, in our words",
    "exercise": "The exercise",
    "exercises": "Exercises with their doses",
    "sets": "Number of sets",
    "reps": "Repetitions",
    "set": "Repetitions of one of the sets",
    "hold": "How long it was held, in seconds",
    "side": "Left, right or both",
    "done": "Whether it was done",
    "warm_up": "Whether there was a warm-up",
    "effort": "Effort",
    "comfort_before": "Comfort before",
    "comfort_during": "Comfort during",
    "comfort_after": "Comfort after",
    "comfort": "Comfort",
    "soreness_next_day": "Soreness the next day",
    "form": "Form",
    "sleep_hours": "Hours of sleep",
    "hydration_glasses": "Glasses of water",
    "foam_rolling_min": "Minutes of foam rolling",
    "stretching_min": "Minutes of stretching",
    "active_recovery_min": "Minutes of active recovery",
    "desk_hours": "Hours at the desk",
    "posture_breaks": "Posture breaks",
    "measure": "What was measured",
    "value": "The value measured",
    "unit": "Degrees or cm",
    "symptoms": "Symptoms",
    "notes": "Notes",
    "note": "Added to the notes, with its name",
    "session_id": "What tells the session from others (its id)",
}

RATINGS: Final = frozenset(
    name for name in WORDS if name in SCALES and SCALES[name].unit == "points"
)
"""Those that are ratings in points."""

ROWS: Final = {
    "sessions": "A session",
    "sets": "A set or an exercise of a session",
    "checkins": "A day, without exercise",
    "measures": "A measure",
}
"""What a row of a table can be."""


def targets(rows: str) -> list[str]:
    """Return what the columns of such rows can mean, in the order of ``WORDS``."""
    model = MODELS[rows]
    known = {name for column in model.columns for name in column.names} | {*model.further}
    return [NOT_KEPT, *(name for name in WORDS if name in known)]


def usual(target: str) -> str:
    """Return the one of our names that is offered for what a mapping says."""
    return {"duration_minutes": "duration_min"}.get(target, target)
