"""The chart of the page What helps: habits against comfort change and next-morning soreness."""

from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts import habits
from dashboard.gallery import habit_words
from dashboard.gallery.exhibit import Exhibit

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.reports import Scope
    from dashboard.store import Store


def frame(store: "Store", *, scope: "Scope") -> "pd.DataFrame":
    """Return ``reports.habit_links`` with the words of outcomes and habits."""
    links = reports.habit_links(store, scope=scope)
    return links.assign(
        outcome_word=links["outcome"].map(habit_words.OUTCOMES),
        habit_word=links["habit"].map(habit_words.NAMES),
    )


HABITS: Final = Exhibit(
    key="habits",
    title="Which habits went together with comfort and soreness?",
    report=frame,
    report_takes=(),
    chart=habits.differences,
    over_time=False,
    sentence=habit_words.sentence,
    alt=habit_words.alt,
    empty=habit_words.empty,
)
"""All habits against both outcomes, on the same day and after the day before."""
