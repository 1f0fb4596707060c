"""Charts of comfort and of the morning after."""

from typing import Final

from dashboard import reports
from dashboard.charts import change, comfort, mornings
from dashboard.charts.thinning import thinning_words
from dashboard.gallery import comfort_words, session_words
from dashboard.gallery.exhibit import Exhibit

COMFORT: Final = (
    Exhibit(
        key="comfort",
        title="How comfortable is your back?",
        report=reports.comfort_trend,
        report_takes=(),
        chart=comfort.trend,
        over_time=True,
        marked=True,
        picks=True,
        sentence=comfort_words.trend_sentence,
        alt=comfort_words.trend_alt,
        empty=comfort_words.empty,
        folded=thinning_words,
    ),
    Exhibit(
        key="comfort_change",
        title="How does comfort change from before to after a session?",
        report=reports.comfort_change,
        report_takes=(),
        chart=change.pairs,
        over_time=True,
        marked=True,
        picks=True,
        sentence=comfort_words.change_sentence,
        alt=comfort_words.change_alt,
        empty=comfort_words.empty,
        folded=thinning_words,
    ),
    Exhibit(
        key="comfort_change_counts",
        title="By how much does a session change comfort?",
        report=reports.comfort_change_counts,
        report_takes=(),
        chart=change.spread,
        over_time=False,
        sentence=session_words.spread_sentence,
        alt=session_words.spread_alt,
        empty=session_words.empty,
    ),
    Exhibit(
        key="soreness",
        title="How is the morning after?",
        report=reports.soreness_trend,
        report_takes=(),
        chart=mornings.soreness,
        over_time=True,
        marked=True,
        picks=True,
        sentence=session_words.soreness_sentence,
        alt=session_words.soreness_alt,
        empty=session_words.empty,
        folded=thinning_words,
    ),
)
