"""The pages in order, and what stands beside every one of them."""

import streamlit as st
from streamlit.navigation.page import Page

from dashboard.ui import context, messages

# (file in views/, title, icon, address): what is done each day, where it leads, what is planned,
# and the journal with its tools; the first page is the one at "/". One list without section names
# is read as a list by a screen reader and fits on a phone (docs/decisions/0029).
_PAGES = (
    ("today.py", "Today", "wb_sunny", ""),
    ("session.py", "Session", "self_improvement", "session"),
    ("log.py", "Log", "edit_note", "log"),
    ("trends.py", "Trends", "trending_up", "trends"),
    ("progression.py", "Progression", "stairs", "progression"),
    ("what_helps.py", "What helps", "spa", "helps"),
    ("plan.py", "Plan", "calendar_month", "plan"),
    ("exercises.py", "Exercises", "fitness_center", "exercises"),
    ("journal.py", "Journal", "menu_book", "journal"),
    ("import_journal.py", "Import", "upload_file", "import"),
    ("export.py", "Export", "file_export", "export"),
    ("query.py", "Query", "database_search", "query"),
    ("settings.py", "Settings", "tune", "settings"),
)


def draw() -> Page:
    """Draw the menu and return the page to run."""
    page = st.navigation(
        [
            st.Page(
                f"views/{file}",
                title=title,
                icon=f":material/{icon}:",
                url_path=address or None,
                default=not address,
            )
            for file, title, icon, address in _PAGES
        ],
        expanded=True,  # with more than twelve pages the last ones would be folded away
    )
    messages.leave_behind(page.url_path)
    with st.sidebar:
        if context.settings().demo:
            st.caption(
                ":material/science: Made-up sample data. What you change here is thrown away at "
                "the end."
            )
        st.caption("General fitness information, not medical advice.")
    return page
