"""A bare app that has loaded the libraries that ours loads and has drawn one chart and one table."""

import altair as alt
import duckdb
import fontTools.ttLib  # noqa: F401 - only to be in memory
import icalendar  # noqa: F401
import numpy as np
import pandas as pd
import python_calamine  # noqa: F401
import segno  # noqa: F401
import streamlit as st
import typst  # noqa: F401
import vl_convert  # noqa: F401

st.title("One")
frame = pd.DataFrame({"x": np.arange(10), "y": np.arange(10)})
st.altair_chart(alt.Chart(frame).mark_bar().encode(x="x:O", y="y:Q"))
with duckdb.connect() as connection:
    st.dataframe(connection.execute("SELECT 1 AS x").df())
