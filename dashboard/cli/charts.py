"""``supple charts``: save every chart that has something to show."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dashboard.cli.answer import Answer
from dashboard.cli.days import iso_day
from dashboard.cli.opened import opened
from dashboard.errors import InputError
from dashboard.journal.phrases import counted, day_in_words
from dashboard.settings import WEEK_START, Settings

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.gallery import Exhibit
    from dashboard.reports import Period, Scope
    from dashboard.store import Store

KINDS: Final = ("png", "svg", "pdf", "html", "json", "csv")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add folder, formats, span and looks."""
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="the folder; made if it is missing"
    )
    parser.add_argument(
        "--format",
        metavar="KINDS",
        type=_kinds,
        default=("png",),
        help=f"one or more of {', '.join(KINDS)}, separated by commas (default: png); "
        "json is the chart as Vega-Lite, csv its numbers",
    )
    parser.add_argument(
        "--since",
        metavar="DAY",
        type=iso_day,
        help="first day (default: the first session's, after the last long time without any)",
    )
    parser.add_argument(
        "--until", metavar="DAY", type=iso_day, help="last day (default: the last session's)"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark"), default="light", help="default: light"
    )
    parser.add_argument(
        "--scale",
        type=int,
        choices=(1, 2, 3, 4),
        default=2,
        help="how fine a PNG is: 1 is 760 pixels wide (default: 2)",
    )


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """Ask the journal, let go of it, then draw and write."""
    from dashboard import reports
    from dashboard.gallery import WHOLE_JOURNAL

    with opened(settings, to_read=True) as store:
        scope, left_out = _scope(store, today=settings.today, since=args.since, until=args.until)
        periods, marks = reports.period_list(store), reports.chart_marks(store, scope=scope)
        framed = [
            (
                exhibit,
                exhibit.frame(store, scope=scope, week_start=WEEK_START, today=settings.today),
            )
            for exhibit in WHOLE_JOURNAL
        ]
    if all(exhibit.empty(frame) for exhibit, frame in framed):
        raise InputError(f"There is nothing to draw from {_in_words(scope)}.")
    saved: list[str] = []
    for exhibit, frame in framed:
        if not exhibit.empty(frame):
            saved += _saved(exhibit, frame, scope=scope, periods=periods, marks=marks, args=args)
    return Answer(
        data={"files": saved},
        text="\n".join(saved),
        messages=[
            *left_out,
            *(
                f"Left out: {exhibit.title} {exhibit.said(frame)}"
                for exhibit, frame in framed
                if exhibit.empty(frame)
            ),
        ],
    )


def _saved(  # noqa: PLR0913 - what a chart is drawn from, and how
    exhibit: "Exhibit",
    frame: "pd.DataFrame",
    *,
    scope: "Scope",
    periods: Sequence["Period"],
    marks: "pd.DataFrame",
    args: argparse.Namespace,
) -> list[str]:
    """Save one chart in every format asked for, and return the files."""
    from dashboard.charts.theme import LOOKS
    from dashboard.exports import files, images, tables

    files.make_folder(args.out)
    chart = exhibit.draw(frame, look=LOOKS[args.theme], periods=periods, marks=marks)
    layout = images.Format(
        scale=args.scale,
        title=exhibit.title,
        caption=exhibit.caption(frame, scope=scope),
    )
    saved = []
    shown = exhibit.span(scope)
    for kind in args.format:
        name = files.file_name(exhibit.key, since=shown.since, until=shown.until, kind=kind)
        as_table = kind == "csv"
        content = tables.csv(frame) if as_table else images.picture(chart, kind=kind, layout=layout)
        files.write(args.out / name, content)
        saved.append(str(args.out / name))
    return saved


def _scope(
    store: "Store", *, today: date, since: date | None, until: date | None
) -> tuple["Scope", list[str]]:
    """Return the days to draw, and what is left out before them when nobody chose any."""
    from dashboard import reports

    span, view = reports.journal_span(store), reports.present_view(store, today=today)
    if span.first_day is None or span.last_day is None or view is None:
        raise InputError("The journal is empty. Log a session or import a file, then draw.")
    chosen = since is not None or until is not None
    scope = reports.Scope(
        since=since or (span.first_day if chosen else view.first_day),
        until=until or span.last_day,
    )
    if scope.since > scope.until:
        raise InputError(f"There are no days from {_in_words(scope)}.")
    if chosen or not view.left_out:
        return scope, []
    return scope, [
        (
            f"Drawn from {day_in_words(scope.since)} on, after a long time without sessions. "
            f"For the {counted(view.left_out, 'session')} before: --since {span.first_day}"
        )
    ]


def _in_words(scope: "Scope") -> str:
    return f"{day_in_words(scope.since)} to {day_in_words(scope.until)}"


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(kind.strip().lower() for kind in text.split(",")))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"not one of {', '.join(KINDS)}: {kind}")
    return kinds
