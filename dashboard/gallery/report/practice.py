"""How often, how long and how comfortable: the figures to see at once, and their charts."""

from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.exports.report.content import Section, Tile
from dashboard.gallery import WHOLE_JOURNAL
from dashboard.gallery.report.choice import SECTIONS
from dashboard.gallery.report.drawing import figure, said, short_day
from dashboard.gallery.words import number
from dashboard.journal.phrases import counted, day_in_words
from dashboard.manner import whole

if TYPE_CHECKING:
    from dashboard.gallery.report.choice import Asked

_CHARTS: Final = {exhibit.key: exhibit for exhibit in WHOLE_JOURNAL}


def tiles(asked: "Asked", totals: reports.Summary) -> tuple[Tile, ...]:
    """Return the totals that lead the page; the same as ``supple summary``."""
    comfort = reports.comfort_summary(asked.store, since=asked.scope.since, until=asked.scope.until)
    minutes = "not known" if totals.minutes is None else f"{whole(totals.minutes)}"
    unknown = totals.sessions_without_duration
    found = [
        Tile("Sessions", f"{whole(totals.sessions)}", f"on {counted(totals.exercise_days, 'day')}"),
        Tile(
            "Minutes",
            minutes,
            f"{counted(unknown, 'session')} of unknown length"
            if unknown
            else "every length is known",
        ),
    ]
    if comfort.before is not None and comfort.after is not None:
        both = f"{number(comfort.before)} to {number(comfort.after)}"
        found.append(
            Tile("Comfort, before to after", both, "mean of the sessions; 10 is fully comfortable")
        )
    if totals.last_day is not None:
        ago = (asked.scope.until - totals.last_day).days
        before = f"{counted(ago, 'day')} before" if ago else "on"
        found.append(Tile("Last session", short_day(totals.last_day), f"{before} the last day"))
    return tuple(found)


def practice(asked: "Asked") -> Section:
    """Return sessions a week with the chart, minutes a week and goals in words."""
    return Section(
        "practice",
        SECTIONS["practice"],
        figure=figure(asked, _CHARTS["sessions_per_week"]),
        sentences=(said(asked, _CHARTS["minutes_per_week"]), goals(asked)),
    )


def comfort(asked: "Asked") -> Section:
    """Return comfort over time with what it allows to say, and the mornings after."""
    drawn = figure(asked, _CHARTS["comfort"])
    sentences = [said(asked, _CHARTS[key]) for key in ("comfort_change", "soreness")]
    if drawn is None:
        sentences.insert(0, said(asked, _CHARTS["comfort"]))
    return Section("comfort", SECTIONS["comfort"], figure=drawn, sentences=tuple(sentences))


def goals(asked: "Asked") -> str:
    """Say what was aimed for in the span, and since when."""
    known = [goal for goal in reports.goal_list(asked.store) if goal.first_day <= asked.scope.until]
    before = [goal for goal in known if goal.first_day <= asked.scope.since]
    within = [*before[-1:], *(goal for goal in known if goal.first_day > asked.scope.since)]
    if not within:
        return "No goal is set."
    told = [
        f"{counted(goal.sessions_per_week, 'session')} and "
        f"{counted(goal.minutes_per_week, 'minute')} a week since {day_in_words(goal.first_day)}"
        for goal in within[-_GOALS:]
    ]
    return f"Goal: {'; '.join(told)}."


def details(asked: "Asked") -> list[Section]:
    """Return the charts of the second page."""
    wanted = [(key, chart) for key, chart in _DETAILS if key in asked.choice.sections]
    found = []
    for key, chart in wanted:
        # What the first page says already is not said twice.
        drawn = figure(asked, _CHARTS[chart], with_sentence=chart not in _SAID_BEFORE)
        if drawn is not None:
            found.append(Section(key, drawn.title, figure=drawn))
    return found


_GOALS: Final = 3
_DETAILS: Final = (
    ("practice", "minutes_per_week"),
    ("comfort", "comfort_change"),
    ("practice", "load_per_week"),
    ("comfort", "soreness"),
)
_SAID_BEFORE: Final = ("minutes_per_week", "comfort_change", "soreness")
