"""An exhibit: one chart with its question, its numbers and its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dashboard.charts.theme import LIGHT, Look
from dashboard.journal.phrases import day_in_words

if TYPE_CHECKING:
    import pandas as pd
    from altair import LayerChart

    from dashboard.reports import Period, Scope
    from dashboard.store import Store


def _nothing(_: "pd.DataFrame") -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One chart with its words.

    Args:
        key: names it in files, widgets and addresses.
        title: the question it answers, in sentence case.
        report: gives its frame.
        report_takes: what the report needs beside the scope: ``week_start``, ``today``.
        chart: draws the frame.
        over_time: whether its x axis is days, so that marked periods can be shaded.
        marked: whether level steps, notes and imports are marked at its foot.
        picks: whether its marks stand for days and can be picked (``charts.picking``).
        folded: says that points are means where there are too many days; else nothing.
        sentence: says what the frame shows, also when that is nothing.
        alt: describes chart and frame for people who do not see it.
        empty: tells whether there is nothing to draw.
        days: how many days it counts where that is fixed, up to the end of the scope.
    """

    key: str
    title: str
    report: Callable[..., "pd.DataFrame"]
    report_takes: tuple[str, ...]
    chart: Callable[..., "LayerChart"]
    over_time: bool
    sentence: Callable[["pd.DataFrame"], str]
    alt: Callable[["pd.DataFrame"], str]
    empty: Callable[["pd.DataFrame"], bool]
    days: int | None = None
    marked: bool = False
    picks: bool = False
    folded: Callable[["pd.DataFrame"], str] = _nothing

    def frame(
        self, store: "Store", *, scope: "Scope", week_start: int, today: date
    ) -> "pd.DataFrame":
        """Ask the journal for what the chart shows."""
        known = {"week_start": week_start, "today": today}
        return self.report(store, scope=scope, **{name: known[name] for name in self.report_takes})

    def span(self, scope: "Scope") -> "Scope":
        """Return the scope with the days that the chart shows of it."""
        if self.days is None:
            return scope
        return replace(scope, since=scope.until - timedelta(days=self.days - 1))

    def said(self, frame: "pd.DataFrame") -> str:
        """Return the sentence, and what the drawing folds together."""
        return f"{self.sentence(frame)} {self.folded(frame)}".strip()

    def caption(self, frame: "pd.DataFrame", *, scope: "Scope") -> str:
        """Say for a file what the page says around the chart: the span and the sentence."""
        shown = self.span(scope)
        since, until = day_in_words(shown.since), day_in_words(shown.until)
        return f"From {since} to {until}. {self.said(frame)}"

    def draw(
        self,
        frame: "pd.DataFrame",
        *,
        look: Look = LIGHT,
        periods: Sequence["Period"] = (),
        marks: "pd.DataFrame | None" = None,
    ) -> "LayerChart":
        """Draw a frame that is not empty, with marked periods and days where it is over time."""
        if self.marked:
            return self.chart(frame, look=look, periods=periods, marks=marks)
        if self.over_time:
            return self.chart(frame, look=look, periods=periods)
        return self.chart(frame, look=look)
