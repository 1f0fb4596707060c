"""Charts on their way into files: which there are, what they would tell, and making them.

Page, menu and command line all go through here, so that they agree.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts.theme import LIGHT, LOOKS
from dashboard.exports import images, tables
from dashboard.exports.files import file_name
from dashboard.exports.specification import SIZES, Format
from dashboard.gallery import WHOLE_JOURNAL, Exhibit, ladder_exhibits, ranges
from dashboard.gallery.words import listed
from dashboard.manner import in_force

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.exports.package import Part
    from dashboard.model import Catalogue
    from dashboard.reports import Period, Scope
    from dashboard.store import Store

PARTS: Final[dict["Part", str]] = {"notes": "Notes", "symptoms": "Symptoms"}
"""What can be left out of every file."""

KINDS: Final = {
    "png": ("PNG", "image/png"),
    "svg": ("SVG", "image/svg+xml"),
    "pdf": ("PDF", "application/pdf"),
    "html": ("HTML", "text/html"),
    "json": ("Vega-Lite", "application/json"),
    "csv": ("CSV", "text/csv"),
}
"""Kinds of files by their ending: their name, and what they are to a browser."""

_TELLS_OF_ILLNESS: Final = {"flare", "illness"}


@dataclass(frozen=True, slots=True)
class Wish:
    """How charts are saved.

    Args:
        kinds: of ``KINDS``.
        look: light or dark.
        size: of ``SIZES``.
        scale: pixels of a PNG for each of the size's, 1 to 4; 0 is the size's own.
        titled: whether title and caption stand above a chart.
        leave_out: what not to tell.
    """

    kinds: Sequence[str] = ("png",)
    look: str = LIGHT.name
    size: str = "screen"
    scale: int = 0
    titled: bool = True
    leave_out: Collection["Part"] = ()


@dataclass(frozen=True, slots=True)
class Hung:
    """Charts with what they are drawn from, those with nothing to show among them."""

    scope: "Scope"
    framed: Sequence[tuple[Exhibit, "pd.DataFrame"]]
    periods: Sequence["Period"]
    marks: "pd.DataFrame"

    def shown(self) -> list[tuple[Exhibit, "pd.DataFrame"]]:
        """Return the charts that have something to show."""
        return [(exhibit, frame) for exhibit, frame in self.framed if not exhibit.empty(frame)]

    def empty(self) -> list[tuple[Exhibit, "pd.DataFrame"]]:
        """Return the charts that have nothing to show."""
        return [(exhibit, frame) for exhibit, frame in self.framed if exhibit.empty(frame)]

    def without(self, parts: Collection["Part"]) -> "Hung":
        """Return the charts without what is not to be told.

        Notes are the marks of notes, with them the names of imported files; symptoms are the
        periods that tell of them. No chart shows a noted sign or a check-in.
        """
        marks, periods = self.marks, self.periods
        if "notes" in parts:
            marks = marks[marks["mark"] != "note"]
            marks = marks.assign(words=marks["words"].where(marks["mark"] != "import"))
        if "symptoms" in parts:
            periods = [one for one in periods if one.kind not in _TELLS_OF_ILLNESS]
        return Hung(self.scope, self.framed, periods, marks)


def whole_journal(store: "Store", *, scope: "Scope", catalogue: "Catalogue") -> list[Exhibit]:
    """Return every chart there is for a scope.

    These are the charts of the whole journal, each range of motion measured in it, and for each
    exercise that the scope names its doses and its comfort.
    """
    found = reports.range_of_motion(store, since=scope.since, until=scope.until)
    measured = {(day.measure, day.unit) for day in found}
    tests = [
        ranges.exhibit(test)
        for test in catalogue.range_tests.values()
        if (test.id, test.unit) in measured
    ]
    return [*WHOLE_JOURNAL, *tests, *_ladders(store, scope=scope)]


def _ladders(store: "Store", *, scope: "Scope") -> Iterator[Exhibit]:
    if scope.exercises:
        names = {line.exercise: line.name for line in reports.exercise_list(store)}
        for exercise in scope.exercises:
            yield from ladder_exhibits(exercise, name=names.get(exercise, exercise))


def hung(store: "Store", *, exhibits: Sequence[Exhibit], scope: "Scope", today: date) -> Hung:
    """Ask the journal for what some charts are drawn from."""
    framed = [
        (exhibit, exhibit.frame(store, scope=scope, week_start=in_force().week_start, today=today))
        for exhibit in exhibits
    ]
    return Hung(
        scope,
        framed,
        reports.period_list(store) if any(one.over_time for one in exhibits) else (),
        reports.chart_marks(store, scope=scope),
    )


def file_names(exhibit: Exhibit, *, scope: "Scope", kinds: Sequence[str]) -> list[str]:
    """Return the names of a chart's files, which say chart and span."""
    span = exhibit.span(scope)
    return [file_name(exhibit.key, since=span.since, until=span.until, kind=kind) for kind in kinds]


def made(charts: Hung, *, wish: Wish) -> Iterator[tuple[str, bytes]]:
    """Make the files of the charts that have something to show, one by one, with their names."""
    told = charts.without(wish.leave_out)
    for exhibit, frame in told.shown():
        names = file_names(exhibit, scope=told.scope, kinds=wish.kinds)
        pictured = set(wish.kinds) - {"csv"}
        chart = (
            exhibit.draw(frame, look=LOOKS[wish.look], periods=told.periods, marks=told.marks)
            if pictured
            else None
        )
        caption = f"{exhibit.caption(frame, scope=told.scope)} {_key(exhibit, told)}".strip()
        layout = Format(
            width=SIZES[wish.size].width,
            scale=wish.scale or SIZES[wish.size].scale,
            title=exhibit.title if wish.titled else "",
            caption=caption if wish.titled else "",
            alt=exhibit.alt(frame),
        )
        for name, kind in zip(names, wish.kinds, strict=True):
            if chart is None or kind == "csv":
                yield name, tables.csv(frame)
            else:
                yield name, images.picture(chart, kind=kind, layout=layout)


def _key(exhibit: Exhibit, charts: Hung) -> str:
    """Say what the marks at the foot of a chart mean, as the page does."""
    there = [sign for mark, sign in _SIGNS.items() if (charts.marks["mark"] == mark).any()]
    return f"At the foot: {listed(there)}." if exhibit.marked and there else ""


_SIGNS: Final = {
    "level": "a triangle is a level step",
    "note": "a ring a note",
    "import": "a square an import",
}
