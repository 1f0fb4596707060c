"""What was done and where it stands: ladders, totals, and ranges of motion."""

from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.exports.report.content import Section, Table, cut
from dashboard.gallery import ranges
from dashboard.gallery.range_words import sides_sentence
from dashboard.gallery.report.choice import SECTIONS
from dashboard.gallery.report.drawing import figure, short_day
from dashboard.gallery.words import number
from dashboard.journal.doses import dose_written
from dashboard.journal.phrases import day_in_words
from dashboard.manner import whole
from dashboard.model import RangeTest, Unit

if TYPE_CHECKING:
    from dashboard.gallery.report.choice import Asked
    from dashboard.reports import ExerciseTotal, Standing


def exercises(asked: "Asked") -> Section:
    """Return the present rung of every ladder used in the span, the most frequent first."""
    here = [
        one
        for one in reports.exercise_standing(asked.store, until=asked.scope.until)
        if one.current and one.day >= asked.scope.since
    ]
    if not here:
        said = "No exercise of a ladder is named in this span."
        return Section("exercises", SECTIONS["exercises"], sentences=(said,))
    here.sort(key=lambda one: (-one.days, -one.day.toordinal(), one.family))
    return Section(
        "exercises",
        SECTIONS["exercises"],
        sentences=(*_steps(asked),),
        table=Table(
            ("Exercise", "Level", "Last dose", "Last day", "Days*"),
            tuple(_rung(one, asked) for one in here),
            "* Days with it in the four weeks to the last day here. Level 1 is the easiest. "
            "A dose is sets x repetitions, or sets x seconds (s).",
        ),
    )


def totals(asked: "Asked") -> Section | None:
    """Return what was done of each exercise, for the second page."""
    found = reports.exercise_totals(asked.store, since=asked.scope.since, until=asked.scope.until)
    if not found:
        return None
    return Section(
        "exercises",
        "What was done",
        table=Table(("Exercise", "Days", "Sets", "In all"), tuple(_total(one) for one in found)),
    )


def range_of_motion(asked: "Asked") -> Section:
    """Return for each test how its last day stands against the first."""
    tests = _measured(asked)
    if not tests:
        none = "No range of motion was measured in this span."
        return Section("range", SECTIONS["range"], sentences=(none,))
    said = []
    for test in tests:
        frame = ranges.frame(asked.store, scope=asked.scope, test=test)
        band = f"{number(float(frame['band'].iloc[-1]))} {test.unit}"
        named = f"{test.name}. " if test.per_side else ""
        alone = f"Up to {band} can come from measuring alone."
        said.append((f"{named}{sides_sentence(frame, test=test)} {alone}",))
    table = Table(("Last day of measuring against the first",), tuple(said))
    return Section("range", SECTIONS["range"], table=table)


def range_charts(asked: "Asked") -> list[Section]:
    """Return the charts of the tests that were done most often, for the second page."""
    found = []
    for test in _measured(asked)[:_RANGE_CHARTS]:
        drawn = figure(asked, ranges.exhibit(test), with_sentence=False)
        if drawn is not None:
            found.append(Section("range", test.name, figure=drawn))
    return found


def _measured(asked: "Asked") -> list[RangeTest]:
    """Return the tests with a reading in the span, most days first."""
    days: dict[str, int] = {}
    for one in reports.range_of_motion(
        asked.store, since=asked.scope.since, until=asked.scope.until
    ):
        test = asked.catalogue.range_tests.get(one.measure)
        if test is not None and test.unit == one.unit:
            days[one.measure] = days.get(one.measure, 0) + 1
    return [asked.catalogue.range_tests[key] for key in sorted(days, key=lambda key: -days[key])]


def _steps(asked: "Asked") -> list[str]:
    marks = reports.chart_marks(asked.store, scope=asked.scope)
    steps = marks[marks["mark"] == "level"]
    if steps.empty:
        return []
    last = steps.iloc[-1]
    return [f"The last level step: {day_in_words(last['day'])}, {last['words']}."]


def _rung(one: "Standing", asked: "Asked") -> tuple[str, ...]:
    family = [each for each in asked.catalogue.exercises.values() if each.family == one.family]
    dose = dose_written(Unit(one.unit), one.amounts)
    dose = f"1x{dose}" if len(one.amounts) == 1 else dose
    each = {"both": "/side", "left": " left", "right": " right"}.get(one.side or "", "")
    return (
        cut(asked.catalogue.exercises[one.exercise].name, letters=NAME_LETTERS),
        f"{one.level} of {max(rung.level for rung in family)}",
        f"{dose}{each}" if dose else "not noted",
        short_day(one.day),
        str(one.days),
    )


def _total(one: "ExerciseTotal") -> tuple[str, ...]:
    noun = "repetition" if one.unit == Unit.REPS.value else "second"
    return (
        cut(one.name, letters=NAME_LETTERS),
        str(one.days),
        "-" if one.sets is None else f"{whole(one.sets)}",
        "not known"
        if one.amount is None
        else f"{whole(one.amount)} {noun}{'' if one.amount == 1 else 's'}",
    )


NAME_LETTERS: Final = 60
_RANGE_CHARTS: Final = 2
