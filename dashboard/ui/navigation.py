"""The pages by section, and what stands beside every one of them."""

import streamlit as st
from streamlit.navigation.page import Page

from dashboard.ui import context, messages

# section: (file in views/, title, icon, address); the first page of all is the one at "/"
_PAGES = {
    "Practise": [
        ("today.py", "Today", "wb_sunny", ""),
        ("session.py", "Session", "self_improvement", "session"),
        ("log.py", "Log", "edit_note", "log"),
    ],
    "Progress": [
        ("trends.py", "Trends", "trending_up", "trends"),
        ("progression.py", "Progression", "stairs", "progression"),
        ("what_helps.py", "What helps", "spa", "helps"),
    ],
    "Plan": [
        ("plan.py", "Plan", "calendar_month", "plan"),
        ("exercises.py", "Exercises", "fitness_center", "exercises"),
    ],
    "Journal": [
        ("journal.py", "Journal", "menu_book", "journal"),
        ("import_journal.py", "Import", "upload_file", "import"),
        ("export.py", "Export", "file_export", "export"),
        ("query.py", "Query", "database_search", "query"),
    ],
    "Settings": [
        ("settings.py", "Settings", "tune", "settings"),
    ],
}


def draw() -> Page:
    """Draw the menu and return the page to run."""
    page = st.navigation(
        {
            section: [
                st.Page(
                    f"views/{file}",
                    title=title,
                    icon=f":material/{icon}:",
                    url_path=address or None,
                    default=not address,
                )
                for file, title, icon, address in pages
            ]
            for section, pages in _PAGES.items()
        },
        expanded=True,  # with more than twelve pages the last ones would be folded away
    )
    messages.leave_behind(page.url_path)
    with st.sidebar:
        if context.settings().demo:
            st.info(
                "This is made-up sample data. What you change here is thrown away at the end.",
                icon=":material/science:",
            )
        st.caption("General fitness information, not medical advice.")
    return page
