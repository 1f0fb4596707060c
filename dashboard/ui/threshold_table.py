"""Every number of the rules, from the code itself."""

import pandas as pd
import streamlit as st

from dashboard.progression.threshold_list import HEADINGS, threshold_rows


def draw() -> None:
    """Draw the table of thresholds with their units and sources."""
    st.markdown(
        "Every suggestion comes from these numbers and nothing else. The source is a code of the "
        "evidence base; D marks a choice of ours that no study claims."
    )
    with st.expander("All the numbers", type="compact"):
        st.dataframe(
            pd.DataFrame(threshold_rows(), columns=list(HEADINGS)),
            column_order=["What it is", "Value", "Unit", "Source", "Name"],
            hide_index=True,
            alt="The numbers of the rules: meaning, value, unit, source and name",
        )
