"""The filters that pages share: a span of days, kinds and exercises, kept in the address.

The names in the address carry no page's name, so that a view can be bookmarked and survives a
change of page.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import streamlit as st

from dashboard import reports
from dashboard.journal.phrases import day_in_words
from dashboard.model import Kind
from dashboard.reports import JournalSpan, Scope, View
from dashboard.settings import FIRST_DAY
from dashboard.ui import address, context
from dashboard.ui.fields import day_form
from dashboard.ui.text import count

_SPANS = {
    "present": "Latest stretch",
    "all": "Whole journal",
    "1y": "Last year",
    "6m": "Last 6 months",
    "3m": "Last 3 months",
    "4w": "Last 4 weeks",
    "dates": "Choose dates",
}
"""The values of the address, and the words on the screen."""

_LONG_DAYS = 548
"""A journal of more days than this begins with its last year, in which days can be told apart."""

_DAYS = {"4w": 28, "3m": 91, "6m": 182, "1y": 365}


def draw(*, to_scale: bool = False) -> Scope | None:
    """Draw the filters and return what they chose, or ``None`` while the journal is empty.

    Args:
        to_scale: the page draws time to scale; unless another span is chosen, it begins after
            the last long stretch without sessions and says what is left out; of a journal of
            many months it shows the last year.
    """
    span = reports.journal_span(context.store())
    if span.first_day is None or span.last_day is None:
        return None
    today = context.settings().today
    first, last = span.first_day, max(span.last_day, today)
    view = reports.present_view(context.store(), today=today)
    cut = view if view and (view.left_out or view.last_day < last) else None
    words = {code: said for code, said in _SPANS.items() if cut or code != "present"}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = _span(
            words, default=_to_scale(span, view, last=last, cut=cut) if to_scale else "all"
        )
        kinds, exercises = _narrowing(first=first, last=last)
    if cut and code == "present":
        since, until = cut.first_day, cut.last_day
        st.caption(_left_out(cut, last=last))
    else:
        since, until = _days(code, first=first, last=last)
        if code == "1y" and to_scale and since > first:
            st.caption(
                f"The last year. “{_SPANS['all']}” shows every day since {day_in_words(first)}."
            )
    return Scope(since=since, until=until, kinds=kinds, exercises=exercises)


def _to_scale(span: JournalSpan, view: View | None, *, last: date, cut: View | None) -> str:
    """Return the span with which a page begins that draws time to scale."""
    first = span.first_day if view is None else view.first_day
    recent = view is not None and (last - view.last_day).days < _DAYS["1y"]
    if first is not None and recent and (last - first).days > _LONG_DAYS:
        return "1y"
    return "present" if cut else "all"


def _span(words: Mapping[str, str], *, default: str) -> str:
    (code, *_) = [*address.chosen("span", known=words), default]
    st.session_state["filter_span"] = code
    st.selectbox(
        "Span",
        list(words),
        format_func=lambda code: words.get(code, code),
        key="filter_span",
        on_change=_keep("span"),
        width=180,
    )
    return code


def _days(code: str, *, first: date, last: date) -> tuple[date, date]:
    if code == "dates":
        with st.container(horizontal=True):
            since = st.date_input(
                "From",
                value=first,
                min_value=FIRST_DAY,
                max_value=last,
                key="since",
                format=day_form(),
                bind="query-params",
                width=180,
            )
            until = st.date_input(
                "To",
                value=last,
                min_value=FIRST_DAY,
                key="until",
                format=day_form(),
                bind="query-params",
                width=180,
            )
        if since > until:
            since, until = until, since
            st.caption(
                "The first day was after the last, so they were swapped: "
                f"{day_in_words(since)} to {day_in_words(until)}."
            )
        return since, until
    if code == "all":
        return first, last
    return last - timedelta(days=_DAYS[code] - 1), last


def _left_out(view: View, *, last: date) -> str:
    said = [f"From {day_in_words(view.first_day)} to {day_in_words(view.last_day)}."]
    if view.before_first and view.before_last:
        reach = f"{day_in_words(view.before_first)} to {day_in_words(view.before_last)}"
        if view.before_first == view.before_last:
            reach = day_in_words(view.before_last)
        said.append(f"Left out, long before: {count(view.left_out, 'session')}, {reach}.")
    if view.last_day < last:
        said.append("Nothing is on record since.")
    return " ".join([*said, f"“{_SPANS['all']}” shows every day."])


def _narrowing(*, first: date, last: date) -> tuple[list[str] | None, list[str] | None]:
    """Draw the filters by kind and exercise behind one button that says how many are set."""
    totals = reports.exercise_totals(context.store(), since=first, until=last)
    names = {total.exercise: total.name for total in totals}
    kinds = address.chosen("kind", known=[kind.value for kind in Kind])
    exercises = address.chosen("exercise", known=names)
    st.session_state["filter_kind"] = kinds
    st.session_state["filter_exercise"] = exercises
    active = sum(map(bool, (kinds, exercises)))
    label = f"Filter ({active} set)" if active else "Filter"
    with st.popover(label, icon=":material/filter_list:"):
        st.pills(
            "Kinds",
            [kind.value for kind in Kind],
            selection_mode="multi",
            format_func=str.capitalize,
            key="filter_kind",
            on_change=_keep("kind"),
        )
        st.multiselect(
            "Exercises",
            list(names),
            format_func=lambda key: names.get(key, key),
            key="filter_exercise",
            on_change=_keep("exercise"),
            placeholder="All exercises",
        )
    return kinds or None, exercises or None


def _keep(name: str) -> Callable[[], None]:
    """Return what a filter's widget does when it was changed: keep the choice."""

    def keep() -> None:
        value = st.session_state[f"filter_{name}"]
        address.choose(name, [value] if isinstance(value, str) else value)

    return keep
