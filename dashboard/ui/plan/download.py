"""The plan as a calendar file, to take into any calendar."""

from datetime import UTC, datetime

import streamlit as st

from dashboard.exports import calendar
from dashboard.ui import context


def draw() -> None:
    """Draw the button; the file is made when it is pressed."""
    st.download_button(
        "Calendar file (.ics)",
        _content,
        file_name=f"supple-plan-{context.settings().today}.ics",
        mime="text/calendar",
        icon=":material/event:",
        on_click="ignore",
        key="plan_ics",
        help=f"The next {calendar.WEEKS} weeks with rest days, in local time. Taking it in again "
        "changes the events instead of doubling them.",
    )


def _content() -> bytes:
    content, _ = calendar.of_journal(
        context.store(),
        catalogue=context.catalogue(),
        today=context.settings().today,
        made_at=datetime.now(UTC).replace(microsecond=0),
    )
    return content
