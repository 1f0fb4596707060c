"""A quick chart of any two columns of an answer: line, bars or points, never too many of them."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from typing import Final, Literal

import altair as alt
import pandas as pd

from dashboard.charts.days import Days
from dashboard.charts.theme import LIGHT, TEXT_PX, Look, dressed
from dashboard.manner import figure, whole

Kind = Literal["line", "bars", "points"]
KINDS: Final[tuple[Kind, ...]] = ("line", "bars", "points")

MOST_POINTS: Final = 2_000
MOST_BARS: Final = 60
"""How many marks are drawn: more could not be told apart, and would only make the page slow."""

_SIDE_BY_SIDE: Final = 6
"""Of how many values the words have room beside each other."""

_LONG_GAP: Final = timedelta(days=14)
_STEPS: Final = 2
"""A line breaks over a longer gap than this, and than so many of the usual steps (of a month)."""

_MOST_YEARS: Final = 40
"""The years that the axis of days has room for; a longer time gets whatever fits."""

_HEIGHT: Final = 320
_LONGEST_WORD: Final = 40
_LONGEST_WORD_PX: Final = 140


@dataclass(frozen=True, slots=True)
class Quick:
    """What is drawn of an answer: two of its columns, and how."""

    x: str
    y: str
    kind: Kind


def measured(answer: pd.DataFrame) -> list[str]:
    """Return the columns that can be drawn upwards: those of numbers."""
    return [name for name in answer.columns if _is_number(answer[name])]


def first_choice(answer: pd.DataFrame) -> Quick | None:
    """Return what is drawn at first, or nothing where there are no numbers.

    A day goes along, else a text, else the first number; upwards goes the first other number that
    is not an id.
    """
    numbers = measured(answer)
    if not numbers:
        return None
    days = [name for name in answer.columns if _is_time(answer[name])]
    texts = [name for name in answer.columns if name not in numbers and name not in days]
    x = (days or texts or numbers)[0]
    others = [name for name in numbers if name != x] or numbers
    y = next((name for name in others if name != "id" and not name.endswith("_id")), others[0])
    return Quick(x, y, "line" if days else "bars" if texts else "points")


def thinned(answer: pd.DataFrame, quick: Quick) -> pd.DataFrame:
    """Return the rows that are drawn, as x and y: those with both, evenly chosen if too many."""
    known = _known(answer, quick)
    most = MOST_BARS if quick.kind == "bars" else MOST_POINTS
    if len(known) <= most:
        return known
    return known.iloc[[round(place * (len(known) - 1) / (most - 1)) for place in range(most)]]


def sentence(answer: pd.DataFrame, quick: Quick) -> str:
    """Say what is drawn, and what is not."""
    drawn, known, rows = len(thinned(answer, quick)), len(_known(answer, quick)), len(answer)
    said = f"{quick.y} by {quick.x}: "
    if drawn < known:
        said += f"{whole(drawn)} of {whole(known)} rows are drawn, at even steps."
    else:
        said += (
            f"{whole(drawn)} of {whole(rows)} rows are drawn."
            if drawn < rows
            else "all rows are drawn."
        )
    if known < rows:
        said += f" {whole(rows - known)} have no value that can be drawn."
    if quick.kind == "bars" and thinned(answer, quick)["x"].duplicated().any():
        said += f" Rows with the same {quick.x} are added up."
    longest = _longest_step(answer, quick)
    if longest and _runs(thinned(answer, quick)["x"], longest=longest).any():
        said += f" The line breaks where more than {longest.days} days lie between two values."
    return said


def alt_text(answer: pd.DataFrame, quick: Quick) -> str:
    """Return the chart in words, for those who do not see it."""
    drawn = thinned(answer, quick)
    kind = {"line": "Line", "bars": "Bars", "points": "Points"}[quick.kind]
    if drawn.empty:
        return f"{kind} of {quick.y} against {quick.x}, without any value."
    low, high = drawn["y"].min(), drawn["y"].max()
    return (
        f"{kind} of {quick.y} against {quick.x}: {whole(len(drawn))} values from {_plain(low)} to "
        f"{_plain(high)}; first {_plain(drawn['y'].iloc[0])}, last {_plain(drawn['y'].iloc[-1])}."
    )


def draw(answer: pd.DataFrame, quick: Quick, *, look: Look = LIGHT) -> alt.LayerChart:
    """Draw two columns of an answer; the order of its rows is the order of the texts along."""
    rows = thinned(answer, quick)
    along = answer[quick.x]
    number, timed = _is_number(along), _is_time(along)
    longest = _longest_step(answer, quick)
    if timed:
        rows = rows.assign(x=pd.to_datetime(rows["x"]))
    elif not number:
        rows = rows.assign(x=rows["x"].map(lambda text: str(text)[:_LONGEST_WORD]))
    rows = rows.assign(run=_runs(rows["x"], longest=longest) if longest else 0)
    x = _along(rows, quick, number=number, timed=timed)
    y = alt.Y("y:Q", title=quick.y, scale=alt.Scale(zero=True))
    tooltip = [
        alt.Tooltip("x:T" if timed else "x:N", title=_only_a_name(quick.x)),
        alt.Tooltip("y:Q", title=_only_a_name(quick.y)),
    ]
    chart = alt.Chart(rows)
    marked = {
        "line": lambda: chart.mark_line(
            color=look.bar,
            strokeWidth=2,
            point=alt.OverlayMarkDef(color=look.bar, size=TEXT_PX * 2),
        ).encode(detail="run:N"),
        "bars": lambda: chart.mark_bar(color=look.bar),
        "points": lambda: chart.mark_point(color=look.bar, filled=True, size=50, opacity=0.7),
    }[quick.kind]()
    return dressed(marked.encode(x=x, y=y, tooltip=tooltip), look=look, height=_HEIGHT)


def _only_a_name(column: str) -> str:
    """Return what a column is called in a tooltip, which would fetch a picture named by “image”."""
    return f"{column}\u2060" if column in {"image", "title"} else column


def _along(rows: pd.DataFrame, quick: Quick, *, number: bool, timed: bool) -> alt.X:
    """Return the axis along: days as all charts have them, else what suits the column."""
    if timed and len(rows):
        first, last = rows["x"].min().year, rows["x"].max().year
        if MINYEAR < first <= last < MAXYEAR and last - first <= _MOST_YEARS:
            return Days.around(rows["x"]).axis("x").title(quick.x)
    is_scale = number and quick.kind != "bars"
    return alt.X(
        "x:T" if timed else "x:Q" if is_scale else "x:O",
        title=quick.x,
        sort=None,
        scale=alt.Scale(zero=False) if is_scale else alt.Undefined,
        axis=alt.Axis(
            labelLimit=_LONGEST_WORD_PX,
            labelOverlap="greedy" if timed else True,
            labelAngle=0 if len(rows) <= _SIDE_BY_SIDE else alt.Undefined,
            tickCount=6 if timed else alt.Undefined,
        ),
    )


def _longest_step(answer: pd.DataFrame, quick: Quick) -> timedelta | None:
    """Return over which gap a line breaks, or nothing where it does not go along days."""
    if quick.kind != "line" or not _is_time(answer[quick.x]):
        return None
    steps = _steps(pd.Series(thinned(answer, quick)["x"].unique())).dropna()
    if steps.empty:
        return _LONG_GAP
    return max(_LONG_GAP, steps.median().to_pytimedelta() * _STEPS)


def _runs(along: "pd.Series[pd.Timestamp]", *, longest: timedelta) -> "pd.Series[int]":
    """Number the stretches without a longer gap; a line is drawn through each by itself."""
    return (_steps(along) > longest).astype(int).cumsum()


def _steps(along: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timedelta]":
    return pd.to_datetime(along).sort_values().diff()


def _known(answer: pd.DataFrame, quick: Quick) -> pd.DataFrame:
    known = pd.DataFrame({"x": answer[quick.x], "y": answer[quick.y]}).dropna()
    known = known.assign(y=known["y"].astype(float))
    if _is_number(known["x"]):
        known = known[known["x"].astype(float).abs() != float("inf")]
    return known[known["y"].abs() != float("inf")]


def _is_number(column: "pd.Series[str]") -> bool:
    return bool(pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column))


def _is_time(column: "pd.Series[str]") -> bool:
    if pd.api.types.is_datetime64_any_dtype(column):
        return True
    known = column.dropna()
    return bool(len(known)) and all(isinstance(one, (date, datetime)) for one in known)


def _plain(value: float) -> str:
    return figure(f"{value:g}")
