"""Today: what to do next, and how the week is going."""

import streamlit as st

from dashboard import reports
from dashboard.manner import in_force
from dashboard.planning.now import Now
from dashboard.ui import (
    changed_lately,
    context,
    gate_banner,
    messages,
    now_card,
    present,
    screening_form,
    sign_form,
    suggestion_card,
    week_card,
)
from dashboard.ui.keeping import soreness
from dashboard.ui.text import long_day
from dashboard.ui.welcome import choices, made, questions, steps
from dashboard.ui.welcome.steps import Step
from dashboard.ui.welcome.ways import way

store, today, catalogue = context.store(), context.settings().today, context.catalogue()

step = steps.now()
if step is Step.CHOICES:
    st.title("Welcome", anchor=False)
else:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.title("Today", anchor=False, width="content")
        st.caption(long_day(today), width="content")
messages.after_writing()

# While a warning sign stands, the gate above the page takes the place of everything that invites
# to exercise; what was done can still be written down.
gate = gate_banner.present()
if gate.closed:
    st.markdown("There is nothing to do here until this has been looked at. Rest is fine.")
    if step is Step.MADE:
        st.markdown("Your three answers are kept; a routine and a plan come after that.")
    with st.container(horizontal=True, vertical_alignment="center"):
        sign_form.draw()
        st.page_link("views/log.py", label="Write down a session", icon=":material/edit_note:")
    st.stop()

due = reports.screening_is_due(store, today=today)
if step is Step.CHOICES:
    choices.draw()
    sign_form.draw()
    st.stop()
if step is Step.QUESTIONS:
    questions.draw()
    st.stop()
if step is Step.MADE and not due:
    gate_banner.remind(gate)
    made.draw()
    st.stop()
if step is Step.MADE:
    way(
        "Back to the three questions",
        Step.QUESTIONS,
        icon="arrow_back",
        kind="tertiary",
    )

has_sessions = reports.journal_span(store).sessions > 0
under_way = now_card.draw_under_way()
if due:
    soreness.draw_due()
    gate_banner.remind(gate)
    screening_form.draw(key="first")
    decision = reports.suggestion(store, today=today, catalogue=catalogue)
else:
    considered = present.suggestion()
    decision = considered.decision
    begins = not has_sessions and not under_way and made.first_session()
    now = None if begins or under_way else now_card.draw(considered)
    soreness.draw_due()
    if now is None or now.now is not Now.EASE:
        suggestion_card.draw(decision, main=now is not None and not now.invites)
    with st.expander("Why, and with which numbers", type="compact"):
        suggestion_card.explain(decision)

if step is Step.MADE:
    st.stop()
if has_sessions:
    week_card.draw(
        reports.this_week(store, today=today, week_start=in_force().week_start),
        decision=None if due else decision,
    )
    changed_lately.draw(decision)
else:
    st.caption("Your week and what changes appear here after a first session.")
if steps.lacks_aims() and not due:
    way("Three questions for a goal and a plan", Step.QUESTIONS, icon="flag")
with st.container(horizontal=True, vertical_alignment="center"):
    sign_form.draw()
    if has_sessions:
        st.page_link(
            "views/progression.py",
            label="Every rule, and the weeks to come",
            icon=":material/stairs:",
        )
