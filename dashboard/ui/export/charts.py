"""Charts as files in one zip: which, how, and what they tell."""

import io
from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from dashboard import reports
from dashboard.exports import zipped
from dashboard.gallery import Exhibit, saved
from dashboard.gallery.saved import Hung, Wish
from dashboard.reports import Scope
from dashboard.ui import context, saving
from dashboard.ui.export import making, told
from dashboard.ui.text import count


def draw(scope: Scope) -> None:
    """Draw the choice of charts and formats, what they tell, and the button that makes them."""
    store = context.store()
    exhibits = saved.whole_journal(store, scope=scope, catalogue=context.catalogue())
    chosen = _chosen(exhibits)
    wish = saving.choices("export", several=True)
    if not wish.kinds:
        st.info("Choose a format.", icon=":material/download:")
        return
    charts = saved.hung(store, exhibits=chosen, scope=scope, today=context.settings().today)
    st.header("What the files tell", anchor=False)
    told.draw(charts, wish=wish)
    keys = [one.key for one, _ in charts.shown()]
    if not keys:
        st.info("There is nothing to draw in this span.", icon=":material/info:")
        return
    making.offer(
        "charts",
        order=(keys, scope, wish, reports.latest_change(store)),
        file_name=f"supple-charts-{scope.since}-to-{scope.until}.zip",
        make=partial(_zip, charts, wish=wish),
    )


def _chosen(exhibits: Sequence[Exhibit]) -> list[Exhibit]:
    titles = {one.key: one.title for one in exhibits}
    keys = st.multiselect(
        "Charts",
        list(titles),
        format_func=lambda key: titles.get(key, key),
        placeholder=f"All {len(exhibits)} charts",
        key="export_charts",
    )
    return [one for one in exhibits if one.key in keys or not keys]


def _zip(charts: Hung, move: making.Move, *, wish: Wish) -> making.Made:
    packed = io.BytesIO()
    names = zipped.pack(_moving(charts, move, wish=wish), to=packed)
    return making.Made(packed.getvalue(), count(len(names), "file"))


def _moving(charts: Hung, move: making.Move, *, wish: Wish) -> Iterator[tuple[str, bytes]]:
    """Give file after file, and move the bar before each."""
    titles = [one.title for one, _ in charts.shown() for _ in wish.kinds]
    files = saved.made(charts, wish=wish)
    for done, title in enumerate(titles):
        move(done / len(titles), title)
        yield next(files)
