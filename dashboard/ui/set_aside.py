"""What a killed program left and could not be read: told on every page until it is dismissed."""

import streamlit as st

from dashboard.store import recovery
from dashboard.ui import backups, context
from dashboard.ui.text import plain


def tell() -> None:
    """Tell that a log was set aside, offer the newest backup, and let it be dismissed."""
    path = context.settings().journal
    sentence = recovery.told(path)
    if not sentence:
        return
    st.warning(plain(sentence), icon=":material/warning:")
    backups.offer_newest(
        kept=" What was written after it will then not be in the journal; the journal as it is now "
        "is kept as a backup first.",
        key="set_aside_restore",
    )
    st.button(
        "Keep the journal as it is",
        icon=":material/check:",
        key="set_aside_dismiss",
        on_click=recovery.dismiss,
        args=(path,),
    )
