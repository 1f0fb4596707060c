"""What an import would add to the journal: sessions per week, month or year, stacked."""

from dataclasses import dataclass
from typing import Final

import altair as alt
import pandas as pd

from dashboard import manner
from dashboard.charts.days import Days, day
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, Look, day_format, dressed

THERE: Final = "Already there"
ADDED: Final = "Would be added"

_WEEKLY_DAYS: Final = 200
_MONTHLY_DAYS: Final = 1500
_HEIGHT: Final = 200
_LABELS_APART_PX: Final = 8
_GAP: Final = 0.08
"""The share of a bar's place that stays empty on each side."""


@dataclass(frozen=True, slots=True)
class Step:
    """How long a bar stands for: its word, and the engine's name of such stretches."""

    word: str
    period: str


_MONTH, _YEAR = Step("month", "M"), Step("year", "Y")


def step(frame: pd.DataFrame) -> Step:
    """Return weeks, months or years, whichever gives bars that a phone can show."""
    days = (frame["day"].max() - frame["day"].min()).days
    if days <= _WEEKLY_DAYS:
        last = manner.WEEKDAYS[manner.weekdays()[-1] - 1]
        return Step("week", f"W-{last[:3].upper()}")
    return _MONTH if days <= _MONTHLY_DAYS else _YEAR


def per_step(frame: pd.DataFrame) -> pd.DataFrame:
    """Fold days into the stretches of ``step``: when each starts and ends, there and new."""
    period = step(frame).period
    periods = frame["day"].dt.to_period(period)
    folded = frame.groupby(periods)[["there", "new"]].sum()
    whole = pd.period_range(periods.min(), periods.max(), freq=period)
    folded = folded.reindex(whole, fill_value=0)
    starts, until = whole.start_time, whole.end_time.ceil("D")
    return folded.assign(starts=starts, until=until).reset_index(drop=True)


def sessions(frame: pd.DataFrame, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw how many sessions there are, and on top of them how many would be added.

    ``frame`` is ``importing.arrivals`` with at least one day: day, there, new.
    """
    bars = per_step(frame)
    days = Days(day(bars["starts"].min()), day(bars["until"].max() - pd.Timedelta(days=1)))
    x = days.axis("left")
    x["axis"]["labelSeparation"] = _LABELS_APART_PX
    width = bars["until"] - bars["starts"]
    bars = bars.assign(
        left=bars["starts"] + width * _GAP,
        right=bars["until"] - width * _GAP,
        all=bars["there"] + bars["new"],
    )
    top = max(4, int(bars["all"].max()) + 1)
    parts = pd.concat(
        [
            bars.assign(part=THERE, low=0, high=bars["there"]),
            bars.assign(part=ADDED, low=bars["there"], high=bars["all"]),
        ]
    )
    drawn = (
        alt.Chart(parts[parts["high"] > parts["low"]])
        .mark_rect(stroke=look.bar, strokeWidth=1)
        .encode(
            x=x,
            x2=alt.X2("right:T"),
            y=alt.Y(
                "low:Q",
                title=f"Sessions a {step(frame).word}",
                scale=alt.Scale(domain=[0, top], nice=False),
                axis=alt.Axis(tickMinStep=1, tickCount=4, format=COUNT_FORMAT, grid=True),
            ),
            y2=alt.Y2("high:Q"),
            color=alt.Color(
                "part:N",
                scale=alt.Scale(domain=[THERE, ADDED], range=[look.bar_part, look.bar]),
                legend=alt.Legend(symbolType="square", symbolStrokeColor=look.bar, columns=2),
            ),
            tooltip=[
                alt.Tooltip("starts:T", title="From", format=day_format()),
                alt.Tooltip("there:Q", title=THERE, format=COUNT_FORMAT),
                alt.Tooltip("new:Q", title=ADDED, format=COUNT_FORMAT),
            ],
        )
    )
    return dressed(drawn, look=look, height=_HEIGHT)
