"""What is kept beside sessions: check-ins, measures, periods and warning signs, newest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal.checkins import HABITS, remove_checkins
from dashboard.journal.checks import FIRST_DAY
from dashboard.journal.erasing import Erasable
from dashboard.journal.guidance import remove_guidance
from dashboard.journal.measures import remove_measures
from dashboard.journal.symptoms import remove_symptoms
from dashboard.model import SCALES
from dashboard.reports import CheckinLine, MeasureLine, NotedSymptom
from dashboard.ui import context, erase, messages
from dashboard.ui.journal import measure_edit, opening, paging
from dashboard.ui.keeping import period
from dashboard.ui.keeping.checkin import NAME
from dashboard.ui.keeping.form import Form
from dashboard.ui.text import count, number, plain, short_day

PAGE_SIZE: Final = 25
_SPAN: Final[dict[str, Any]] = {"since": FIRST_DAY, "until": date.max}  # Any: as below


@dataclass(frozen=True, slots=True)
class _Row:
    """A thing of a day: its words, what was noted with it, how it is changed and taken out."""

    table: Erasable
    id: int
    day: date
    words: str
    remove: Callable[[], int | None]
    signs: str = ""
    note: str = ""
    change: Callable[[], None] | None = None
    session_id: int | None = None

    @property
    def key(self) -> str:
        """What tells it from all others of the page."""
        return f"{self.table}_{self.id}"


def checkins() -> None:
    """Draw the check-ins."""
    page = paging.number("checkins_page", of=None)
    lines = reports.checkin_list(context.store(), **_SPAN, **_page(page))
    _draw(
        [_checkin(line) for line in lines],
        found=lines[0].found if lines else 0,
        page=page,
        name="checkins_page",
        thing="check-in",
        form="Check-in",
    )


def measures() -> None:
    """Draw the readings."""
    page = paging.number("measures_page", of=None)
    lines = reports.measure_list(context.store(), **_SPAN, **_page(page))
    _draw(
        [_measure(line) for line in lines],
        found=lines[0].found if lines else 0,
        page=page,
        name="measures_page",
        thing="measure",
        form="Measure",
    )


def periods() -> None:
    """Draw the marked stretches of days, with the form that marks and changes them."""
    period.draw()


def signs() -> None:
    """Draw the warning signs."""
    page = paging.number("signs_page", of=None)
    found = reports.symptom_list(context.store(), **_SPAN)
    lines = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    _draw(
        [_sign(line) for line in lines],
        found=len(found),
        page=page,
        name="signs_page",
        thing="warning sign",
        form="Session",
    )
    _guidance()


def _guidance() -> None:
    """Draw what professionals said, which is what lifts a warning."""
    noted = reports.guidance_list(context.store())
    if not noted:
        return
    st.header("Guidance from professionals", anchor=False)
    for one in noted:
        row = _Row(
            table="guidance",
            id=one.guidance_id,
            day=one.day,
            words="",
            remove=partial(remove_guidance, context.store(), one.guidance_id, actor="page"),
            note=one.note,
        )
        with st.container(border=True, gap="xsmall"):
            _draw_row(row, thing="guidance")


def _page(number: int) -> dict[str, Any]:  # Any: whole numbers, beside days in one call
    return {"page_size": PAGE_SIZE, "offset": (number - 1) * PAGE_SIZE}


def _checkin(line: CheckinLine) -> _Row:
    given = [(SCALES[name], getattr(line, name)) for name in HABITS]
    words = [
        f"{scale.label.lower()} {number(value)}"
        + ("" if scale.unit in scale.label.lower() else f" {scale.unit}")
        for scale, value in given
        if value is not None
    ]
    return _Row(
        table="checkin",
        id=line.checkin_id,
        day=line.day,
        words=", ".join(words),
        remove=lambda: remove_checkins(context.store(), [line.checkin_id], actor="page").change_id,
        signs=line.symptoms or "",
        note=line.notes,
        change=lambda: _change_checkin(line),
    )


def _measure(line: MeasureLine) -> _Row:
    tests = context.catalogue().range_tests
    name = tests[line.measure].name if line.measure in tests else line.measure
    trials = ", ".join(number(trial) for trial in line.trials or [])
    parts = [name, line.side, f"{number(line.value)} {line.unit}"]
    parts.append(f"trials {trials}" if trials else "")
    return _Row(
        table="measure",
        id=line.measure_id,
        day=line.day,
        words=" · ".join(part for part in parts if part),
        remove=lambda: remove_measures(context.store(), [line.measure_id], actor="page").change_id,
        note=line.note,
        change=lambda: measure_edit.draw(line),
    )


def _sign(line: NotedSymptom) -> _Row:
    known = context.catalogue().signs
    return _Row(
        table="symptom",
        id=line.id,
        day=line.day,
        words="",
        remove=lambda: remove_symptoms(context.store(), [line.id], actor="page"),
        signs=known[line.code].words if line.code in known else line.code,
        session_id=line.session_id,
    )


def _draw(  # noqa: PLR0913 - the parts of one list
    rows: Sequence[_Row], *, found: int, page: int, name: str, thing: str, form: str
) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        if rows:
            st.caption(count(found, thing))
        else:
            st.info(f"No {thing} here yet.", icon=":material/eco:")
        st.page_link(
            "views/log.py",
            label=f"Note a {thing}",
            icon=":material/edit_note:",
            query_params={"log_show": form},
        )
    for row in rows:
        with st.container(gap=None):
            _draw_row(row, thing=thing)
    paging.draw(name, number=page, found=found, size=PAGE_SIZE)


def _draw_row(row: _Row, *, thing: str) -> None:
    day = short_day(row.day, today=context.settings().today)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.markdown(f"**{plain(day[:1].upper() + day[1:])}**")
        with st.container(horizontal=True, width="content"):
            if row.session_id is not None:
                st.button(
                    "Its session",
                    icon=":material/open_in_full:",
                    key=f"open_{row.key}",
                    on_click=opening.show,
                    args=(row.session_id,),
                    type="tertiary",
                )
            if row.change:
                row.change()
            if st.button(
                "Take out", icon=":material/delete:", key=f"remove_{row.key}", type="tertiary"
            ):
                _remove(row, f"{thing} of {day}")
            erase.button(row.key, label="Erase")
    if row.words:
        st.markdown(plain(row.words[:1].upper() + row.words[1:]))
    if row.signs:
        st.markdown(f":material/medical_information: {plain(row.signs)}")
    if row.note:
        st.text(row.note)
    if erase.ask(erase.of_row(row.table, row.id, f"the {thing} of {day}")):
        st.rerun()


def _change_checkin(line: CheckinLine) -> None:
    """Draw what leads to the form of check-ins, opened with what a day has."""
    if st.button(
        "Change", icon=":material/edit:", key=f"edit_checkin_{line.checkin_id}", type="tertiary"
    ):
        st.session_state[Form(NAME, starts={}, labels={}).key("day")] = line.day
        st.switch_page("views/log.py", query_params={"log_show": "Check-in"})


def _remove(row: _Row, what: str) -> None:
    try:
        change_id = row.remove()
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    messages.written(f"Taken out: the {what}.", change_id=change_id)
    st.rerun()
