"""The gate on every page: while a warning sign stands, this is above all else."""

import streamlit as st

from dashboard import reports
from dashboard.journal import symptoms
from dashboard.progression import Gate, gate_words
from dashboard.ui import context, guidance_form, messages
from dashboard.ui.text import plain, short_day


def draw(*, quietly: bool) -> None:
    """Draw what stands above the page; with ``quietly`` also a sign that closes nothing."""
    gate = present()
    if gate.closed:
        _closed(gate)
    elif quietly:
        remind(gate)


def present() -> Gate:
    """Return what stands today."""
    today = context.settings().today
    return reports.gate(context.store(), today=today, catalogue=context.catalogue())


def remind(gate: Gate) -> None:
    """Tell of signs that close nothing."""
    for one in gate.quiet:
        st.caption(f":material/medical_information: {plain(gate_words.quiet(one))}")


def _closed(gate: Gate) -> None:
    call = reports.emergency_number(context.store())
    box = st.error if gate.emergency else st.warning
    lines = [
        f"**{plain(gate_words.headline(gate))}**",
        *(
            f"{plain(gate_words.noted(one))} {plain(gate_words.whom(one, call=call))}"
            for one in gate.standing
        ),
        plain(gate_words.lifting(gate)),
        plain(gate_words.NOTICE),
    ]
    with st.container(key="gate"):
        box("\n\n".join(lines), icon=":material/medical_information:")
        with st.container(horizontal=True):
            guidance_form.draw(
                key="gate_guidance", lifted_by=max(one.lifted_by for one in gate.standing)
            )
            _correct(gate)


def _correct(gate: Gate) -> None:
    """Offer to take out a sign that was noted by mistake."""
    store, today = context.store(), context.settings().today
    closing = {(one.day, one.code) for one in gate.standing}
    noted = [
        row
        for row in reports.symptoms_that_count(store, today=today)
        if (row.day, row.code) in closing
    ]
    with st.popover("Noted by mistake", icon=":material/backspace:"):
        if not noted:
            st.markdown("This comes from the comfort of a session. The journal can take it back.")
            st.page_link("views/journal.py", label="Open the journal", icon=":material/menu_book:")
            return
        st.markdown("Take out a sign only if you did not have it. You can undo this.")
        known = context.catalogue().signs
        for day, code in dict.fromkeys((row.day, row.code) for row in noted):
            ids = [row.id for row in noted if (row.day, row.code) == (day, code)]
            label = f"Take out: {known[code].words}, {short_day(day, today=today)}"
            if st.button(plain(label), key=f"gate_remove_{day}_{code}"):
                change_id = symptoms.remove_symptoms(store, ids, actor="page")
                messages.written("Taken out.", change_id=change_id)
                st.rerun()
