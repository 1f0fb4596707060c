"""Import: bring the past from files, and see what was understood before anything is written."""

import streamlit as st

from dashboard.errors import ImportFileError
from dashboard.importing import mapping_source
from dashboard.ui import batch_list, messages, workbench
from dashboard.ui.text import plain

st.title("Import")
messages.after_writing()

# After an import the uploader gets a new number, so that it starts empty again.
number = st.session_state.setdefault("import_number", 0)
files = st.file_uploader(
    "Drop the files of another app, or your own sheet saved as CSV",
    type=["csv", "tsv", "txt"],
    accept_multiple_files=True,
    key=f"import_files_{number}",
    help="You see what was understood first. Nothing is written until you say so.",
)
source = None
with st.expander("My sheet is not recognised"):
    st.markdown("A mapping file says which column means what; docs/importing.md shows how.")
    mapping = st.file_uploader("Mapping file", type=["json"], key=f"import_mapping_{number}")
    if mapping is not None:
        try:
            source = mapping_source(mapping.getvalue())
        except ImportFileError as error:
            st.error(plain(str(error)), icon=":material/error:")
            st.stop()

if files and workbench.draw(files, source=source):
    st.session_state["import_number"] = number + 1
    st.rerun()

batch_list.draw()
