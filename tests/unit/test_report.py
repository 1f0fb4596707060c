"""What a report says of a journal: the numbers of the pages, honest about what is missing."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime

import pytest

from dashboard import reports, settings
from dashboard.errors import InputError
from dashboard.exports.report import pdf, webpage
from dashboard.exports.report.content import Report
from dashboard.gallery import WHOLE_JOURNAL
from dashboard.gallery.report.choice import LEAVE_OUT, SECTIONS, Choice, checked_note, days
from dashboard.journal.symptoms import note_symptoms
from dashboard.model import Catalogue
from dashboard.reports import Scope
from dashboard.sample import fill
from dashboard.store import Store
from tests.blank import blank_journal
from tests.builders import a_session, logged
from tests.conftest import TODAY
from tests.reporting import alts, crowded, fonts, text_of, told

MADE_AT = datetime(2026, 3, 28, 9, 30)  # noqa: DTZ001 - local clock time is meant


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Iterator[Store]:
    """The made-up person's journal, filled once; nothing here writes to it."""
    with closing(_blank(tmp_path_factory)) as store:
        fill(store, today=TODAY, catalogue=catalogue)
        yield store


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Iterator[Store]:
    """A journal with more of everything than fits; nothing here writes to it."""
    with closing(_blank(tmp_path_factory)) as store:
        crowded(store, catalogue, f"secret #panic() words {'W' * 10_000}")
        yield store


def _blank(factory: pytest.TempPathFactory) -> Store:
    path = factory.mktemp("report") / "journal.duckdb"
    path.write_bytes(blank_journal())
    return Store(path, resources=settings.resources(), holder="a test")


@pytest.fixture(scope="module")
def whole(demo: Store, catalogue: Catalogue) -> Report:
    return told(demo, catalogue, details=True, note="For Jana")


def test_sentences_and_totals_are_those_of_the_pages(demo: Store, whole: Report) -> None:
    first, last = days(demo, today=TODAY)
    totals = reports.summary(demo, since=first, until=last)
    values = {tile.label: tile.value for tile in whole.tiles}
    assert values["Sessions"] == str(totals.sessions)
    assert values["Minutes"] == f"{totals.minutes:,.0f}"
    said = _words(whole)
    for exhibit in WHOLE_JOURNAL:
        if exhibit.key in {"sessions_per_week", "minutes_per_week", "comfort", "comfort_change"}:
            frame = exhibit.frame(demo, scope=Scope(first, last), week_start=1, today=TODAY)
            assert exhibit.said(frame).replace(" Each bar", "") in said
    (ladders,) = [one.table for one in whole.sections if one.key == "exercises"]
    assert ladders
    assert [row[2] for row in ladders.rows if "x" not in row[2] and "," not in row[2]] == []


def test_the_demo_fits_its_pages_and_holds_every_section(whole: Report) -> None:
    for paper in pdf.PAPERS:
        made = pdf.pdf(whole, paper=paper, made_at=MADE_AT)
        text = text_of(made.content)
        assert made.pages == 2
        assert fonts(made.content) == {"OpenSans", "OpenSans-Semibold"}
        assert alts(made.content) == {
            one.figure.alt for one in (*whole.sections, *whole.details) if one.figure
        }
        for section in (*whole.sections, *whole.details):
            assert section.title in text
        for words in ("For Jana", "not medical advice", "easier versions for now", "Page 2 of 2"):
            assert words in text
    assert {one.key for one in whole.sections} == set(SECTIONS)


def test_one_page_is_the_default(demo: Store, catalogue: Catalogue) -> None:
    assert pdf.pdf(told(demo, catalogue), paper="letter", made_at=MADE_AT).pages == 1


def test_only_the_sections_that_were_chosen(demo: Store, catalogue: Catalogue) -> None:
    report = told(demo, catalogue, sections=("comfort", "missing"), details=True)
    assert {one.key for one in (*report.sections, *report.details)} == {
        "comfort",
        "missing",
        "notes",
    }
    assert "Sections left out by choice: practice, exercises and levels" in _words(report)


def test_what_is_left_out_is_nowhere_in_any_file(crowd: Store, catalogue: Catalogue) -> None:
    both = told(crowd, catalogue, details=True)
    assert both.lead is not None
    assert (both.holds.notes > 20, both.holds.symptoms > 20) == (True, True)
    bare = told(crowd, catalogue, details=True, leave_out=frozenset(LEAVE_OUT))
    assert (bare.holds.notes, bare.holds.symptoms, bare.lead) == (0, 0, None)
    assert bare.holds.sign_left_out
    signs = [one.words for one in catalogue.signs.values()]
    pages = webpage.page(bare).decode() + text_of(
        pdf.pdf(bare, paper="a4", made_at=MADE_AT).content
    )
    for secret in ("secret #panic() words", *signs):
        assert secret.casefold() in _words(both).casefold()
        assert secret.casefold() not in (pages + _words(bare)).casefold()
    assert not [
        one for one in (*both.sections, *both.details) if one.figure and "secret" in one.figure.svg
    ]
    assert "Left out by choice: notes, symptoms and warning signs." in _words(bare)


def test_the_fullest_journal_still_fits(crowd: Store, catalogue: Catalogue) -> None:
    report = told(crowd, catalogue, details=True, note="W" * 590)
    assert pdf.pdf(report, paper="letter", made_at=MADE_AT).pages == 2


def test_a_standing_sign_leads_in_the_words_of_the_pages(
    store: Store, catalogue: Catalogue
) -> None:
    logged(store, a_session("2026-03-20"))
    note_symptoms(store, ["chest_pain"], day=TODAY, today=TODAY, actor="page")
    report = told(store, catalogue, sections=("practice",))
    assert report.lead is not None
    assert report.lead.headline == "Please stop exercising and get help now"
    assert "chest pain or pressure" in report.lead.lines[0]
    text = text_of(pdf.pdf(report, paper="a4", made_at=MADE_AT).content)
    assert text.index("get help now") < text.index("Sessions")
    assert report.holds.symptoms == 1


def test_what_is_missing_is_counted(store: Store, catalogue: Catalogue) -> None:
    logged(
        store,
        a_session("2026-03-02", before=5, after=6, effort=3, soreness=1),
        a_session("2026-03-03", minutes=None, before=5, after=6),
        a_session("2026-03-04", after=6),
        a_session("2026-03-05"),
    )
    report = told(store, catalogue)
    [missing] = [one for one in report.sections if one.key == "missing"]
    assert missing.sentences == (
        "1 of 4 sessions has no rating of any kind.",
        "2 of 4 sessions have no comfort rating before or none after.",
        "1 of 4 sessions has no duration.",
        "3 of 4 sessions have no effort rating or no duration.",
        "3 of 4 exercise days have no soreness of the next morning.",
        "No range of motion was measured.",
    )


def test_one_bare_session_makes_a_report_too(store: Store, catalogue: Catalogue) -> None:
    logged(store, a_session("2026-03-28", minutes=None))
    made = pdf.pdf(told(store, catalogue, details=True), paper="a4", made_at=MADE_AT)
    text = text_of(made.content)
    assert made.pages == 1
    for words in ("not known", "No comfort ratings", "No goal is set", "No flare, travel"):
        assert words in text


@pytest.mark.parametrize(
    ("since", "until", "reason"),
    [
        (date(2025, 1, 1), date(2025, 1, 31), "no sessions to report: 1 to 31 January 2025"),
        (date(2026, 3, 2), date(2026, 3, 1), "2 March 2026, lies after the last, 1 March 2026"),
    ],
)
def test_days_without_a_session_are_one_sentence(
    store: Store, catalogue: Catalogue, since: date, until: date, reason: str
) -> None:
    logged(store, a_session("2026-03-28"))
    with pytest.raises(InputError, match=reason):
        _of(store, catalogue, since, until)


def test_an_empty_journal_is_one_sentence(store: Store, catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="The journal is empty"):
        told(store, catalogue)


@pytest.mark.parametrize(("note", "reason"), [("x" * 601, "601 letters"), ("\nx" * 9, "8 lines")])
def test_a_note_that_does_not_fit_is_refused(note: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        checked_note(note)


def test_a_note_stays_as_it_was_typed() -> None:
    assert checked_note("  For *you*,\n#1  \n") == "For *you*,\n#1"


def _of(store: Store, catalogue: Catalogue, since: date, until: date) -> None:
    from dashboard.gallery import report as reporting

    first, last = days(store, today=TODAY, since=since, until=until)
    reporting.of_journal(
        store, catalogue=catalogue, choice=Choice(first, last), today=TODAY, week_start=1
    )


def _words(report: Report) -> str:
    """Return everything that a report says, a piece a line."""
    said = [*report.lead.lines] if report.lead else []
    for one in (*report.sections, *report.details):
        said += [one.title, *one.sentences]
        said += [one.figure.sentence, one.figure.alt] if one.figure else []
        said += [cell for row in one.table.rows for cell in row] if one.table else []
    return "\n".join(said)
