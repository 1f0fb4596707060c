"""Compare: two spans of days side by side, in a sentence, a table and a chart."""

from datetime import date
from typing import Final

import streamlit as st

from dashboard import reports
from dashboard.charts import compare as charts
from dashboard.charts.theme import LOOKS
from dashboard.exports.specification import vega_lite
from dashboard.gallery import compare_words
from dashboard.gallery.compare_words import OUTCOMES, Side
from dashboard.journal.phrases import day_in_words
from dashboard.planning.spans import Span, end_pair, pair_around, recent_pair, until_latest
from dashboard.reports import Scope
from dashboard.settings import FIRST_DAY
from dashboard.ui import address, context, look
from dashboard.ui.fields import day_form
from dashboard.ui.text import plain

_PAIRS: Final = {
    "recent": "Last 4 weeks and the 4 before",
    "ends": "First 4 weeks and last 4 weeks",
    "day": "4 weeks before and from a day on",
    "dates": "Choose dates",
}
"""The values of the address, and the words on the screen."""

_DAYS: Final = 28
_DIFFERENCE: Final = "Dif\u00adference"
"""May be divided: on a phone of 360 px it would make the table wider than the screen."""
_TOO_SHORT: Final = (
    "The days shown are too few for these two spans. Choose a longer span above, or other dates."
)


def draw(scope: Scope) -> None:
    """Draw the comparison, within the days and sessions that the filters of the page chose."""
    today = context.settings().today
    within = Span(scope.since, min(scope.until, today) if scope.since <= today else scope.until)
    pair = _pair(within, scope)
    if pair is None:
        st.info(_TOO_SHORT, icon=":material/eco:")
        return
    store = context.store()
    periods = reports.period_list(store)
    earlier, later = (
        Side(
            span,
            reports.span_days(
                store,
                scope=Scope(span.first, span.last, kinds=scope.kinds, exercises=scope.exercises),
            ),
        )
        for span in pair
    )
    with st.container():
        st.header("How do two spans differ?", anchor=False)
        said = compare_words.sentence(earlier, later, periods=periods)
        marked = compare_words.marked(earlier, later, periods=periods)
        st.markdown(f"**{plain(said)}** {plain(marked)}")
        st.markdown(plain(compare_words.NOT_ITS_CAUSE))
        if pair[0].shares(pair[1]):
            st.caption("The two spans share days, which makes them look more alike.")
        if earlier.days or later.days:
            st.markdown(plain(compare_words.spans(earlier, later)))
            st.markdown(_table(earlier, later))
            st.caption(plain(compare_words.HOW))
            _chart(earlier, later)


def _pair(within: Span, scope: Scope) -> tuple[Span, Span] | None:
    """Draw the choice and return the earlier and the later span, or ``None`` without both."""
    code = address.choice("Compare", _PAIRS, name="compare")
    practised = _practised(within, scope)
    if code == "recent":
        if practised != within:
            st.caption(_long_ago(practised.last, filtered=bool(scope.kinds or scope.exercises)))
        return recent_pair(practised, days=_DAYS)
    if code == "ends":
        return end_pair(within, days=_DAYS)
    if code == "day":
        day = _date("The day", practised.last_days(_DAYS).first, key="compare_day")
        return pair_around(day, within, days=_DAYS)
    guess = recent_pair(practised, days=_DAYS) or (within, within)
    with st.container(horizontal=True):
        chosen = [
            _date(label, day, key=key)
            for label, day, key in (
                ("One from", guess[0].first, "one_from"),
                ("One to", guess[0].last, "one_to"),
                ("Other from", guess[1].first, "other_from"),
                ("Other to", guess[1].last, "other_to"),
            )
        ]
    # Typed the wrong way round they still mean the same days; the table says which.
    spans = [Span(*sorted(chosen[:2])), Span(*sorted(chosen[2:]))]
    first, second = sorted(spans, key=lambda span: (span.first, span.last))
    return first, second


def _practised(within: Span, scope: Scope) -> Span:
    """Return the days shown up to the last one with a session, where the last 4 weeks hold none."""
    shown = Scope(within.first, within.last, kinds=scope.kinds, exercises=scope.exercises)
    days = reports.exercise_days(context.store(), scope=shown)
    return until_latest(within, days[-1].day if days else None, days=_DAYS)


def _long_ago(latest: date, *, filtered: bool) -> str:
    none = "no session that the filter lets through" if filtered else "no session"
    return (
        f"The last 4 weeks hold {none}, so these 4 weeks end on the last day with one: "
        f"{day_in_words(latest)}."
    )


def _date(label: str, day: date, *, key: str) -> date:
    chosen: date = st.date_input(
        label,
        value=day,
        min_value=FIRST_DAY,
        key=key,
        format=day_form(),
        bind="query-params",
        width=160,
    )
    return chosen


def _table(earlier: Side, later: Side) -> str:
    """Write the table small enough for a phone: the words beside its figures are smaller."""
    rows = [
        f"| {plain(line.name)} | {_cell(line.earlier, line.earlier_days)} "
        f"| {_cell(line.later, line.later_days)} | {_cell(line.difference, line.interval)} |"
        for line in compare_words.lines(earlier, later)
    ]
    top = f"| {' | '.join(map(_small, ('What', 'Earlier', 'Later', _DIFFERENCE)))} |"
    return "\n".join([top, "|:--|--:|--:|--:|", *rows])


def _cell(value: str, beside: str) -> str:
    return f"{plain(value)} {_small(f'({beside})')}" if beside else plain(value)


def _small(words: str) -> str:
    """Write smaller letters; a count stays beside its noun."""
    kept = words.replace(" days)", "\u00a0days)").replace(" day)", "\u00a0day)")
    return f":small[{plain(kept)}]"


def _chart(earlier: Side, later: Side) -> None:
    outcome = address.choice("Day by day", OUTCOMES, name="compare_what")
    values = earlier.values(outcome), later.values(outcome)
    if not any(values):
        st.markdown(f"{OUTCOMES[outcome]}: no day with a value in these spans.")
        return
    st.vega_lite_chart(
        vega_lite(
            charts.strips(
                values,
                names=(
                    compare_words.head(earlier, outcome=outcome),
                    compare_words.head(later, outcome=outcome),
                ),
                unit=compare_words.unit(outcome),
                outcome=outcome,
                look=LOOKS[look.name()],
            )
        ),
        key="chart_compare",
        theme=None,
        alt=compare_words.alt(earlier, later, outcome=outcome),
    )
