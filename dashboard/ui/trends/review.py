"""Review: a week, a month or a year in words, with two small charts."""

from datetime import date
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.charts import review as charts
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.gallery import review_charts, review_words
from dashboard.manner import in_force
from dashboard.planning.spans import Size, Span, opening, span_after, span_before, span_of
from dashboard.reports import Review, Scope
from dashboard.settings import FIRST_DAY, day_of
from dashboard.ui import address, context, look
from dashboard.ui.text import plain

_SIZES: Final[dict[str, Size]] = {"Week": "week", "Month": "month", "Year": "year"}
_DAY: Final = "review_day"
"""Names the first day of a span in the address; without it the one that opens is shown."""


def draw(scope: Scope) -> None:
    """Draw the review; it counts every session, whatever the filters of the page let through."""
    store, today = context.store(), context.settings().today
    latest = reports.summary(store, since=FIRST_DAY, until=today).last_day
    begun = reports.journal_span(store).first_day or today
    shown = st.segmented_control(
        "How long",
        list(_SIZES),
        default="Week",
        required=True,
        key="trends_review",
        bind="query-params",
        label_visibility="collapsed",
    )
    size, week_start = _SIZES[shown], in_force().week_start
    first = opening(today, latest, size=size, week_start=week_start)
    span = _chosen(size, since=min(begun, today), opens=first)
    st.caption(plain(review_words.about(size, filtered=bool(scope.kinds or scope.exercises))))
    if span == first and not span.holds(today):
        st.markdown(plain(review_words.long_ago(size)))
    held = reports.review(store, span=span, size=size, today=today, week_start=week_start)
    with st.container():
        st.header(plain(review_words.title(span, size=size)), anchor=False)
        st.markdown(f"**{plain(review_words.sentence(held))}** {plain(review_words.beside(held))}")
        if held.totals.sessions:
            _charts(held)
        told = review_words.details(held, signs=context.catalogue().signs)
        st.markdown("\n".join(f"- {plain(line)}" for line in told))


def _chosen(size: Size, *, since: date, opens: Span) -> Span:
    """Draw the steps back and forward and return the span; none lies after today."""
    today = context.settings().today
    week_start = in_force().week_start
    present = span_of(today, size=size, week_start=week_start)
    first = span_of(since, size=size, week_start=week_start)
    span = span_of(_day(since=since, otherwise=opens.last), size=size, week_start=week_start)
    with st.container(horizontal=True):
        if st.button(
            f"Previous {size}",
            icon=":material/chevron_left:",
            key="review_previous",
            disabled=span.first <= first.first,
        ):
            _turn(span_before(span, size=size, week_start=week_start), opens=opens)
        if st.button(
            f"Next {size}",
            icon=":material/chevron_right:",
            key="review_next",
            disabled=span.first >= present.first,
        ):
            _turn(span_after(span, size=size, week_start=week_start), opens=opens)
        if span != present and st.button(f"This {size}", key="review_now", type="tertiary"):
            _turn(present, opens=opens)
    return span


def _day(*, since: date, otherwise: date) -> date:
    """Return the day that the address names, within the journal; another without one."""
    today = context.settings().today
    try:
        day = day_of(address.typed(_DAY))
    except ValueError:
        return otherwise
    return min(max(day, since), today)


def _turn(span: Span, *, opens: Span) -> None:
    address.type_in(_DAY, "" if span == opens else span.first.isoformat())
    st.rerun()


def _charts(held: Review) -> None:
    store, drawn = context.store(), LOOKS[look.name()]
    counted = Scope(held.counted.first, held.counted.last)
    days = reports.calendar(store, scope=counted, week_start=in_force().week_start)
    rated = reports.comfort_trend(store, scope=counted)
    with st.grid(2, min_column_width=280, gap="medium"):
        st.vega_lite_chart(
            vega_lite(charts.sessions(days, span=held.span, size=held.size, look=drawn)),
            key="chart_review_sessions",
            theme=None,
            alt=review_charts.sessions_alt(held),
        )
        if not rated[rated["moment"] != "during"].empty:
            st.vega_lite_chart(
                vega_lite(charts.comfort(rated, span=held.span, size=held.size, look=drawn)),
                key="chart_review_comfort",
                theme=None,
                alt=review_charts.comfort_alt(held),
            )
