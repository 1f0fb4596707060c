"""The report as it will be saved: what private things it holds, its pages, and the files."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.exports.report import pdf, webpage
from dashboard.exports.report.content import SIGN_LEFT_OUT, Report, Section
from dashboard.gallery import report as reporting
from dashboard.gallery.report.choice import Choice, days
from dashboard.manner import in_force
from dashboard.reports import LatestChange
from dashboard.ui import context, look, messages
from dashboard.ui.report import controls
from dashboard.ui.text import count, plain


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished report: its words, the PDF, its pages as pictures, and the HTML file."""

    report: Report
    document: pdf.Document
    pictures: list[bytes]
    webpage: bytes


def draw() -> None:
    """Let a person choose what is in the report, show its pages, and offer to save it."""
    store, today = context.store(), context.settings().today
    if reports.journal_span(store).first_day is None:
        messages.nothing_here("A report can be made once your journal holds a session.")
        return
    first, last = days(store, today=today)
    chosen = controls.draw(first, last)
    if not chosen.choice.sections:
        st.info("Choose at least one section.", icon=":material/checklist:")
        return
    try:
        days(store, today=today, since=chosen.choice.since, until=chosen.choice.until)
        with st.spinner("Setting the pages"):
            made = _made(
                chosen.choice,
                paper=chosen.paper,
                journal=str(store.path),
                latest=reports.latest_change(store),
                today=today,
            )
    except InputError as error:
        st.warning(plain(str(error)), icon=":material/info:")
        return
    _contains(made.report, pages=made.document.pages)
    _save(made, choice=chosen.choice)
    _preview(made)


@st.cache_data(max_entries=6, show_spinner=False)
def _made(
    choice: Choice,
    *,
    paper: pdf.Paper,
    journal: str,  # noqa: ARG001 - with the latest change it names the state of what is told
    latest: LatestChange,  # noqa: ARG001
    today: date,
) -> _Made:
    report = reporting.of_journal(
        context.store(),
        catalogue=context.catalogue(),
        choice=choice,
        today=today,
        week_start=in_force().week_start,
    )
    return _Made(
        report,
        pdf.pdf(report, paper=paper, made_at=context.settings().now),
        pdf.pictures(report, paper=paper),
        webpage.page(report),
    )


def _contains(report: Report, *, pages: int) -> None:
    """Say before saving what private things are in it."""
    holds = report.holds
    said = f"{count(pages, 'page')}, with {count(holds.notes, 'note')} in your own words"
    st.markdown(f"{said} and {count(holds.symptoms, 'noted symptom')}.")
    if holds.sign_left_out:
        st.warning(plain(SIGN_LEFT_OUT), icon=":material/medical_information:")
    st.caption(
        "Notes and symptoms can be left out above. The HTML file says the same, long lists whole."
    )


def _save(made: _Made, *, choice: Choice) -> None:
    name = f"supple-report-{choice.since}-to-{choice.until}"
    with st.container(horizontal=True):
        st.download_button(
            "Save as PDF",
            data=made.document.content,
            file_name=f"{name}.pdf",
            mime="application/pdf",
            icon=":material/picture_as_pdf:",
            type=look.main_action(),
            key="report_save_pdf",
            on_click="ignore",
        )
        st.download_button(
            "Save as HTML",
            data=made.webpage,
            file_name=f"{name}.html",
            mime="text/html",
            icon=":material/html:",
            key="report_save_html",
            on_click="ignore",
        )


def _preview(made: _Made) -> None:
    for number, picture in enumerate(made.pictures, start=1):
        with st.container(border=True):
            alt = f"Page {number} of the report; “The report in words” below says the same"
            st.image(picture, alt=alt, width="stretch")
    with st.expander("The report in words", icon=":material/article:"):
        _words(made.report)


def _words(report: Report) -> None:
    if report.lead is not None:
        st.markdown(f"**{plain(report.lead.headline)}**")
        for line in report.lead.lines:
            st.markdown(plain(line))
    if report.note:
        st.markdown(plain(report.note))
    for section in (*report.sections, *report.details):
        _section(section)
    st.caption(plain(report.disclaimer))


def _section(section: Section) -> None:
    st.markdown(f"**{plain(section.title)}**")
    said = list(section.sentences)
    if section.figure is not None:
        said.insert(0, section.figure.alt)
    if section.table is not None:
        said += [", ".join(filter(None, row)) for row in section.table.rows]
        said.append(section.table.more)
    st.markdown("\n\n".join(plain(one) for one in said if one))
