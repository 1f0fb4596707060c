"""Charts of what one does: minutes, targets, kinds, and one exercise with its ladder."""

from functools import partial
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import exercises, history, kinds, ladder, targets
from dashboard.gallery import (
    day_words,
    history_words,
    kind_words,
    practice_words,
    session_words,
)
from dashboard.gallery.exhibit import Exhibit
from dashboard.reports.kinds import BALANCE_DAYS

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.reports import Scope
    from dashboard.store import Store

EXERCISES: Final = (
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
    Exhibit(
        key="targets",
        title="What do your exercises work on?",
        report=reports.target_balance,
        report_takes=(),
        chart=targets.days,
        over_time=False,
        sentence=practice_words.targets_sentence,
        alt=practice_words.targets_alt,
        empty=practice_words.targets_empty,
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


def ladder_exhibits(exercise: str, *, name: str) -> tuple[Exhibit, Exhibit]:
    """Return the two charts of one exercise and its ladder: doses, and comfort on its days."""
    report = partial(reports.ladder_history, exercise=exercise)
    doses = Exhibit(
        key=f"{LADDER_DOSES}{exercise}",
        title=f"{name}: what have you done?",
        report=report,
        report_takes=(),
        chart=ladder.doses,
        over_time=True,
        picks=True,
        sentence=session_words.doses_sentence,
        alt=session_words.doses_alt,
        empty=session_words.doses_empty,
    )
    changes = Exhibit(
        key=f"{LADDER_CHANGES}{exercise}",
        title=f"{name}: how did comfort change on its days?",
        report=report,
        report_takes=(),
        chart=ladder.changes,
        over_time=True,
        picks=True,
        sentence=session_words.changes_sentence,
        alt=session_words.changes_alt,
        empty=session_words.changes_empty,
    )
    return doses, changes


LADDER_DOSES: Final = "doses_of_"
LADDER_CHANGES: Final = "changes_with_"
