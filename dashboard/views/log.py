"""Log: write down a session while it is fresh."""

import streamlit as st

from dashboard import reports
from dashboard.errors import InputError
from dashboard.journal import names, notation, sessions, signs
from dashboard.model import Kind, Session
from dashboard.ui import context, echo, look, messages, sign_form
from dashboard.ui.fields import decimal, rating
from dashboard.ui.text import count, number, plain, short_day

store, catalogue, today = context.store(), context.catalogue(), context.settings().today
vocabulary = names.vocabulary(store, catalogue=catalogue)

st.title("Log a session")
messages.after_writing()
sign_form.draw()

# A saved form gets a new number, so that its fields start empty again.
form_number = st.session_state.setdefault("log_number", 0)
key = f"log_{{}}_{form_number}".format

last = reports.latest_session(store)
if last and st.button(
    f"Same exercises as {short_day(last.day, today=today)}", icon=":material/history:"
):
    entries = reports.session_entries(store, session_id=last.session_id)
    st.session_state[key("exercises")] = notation.printed(entries, vocabulary=vocabulary)

typed = st.text_area(
    "What did you do?",
    key=key("exercises"),
    placeholder="Cat-cow 2x10; Open book 2x8/side; Child's pose side reach 3x30s",
    help="Exercise, then sets x repetitions; seconds end in s. A semicolon between exercises.",
)
parsed = notation.parse(typed, vocabulary=vocabulary)
echo.understood(parsed, vocabulary=vocabulary)

with st.container(horizontal=True):
    day = st.date_input(
        "Day", value=today, max_value=today, key=key("day"), format="YYYY-MM-DD", width=160
    )
    start = st.time_input("Start", value=None, key=key("start"), width=120)
    minutes = st.number_input(
        "Minutes", value=None, min_value=0, max_value=1440, step=1, key=key("minutes"), width=140
    )

st.header("How comfortable was your upper back?", anchor=False)
st.caption("0 is very uncomfortable, 10 is fully comfortable. Leave out what you do not know.")
before = rating("Before", key=key("before"))
during = rating("During, at the least comfortable moment", key=key("during"))
after = rating("After", key=key("after"))

with st.expander("More about this session"):
    effort = rating("Effort: 0 no effort, 10 as hard as it gets", key=key("effort"))
    form = rating(
        "Form: 1 rushed, 5 slow and controlled throughout", key=key("form"), low=1, high=5
    )
    warm_up = st.segmented_control("Warm-up first?", ["yes", "no"], key=key("warm_up"))
    kind = st.pills(
        "Kind",
        [kind.value for kind in Kind],
        format_func=str.capitalize,
        key=key("kind"),
        help="Left open, it counts as mobility.",
    )
    symptoms = st.multiselect(
        "Warning signs",
        list(catalogue.signs),
        format_func=lambda code: f"{catalogue.signs[code].group}: {catalogue.signs[code].words}",
        key=key("symptoms"),
        placeholder="None noted",
    )
    own_words = st.text_input("Warning signs in your own words", key=key("own_words"))
    notes = st.text_area("Notes", key=key("notes"), max_chars=5000)

if st.button("Save session", type=look.main_action(), icon=":material/check:", key="log_save"):
    typed_signs = signs.match(own_words, signs=catalogue.signs)
    if parsed.problems:
        st.error("Not saved yet: please mend the exercises above.", icon=":material/error:")
        st.stop()
    try:
        logged = sessions.log_session(
            store,
            Session(
                day=day,
                start=start,
                duration_min=decimal(minutes),
                kind=None if kind is None else Kind(kind),
                warm_up=None if warm_up is None else warm_up == "yes",
                effort=effort,
                comfort_before=before,
                comfort_during=during,
                comfort_after=after,
                form=form,
                notes=notes,
                entries=parsed.entries,
                symptoms=tuple(dict.fromkeys([*symptoms, *typed_signs.symptoms])),
            ),
            new_exercises=parsed.new_exercises,
            today=today,
            actor="page",
            sure=True,
        )
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        st.stop()
    st.session_state["log_number"] = form_number + 1
    messages.written(
        f"Saved: {count(len(parsed.entries), 'exercise')}, {number(minutes)} minutes, "
        f"{short_day(day, today=today)}.",
        change_id=logged.change_id,
    )
    st.rerun()
