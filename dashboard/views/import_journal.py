"""Import: bring the past from files, and see what was understood before anything is written."""

import streamlit as st

from dashboard.errors import ImportFileError
from dashboard.importing import mapping_source
from dashboard.sample import visiting
from dashboard.ui import batch_list, context
from dashboard.ui.importing import choices as import_choices
from dashboard.ui.importing import held as import_held
from dashboard.ui.importing import hint as import_hint
from dashboard.ui.importing import picks as import_picks
from dashboard.ui.importing import restore as import_restore
from dashboard.ui.importing import result as import_result
from dashboard.ui.importing import workbench
from dashboard.ui.text import plain

st.title("Import", anchor=False)
import_result.draw()
if visiting.stands(context.store()):
    st.info(
        "Remove the sample data first, with the button above. Then bring your own journal here.",
        icon=":material/science:",
    )
    st.stop()

# After an import the uploader gets a new number, so that it starts empty again.
number = st.session_state.setdefault("import_number", 0)
files = st.file_uploader(
    "Drop the files of another app, or your own sheet",
    type=["csv", "tsv", "txt", "zip", "xlsx", "xls", "ods"],
    accept_multiple_files=True,
    key=f"import_files_{number}",
    help="You see what was understood first. Nothing is written until you say so.",
)
source = None
with st.expander("I have a mapping file"):
    st.markdown("It says which column means what; docs/importing.md shows how.")
    mapping = st.file_uploader("Mapping file", type=["json"], key=f"import_mapping_{number}")
    if mapping is not None:
        try:
            source = mapping_source(mapping.getvalue())
        except ImportFileError as error:
            st.error(plain(str(error)), icon=":material/error:")
            st.stop()

package = import_restore.offered(files)
done = (
    import_restore.draw(package)
    if package
    else bool(files) and workbench.draw(files, source=source)
)
if done:
    import_held.forget()
    import_picks.forget()
    import_choices.forget()
    st.session_state["import_number"] = number + 1
    st.rerun()
if not files:
    import_held.forget()
    import_hint.draw()

batch_list.draw()
