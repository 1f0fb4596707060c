"""The gallery's charts as a report shows them: on white paper, in half its width."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dashboard import reports
from dashboard.charts.theme import LIGHT
from dashboard.exports.images import Format, picture
from dashboard.exports.report.content import Figure
from dashboard.journal.phrases import day_in_words

if TYPE_CHECKING:
    from dashboard.gallery.exhibit import Exhibit
    from dashboard.gallery.report.choice import Asked

PRINTED: Final = replace(LIGHT, name="print", paper="#FFFFFF")
_WIDTH_PX, _HEIGHT_PX = 440, 230


def figure(asked: "Asked", exhibit: "Exhibit", *, with_sentence: bool = True) -> Figure | None:
    """Return a chart with its words; ``None`` where there is nothing to draw.

    Notes and imports are not marked at its foot: nobody can point at them on paper, and a note
    inside the file would be there unseen.
    """
    scope = asked.scope
    frame = exhibit.frame(asked.store, scope=scope, week_start=asked.week_start, today=asked.today)
    if exhibit.empty(frame):
        return None
    chart = exhibit.draw(
        frame,
        look=PRINTED,
        periods=reports.period_list(asked.store) if exhibit.over_time else (),
    )
    chart.height = _HEIGHT_PX
    drawn = picture(chart, kind="svg", layout=Format(width=_WIDTH_PX))
    return Figure(
        title=exhibit.title,
        sentence=exhibit.said(frame) if with_sentence else "",
        alt=exhibit.alt(frame),
        svg=drawn.decode(),
    )


def short_day(day: date) -> str:
    """Return a day for a narrow column: 28 Mar 2026."""
    words = day_in_words(day).split()
    return " ".join((words[0], words[1][:3], words[2]))


def said(asked: "Asked", exhibit: "Exhibit") -> str:
    """Return the sentence of a chart that is not drawn.

    Where there is nothing to tell, what the page then invites to is left out.
    """
    frame = exhibit.frame(
        asked.store, scope=asked.scope, week_start=asked.week_start, today=asked.today
    )
    sentence = exhibit.sentence(frame)
    return f"{sentence.partition('. ')[0].rstrip('.')}." if exhibit.empty(frame) else sentence
