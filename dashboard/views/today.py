"""Today: what to do next, and how the week is going."""

import streamlit as st

from dashboard import reports
from dashboard.manner import in_force
from dashboard.ui import (
    changed_lately,
    context,
    gate_banner,
    messages,
    present,
    screening_form,
    sign_form,
    suggestion_card,
    week_card,
)
from dashboard.ui.keeping import soreness
from dashboard.ui.plan import due as due_today
from dashboard.ui.practise import waiting
from dashboard.ui.text import long_day
from dashboard.ui.welcome import choices, made, questions, steps
from dashboard.ui.welcome.steps import Step

store, today, catalogue = context.store(), context.settings().today, context.catalogue()

step = steps.now()
st.title("Welcome" if step is Step.CHOICES else "Today", anchor=False)
if step is not Step.CHOICES:
    st.caption(long_day(today))
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
    st.button(
        "Back to the three questions",
        icon=":material/arrow_back:",
        type="tertiary",
        key="welcome_back",
        on_click=steps.to,
        args=(Step.QUESTIONS,),
    )

has_sessions = reports.journal_span(store).sessions > 0
soreness.draw_due()
waiting.draw()
if has_sessions or due or not made.first_session():
    due_today.draw()
if due:
    gate_banner.remind(gate)
    screening_form.draw(key="first")
    decision = reports.suggestion(store, today=today, catalogue=catalogue)
else:
    decision = present.suggestion().decision
    suggestion_card.draw(decision)
    with st.expander("Why, and with which numbers"):
        suggestion_card.explain(decision)

if step is Step.MADE:
    st.stop()
if has_sessions:
    week_card.draw(
        reports.this_week(store, today=today, week_start=in_force().week_start),
        decision=None if due else decision,
    )
    changed_lately.draw(decision)
    st.page_link(
        "views/progression.py", label="Every rule, and the weeks to come", icon=":material/stairs:"
    )
else:
    st.caption("Your week and what changes appear here after a first session.")
if steps.lacks_aims() and not due:
    st.button(
        "Three questions for a goal and a plan",
        icon=":material/flag:",
        key="today_questions",
        on_click=steps.to,
        args=(Step.QUESTIONS,),
    )
with st.container(horizontal=True, vertical_alignment="center"):
    if not due:
        st.page_link("views/session.py", label="Start a session", icon=":material/play_arrow:")
    if has_sessions or not due:
        st.page_link("views/log.py", label="Log a session", icon=":material/edit_note:")
    sign_form.draw()
