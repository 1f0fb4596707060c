"""The coming weeks as a frame for the chart, a table and sentences."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.journal.phrases import counted
from dashboard.manner import day_of_year
from dashboard.model import Catalogue
from dashboard.progression.decision import BEGINNING_WORDS
from dashboard.progression.explain import step_words
from dashboard.progression.log import Variable
from dashboard.progression.simulate import ForeseenWeek
from dashboard.progression.verdict import Outcome
from dashboard.progression.words import figure

if TYPE_CHECKING:
    import pandas as pd

_WHAT = {
    Outcome.REST: "rest first",
    Outcome.DECREASE: "easier",
    Outcome.HOLD: "the same again",
    Outcome.INCREASE: "that step settles in",
}


def frame(weeks: Sequence[ForeseenWeek]) -> "pd.DataFrame":
    """Return the weeks as the chart draws them."""
    import pandas as pd

    return pd.DataFrame(
        {
            "week": [_first_day(week) for week in weeks],
            "place": range(len(weeks)),
            "minutes": [float(week.minutes) for week in weeks],
            "label": [f"{figure(week.minutes)} min" for week in weeks],
        }
    )


def rows(weeks: Sequence[ForeseenWeek], catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """Return the weeks as a table: from when, the plan, and what is new."""
    return [
        (
            _first_day(week),
            f"{counted(week.days, 'day')} of {figure(week.decision.minutes_per_session)} min",
            _new(week, catalogue),
        )
        for week in weeks
    ]


def sentence(weeks: Sequence[ForeseenWeek]) -> str:
    """Say what the weeks come to, and what it is worth."""
    if not weeks:
        return "Nothing is foreseen while help should be sought first."
    first, last = figure(weeks[0].minutes), figure(weeks[-1].minutes)
    steps = sum(week.accepted is not None for week in weeks)
    course = f"stays at {first}" if first == last else f"goes from {first} to {last}"
    return (
        f"If all goes well, a week {course} minutes, with {counted(steps, 'step')} in "
        f"{counted(len(weeks), 'week')}. It takes for granted that every session is "
        "comfortable and every step accepted. It is a picture, not a promise: "
        "one uneasy session changes it."
    )


def alt(weeks: Sequence[ForeseenWeek]) -> str:
    """Describe the chart for people who do not see it."""
    told = [f"{_first_day(week)}: {figure(week.minutes)} minutes" for week in weeks]
    return f"Minutes of the coming weeks if all goes well. {'; '.join(told)}."


def _first_day(week: ForeseenWeek) -> str:
    return day_of_year(week.first_day, short=True)


def _new(week: ForeseenWeek, catalogue: Catalogue) -> str:
    decision, step = week.decision, week.accepted
    if step is None:
        begins = decision.words == BEGINNING_WORDS
        return "a gentle start" if begins else _WHAT[decision.outcome]
    if step.variable is Variable.DURATION:  # as in the chart: what the sessions come to
        step = replace(step, after=decision.minutes_in_all)
    return step_words(step, catalogue)
