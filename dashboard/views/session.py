"""Session: be led through a routine; it ends in ratings, and is one session of the journal."""

import streamlit as st

from dashboard import reports
from dashboard.journal import names
from dashboard.ui import context, gate_banner, messages
from dashboard.ui.practise import choose, ending, hurting, kept, running

store, catalogue = context.store(), context.catalogue()

st.title("Session", anchor=False)
messages.after_writing()
now = kept.present()
vocabulary = names.vocabulary(store, catalogue=catalogue)
gate = gate_banner.present()
if gate.closed:
    # The player waits; what was done until now can still be written down.
    if now is not None:
        ending.draw(now, vocabulary)
    else:
        st.markdown("There is nothing to do here until this has been looked at. Rest is fine.")
elif now is not None and now.why == "hurts":
    hurting.draw(now)
elif now is not None and now.why:
    ending.draw(now, vocabulary)
elif now is not None:
    running.draw(now)
elif reports.screening_is_due(store, today=context.settings().today):
    st.markdown(
        "Here you are led through your exercises, one after the other. A short check comes first, "
        "on Today."
    )
    st.page_link("views/today.py", label="Begin on Today", icon=":material/wb_sunny:")
else:
    choose.draw(vocabulary)
