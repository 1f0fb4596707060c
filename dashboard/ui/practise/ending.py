"""After a session: what was done, how it was, and writing it down."""

from decimal import Decimal

import streamlit as st

from dashboard.errors import InputError
from dashboard.journal import notation, sessions
from dashboard.journal.vocabulary import Vocabulary
from dashboard.model import Session
from dashboard.planning import played, routines
from dashboard.ui import context, gate_banner
from dashboard.ui.keeping import felt, saving
from dashboard.ui.keeping.form import Form, begin
from dashboard.ui.keeping.saving import Saved
from dashboard.ui.practise import kept
from dashboard.ui.practise.kept import Kept
from dashboard.ui.text import amount, count, plain, short_day

_LABELS = {
    "during": "Comfort during",
    "after": "Comfort after",
    "effort": "Effort",
    "notes": "Notes",
}
_RATINGS = {
    "during": "During, at the least comfortable moment",
    "after": "After",
    "effort": "Effort: 0 no effort, 10 as hard as it gets",
}


def draw(now: Kept, vocabulary: Vocabulary) -> None:
    """Draw what was done and the ratings; saving writes one session."""
    came = played.came(now.run, now.progress)
    entries = played.entries_of(now.run, came)
    if not entries:
        st.info("Nothing was done of this routine yet.", icon=":material/info:")
        _back_or_on(now)
        return
    done = notation.printed(entries, vocabulary=vocabulary)
    with st.container(border=True):
        st.markdown(
            f"**{plain(now.run.title)}**: {count(len(entries), 'exercise')}, "
            f"{amount(came.minutes, 'minute')} without the pauses"
        )
        st.markdown("\n".join(f"- {plain(piece)}" for piece in notation.pieces(done)))
    form = Form("played", starts={**dict.fromkeys(_LABELS), "notes": ""}, labels=_LABELS)
    begin(form)
    st.header("How comfortable was your upper back?", anchor=False)
    st.caption("0 is very uncomfortable, 10 is fully comfortable. Leave out what you do not know.")
    ratings = felt.draw(form, _RATINGS)
    notes = st.text_area("Notes", key=form.key("notes"), max_chars=5000)
    session = Session(
        day=now.run.day,
        start=now.run.start,
        duration_min=Decimal(came.minutes),
        warm_up=routines.begins_warm(entries, exercises=vocabulary.exercises) or None,
        effort=ratings["effort"],
        comfort_before=now.run.comfort_before,
        comfort_during=ratings["during"],
        comfort_after=ratings["after"],
        notes=notes or "",
        entries=entries,
    )

    def save(sure: bool) -> Saved:  # noqa: FBT001 - the one thing that the end of a form says
        return _save(now, session, sure=sure)

    saving.end(form, session, beside={}, save=save, label="Save session", at_hand=True)
    _leave(now)


def _save(now: Kept, session: Session, *, sure: bool) -> Saved:
    today = context.settings().today
    if kept.present() is None:
        raise InputError("This session was saved already, in another tab.")
    logged = sessions.log_session(
        context.store(), session, title=now.run.title, today=today, actor="player", sure=sure
    )
    kept.forget()
    told = f"Saved: {now.run.title}, {amount(session.duration_min, 'minute')}"
    return f"{told}, {short_day(session.day, today=today)}.", logged.change_id


def _back_or_on(now: Kept) -> None:
    """Draw the ways on while nothing was done that could be lost."""
    with st.container(horizontal=True):
        _back(now)
        if st.button("Choose another routine", icon=":material/list:", key="player_other"):
            kept.forget()
            st.rerun()


def _back(now: Kept) -> None:
    """Draw the way back into the player, unless it came to its end or has to wait."""
    if now.why in {"finished", ""} or gate_banner.present().closed:
        return
    if st.button("Back to the player", icon=":material/undo:", type="tertiary", key="player_back"):
        kept.go_on()
        st.rerun()


def _leave(now: Kept) -> None:
    """Draw the ways back into the player, and out of it without writing anything."""
    with st.container(horizontal=True):
        _back(now)
        with st.popover("Do not keep it", icon=":material/delete:"):
            st.markdown("Nothing of this session is written down then.")
            if st.button("Throw it away", key="player_forget"):
                kept.forget()
                st.rerun()
