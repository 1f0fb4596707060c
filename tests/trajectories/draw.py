"""Draw everybody's year into ``docs/images`` and print the table of ``docs/progression.md``.

Run by hand, from the folder of the checkout: ``python -m tests.trajectories.draw``.
"""

from collections import Counter
from statistics import mean

import altair as alt
import pandas as pd

from dashboard.charts.days import from_top
from dashboard.charts.theme import COUNT_FORMAT, LIGHT, dressed
from dashboard.exports.images import Format, picture
from dashboard.progression import Outcome
from tests.trajectories.people import PEOPLE, Person
from tests.trajectories.play import YEAR, PlayedDay, played
from tests.tree import ROOT

_SAID = {
    Outcome.INCREASE: "step up",
    Outcome.HOLD: "same",
    Outcome.DECREASE: "easier",
    Outcome.REST: "rest",
    Outcome.SEEK_SOON: "ask a professional",
}
_SHAPES = ["triangle-up", "square", "triangle-down", "circle", "cross"]
_COLOURS = [LIGHT.after, LIGHT.muted, LIGHT.before, LIGHT.during, LIGHT.ink]
_WIDTH = 720


def weekly(days: list[PlayedDay]) -> pd.DataFrame:
    """Return a row a week: minutes, mean comfort, and what was suggested on its Monday."""
    rows = []
    for week in range(len(days) // 7):
        seven = days[7 * week : 7 * week + 7]
        comforts = [one.comfort for one in seven if one.comfort is not None]
        rows.append(
            {
                "week": week + 1,
                "minutes": sum(one.minutes for one in seven),
                "comfort": round(mean(comforts), 1) if comforts else None,
                "said": _SAID[seven[0].decision.outcome],
            }
        )
    return pd.DataFrame(rows)


def drawing(weeks: pd.DataFrame) -> alt.LayerChart:
    """Draw minutes as bars, comfort as a line, and the suggestions as marks on top."""
    x = alt.X(
        "week:Q",
        title="Week",
        scale=alt.Scale(domain=[0, YEAR // 7 + 1], nice=False),
        axis=alt.Axis(tickCount=12, format=COUNT_FORMAT),
    )
    top = max(40.0, float(weeks["minutes"].max())) * 1.25
    bars = (
        alt.Chart(weeks)
        .mark_bar(color=LIGHT.bar_part, stroke=LIGHT.bar, strokeWidth=0.6, size=9)
        .encode(
            x=x,
            y=alt.Y(
                "minutes:Q",
                title="Minutes a week (bars)",
                scale=alt.Scale(domain=[0, top], nice=False),
                axis=alt.Axis(tickCount=4, format=COUNT_FORMAT),
            ),
        )
    )
    line = (
        alt.Chart(weeks)
        .mark_line(color=LIGHT.during, strokeWidth=2, point=False)
        .encode(
            x=x,
            y=alt.Y(
                "comfort:Q",
                title="Comfort (line)",
                scale=alt.Scale(domain=[0, 12.5], nice=False),
                axis=alt.Axis(
                    orient="right", values=[0, 5, 10], grid=False, titleAlign="right", titleX=20
                ),
            ),
        )
    )
    marks = (
        alt.Chart(weeks)
        .mark_point(filled=True, size=42, opacity=1)
        .encode(
            x=x,
            y=from_top(6),
            shape=alt.Shape("said:N", scale=alt.Scale(domain=list(_SAID.values()), range=_SHAPES)),
            color=alt.Color("said:N", scale=alt.Scale(domain=list(_SAID.values()), range=_COLOURS)),
        )
    )
    chart = dressed(bars, line, marks, look=LIGHT, height=220)
    chart.resolve = alt.Resolve(scale={"y": "independent"}, axis={"y": "independent"})
    return chart


def table_line(person: Person, days: list[PlayedDay]) -> str:
    """Return the person's row of the table."""
    weeks = weekly(days)
    outcomes = Counter(_SAID[one.decision.outcome] for one in days)
    shares = " | ".join(f"{100 * outcomes[said] / len(days):.0f}" for said in _SAID.values())
    first, last = weeks.head(8), weeks.tail(8)
    return (
        f"| {person.name} | {first['minutes'].mean():.0f} | {last['minutes'].mean():.0f} | "
        f"{first['comfort'].mean():.1f} | {last['comfort'].mean():.1f} | {shares} |"
    )


def main() -> None:
    """Play, draw and print."""
    for person in PEOPLE:
        days = list(played(person))
        layout = Format(
            width=_WIDTH,
            title=person.name,
            caption="A made-up year. Marks on top: what was suggested on each Monday.",
        )
        content = picture(drawing(weekly(days)), kind="svg", layout=layout)
        (ROOT / "docs" / "images" / f"year-{person.key}.svg").write_bytes(content)
        print(table_line(person, days), flush=True)  # noqa: T201 - the table is its answer


if __name__ == "__main__":
    main()
