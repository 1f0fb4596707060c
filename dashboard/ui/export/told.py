"""What files of charts would tell, before anything is saved."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import reports
from dashboard.charts.days import PERIOD_WORDS
from dashboard.gallery import Exhibit
from dashboard.gallery.saved import Hung, Wish
from dashboard.gallery.words import listed
from dashboard.journal.phrases import counted, day_in_words
from dashboard.reports import Scope
from dashboard.ui import context
from dashboard.ui.fields import day_form
from dashboard.ui.text import plain

_WITH_WORDS = ("svg", "html", "json")
"""Kinds of files in which the words behind a mark can be read; others show only the mark."""


def in_one_chart(exhibit: Exhibit, *, scope: Scope, wish: Wish) -> str:
    """Say in a line what the file of one chart would tell beside its figures."""
    store = context.store()
    if wish.kinds == ("csv",):
        return "It holds the numbers of the chart, no notes and no symptoms."
    charts = Hung(
        scope,
        (),
        reports.period_list(store) if exhibit.over_time else (),
        reports.chart_marks(store, scope=scope),
    ).without(wish.leave_out)
    beside = [
        *(_marks(charts, wish=wish) if exhibit.marked else ()),
        *(f"marked {period}" for period in _periods(charts)),
    ]
    return f"Beside its figures it tells: {listed(beside)}." if beside else "It tells its figures."


def draw(charts: Hung, *, wish: Wish) -> None:
    """Draw what the files of some charts would tell, with each note to be read."""
    shown, told = charts.shown(), charts.without(wish.leave_out)
    files = counted(len(shown) * len(wish.kinds), "file")
    since, until = day_in_words(charts.scope.since), day_in_words(charts.scope.until)
    words = [
        f"{counted(len(shown), 'chart')} as {files}, from {since} to {until}.",
        *_beside(told, exhibits=[one for one, _ in shown], wish=wish),
        "No chart holds a noted symptom or what you wrote in a check-in.",
    ]
    st.markdown("\n".join(f"- {plain(one)}" for one in words))
    notes = told.marks[told.marks["mark"] == "note"]
    if len(notes) and any(one.marked for one, _ in shown):
        days = counted(len(notes), "day")
        with st.expander(f"Notes in the files, the first of each day ({days})", type="compact"):
            st.dataframe(
                pd.DataFrame({"Day": notes["day"], "Note": notes["words"]}),
                hide_index=True,
                column_config={"Day": st.column_config.DateColumn(format=day_form())},
                alt=f"The notes that the files would tell, {days}",
            )
    for one, frame in charts.empty():
        st.caption(f"Left out: {plain(one.title)} {plain(one.said(frame))}")


def _beside(charts: Hung, *, exhibits: Sequence[Exhibit], wish: Wish) -> list[str]:
    found = []
    if any(one.marked for one in exhibits) and (marks := _marks(charts, wish=wish)):
        found.append(f"Marks: {listed(marks)}.")
    if any(one.over_time for one in exhibits) and (periods := _periods(charts)):
        found.append(f"Periods: {listed(periods)}.")
    if any(one.key == "minutes_per_exercise" for one in exhibits):
        found.append("Names of exercises, also of your own.")
    return found


def _marks(charts: Hung, *, wish: Wish) -> list[str]:
    """Count the marks of each kind, and say whether their words can be read."""
    marks = charts.marks
    found = []
    if steps := int(marks.loc[marks["mark"] == "level", "count"].sum()):
        found.append(counted(steps, "level step"))
    noted = marks.loc[marks["mark"] == "note", "count"]
    if notes := int(noted.sum()):
        days = len(noted)  # each has one mark, which tells its first note
        each = ", the first of each day" if notes > days else ""
        read = (
            f"{each} in words" if set(wish.kinds) & set(_WITH_WORDS) else " as marks without words"
        )
        on_days = f" on {counted(days, 'day')}" if notes > days else ""
        found.append(f"{counted(notes, 'note')}{on_days}{read}")
    imports = marks[marks["mark"] == "import"]
    if len(imports):
        names = [str(one) for one in imports["words"].dropna()]
        found.append(f"imports ({', '.join(names)})" if names else "imports without names of files")
    return found


def _periods(charts: Hung) -> list[str]:
    scope = charts.scope
    inside = [
        PERIOD_WORDS[one.kind].lower()
        for one in charts.periods
        if one.first_day <= scope.until and (one.last_day or scope.until) >= scope.since
    ]
    return [f"{kind} ({inside.count(kind)})" for kind in dict.fromkeys(inside)]
