"""The filters that pages share: a span of days, kinds and exercises, kept in the address.

The keys carry no page's name, so that a view can be bookmarked and survives a change of page.
"""

from datetime import date, timedelta

import streamlit as st

from dashboard import reports
from dashboard.model import Kind
from dashboard.reports import Scope
from dashboard.ui import context

_SPANS = {
    "all": "Whole journal",
    "1y": "Last year",
    "6m": "Last 6 months",
    "3m": "Last 3 months",
    "4w": "Last 4 weeks",
    "dates": "Choose dates",
}
_EARLIEST = date(1900, 1, 1)
_DAYS = {"4w": 28, "3m": 91, "6m": 182, "1y": 365}


def draw() -> Scope | None:
    """Draw the filters and return what they chose, or ``None`` while the journal is empty."""
    span = reports.journal_span(context.store())
    if span.first_day is None or span.last_day is None:
        return None
    today = context.settings().today
    first, last = span.first_day, max(span.last_day, today)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Span",
            list(_SPANS),
            format_func=_SPANS.__getitem__,
            key="span",
            bind="query-params",
            width=180,
        )
        kinds, exercises = _narrowing(first=first, last=last)
    since, until = _days(chosen, first=first, last=last)
    return Scope(since=since, until=until, kinds=kinds, exercises=exercises)


def _days(chosen: str, *, first: date, last: date) -> tuple[date, date]:
    if chosen == "dates":
        with st.container(horizontal=True):
            since = st.date_input(
                "From",
                value=first,
                min_value=_EARLIEST,
                max_value=last,
                key="since",
                format="YYYY-MM-DD",
                bind="query-params",
                width=180,
            )
            until = st.date_input(
                "To",
                value=last,
                min_value=_EARLIEST,
                key="until",
                format="YYYY-MM-DD",
                bind="query-params",
                width=180,
            )
        return since, max(since, until)
    if chosen == "all":
        return first, last
    return last - timedelta(days=_DAYS[chosen] - 1), last


def _narrowing(*, first: date, last: date) -> tuple[list[str] | None, list[str] | None]:
    """Draw the filters by kind and exercise behind one button that says how many are set."""
    totals = reports.exercise_totals(context.store(), since=first, until=last)
    names = {total.exercise: total.name for total in totals}
    active = sum(bool(st.session_state.get(key)) for key in ("kind", "exercise"))
    label = f"Filter ({active} set)" if active else "Filter"
    with st.popover(label, icon=":material/filter_list:"):
        kinds = st.pills(
            "Kinds",
            [kind.value for kind in Kind],
            selection_mode="multi",
            format_func=str.capitalize,
            key="kind",
            bind="query-params",
        )
        exercises = st.multiselect(
            "Exercises",
            list(names),
            format_func=lambda key: names.get(key, key),
            key="exercise",
            bind="query-params",
            placeholder="All exercises",
        )
    return kinds or None, exercises or None
