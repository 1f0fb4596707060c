"""How a session felt: points in one tap each, kept at once, without drawing the form anew."""

from collections.abc import Mapping
from decimal import Decimal

import streamlit as st

from dashboard.errors import DashboardError
from dashboard.ui import messages
from dashboard.ui.fields import decimal, rating
from dashboard.ui.keeping.form import Form, keep


def draw(form: Form, labels: Mapping[str, str]) -> dict[str, Decimal | None]:
    """Draw a rating for each field of ``labels`` and return the chosen points by field."""
    _ratings(form, labels)
    return {field: decimal(st.session_state[form.key(field)]) for field in labels}


@st.fragment
def _ratings(form: Form, labels: Mapping[str, str]) -> None:
    with st.container(horizontal=True):
        for field, label in labels.items():
            rating(label, key=form.key(field))
    try:
        keep(form)
    except DashboardError as error:  # what goes wrong in a fragment does not reach app.py
        messages.broken(error)
