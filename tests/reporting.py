"""Reports as tests make them, and PDFs as they read them."""

import io
from datetime import date, timedelta
from typing import Any

from pypdf import PdfReader

from dashboard.exports.report.content import Figure, Holds, Lead, Report, Section, Table, Tile
from dashboard.gallery import report as reporting
from dashboard.gallery.report.choice import Choice, days
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue
from dashboard.store import Store, changing
from tests.builders import a_session, an_entry, logged
from tests.conftest import TODAY

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="440" height="230">'
    '<text x="9" y="20" font-family="Open Sans">drawn</text></svg>'
)


def told(
    store: Store,
    catalogue: Catalogue,
    *,
    today: date = TODAY,
    since: date | None = None,
    **choice: Any,
) -> Report:
    """Return the report of a journal."""
    first, last = days(store, today=today, since=since)
    return reporting.of_journal(
        store, catalogue=catalogue, choice=Choice(first, last, **choice), today=today, week_start=1
    )


def crowded(store: Store, catalogue: Catalogue, text: str) -> None:
    """Fill a journal with as much of everything as a page could be asked to hold."""
    families: dict[str, str] = {one.family: key for key, one in catalogue.exercises.items()}
    for number, exercise in enumerate(families.values()):
        day = TODAY - timedelta(days=number)
        unit = catalogue.exercises[exercise].unit
        entry = an_entry(exercise, 10, unit=unit)
        rated = a_session(
            day, before=5, during=4, after=6, soreness=2, effort=4, notes=text, entries=(entry,)
        )
        logged(store, rated)
    note_symptoms(store, list(catalogue.signs), day=TODAY, today=TODAY, actor="page")
    with changing(store, actor="page", summary="A crowd") as change:
        change.insert(
            "guidance",
            [{"day": TODAY - timedelta(days=20 + back), "note": text} for back in range(8)],
        )
        change.insert(
            "period",
            [
                {"kind": "flare", "first_day": day, "last_day": day, "note": text}
                for day in (TODAY - timedelta(days=2 * back) for back in range(10))
            ],
        )
        change.insert(
            "measure",
            [
                {
                    "day": TODAY - timedelta(days=back),
                    "measure": test.id,
                    "side": side,
                    "value": test.low + back,
                    "unit": test.unit,
                }
                for test in catalogue.range_tests.values()
                for side in (("left", "right") if test.per_side else (None,))
                for back in (0, 10)
            ],
        )


def full_of(text: str, *, rows: int = 30, details: bool = False) -> Report:
    """Return a report with a text wherever a person's own words can stand."""
    dated = Table(("Day", "Note"), (("28 March 2026", text),) * rows)
    named = Table(
        ("Exercise", "Level", "Last dose", "Last day", "Days*"),
        ((text, "2 of 6", "3x10/side", "28 Mar 2026", "12"),) * rows,
    )
    sections = tuple(
        Section(
            key,
            "A section",
            Figure("Chart", text, text, SVG) if key in {"practice", "comfort"} else None,
            (text,),
            named if key == "exercises" else dated,
        )
        for key in ("practice", "comfort", "exercises", "signs", "periods")
    )
    return Report(
        title="Back mobility report",
        span="1 to 28 March 2026",
        made="Made with Supple on 28 March 2026",
        lead=Lead("Please stop exercising and get help now", (text,)),
        note=text,
        tiles=(Tile("Sessions", "3", "on 3 days"),) * 4,
        sections=sections,
        details=sections if details else (),
        holds=Holds(1, 1),
    )


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    """Return the text of a PDF with single spaces, without the places to break a long run."""
    pages = " ".join(page.extract_text() for page in read(content).pages)
    return " ".join(pages.replace("\u200b", "").split())


def objects(content: bytes) -> list[Any]:
    """Return every dictionary of a PDF."""
    reader = read(content)
    found = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return [one for one in found if hasattr(one, "get")]


def fonts(content: bytes) -> set[str]:
    """Return the names of the fonts, without the mark of the letters that were taken."""
    names = (str(one["/BaseFont"]) for one in objects(content) if "/BaseFont" in one)
    return {name.strip("/").partition("+")[2] for name in names}


def alts(content: bytes) -> set[str]:
    """Return the words that stand for pictures."""
    return {str(one["/Alt"]) for one in objects(content) if "/Alt" in one}
