"""Trends: is it changing?"""

import streamlit as st

from dashboard import reports
from dashboard.gallery import COMFORT, EXERCISES, KIND_BALANCE, PRACTICE
from dashboard.ui import context, filters, messages
from dashboard.ui.trends import charts, compare, one_exercise, range_of_motion, review

st.set_page_config(layout="wide")
st.title("Trends", anchor=False)
messages.after_writing()

scope = filters.draw(to_scale=True)
if scope is None:
    messages.nothing_here("Charts appear here once your journal holds a session.")
    st.stop()

# Without any rating the part that has charts comes first.
comfort = reports.comfort_summary(context.store(), since=scope.since, until=scope.until)
rated = {comfort.before, comfort.during, comfort.after} != {None}
shown = st.segmented_control(
    "Show",
    ["Comfort", "Practice", "Exercises", "Range", "Review", "Compare"],
    default="Comfort" if rated else "Practice",
    required=True,
    key="trends_show",
    bind="query-params",
    label_visibility="collapsed",
)
if shown == "Range":
    range_of_motion.draw(scope)
elif shown == "Exercises":
    longest, *others = EXERCISES
    charts.draw_stacked((longest,), (*others, KIND_BALANCE), scope=scope)
    one_exercise.draw(scope)
elif shown == "Review":
    review.draw(scope)
elif shown == "Compare":
    compare.draw(scope)
elif shown == "Practice":
    charts.draw(PRACTICE, scope=scope)
else:
    charts.draw(COMFORT, scope=scope)
